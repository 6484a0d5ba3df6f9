"""Texts of Ghost's present editor (Lexical) as HTML, for posts that come without it."""

import json
from collections.abc import Mapping
from html import escape

from redaksi.importers.ghost.cards import card, said

Node = Mapping[str, object]
# The bits of a text's format, from the outermost tag.
FORMATS = ((1, "strong"), (2, "em"), (4, "s"), (8, "u"), (16, "code"), (32, "sub"), (64, "sup"))
TAGS = {
    "paragraph": "p",
    "quote": "blockquote",
    "extended-quote": "blockquote",
    "aside": "blockquote",
    "listitem": "li",
}
# Deeper than any list of lists.
DEEPEST = 60


def lexical_html(source: str) -> str:
    """Give the HTML of a text; "" when it is no Lexical document."""
    try:
        document = json.loads(source)
    except (ValueError, RecursionError):
        return ""
    root = document.get("root") if isinstance(document, dict) else None
    return _children(root, 0) if isinstance(root, dict) else ""


def _children(node: Node, depth: int) -> str:
    children = node.get("children")
    if not isinstance(children, list) or depth > DEEPEST:
        return ""
    return "".join(_node(child, depth + 1) for child in children if isinstance(child, dict))


def _node(node: Node, depth: int) -> str:
    kind = said(node, "type")
    if kind in ("text", "extended-text", "code-highlight"):
        return _text(node)
    if kind in ("linebreak", "tab"):
        return "<br>" if kind == "linebreak" else " "
    if "children" not in node:
        return card(kind, node)
    inside = _children(node, depth)
    if kind in ("link", "autolink", "at-link"):
        return f'<a href="{escape(said(node, "url"))}">{inside}</a>'
    tag = TAGS.get(kind) or _told_tag(node, kind)
    return f"<{tag}>{inside}</{tag}>" if tag and inside else inside


def _told_tag(node: Node, kind: str) -> str:
    """Take the tag that headings and lists tell themselves, when it is one of theirs."""
    tag = said(node, "tag")
    if kind.endswith("heading"):
        return tag if tag in ("h1", "h2", "h3", "h4", "h5", "h6") else "h2"
    if kind == "list":
        return "ol" if tag == "ol" or node.get("listType") == "number" else "ul"
    return ""


def _text(node: Node) -> str:
    text = escape(str(node.get("text") or ""), quote=False)
    bits = node.get("format")
    for bit, tag in reversed(FORMATS):
        if isinstance(bits, int) and bits & bit:
            text = f"<{tag}>{text}</{tag}>"
    return text
