"""What a feed carries: one channel, twenty stories in full (D79)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string

from redaksi.articles.kinds import Genre, Kind, genre
from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.media.pictures import Album, Jpeg
from redaksi.reading import body, cards
from redaksi.reading.beside import Beside, of_published
from redaksi.reading.body import Embed, ReadAlso
from redaksi.reading.frame import Edition

if TYPE_CHECKING:
    from redaksi.articles.models.queries import ArticleQuerySet

STORIES = 20
# Atom wants a moment even of a feed with nothing in it; it must not change by itself.
EMPTY_SINCE = datetime(2000, 1, 1, tzinfo=UTC)
# In a feed an address has to be whole.
_LOCAL = re.compile(r'((?:href|src)="|srcset="|, )(/(?!/))')


@dataclass(frozen=True)
class Entry:
    """A story in a feed. `key` never changes, whatever becomes of the address."""

    key: str
    address: str
    title: str
    summary: str
    html: str
    authors: tuple[str, ...]
    labels: tuple[str, ...]
    published: datetime
    updated: datetime
    language: str
    image: Jpeg | None


@dataclass(frozen=True)
class Channel:
    title: str
    description: str
    address: str
    feed_address: str
    language: str
    copyright: str
    updated: datetime
    entries: tuple[Entry, ...]


def assemble(
    articles: "ArticleQuerySet", edition: Edition, *, title: str, address: str, feed_address: str
) -> Channel:
    """Assemble a channel of published articles, sorted already. Costs at most nine queries."""
    found = list(articles[:STORIES])
    beside = of_published([article.pk for article in found])
    photos = {article.lead_photo_id for article in found if article.lead_photo_id}
    edition.shows(*(keys.article(article.pk) for article in found))
    for one in beside.values():
        edition.shows(*(keys.topic(topic.pk) for topic in one.topics))
        edition.shows(*(keys.person(writer.person) for writer in one.writers if writer.person))
    bodies = body.assemble_all(found, edition, also_photos=photos)
    entries = tuple(
        _entry(article, story, beside[article.pk], edition)
        for article, story in zip(found, bodies, strict=True)
    )
    paper = edition.publication
    return Channel(
        title=f"{paper.name}: {title}" if title else paper.name,
        description=paper.description or paper.name,
        address=settings.ADDRESS + address,
        feed_address=settings.ADDRESS + feed_address,
        language=edition.language,
        copyright=f"© {paper.legal_entity or paper.name}",
        updated=max((entry.updated for entry in entries), default=EMPTY_SINCE),
        entries=entries,
    )


def _entry(article: Article, story: body.Body, beside: Beside, edition: Edition) -> Entry:
    main, published_at = cards.placed(article, edition)
    article.section = main
    label = cards.label(article)
    is_advert = genre(Kind(article.kind)) is Genre.ADVERT
    album = story.albums.get(article.lead_photo_id or 0)
    return Entry(
        key=tag("article", article.pk, published_at),
        address=settings.ADDRESS + article.address,
        title=f"{label}: {article.title}" if is_advert else article.title,
        summary=article.summary,
        html=_html(article, story, label if is_advert else ""),
        authors=tuple(writer.printed for writer in beside.writers),
        labels=(
            main.name,
            *(edition.sections[pk].name for pk in beside.sections),
            *(topic.name for topic in beside.topics),
        ),
        published=published_at,
        updated=article.updated_at or published_at,
        language=article.language,
        image=_image(album),
    )


def tag(noun: str, pk: int, published_at: datetime) -> str:
    """Name an entry for ever: a tag URI of the day it was first published (RFC 4151)."""
    host = urlsplit(settings.ADDRESS).hostname
    return f"tag:{host},{published_at:%Y-%m-%d}:{noun}:{pk}"


def _image(album: Album | None) -> Jpeg | None:
    jpeg = album.jpeg("share") if album else None
    return Jpeg(settings.ADDRESS + jpeg.url, jpeg.width, jpeg.height) if jpeg else None


def _html(article: Article, story: body.Body, label: str) -> str:
    """Render the story for other readers' programs; what leads away stays out (D46)."""
    pieces = [piece for piece in story.pieces if not isinstance(piece, ReadAlso | Embed)]
    told = {"pieces": pieces, "label": label, "sponsor": article.sponsor}
    html = render_to_string("reading/feed_story.html", told)
    return _LOCAL.sub(rf"\g<1>{settings.ADDRESS}\g<2>", html)
