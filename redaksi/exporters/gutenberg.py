"""The body of an article as WordPress' editor writes it: readable there, whole when read back."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from redaksi.articles.body import items

Raw = dict[str, Any]
PART = re.compile(r"<(p|ul|ol)\b[^>]*>.*?</\1>", re.DOTALL)
# The parts of our own blocks, as a reader meets them.
READ = (
    "title", "text", "speaker", "role", "question", "answer", "label", "fact", "caption", "table",
    "type", "heading", "columns", "rows",
)  # fmt: skip
# What would end an HTML comment, or a tag, is told by number; so does WordPress.
ESCAPES = {"--": "\\u002d\\u002d", "<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


@dataclass(frozen=True)
class Lookup:
    """What the body names by id: file addresses and titles, article addresses and headlines."""

    photos: Mapping[int, "Pictured"]
    documents: Mapping[int, str]
    articles: Mapping[int, tuple[str, str]]


@dataclass(frozen=True)
class Pictured:
    """A photograph of the export; `key` is the one its item has there."""

    key: int
    address: str
    alt: str
    caption: str


def content(blocks: list[Raw], lookup: Lookup) -> str:
    """Write the body. Links must be addresses already; `blocks` are raw StreamField values."""
    return "\n\n".join(part for block in blocks if (part := _block(block, lookup)))


def _block(block: Raw, lookup: Lookup) -> str:
    kind, value = block["type"], block["value"]
    standard = {
        "paragraph": lambda: _paragraphs(value),
        "heading": lambda: wrapped("heading", f"<h2>{escape(value, quote=False)}</h2>"),
        "photo": lambda: _photo(value, lookup),
        "gallery": lambda: _gallery(value, lookup),
        "read_also": lambda: _read_also(value, lookup),
        "document": lambda: _document(value, lookup),
    }
    if kind in standard:
        return standard[kind]()
    return wrapped(f"redaksi/{kind}", _seen(kind, value), {"value": _as_read(value)})


def _as_read(value: Any) -> Any:
    """Tell the parts of a block in the order they are read; PostgreSQL keeps none."""
    if isinstance(value, list):
        return [_as_read(item) for item in value]
    if isinstance(value, dict):
        return {name: _as_read(value[name]) for name in sorted(value, key=_place)}
    return value


def _place(name: str) -> tuple[int, str]:
    return (READ.index(name) if name in READ else len(READ)), name


def wrapped(name: str, html: str, told: Mapping[str, Any] | None = None) -> str:
    """Put HTML between the comments that name a block; `told` is its JSON."""
    words = json.dumps(told, ensure_ascii=False) if told else ""
    for sign, number in ESCAPES.items():
        words = words.replace(sign, number)
    opening = f"{name} {words}".strip()
    return f"<!-- wp:{opening} -->\n{html}\n<!-- /wp:{name} -->"


def _paragraphs(markup: str) -> str:
    """Write each paragraph as a block of its own, as WordPress keeps them."""
    names = {"p": "paragraph", "ul": "list", "ol": "list"}
    parts = [wrapped(names[found.group(1)], found.group(0)) for found in PART.finditer(markup)]
    if parts:
        return "\n\n".join(parts)
    return wrapped("paragraph", f"<p>{markup}</p>") if markup.strip() else ""


def _figure(value: Raw, lookup: Lookup) -> str:
    photo = lookup.photos.get(value["photo"])
    if photo is None:
        return ""
    caption = value.get("caption") or photo.caption
    below = f"<figcaption>{escape(caption, quote=False)}</figcaption>" if caption else ""
    address, alt, key = escape(photo.address), escape(photo.alt), photo.key
    image = f'<img src="{address}" alt="{alt}" class="wp-image-{key}"/>'
    return f'<figure class="wp-block-image">{image}{below}</figure>'


def _photo(value: Raw, lookup: Lookup) -> str:
    figure = _figure(value, lookup)
    return wrapped("image", figure, {"id": lookup.photos[value["photo"]].key}) if figure else ""


def _gallery(value: list[Any], lookup: Lookup) -> str:
    figures = [_photo(item, lookup) for item in items(value)]
    inside = "\n".join(figure for figure in figures if figure)
    html = f'<figure class="wp-block-gallery has-nested-images">{inside}</figure>'
    return wrapped("gallery", html) if inside else ""


def _read_also(value: list[Any], lookup: Lookup) -> str:
    links = [lookup.articles[pk] for pk in items(value) if pk in lookup.articles]
    anchors = "<br>".join(
        f'<a href="{escape(address)}">{escape(title, quote=False)}</a>' for address, title in links
    )
    return wrapped("paragraph", f"<p><strong>Baca juga:</strong> {anchors}</p>") if anchors else ""


def _document(value: Raw, lookup: Lookup) -> str:
    address = lookup.documents.get(value["document"])
    if address is None:
        return ""
    link = f'<a href="{escape(address)}">{escape(value["title"], quote=False)}</a>'
    return wrapped("file", f'<div class="wp-block-file">{link}</div>')


def _seen(kind: str, value: Any) -> str:
    """Write what a reader of WordPress sees of a block that only we know."""
    if kind == "old_html":
        return str(value)
    if kind == "quote":
        cite = ", ".join(part for part in (value["speaker"], value.get("role")) if part)
        text, by = escape(value["text"], quote=False), escape(cite, quote=False)
        return f'<blockquote class="wp-block-quote"><p>{text}</p><cite>{by}</cite></blockquote>'
    if kind == "list":
        name = "ol" if value.get("ordered") else "ul"
        lines = (f"<li>{escape(item, quote=False)}</li>" for item in items(value["items"]))
        return f"<{name}>{''.join(lines)}</{name}>"
    if kind == "table":
        return _table(value)
    if kind == "embed":
        return f'<p><a href="{escape(value["url"])}">{escape(value["title"], quote=False)}</a></p>'
    if kind == "ask":
        question = escape(value["question"], quote=False)
        return f"<p><strong>{question}</strong></p>{value['answer']}"
    return _facts(value)


def _facts(value: Raw) -> str:
    title = escape(value["title"], quote=False)
    rows = "".join(
        f"<tr><th>{escape(fact['label'], quote=False)}</th>"
        f"<td>{escape(fact['fact'], quote=False)}</td></tr>"
        for fact in items(value["facts"])
    )
    return (
        f'<figure class="wp-block-table"><table><caption>{title}</caption>{rows}</table></figure>'
    )


def _table(value: Raw) -> str:
    table = value["table"]
    head = "".join(
        f"<th>{escape(column.get('heading') or '', quote=False)}</th>"
        for column in table["columns"]
    )
    rows = "".join(f"<tr>{_cells(row['values'])}</tr>" for row in table["rows"])
    caption = escape(value["caption"], quote=False)
    body = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    return (
        f'<figure class="wp-block-table"><table>{body}</table>'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def _cells(values: list[Any]) -> str:
    return "".join(f"<td>{escape(str(cell or ''), quote=False)}</td>" for cell in values)
