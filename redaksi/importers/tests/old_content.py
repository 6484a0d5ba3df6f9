"""An old site's library and its posts' contents, as the tests of reading them need it."""

from redaksi.importers.entries import Inventory, OldPost, Program, SiteFacts
from redaksi.importers.manuscript import Piece
from redaksi.importers.pieces import pieces
from redaksi.importers.tally import Tally
from redaksi.importers.wordpress.content import rendered

SITE = "https://suar.example"
UPLOADS = f"{SITE}/wp-content/uploads/2019/12"
EMBUNG = "/wp-content/uploads/2019/12/embung.jpg"


def library(program: Program = Program.WORDPRESS) -> Inventory:
    """Give a site with three files: two pictures that hang on post 9, and a sound."""
    files = {
        "6": attachment(
            "6", "embung.jpg", excerpt="Embung kering. (Foto: Lalu/Suar)", alt="Embung"
        ),
        "7": attachment("7", "pasar.jpg", excerpt="Pasar pagi."),
        "8": attachment("8", "wawancara.mp3"),
    }
    keys = {f"/wp-content/uploads/2019/12/{file.slug}": key for key, file in files.items()}
    return Inventory(SiteFacts(program, "Suar Lama", SITE), files=files, file_keys=keys)


def attachment(key: str, name: str, *, excerpt: str = "", alt: str = "") -> OldPost:
    return OldPost(
        key=key, type="attachment", status="inherit", title=name.partition(".")[0].title(),
        slug=name, address="", excerpt=excerpt, file_address=f"{UPLOADS}/{name}", parent="9",
        meta=(("_wp_attachment_image_alt", alt),) if alt else (),
    )  # fmt: skip


def read(
    content: str, inventory: Inventory | None = None, tally: Tally | None = None
) -> list[Piece]:
    """Read a content of post 9 as the import does."""
    known = inventory or library()
    counted = Tally() if tally is None else tally
    html = rendered(content, known, counted, post="9")
    is_own = known.site.program is Program.REDAKSI
    return pieces(html, site=SITE, is_own=is_own, tally=counted)
