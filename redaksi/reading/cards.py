"""Cards: how a story is shown on any page but its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from redaksi.articles.kinds import UNLABELLED, Genre, Kind, genre
from redaksi.articles.models import Article, Byline
from redaksi.edge import keys
from redaksi.media.models import albums_for
from redaksi.media.pictures import Album, Picture
from redaksi.reading.frame import Edition
from redaksi.reading.pages import Stamp
from redaksi.sections.models import Section


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


def assemble(articles: Iterable[Article], edition: Edition) -> tuple[Card, ...]:
    """Make cards of published articles, in their order. Costs two queries beside their own."""
    found = list(articles)
    writers = _writers(article.pk for article in found)
    wanted = {article.lead_photo_id for article in found}
    wanted |= {_portrait_id(byline) for byline in writers.values()}
    photos = {pk for pk in wanted if pk}
    edition.shows(*(keys.photo(pk) for pk in photos))
    edition.shows(*(keys.person(one.person_id) for one in writers.values() if one.person_id))
    albums = albums_for(photos)
    return tuple(_card(article, writers.get(article.pk), albums, edition) for article in found)


def headlines(articles: Iterable[Article], edition: Edition) -> tuple[Card, ...]:
    """Make cards without writers and pictures: no query beside the articles' own."""
    return tuple(_card(article, None, {}, edition) for article in articles)


def _writers(articles: Iterable[int]) -> dict[int, Byline]:
    """Give the first writer of each article."""
    credits_ = Byline.objects.filter(article__in=list(articles), role=Byline.Role.WRITER)
    first: dict[int, Byline] = {}
    for byline in credits_.select_related("person").order_by("sort_order", "pk"):
        first.setdefault(byline.article_id, byline)
    return first


def _portrait_id(byline: Byline) -> int | None:
    return byline.person.photo_id if byline.person else byline.portrait_id


def _card(
    article: Article, byline: Byline | None, albums: dict[int, Album], edition: Edition
) -> Card:
    kind = Kind(article.kind)
    section, published_at = placed(article, edition)
    edition.shows(keys.article(article.pk))
    # The section is at hand: giving it to the article spares a query for its address.
    article.section = section
    album = albums.get(article.lead_photo_id or 0)
    portrait = albums.get((_portrait_id(byline) if byline else None) or 0)
    return Card(
        key=article.pk,
        address=article.address,
        title=article.title,
        summary=article.summary,
        section=section.name,
        hue=section.hue,
        genre=genre(kind),
        kind=kind,
        label=label(article),
        writer=byline.name if byline else "",
        note=_note(byline),
        sponsor=article.sponsor,
        published=edition.short_stamp(published_at),
        when=edition.when(published_at),
        importance=article.importance,
        section_id=section.pk,
        wide=album.picture("wide") if album else None,
        square=album.picture("square") if album else None,
        portrait=portrait.portrait() if portrait else None,
    )


def placed(article: Article, edition: Edition) -> tuple[Section, datetime]:
    """Give what every published article has: its section and the moment it was published."""
    if article.section_id is None or article.published_at is None:
        raise ValueError(f"article={article.pk} did not come through the gate")
    return edition.sections[article.section_id], article.published_at


def _note(byline: Byline | None) -> str:
    if byline is None:
        return ""
    return byline.person.position if byline.person else byline.note


def label(article: Article) -> str:
    """Give the word that a story's kind demands in front of readers; news needs none (D48)."""
    kind = Kind(article.kind)
    if kind in UNLABELLED:
        return ""
    if genre(kind) is Genre.ADVERT:
        return article.advert_label
    return str(article.get_kind_display())
