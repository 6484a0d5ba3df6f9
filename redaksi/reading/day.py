"""The index: all stories of one day."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.lang.dates import full_day
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.pages import Frame, Head, Link

A_DAY = 200  # more than any regional paper prints in a day


@dataclass(frozen=True)
class DayPage:
    """The index of one day; `earlier` and `later` lead to the neighbouring days."""

    frame: Frame
    head: Head
    title: str
    day: str
    latest_day: str
    river: tuple[Card, ...]
    earlier: Link
    later: Link | None


def assemble(day: date | None, edition: Edition) -> DayPage:
    """Assemble the index of a day, today's when none is named. Costs six queries."""
    today = edition.today
    day = min(day or today, today)
    edition.shows(keys.day(day))
    frame = edition.frame(current="/indeks/")
    articles = Article.objects.published().on_day(day, zone=edition.zone)
    title = full_day(day, language=edition.language)
    return DayPage(
        frame=frame,
        head=list_head(
            frame, title=_("Index, %(day)s") % {"day": title},
            description=_("All stories of %(day)s") % {"day": title},
            address=_address(day), has_feeds=False,
        ),
        title=title,
        day=day.isoformat(),
        latest_day=today.isoformat(),
        river=cards.assemble(articles.newest_first()[:A_DAY].lines(), edition),
        earlier=_link(day - timedelta(days=1), edition),
        later=_link(day + timedelta(days=1), edition) if day < today else None,
    )  # fmt: skip


def _address(day: date) -> str:
    return f"/indeks/?tanggal={day.isoformat()}"


def _link(day: date, edition: Edition) -> Link:
    return Link(full_day(day, language=edition.language), _address(day))
