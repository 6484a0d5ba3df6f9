"""The body of an article as a page shows it: plain pieces, each with its template."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.documents import get_document_model

from redaksi.articles import body as stored
from redaksi.articles import markup
from redaksi.articles.embeds import provider
from redaksi.articles.kinds import Kind
from redaksi.articles.models import Article, address_of
from redaksi.edge import keys
from redaksi.lang.dates import short_day
from redaksi.media.models import albums_for
from redaksi.media.pictures import Album, Picture
from redaksi.reading.frame import Edition
from redaksi.reading.pages import Link

_FIRST_P = re.compile(r"<p>")


@dataclass(frozen=True)
class Paragraphs:
    """One or more paragraphs or lists of running text; links point to public addresses."""

    template: ClassVar[str] = "reading/body/paragraphs.html"
    html: SafeString


@dataclass(frozen=True)
class Heading:
    template: ClassVar[str] = "reading/body/heading.html"
    text: str


@dataclass(frozen=True)
class Quote:
    template: ClassVar[str] = "reading/body/quote.html"
    text: str
    speaker: str
    role: str


@dataclass(frozen=True)
class Figure:
    """A photograph with its caption and credit."""

    template: ClassVar[str] = "reading/body/figure.html"
    picture: Picture
    caption: str
    credit: str


@dataclass(frozen=True)
class Gallery:
    template: ClassVar[str] = "reading/body/gallery.html"
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class ReadAlso:
    template: ClassVar[str] = "reading/body/read_also.html"
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Fact:
    label: str
    fact: str


@dataclass(frozen=True)
class FactBox:
    template: ClassVar[str] = "reading/body/fact_box.html"
    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Cell:
    text: str
    is_number: bool


@dataclass(frozen=True)
class Table:
    """A table with a header row; the first cell of a row names it."""

    template: ClassVar[str] = "reading/body/table.html"
    caption: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Ask:
    template: ClassVar[str] = "reading/body/ask.html"
    question: str
    answer: SafeString


@dataclass(frozen=True)
class Items:
    template: ClassVar[str] = "reading/body/items.html"
    ordered: bool
    items: tuple[str, ...]


@dataclass(frozen=True)
class Embed:
    """Something that lives elsewhere: a link, which a script may open in place on tap."""

    template: ClassVar[str] = "reading/body/embed.html"
    address: str
    title: str
    author: str
    place: str
    seen_on: str
    frame: str


@dataclass(frozen=True)
class Document:
    template: ClassVar[str] = "reading/body/document.html"
    title: str
    address: str
    kind: str
    size: int


@dataclass(frozen=True)
class OldHtml:
    template: ClassVar[str] = "reading/body/old_html.html"
    html: SafeString


Piece = (
    Paragraphs | Heading | Quote | Figure | Gallery | ReadAlso | FactBox | Table | Ask | Items
    | Embed | Document | OldHtml
)  # fmt: skip


@dataclass(frozen=True)
class Body:
    """The pieces of a body, and what they were made with."""

    pieces: tuple[Piece, ...]
    text: str
    albums: Mapping[int, Album]


def assemble(article: Article, edition: Edition, *, also_photos: set[int]) -> Body:
    """Turn the stored blocks of one article into pieces. Costs at most three queries.

    `also_photos` are fetched along, so that the page needs no second query for them.
    """
    return assemble_all([article], edition, also_photos=also_photos)[0]


def assemble_all(
    articles: Sequence[Article], edition: Edition, *, also_photos: set[int]
) -> list[Body]:
    """Turn the stored blocks of many articles into pieces. Costs at most three queries in all.

    Links to articles that readers may not see lose their tag; "Baca juga" leaves them out.
    """
    bodies = [list(article.body.raw_data) for article in articles]
    everything = [block for blocks in bodies for block in blocks]
    photos = stored.photo_ids(everything) | also_photos
    linked, documents = stored.article_ids(everything), stored.document_ids(everything)
    # Also those that readers may not see yet: when they come out, the page shows them.
    edition.shows(
        *(keys.photo(pk) for pk in photos),
        *(keys.article(pk) for pk in linked),
        *(keys.document(pk) for pk in documents),
    )
    albums = albums_for(photos)
    kitchen = _Kitchen(_linked(linked, edition), albums, _documents(documents), edition)
    return [
        Body(replace(kitchen, rel=_rel(article)).pieces(blocks), stored.text(blocks), albums)
        for article, blocks in zip(articles, bodies, strict=True)
    ]


def _rel(article: Article) -> str:
    """Give what links in the text say of themselves: paid ones say so (D19)."""
    return "sponsored noopener" if article.kind == Kind.ADVERTORIAL else "noopener"


def _linked(ids: set[int], edition: Edition) -> dict[int, Link]:
    found = Article.objects.published().filter(pk__in=ids).lines() if ids else []
    words = {pk: section.slug for pk, section in edition.sections.items()}
    return {
        line.pk: Link(line.title, address_of(words[line.section_id], line.pk, line.slug))
        for line in found
    }


def _documents(ids: set[int]) -> dict[int, Any]:
    return get_document_model().objects.in_bulk(ids) if ids else {}


@dataclass(frozen=True)
class _Kitchen:
    """Where pieces are made: holds what was fetched for the whole body."""

    links: Mapping[int, Link]
    albums: Mapping[int, Album]
    documents: Mapping[int, Any]
    edition: Edition
    rel: str = "noopener"

    @cached_property
    def addresses(self) -> dict[int, str]:
        """Give where links lead, as markup wants it."""
        return {pk: str(escape(link.address)) for pk, link in self.links.items()}

    def pieces(self, blocks: list[stored.Raw]) -> tuple[Piece, ...]:
        """Make the pieces of one body; a block with nothing to show makes none."""
        made = (getattr(self, block["type"])(block["value"]) for block in blocks)
        return tuple(piece for piece in made if piece)

    def paragraph(self, value: str) -> Piece:
        return Paragraphs(self._rich(value))

    def heading(self, value: str) -> Piece:
        return Heading(value)

    def quote(self, value: dict[str, str]) -> Piece:
        return Quote(value["text"].strip('“”" '), value["speaker"], value.get("role") or "")

    def photo(self, value: dict[str, Any]) -> Figure | None:
        album = self.albums.get(value["photo"])
        picture = album.picture("whole") if album else None
        if album is None or picture is None:
            return None
        return Figure(picture, value.get("caption") or album.caption, album.credit)

    def gallery(self, value: list[Any]) -> Piece | None:
        figures = tuple(figure for item in stored.items(value) if (figure := self.photo(item)))
        return Gallery(figures) if figures else None

    def read_also(self, value: list[Any]) -> Piece | None:
        links = tuple(self.links[pk] for pk in stored.items(value) if pk in self.links)
        return ReadAlso(links) if links else None

    def fact_box(self, value: dict[str, Any]) -> Piece:
        facts = (Fact(item["label"], item["fact"]) for item in stored.items(value["facts"]))
        return FactBox(value["title"], tuple(facts))

    def table(self, value: dict[str, Any]) -> Piece:
        columns = value["table"]["columns"]
        numbers = [column["type"] == "number" for column in columns]
        head = (
            Cell(column["heading"], number) for column, number in zip(columns, numbers, strict=True)
        )
        rows = (
            tuple(
                Cell(text or "", number)
                for text, number in zip(row["values"], numbers, strict=True)
            )
            for row in value["table"]["rows"]
        )
        return Table(value["caption"], tuple(head), tuple(rows))

    def ask(self, value: dict[str, str]) -> Piece:
        return Ask(value["question"], self._rich(value["answer"]))

    def list(self, value: dict[str, Any]) -> Piece:
        return Items(bool(value.get("ordered")), tuple(stored.items(value["items"])))

    def embed(self, value: dict[str, str]) -> Piece | None:
        source = provider(value["url"])
        if source is None:
            return None
        seen_on = value.get("seen_on")
        return Embed(
            address=value["url"],
            title=value["title"],
            author=value["author"],
            place=source.name,
            seen_on=short_day(_day(seen_on), language=self.edition.language) if seen_on else "",
            frame=source.frame,
        )

    def document(self, value: dict[str, Any]) -> Piece | None:
        document = self.documents.get(value["document"])
        if document is None:
            return None
        kind = document.file_extension.upper()
        return Document(value["title"], document.file.url, kind, document.file_size or 0)

    def old_html(self, value: str) -> Piece:
        return OldHtml(mark_safe(markup.clean_old(value)))  # noqa: S308  # sanitised just here

    def _rich(self, value: str) -> SafeString:
        resolved = markup.resolve_links(value, self.addresses)
        return mark_safe(markup.clean_text(resolved, rel=self.rel))  # noqa: S308  # sanitised just here


def _day(stored_day: str | date) -> date:
    return date.fromisoformat(stored_day) if isinstance(stored_day, str) else stored_day


def opened(piece: Paragraphs, dateline: str) -> Paragraphs:
    """Give the piece with the place line before its first words."""
    mark = format_html('<span class="dateline">{}</span> ', dateline)
    return Paragraphs(mark_safe(_FIRST_P.sub(lambda m: m.group() + mark, piece.html, count=1)))  # noqa: S308  # both parts are safe


def closed(piece: Paragraphs, initials: str) -> Paragraphs:
    """Give the piece with the end mark and the initials after its last words."""
    mark = mark_safe('<span class="end" aria-hidden="true"></span>')
    if initials:
        mark += format_html(' <span class="initials">{}</span>', initials)
    head, end, rest = piece.html.rpartition("</p>")
    return Paragraphs(mark_safe(f"{head}{mark}{end}{rest}"))  # noqa: S308  # all parts are safe
