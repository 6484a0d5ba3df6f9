"""Texts of Ghost's former editor (Mobiledoc 0.3) as HTML, for posts that come without it."""

import json
from collections.abc import Mapping
from html import escape

from redaksi.importers.ghost.cards import card, picture

Document = Mapping[str, object]
MARKUP, IMAGE, LIST, CARD = 1, 2, 3, 10
BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside", "pull-quote"})
INLINE = frozenset({"b", "strong", "i", "em", "u", "s", "a", "code", "sub", "sup", "mark", "del"})


def mobiledoc_html(source: str) -> str:
    """Give the HTML of a text; "" when it is no Mobiledoc document. What is damaged is left out."""
    try:
        document = json.loads(source)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(document, dict):
        return ""
    return "".join(_section(document, section) for section in _list(document.get("sections")))


def _section(document: Document, section: object) -> str:
    parts = _list(section)
    kind, rest = parts[:1], parts[1:]
    if kind == [MARKUP] and len(rest) > 1:
        tag = rest[0] if rest[0] in BLOCKS else "p"
        tag = "blockquote" if tag in ("aside", "pull-quote") else tag
        return f"<{tag}>{_line(document, rest[1])}</{tag}>"
    if kind == [IMAGE] and rest:
        return picture({"src": rest[0]})
    if kind == [LIST] and len(rest) > 1:
        tag = "ol" if rest[0] == "ol" else "ul"
        lines = "".join(f"<li>{_line(document, line)}</li>" for line in _list(rest[1]))
        return f"<{tag}>{lines}</{tag}>"
    if kind == [CARD] and rest:
        return _card(_at(document, "cards", rest[0]))
    return ""


def _card(told: list[object]) -> str:
    if not told or not isinstance(told[0], str):
        return ""
    payload = told[1] if len(told) > 1 else {}
    return card(told[0], payload if isinstance(payload, dict) else {})


def _line(document: Document, markers: object) -> str:
    """Give the markers of a line: [kind, markups that open, how many close, text or atom]."""
    done: list[str] = []
    open_tags: list[str] = []
    for marker in map(_list, _list(markers)):
        if len(marker) < 4:
            continue
        kind, opening, closing, text = marker[:4]
        for number in _list(opening):
            tag, attributes = _markup(_at(document, "markups", number))
            done.append(f"<{tag}{attributes}>" if tag else "")
            open_tags.append(tag)
        done.append(escape(str(text), quote=False) if kind == 0 else _atom(document, text))
        for _ in range(closing if isinstance(closing, int) else 0):
            done.append(_closed(open_tags))
    done.extend(_closed(open_tags) for _ in tuple(open_tags))
    return "".join(done)


def _closed(open_tags: list[str]) -> str:
    tag = open_tags.pop() if open_tags else ""
    return f"</{tag}>" if tag else ""


def _atom(document: Document, number: object) -> str:
    """Give what stands in a line and is no letter; Ghost knows the soft line break only."""
    told = _at(document, "atoms", number)
    if told[:1] == ["soft-return"]:
        return "<br>"
    return escape(str(told[1]), quote=False) if len(told) > 1 else ""


def _markup(told: list[object]) -> tuple[str, str]:
    """Give the tag and, of a link, its address; "" for a tag that has no place in a line."""
    tag = told[0] if told and told[0] in INLINE else ""
    named = _list(told[1]) if len(told) > 1 else []
    address = dict(zip(named[::2], named[1::2], strict=False)).get("href") if tag == "a" else None
    return str(tag), f' href="{escape(str(address))}"' if address else ""


def _at(document: Document, table: str, number: object) -> list[object]:
    entries = _list(document.get(table))
    is_there = isinstance(number, int) and 0 <= number < len(entries)
    return _list(entries[number]) if is_there and isinstance(number, int) else []


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
