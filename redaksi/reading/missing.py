"""What a reader meets where nothing is (404) or no longer is (410), and without a connection."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.pages import Frame, Head

LATEST = 5
HIDDEN = "noindex"


@dataclass(frozen=True)
class MissingPage:
    """What a reader meets where nothing is (404), or no longer is (410)."""

    frame: Frame
    head: Head
    is_gone: bool
    latest: tuple[Card, ...]


@dataclass(frozen=True)
class PlainPage:
    """The page shown without a connection."""

    frame: Frame
    head: Head


def assemble(edition: Edition, *, is_gone: bool = False) -> MissingPage:
    """Assemble the page with the latest headlines as a way on. Costs four queries."""
    title = _("This story is no longer available") if is_gone else _("This page does not exist")
    edition.shows(keys.ALL)
    newest = Article.objects.published().editorial().newest_first()
    return MissingPage(
        frame=edition.frame(),
        head=_head(title, edition),
        is_gone=is_gone,
        latest=cards.headlines(newest[:LATEST].lines(), edition),
    )


def offline(edition: Edition) -> PlainPage:
    """Assemble the page that a phone keeps for when it has no connection. Costs three queries."""
    return PlainPage(frame=edition.frame(), head=_head(_("No connection"), edition))


def _head(title: str, edition: Edition) -> Head:
    return Head(f"{title} - {edition.publication.name}", title, "", robots=HIDDEN)
