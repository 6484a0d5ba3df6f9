"""Finds each new article its place: a month, a path in the tree, a word no neighbour has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from wagtail.models import Page

from redaksi.articles.actions import month_for
from redaksi.articles.models import Article, Month
from redaksi.importers.actions.composing import Copy

# A page that has the last path or a word of a month lies between these two.
FIRST, LAST = "0000", "ZZZZ"


@dataclass(frozen=True)
class Place:
    """Where an article goes."""

    month: Month
    path: str
    slug: str


def open_months(days: Iterable[tuple[date, bool]]) -> None:
    """Make the months that are not there yet, for news or for advertising."""
    for first, adverts in {(day.replace(day=1), adverts) for day, adverts in days}:
        month_for(first, adverts=adverts)


def places(copies: Sequence[Copy]) -> list[Place]:
    """Give each article its place, in order; inside a transaction, two queries and one a month.

    The months are locked till its end: nobody else adds an article to them meanwhile.
    """
    months = {_shelf(copy): month_for(copy.day, adverts=copy.is_advert) for copy in _firsts(copies)}
    pks = [month.pk for month in months.values()]
    list(Page.objects.select_for_update().filter(pk__in=pks).values_list("pk"))
    last = {shelf: _last_step(month) for shelf, month in months.items()}
    taken = _taken({copy.slug for copy in copies})
    found = []
    for copy in copies:
        shelf = _shelf(copy)
        month = months[shelf]
        last[shelf] += 1
        path = Article._get_path(month.path, month.depth + 1, last[shelf])
        word = _free(copy.slug, month.path, taken)
        found.append(Place(month, path, word))
    return found


def _firsts(copies: Iterable[Copy]) -> Iterable[Copy]:
    return {_shelf(copy): copy for copy in copies}.values()


def _shelf(copy: Copy) -> tuple[str, bool]:
    return f"{copy.day:%Y-%m}", copy.is_advert


def _last_step(month: Month) -> int:
    """Give the number of the last path of a month; a range, since LIKE uses no index on SQLite."""
    paths = Page.objects.filter(path__gt=month.path + FIRST, path__lte=month.path + LAST)
    last = paths.filter(depth=month.depth + 1).order_by("-path").values_list("path", flat=True)[:1]
    return sum(Article._str2int(path[-Article.steplen :]) for path in last)


def _taken(words: Iterable[str]) -> set[tuple[str, str]]:
    """Give path of the parent and word of the pages that have one of these words already."""
    pages = Page.objects.filter(slug__in=words).values_list("path", "slug")
    return {(path[: -Article.steplen], word) for path, word in pages}


def _free(word: str, parent: str, taken: set[tuple[str, str]]) -> str:
    """Give the word, or the first with a number that no neighbour has, as Wagtail would."""
    found, number = word, 1
    while (parent, found) in taken:
        number += 1
        found = f"{word}-{number}"
        if (parent, found) not in taken and number > 1:
            taken |= _taken([found])
    taken.add((parent, found))
    return found
