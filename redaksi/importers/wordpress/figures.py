"""The HTML that WordPress would have shown for files and embeds named by number or address."""

from collections.abc import Iterable
from html import escape

from redaksi.importers.addresses import normalised, original
from redaksi.importers.entries import Inventory, OldPost

PICTURE_ENDS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".heic", ".jfif")
FILM_ENDS = (".mp4", ".m4v", ".webm", ".ogv", ".mov", ".wmv", ".avi", ".flv", ".3gp", ".mpg")
SOUND_ENDS = (".mp3", ".m4a", ".ogg", ".oga", ".wav", ".wma", ".aac", ".flac")


def ends(address: str, endings: tuple[str, ...]) -> bool:
    """Tell whether an address names a file of a kind, whatever query follows it."""
    return address.partition("?")[0].partition("#")[0].lower().endswith(endings)


def picture(src: str, *, key: str = "", alt: str = "", caption: str = "") -> str:
    """Give a figure; the caption is markup."""
    told = f' data-key="{escape(key)}"' if key else ""
    below = f"<figcaption>{caption}</figcaption>" if caption.strip() else ""
    image = f'<img src="{escape(src)}" alt="{escape(alt)}"{told}>'
    return f'<figure class="wp-block-image">{image}{below}</figure>'


def attached(key: str, inventory: Inventory) -> str:
    """Give the figure of a picture of the media library; "" when the library has it not."""
    file = inventory.files.get(key)
    if file is None or not file.file_address:
        return ""
    alt = file.told("_wp_attachment_image_alt")
    return picture(file.file_address, key=key, alt=alt, caption=escape(file.excerpt, quote=False))


def gallery(figures: Iterable[str]) -> str:
    """Join figures to a gallery."""
    inner = "".join(figures)
    return f'\n\n<figure class="wp-block-gallery">{inner}</figure>\n\n' if inner else ""


def embed(address: str) -> str:
    """Give something of another site as Gutenberg writes it."""
    told = escape(address.strip())
    return f'\n\n<figure class="wp-block-embed" data-address="{told}">{told}</figure>\n\n'


def file(address: str, *, title: str = "") -> str:
    """Give a file to take along, as Gutenberg's file block does."""
    name = title.strip() or address.partition("?")[0].rstrip("/").rpartition("/")[2]
    link = f'<a href="{escape(address)}">{escape(name, quote=False)}</a>'
    return f'\n\n<div class="wp-block-file">{link}</div>\n\n'


def attached_file(post: OldPost) -> str:
    """Give a file of the media library."""
    return file(post.file_address, title=post.title) if post.file_address else ""


def known_key(inventory: Inventory, *, src: str, hint: str) -> str:
    """Give the library's number of a picture; a number that names another picture is not believed.

    Numbers in a text can be those of an even older site, addresses are not.
    """
    hinted = inventory.files.get(hint)
    if not src:
        return hint if hinted else ""
    exact, path = normalised(src), original(src)
    if hinted and normalised(hinted.file_address) == exact:
        return hint
    if key := inventory.file_keys.get(exact):
        return key
    if hinted and original(hinted.file_address) == path:
        return hint
    return inventory.file_keys.get(path, "")
