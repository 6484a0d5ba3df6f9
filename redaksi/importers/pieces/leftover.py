"""Old HTML that has no piece of its own: written anew, with nothing but what may be shown."""

from html import escape

from lxml.etree import _Element as Element

from redaksi.articles.markup import OLD_ATTRIBUTES, OLD_TAGS
from redaksi.importers.pieces.elsewhere import whole
from redaksi.importers.pieces.tags import BLOCKS, DROPPED, is_hidden, name_of

RENAMED = {
    "h1": "h2", "h5": "h4", "h6": "h4", "strike": "s", "acronym": "abbr", "dir": "ul",
    "menu": "ul", "listing": "pre", "xmp": "pre", "tt": "code", "kbd": "code", "samp": "code",
}  # fmt: skip
VOID = frozenset({"br", "hr"})


def markup(element: Element, *, site: str) -> str:
    """Write an element and all it holds; tags that may not stand leave their words."""
    parts: list[str] = []
    _write(element, parts, site)
    told = "".join(parts).strip()
    return told if "<pre" in told else told.replace("\xa0", " ")


def _write(element: Element, parts: list[str], site: str) -> None:
    """Write one element. As deep as the tree, which is flattened before it is read."""
    name = name_of(element)
    tag = RENAMED.get(name, name)
    if tag in VOID:
        parts.append(f"<{tag}>")
    elif tag in OLD_TAGS and not is_hidden(element):
        parts.append(f"<{tag}{_attributes(element, tag, site)}>")
        _write_within(element, parts, site)
        parts.append(f"</{tag}>")
    elif name not in DROPPED and not is_hidden(element):
        is_apart = name in BLOCKS
        if is_apart and parts and not parts[-1].endswith(">"):
            parts.append("<br>")
        _write_within(element, parts, site)
        parts.append(" " if is_apart else "")


def _write_within(element: Element, parts: list[str], site: str) -> None:
    parts.append(escape(element.text or "", quote=False))
    for child in element:
        _write(child, parts, site)
        parts.append(escape(child.tail or "", quote=False))


def _attributes(element: Element, tag: str, site: str) -> str:
    told = ""
    for name in sorted(OLD_ATTRIBUTES.get(tag, ())):
        value = element.get(name) or ""
        if name == "href":
            value = whole(value, site)
        if value:
            told += f' {name}="{escape(value)}"'
    return told
