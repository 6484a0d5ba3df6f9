"""What the tags of old HTML mean for reading: what parts, what dresses, what must go."""

import re

from lxml.etree import _Element as Element

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main",
    "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
# Tags of running text that stay, and what each becomes.
INLINE = {
    "a": "a", "b": "b", "strong": "strong", "i": "i", "em": "em", "s": "s", "strike": "s",
    "del": "del",
}  # fmt: skip
# What is in them was never to be read, or would run.
DROPPED = frozenset({
    "applet", "area", "audio", "base", "basefont", "bgsound", "button", "canvas", "datalist",
    "dialog", "embed", "form", "frame", "frameset", "head", "iframe", "input", "keygen", "link",
    "map", "meta", "meter", "noembed", "noframes", "object", "option", "param", "portal",
    "progress", "script", "select", "source", "style", "svg", "template", "textarea", "title",
    "track", "video", "xml",
})  # fmt: skip
# Of these nothing was shown, so their going is not worth a line in the report.
UNSEEN = frozenset({
    "area", "base", "basefont", "head", "link", "map", "meta", "param", "source", "template",
    "title", "track", "xml",
})  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|"
    r"(?<![\w-])(?:left|top|text-indent)\s*:\s*-\d{3,}|opacity\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)


def name_of(element: Element) -> str:
    """Give the tag's name as it is compared here."""
    return str(element.tag).lower()


def is_hidden(element: Element) -> bool:
    """Tell whether an element was written so that readers do not see it, as planted links are."""
    if not element.attrib:
        return False
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))


def has_class(element: Element, *names: str) -> bool:
    """Tell whether an element bears one of these classes."""
    return bool(set((element.get("class") or "").split()) & set(names))
