"""Search: words in title, summary and text, newest first."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import EmptyPage, Paginator
from django.utils.translation import gettext as _

from redaksi.articles.models import Article
from redaksi.lang.words import fold
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.pages import Frame, Head, Link, Paging
from redaksi.reading.paging import numbered, paging
from redaksi.reading.rivers import A_PAGE, NoSuchPage
from redaksi.sections.models import Topic

LONGEST = 120  # characters of a question; the rest is cut
TOPICS = 8


@dataclass(frozen=True)
class SearchPage:
    frame: Frame
    head: Head
    query: str
    count: int
    river: tuple[Card, ...]
    paging: Paging
    topics: tuple[Link, ...]


def assemble(asked: str, edition: Edition, *, page: int) -> SearchPage:
    """Assemble one page of what was found, all words required. Costs eight queries.

    Raises NoSuchPage beyond the end. Nothing asked or nothing found: topics show a way on.
    """
    query = fold(asked)[:LONGEST]
    frame = edition.frame()
    address = f"/cari/?{urlencode({'q': query})}" if query else "/cari/"
    paginator = Paginator(_found(query), A_PAGE)
    try:
        shown = paginator.page(page)
    except EmptyPage as error:
        raise NoSuchPage from error
    title = _("Search: %(query)s") % {"query": query} if query else _("Search")
    head = list_head(
        frame, title=title, description=_("Search the archive"),
        address=numbered(address, page), has_feeds=False,
    )  # fmt: skip
    return SearchPage(
        frame=frame,
        # What was searched for is nobody else's page.
        head=replace(head, robots="noindex, follow"),
        query=query,
        count=paginator.count,
        river=cards.assemble(list(shown.object_list), edition),
        paging=paging(page=page, pages=paginator.num_pages, address=address),
        topics=() if paginator.count else _topics(),
    )


def _found(query: str) -> Any:
    """Give Wagtail's search results, which cut themselves into pages like a QuerySet."""
    if not query:
        return []
    # Wagtail sorts by fields it has indexed, and knows "pk" by its real name only.
    articles = Article.objects.published().order_by("-published_at", "-id").as_cards()
    return articles.search(query, operator="and", order_by_relevance=False)


def _topics() -> tuple[Link, ...]:
    """Give the newest topics."""
    return tuple(
        Link(topic.name, topic.address) for topic in Topic.objects.order_by("-pk")[:TOPICS]
    )
