"""Will tell what the body of a demo article is made of, read from its file and checked."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from redaksi.demo.sheets import Sheet

LINK = re.compile(r"<a href='article:([\w-]+)'>(.*?)</a>")
_INLINE = re.compile(r"</?[bi]>")


@dataclass(frozen=True)
class Paragraph:
    markup: str


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Quote:
    text: str
    speaker: str
    role: str


@dataclass(frozen=True)
class Facts:
    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Table:
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Ask:
    question: str
    answer: str


@dataclass(frozen=True)
class Items:
    ordered: bool
    items: tuple[str, ...]


@dataclass(frozen=True)
class ReadAlso:
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    name: str
    caption: str = ""


@dataclass(frozen=True)
class Gallery:
    pictures: tuple[Picture, ...]


Piece = Paragraph | Heading | Quote | Facts | Table | Ask | Items | ReadAlso | Picture | Gallery


def read_piece(sheet: Sheet) -> Piece:
    """Read one block of a body: a table with a single key that names what it is."""
    if len(sheet.values) != 1:
        raise sheet.bad("body", "a block has exactly one key")
    name = next(iter(sheet.values))
    if name not in _READERS:
        raise sheet.bad(name, "unknown kind of block")
    return _READERS[name](sheet)


def linked(piece: Piece) -> set[str]:
    """Name the articles that a piece leads to."""
    match piece:
        case ReadAlso(articles):
            return set(articles)
        case Paragraph(markup) | Ask(_, markup):
            return {slug for slug, _ in LINK.findall(markup)}
    return set()


def pictured(piece: Piece) -> set[str]:
    """Name the pictures that a piece shows."""
    match piece:
        case Picture(name):
            return {name}
        case Gallery(pictures):
            return {picture.name for picture in pictures}
    return set()


def _markup(sheet: Sheet, key: str) -> str:
    """Read running text, in which only bold, italic and links to articles may stand."""
    text = sheet.text(key)
    if "<" in _INLINE.sub("", LINK.sub(r"\2", text)):
        raise sheet.bad(key, "only <b>, <i> and <a href='article:…'> may stand in a text")
    return text


def _plain(sheet: Sheet, key: str) -> str:
    text = sheet.text(key)
    if "<" in text:
        raise sheet.bad(key, "no markup may stand here")
    return text


def _quote(sheet: Sheet) -> Quote:
    inner = sheet.sheet("quote")
    inner.only("text", "speaker", "role")
    if inner.text("text").startswith(("“", '"')):
        raise inner.bad("text", "the page adds the quotation marks")
    return Quote(_plain(inner, "text"), _plain(inner, "speaker"), inner.text("role", ""))


def _facts(sheet: Sheet) -> Facts:
    inner = sheet.sheet("facts")
    inner.only("title", "rows")
    rows = inner.rows("rows")
    if len(rows[0]) != 2:
        raise inner.bad("rows", "a fact is a label and what it is")
    return Facts(_plain(inner, "title"), rows)


def _table(sheet: Sheet) -> Table:
    inner = sheet.sheet("table")
    inner.only("caption", "head", "rows")
    table = Table(_plain(inner, "caption"), inner.texts("head"), inner.rows("rows"))
    if len(table.head) != len(table.rows[0]):
        raise inner.bad("head", "as many columns as the rows have")
    return table


def _ask(sheet: Sheet) -> Ask:
    inner = sheet.sheet("ask")
    inner.only("question", "answer")
    return Ask(_plain(inner, "question"), _markup(inner, "answer"))


def _items(sheet: Sheet) -> Items:
    inner = sheet.sheet("list")
    inner.only("ordered", "items")
    items = inner.texts("items")
    if not items or any("<" in item for item in items):
        raise inner.bad("items", "plain texts are needed, without markup")
    return Items(inner.yes("ordered"), items)


def _read_also(sheet: Sheet) -> ReadAlso:
    slugs = sheet.texts("read_also")
    if not 1 <= len(slugs) <= 3:
        raise sheet.bad("read_also", "one to three articles are needed")
    return ReadAlso(slugs)


def _picture(sheet: Sheet) -> Picture:
    inner = sheet.sheet("photo")
    inner.only("name", "caption")
    return Picture(inner.text("name"), inner.text("caption", ""))


def _gallery(sheet: Sheet) -> Gallery:
    names = sheet.texts("gallery")
    if len(names) < 2:
        raise sheet.bad("gallery", "two pictures or more are needed")
    return Gallery(tuple(Picture(name) for name in names))


_READERS: dict[str, Callable[[Sheet], Piece]] = {
    "paragraph": lambda sheet: Paragraph(_markup(sheet, "paragraph")),
    "heading": lambda sheet: Heading(_plain(sheet, "heading")),
    "quote": _quote,
    "facts": _facts,
    "table": _table,
    "ask": _ask,
    "list": _items,
    "read_also": _read_also,
    "photo": _picture,
    "gallery": _gallery,
}
