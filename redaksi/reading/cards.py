"""Cards: how a story is shown on any page but its own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from redaksi.articles.kinds import UNLABELLED, Genre, Kind, genre
from redaksi.articles.models import Article, Byline, Line, address_of
from redaksi.comments.models import Comment
from redaksi.edge import keys
from redaksi.media.models import albums_for
from redaksi.media.pictures import Album, Picture
from redaksi.reading.frame import Edition
from redaksi.reading.pages import Stamp
from redaksi.sections.models import Section

# What cards are shown with, of all that is made of a photograph.
SHAPES = ("wide", "square", "portrait")


@dataclass(frozen=True)
class Card:
    """A story in a list.

    `label` is the word its kind demands, "" for news; `when` is short enough for a ticker.
    """

    key: int
    address: str
    title: str
    summary: str
    section: str
    hue: str
    genre: str
    kind: str
    label: str
    writer: str
    note: str
    sponsor: str
    published: Stamp
    when: str
    importance: int
    section_id: int
    wide: Picture | None = None
    square: Picture | None = None
    portrait: Picture | None = None
    comments: int = 0


# By hand: every list asks for it, and Django takes longer to write it than SQLite to answer.
WRITERS = """
    SELECT article_id, person_id, COALESCE(person.name, guest), COALESCE(person.position, note),
        CASE WHEN person_id IS NULL THEN portrait_id ELSE person.photo_id END
    FROM articles_byline AS byline LEFT JOIN people_person AS person ON person.id = person_id
    WHERE role = %s AND article_id IN ({articles}) ORDER BY sort_order, byline.id
"""


class Writer(NamedTuple):
    """The first writer of a story, as a card names him."""

    article: int
    person: int | None
    name: str
    note: str
    portrait: int | None


def assemble(lines: Sequence[Line], edition: Edition) -> tuple[Card, ...]:
    """Make cards of published articles, in their order. Costs three queries beside their own."""
    numbers = [line.pk for line in lines]
    writers, tallies = _writers(numbers), Comment.objects.tallies(numbers)
    wanted = {line.lead_photo_id for line in lines} | {one.portrait for one in writers.values()}
    photos = {pk for pk in wanted if pk}
    edition.shows(*(keys.photo(pk) for pk in photos))
    edition.shows(*(keys.person(one.person) for one in writers.values() if one.person))
    edition.shows(*(keys.tally(pk) for pk in numbers))
    albums = albums_for(photos, shapes=SHAPES)
    return tuple(
        _card(line, writers.get(line.pk), albums, edition, comments=tallies.get(line.pk, 0))
        for line in lines
    )


def headlines(lines: Sequence[Line], edition: Edition) -> tuple[Card, ...]:
    """Make cards without writers, pictures and comments: no query beside the articles' own.

    They stand on every story's page, which each comment below another story would make untrue.
    """
    return tuple(_card(line, None, {}, edition) for line in lines)


def _writers(articles: Collection[int]) -> dict[int, Writer]:
    """Give the first writer of each article."""
    if not articles:
        return {}
    question = WRITERS.format(articles=", ".join(["%s"] * len(articles)))
    with connection.cursor() as database:
        database.execute(question, [Byline.Role.WRITER, *articles])
        rows = [Writer._make(row) for row in database.fetchall()]
    # Of several the last one stays: the first.
    return {writer.article: writer for writer in reversed(rows)}


def _card(
    line: Line, writer: Writer | None, albums: Mapping[int, Album], edition: Edition,
    *, comments: int = 0,
) -> Card:  # fmt: skip
    kind = Kind(line.kind)
    section = edition.sections[line.section_id]
    edition.shows(keys.article(line.pk))
    album = albums.get(line.lead_photo_id or 0)
    portrait = albums.get((writer.portrait if writer else None) or 0)
    return Card(
        key=line.pk,
        address=address_of(section.slug, line.pk, line.slug),
        title=line.title,
        summary=line.summary,
        section=section.name,
        hue=section.hue,
        genre=genre(kind),
        kind=kind,
        label=label(line),
        writer=writer.name if writer else "",
        note=writer.note if writer else "",
        sponsor=line.sponsor,
        published=edition.short_stamp(line.published_at),
        when=edition.when(line.published_at),
        importance=line.importance,
        section_id=section.pk,
        wide=album.picture("wide") if album else None,
        square=album.picture("square") if album else None,
        portrait=portrait.portrait() if portrait else None,
        comments=comments,
    )


def placed(article: Article, edition: Edition) -> tuple[Section, datetime]:
    """Give what every published article has: its section and the moment it was published."""
    if article.section_id is None or article.published_at is None:
        raise ValueError(f"article={article.pk} did not come through the gate")
    return edition.sections[article.section_id], article.published_at


def label(article: Article | Line) -> str:
    """Give the word that a story's kind demands in front of readers; news needs none (D48)."""
    kind = Kind(article.kind)
    if kind in UNLABELLED:
        return ""
    if genre(kind) is Genre.ADVERT:
        return article.advert_label
    return str(Article.KindChoice(kind).label)
