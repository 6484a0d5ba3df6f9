"""Pictures in old HTML: which address is the real one, who made them, what stands below."""

import re
from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

from redaksi.importers.addresses import is_upload, original
from redaksi.importers.credits import credited
from redaksi.importers.manuscript import Gallery, Picture, PictureInText, Piece
from redaksi.importers.pieces.elsewhere import host, is_of, whole

MOST_IN_GALLERY = 30
# Where themes that load pictures late keep the address; `src` is a grey pixel then.
LATE = (
    "data-orig-file",
    "data-full-url",
    "data-lazy-src",
    "data-src",
    "data-original",
    "data-lazy",
)
_KEY = re.compile(r"\bwp-image-(\d{1,12})\b")
_DIGITS = re.compile(r"\d{1,12}")
_SMILEY = re.compile(r"\b(?:wp-smiley|emoji)\b|//s\.w\.org/images/core/emoji/")


def is_smiley(image: Element) -> bool:
    """Tell whether an image stands for a letter of the text."""
    return bool(_SMILEY.search(f"{image.get('class', '')} {image.get('src', '')}"))


def is_pixel(image: Element) -> bool:
    """Tell whether an image is there to count readers, not to be seen."""
    return image.get("width") in {"0", "1"} and image.get("height") in {"0", "1"}


def picture(image: Element, *, site: str, caption: str = "") -> Picture | None:
    """Read an <img>; None when it shows nothing that could be taken along."""
    if is_pixel(image):
        return None
    address = _address(image, site)
    told = image.get("data-key") or ""
    found = _KEY.search(image.get("class") or "")
    key = told if _DIGITS.fullmatch(told) else found[1] if found and not address else ""
    if not (address or key):
        return None
    words, credit = credited(caption)
    alt = " ".join((image.get("alt") or "").split())
    return Picture(address=address, key=key, caption=words, credit=credit, alt=alt)


def shown(pictures: Iterable[Picture]) -> Iterator[Piece]:
    """Give pictures that stood together as galleries, or one alone."""
    kept = list(pictures)
    for start in range(0, len(kept), MOST_IN_GALLERY):
        some = kept[start : start + MOST_IN_GALLERY]
        yield Gallery(tuple(some)) if len(some) > 1 else PictureInText(some[0])


def _address(image: Element, site: str) -> str:
    for name in (*LATE, "src"):
        told = image.get(name) or ""
        if told and not told.lstrip().lower().startswith("data:"):
            return _original(whole(told, site), site)
    return ""


def _original(address: str, site: str) -> str:
    """Give the path of a picture of the old site, the whole address of anybody else's."""
    if not address.startswith(("http://", "https://")):
        return ""
    path = original(address)
    if is_upload(path) or is_of(address, site) or not host(address):
        return path
    return address
