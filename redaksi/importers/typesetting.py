"""Will turn the pieces of a manuscript into the raw blocks that an article's body stores."""

import json
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any

from redaksi.articles.body import items
from redaksi.articles.embeds import provider
from redaksi.articles.markup import clean_old
from redaksi.importers.addresses import original
from redaksi.importers.links import Links
from redaksi.importers.manuscript import (
    Doubt,
    Elsewhere,
    Gallery,
    Grid,
    Heading,
    Items,
    Manuscript,
    Note,
    OldHtml,
    OwnBlock,
    Paper,
    Paragraph,
    Picture,
    PictureInText,
    Piece,
    Quotation,
    ReadAlso,
)

Raw = dict[str, Any]

# Names of blocks come out the same in every run, so that a second one finds nothing to change.
SPACE = uuid.UUID("5b0f2c64-8d0e-5d4b-9f0c-3f1c5a3d7e11")
LONGEST = {"heading": 120, "speaker": 120, "role": 160, "line": 400, "caption": 400, "title": 200}
MOST_PICTURES, MOST_READ_ALSO = 30, 3
# "Rp57.000", "38 ha", "1.16.42", "12,5 %", and the dash of an empty cell.
_NUMBER = re.compile(r"[–-]?(?:Rp ?)?\d[\d.,]*(?: ?%| [^\W\d]+)?|[–-]|")


@dataclass(frozen=True)
class Kept:
    """A photograph that is here, and the caption it carries itself."""

    pk: int
    caption: str = ""


@dataclass(frozen=True)
class Shelf:
    """What is known here by the old site's names: photographs, documents, articles."""

    links: Links
    photos: Mapping[str, Kept] = field(default_factory=dict)
    documents: Mapping[str, int] = field(default_factory=dict)
    # Gives back an own block as it may be stored, or None when it is none of ours.
    own: Callable[[OwnBlock], Raw | None] = lambda block: None

    def photo(self, picture: Picture) -> Kept | None:
        """Give the photograph, known by its key or by its address."""
        return self.photos.get(name_of(picture))


@dataclass(frozen=True)
class Typeset:
    """A body as it is stored, and what a person should know about it."""

    blocks: list[Raw]
    notes: tuple[Note, ...] = ()


def name_of(picture: Picture) -> str:
    """Give the one name by which a picture is known: its key at the old site, else its address.

    That of a picture of another site is whole, host and all.
    """
    if picture.key or "://" in picture.address:
        return picture.key or picture.address
    return original(picture.address)


def pictures_of(manuscript: Manuscript) -> Iterator[Picture]:
    """Give every picture of a manuscript, the lead picture first."""
    yield from filter(None, (manuscript.lead, manuscript.social))
    for piece in manuscript.body:
        if isinstance(piece, PictureInText):
            yield piece.picture
        elif isinstance(piece, Gallery):
            yield from piece.pictures


def papers_of(manuscript: Manuscript) -> Iterator[Paper]:
    """Give every document of a manuscript."""
    return (piece for piece in manuscript.body if isinstance(piece, Paper))


def typeset(manuscript: Manuscript, shelf: Shelf, *, site: str, day: date) -> Typeset:
    """Give the raw blocks in the form that the field stores; `day` is when embeds were seen.

    What is not here (a picture, a document, a story) leaves its words behind, and a note.
    """
    setting = _Setting(shelf, day)
    blocks = [block for piece in manuscript.body for block in setting.blocks(piece)]
    if manuscript.lead and not shelf.photo(manuscript.lead):
        # It stood above the text, its words with it; a dateline is printed before the first block.
        place = 1 if manuscript.dateline else 0
        blocks[place:place] = setting.words_left(manuscript.lead)
    name = f"{site}:{manuscript.key}"
    named = [_named(block, f"{name}:{place}") for place, block in enumerate(blocks)]
    return Typeset(named, tuple(dict.fromkeys(setting.notes)))


