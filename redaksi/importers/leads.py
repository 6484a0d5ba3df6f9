"""The picture above an old story, with its papers (D47, D145)."""

from redaksi.importers.addresses import original
from redaksi.importers.credits import credited
from redaksi.importers.entries import Inventory
from redaksi.importers.manuscript import Picture
from redaksi.importers.titles import line

CAPTION, CREDIT, ALT = 400, 120, 300
# Where plugins and cameras leave the name of who made a picture, the likeliest first.
CREDITS = ("_credit", "photo_credit", "media_credit", "_media_credit", "credit", "_image_credit",
           "_image_copyright")  # fmt: skip


def picture(key: str, inventory: Inventory) -> Picture | None:
    """Give a picture of the old site's library by its key; None when the file names none."""
    file = inventory.files.get(key)
    if file is None or not file.file_address:
        return None
    caption, credit = credited(line(file.excerpt))
    credit = credit or next((told for name in CREDITS if (told := line(file.told(name)))), "")
    return Picture(
        address=original(file.file_address),
        key=key,
        caption=caption,
        credit=credit[:CREDIT],
        alt=line(file.told("_wp_attachment_image_alt"))[:ALT],
    )
