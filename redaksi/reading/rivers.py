"""One page of a list of articles, cut by number."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.paginator import EmptyPage, Paginator

from redaksi.articles.models import Article, Placing
from redaksi.reading.pages import Paging
from redaksi.reading.paging import paging

if TYPE_CHECKING:
    from redaksi.articles.models.queries import ArticleQuerySet

A_PAGE = 20  # stories on one page of a list: two screens of a desk, eight of a phone


class NoSuchPage(Exception):
    """The list has no page of that number."""


@dataclass(frozen=True)
class River:
    """One page of articles, and the numbers of the others."""

    articles: list[Article]
    count: int
    paging: Paging


class _Counted(Paginator["Article"]):
    """A paginator that is told how many there are, since the list has counted itself."""

    count: int = 0


def count_of(name: str) -> int:
    """Count a list along its own index: of 15,000 articles, 1 ms instead of 60."""
    return Placing.objects.in_list(name).count()


def cut(articles: "ArticleQuerySet", *, count: int, page: int, address: str) -> River:
    """Cut one page out of a list of `count` articles, sorted already. Costs one query.

    Raises NoSuchPage beyond the end; an empty list has one empty page.
    """
    paginator = _Counted(articles.as_cards(), A_PAGE)
    paginator.count = count
    try:
        found = paginator.page(page)
    except EmptyPage as error:
        raise NoSuchPage from error
    numbers = paging(page=page, pages=paginator.num_pages, address=address)
    return River(list(found.object_list), paginator.count, numbers)