class _Setting:
    """One body on its way; `notes` gather what is not here."""

    def __init__(self, shelf: Shelf, day: date) -> None:
        self.shelf, self.day = shelf, day
        self.notes: list[Note] = []

    def blocks(self, piece: Piece) -> Iterator[Raw]:
        """Give the blocks of a piece: mostly one, none for what is empty."""
        setter: Callable[[Any, Any], Iterator[Raw]] = SETTERS[type(piece)]
        return setter(self, piece)

    def paragraph(self, piece: Paragraph) -> Iterator[Raw]:
        if piece.markup.strip():
            yield _block("paragraph", self.shelf.links.stored(piece.markup))

    def heading(self, piece: Heading) -> Iterator[Raw]:
        if len(piece.text) <= LONGEST["heading"]:
            yield _block("heading", piece.text)
        else:
            yield _block("old_html", f"<h2>{escape(piece.text, quote=False)}</h2>")

    def quotation(self, piece: Quotation) -> Iterator[Raw]:
        speaker, role = piece.speaker.strip(), piece.role.strip()
        if speaker and len(speaker) <= LONGEST["speaker"] and len(role) <= LONGEST["role"]:
            yield _block("quote", {"text": piece.text, "speaker": speaker, "role": role})
        else:
            said = ", ".join(escape(part, quote=False) for part in (speaker, role) if part)
            by = f"<cite>{said}</cite>" if said else ""
            text = escape(piece.text, quote=False)
            yield _block("old_html", f"<blockquote><p>{text}</p>{by}</blockquote>")

    def picture(self, piece: PictureInText) -> Iterator[Raw]:
        placed = self._placed(piece.picture)
        if placed:
            yield _block("photo", placed)
        else:
            yield from self.words_left(piece.picture)

    def gallery(self, piece: Gallery) -> Iterator[Raw]:
        there = [placed for picture in piece.pictures if (placed := self._placed(picture))]
        for start in range(0, len(there), MOST_PICTURES):
            group = there[start : start + MOST_PICTURES]
            yield _block("gallery", group) if len(group) > 1 else _block("photo", group[0])
        for picture in piece.pictures:
            if not self.shelf.photo(picture):
                yield from self.words_left(picture)

    def items(self, piece: Items) -> Iterator[Raw]:
        lines = [line for line in piece.lines if line.strip()]
        if lines and max(map(len, lines)) <= LONGEST["line"]:
            yield _block("list", {"ordered": piece.is_numbered, "items": lines})
        elif lines:
            name = "ol" if piece.is_numbered else "ul"
            told = "".join(f"<li>{escape(line, quote=False)}</li>" for line in lines)
            yield _block("old_html", f"<{name}>{told}</{name}>")

    def grid(self, piece: Grid) -> Iterator[Raw]:
        rows = [list(row) for row in piece.rows]
        columns = [
            {"type": "number" if place and _are_numbers(rows, place) else "text", "heading": head}
            for place, head in enumerate(piece.head)
        ]
        table = {
            "columns": columns, "rows": [{"values": row} for row in rows], "caption": "",
        }  # fmt: skip
        yield _block("table", {"caption": piece.caption[: LONGEST["title"]], "table": table})

    def elsewhere(self, piece: Elsewhere) -> Iterator[Raw]:
        served = provider(piece.address)
        if served is None:
            href, words = escape(piece.address), piece.title or piece.address
            link = f'<p><a href="{href}">{escape(words, quote=False)}</a></p>'
            yield _block("paragraph", self.shelf.links.stored(link))
            return
        value = {
            "url": piece.address, "title": (piece.title or served.name)[: LONGEST["title"]],
            "author": served.name[: LONGEST["speaker"]], "seen_on": self.day.isoformat(),
        }  # fmt: skip
        yield _block("embed", value)

    def paper(self, piece: Paper) -> Iterator[Raw]:
        title = piece.title.strip() or piece.address.rsplit("/", 1)[-1]
        pk = self.shelf.documents.get(original(piece.address))
        if pk:
            yield _block("document", {"document": pk, "title": title[: LONGEST["title"]]})
            return
        self.notes.append(Note(Doubt.FILE_MISSING, piece.address))
        link = f'<p><a href="{escape(piece.address)}">{escape(title, quote=False)}</a></p>'
        yield _block("paragraph", self.shelf.links.stored(link))

    def read_also(self, piece: ReadAlso) -> Iterator[Raw]:
        known = [self.shelf.links.article(address) for address, _ in piece.links]
        if known and all(known):
            for start in range(0, len(known), MOST_READ_ALSO):
                yield _block("read_also", known[start : start + MOST_READ_ALSO])
            return
        for address, words in piece.links:
            link = f'<a href="{escape(address)}">{escape(words or address, quote=False)}</a>'
            yield _block("paragraph", self.shelf.links.stored(f"<p>Baca juga: {link}</p>"))

    def old_html(self, piece: OldHtml) -> Iterator[Raw]:
        cleaned = clean_old(self.shelf.links.sent_on(piece.markup))
        if cleaned.strip():
            yield _block("old_html", cleaned)

    def own(self, piece: OwnBlock) -> Iterator[Raw]:
        block = self.shelf.own(piece)
        if block:
            yield block
        else:
            self.notes.append(Note(Doubt.UNKNOWN_BLOCK, f"redaksi/{piece.type}"[:100]))

    def _placed(self, picture: Picture) -> Raw | None:
        """Give a photograph with its caption here, when that differs from its own."""
        kept = self.shelf.photo(picture)
        if kept is None:
            return None
        caption = "" if picture.caption == kept.caption else picture.caption
        return {"photo": kept.pk, "caption": caption[: LONGEST["caption"]]}

    def words_left(self, picture: Picture) -> Iterator[Raw]:
        """Leave the caption of a picture that is not here, as a paragraph."""
        words = picture.caption.strip()
        if credit := picture.credit.strip():
            # "Ilustrasi: Suar Mataram" says already what it is.
            words = f"{words} ({credit if ':' in credit else f'Foto: {credit}'})".strip()
        if words:
            yield _block("paragraph", f"<p>{escape(words, quote=False)}</p>")


