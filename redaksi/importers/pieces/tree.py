"""The tree of an old page, however broken its HTML is."""

import re

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.etree import _Element as Element

# Deeper than anybody writes; the parser gives up, text and all, where nothing is flattened.
DEEPEST = 60
CLOSE_THEMSELVES = frozenset({
    "p", "li", "dd", "dt", "tr", "td", "th", "option", "br", "img", "hr", "input", "col", "wbr",
    "source", "track", "area", "base", "link", "meta", "param", "embed", "html", "body",
})  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)[^<>]*+>")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff\u200b]")


def parsed(html: str) -> Element | None:
    """Give the root of an HTML fragment; None when nothing is in it. Linear in its length."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    text = _flat(_ILLEGAL.sub("", html))
    if not text.strip():
        return None
    try:
        return lxml_html.document_fromstring(f"<div>{text}".encode(), parser=parser)
    except ParserError:
        return None


def _flat(html: str) -> str:
    """Take tags away that are nested deeper than anybody writes; their words stay."""
    depth = 0

    def tag(found: re.Match[str]) -> str:
        nonlocal depth
        name = found[2].lower()
        if name in CLOSE_THEMSELVES:
            return found.group() if depth <= DEEPEST else " "
        if found[1]:
            depth = max(depth - 1, 0)
            return found.group() if depth < DEEPEST else " "
        depth += 1
        return found.group() if depth <= DEEPEST else " "

    return _TAG.sub(tag, html) if html.count("<") > DEEPEST else html