# Any: each piece has its own setter, which knows it.
SETTERS: dict[type[Any], Any] = {
    Paragraph: _Setting.paragraph, Heading: _Setting.heading, Quotation: _Setting.quotation,
    PictureInText: _Setting.picture, Gallery: _Setting.gallery, Items: _Setting.items,
    Grid: _Setting.grid, Elsewhere: _Setting.elsewhere, Paper: _Setting.paper,
    ReadAlso: _Setting.read_also, OldHtml: _Setting.old_html, OwnBlock: _Setting.own,
}  # fmt: skip


def fingerprint(blocks: list[Raw], *further: object) -> str:
    """Give 32 letters that change when anything stored would."""
    told = json.dumps([blocks, further], ensure_ascii=False, sort_keys=True, default=str)
    return uuid.uuid5(SPACE, told).hex


def _block(name: str, value: Any) -> Raw:
    return {"type": name, "value": value}


def _named(block: Raw, name: str) -> Raw:
    """Give a block its name, and the items of its lists theirs, as the field would."""
    value = block["value"]
    if isinstance(value, list):
        value = _items(value, name)
    elif isinstance(value, dict):
        value = {
            key: _items(held, f"{name}:{key}") if isinstance(held, list) else held
            for key, held in value.items()
        }
    return {"type": block["type"], "value": value, "id": str(uuid.uuid5(SPACE, name))}


def _items(values: list[Any], name: str) -> list[Raw]:
    """Wrap the items of a list; those of an own block come wrapped."""
    return [
        {"type": "item", "value": value, "id": str(uuid.uuid5(SPACE, f"{name}:{place}"))}
        for place, value in enumerate(items(values))
    ]


def _are_numbers(rows: list[list[str]], place: int) -> bool:
    return all(_NUMBER.fullmatch(row[place].strip()) for row in rows if place < len(row))
