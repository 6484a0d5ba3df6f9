"""Search: words in title, summary and text, newest first."""

from dataclasses import dataclass, replace
from math import ceil
from urllib.parse import urlencode

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from redaksi.articles.models import Article, Line
from redaksi.lang.words import fold
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.pages import Frame, Head, Link, Paging
from redaksi.reading.paging import numbered, paging
from redaksi.reading.rivers import A_PAGE, NoSuchPage
from redaksi.reading.topic import in_print
from redaksi.search.letters import places
from redaksi.search.models import Entry

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
    count = Entry.objects.count_found(query) if query else 0
    pages = max(1, ceil(count / A_PAGE))
    if page > pages:
        raise NoSuchPage
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
        count=count,
        river=tuple(
            replace(card, title=_marked(card.title, query), summary=_marked(card.summary, query))
            for card in cards.assemble(_found(query, page) if count else [], edition)
        ),
        paging=paging(page=page, pages=pages, address=address),
        topics=() if count else _topics(),
    )


def _found(query: str, page: int) -> list[Line]:
    """Give the articles of one page, newest first, as far as the gate lets them out."""
    numbers = Entry.objects.find(query, start=(page - 1) * A_PAGE, stop=page * A_PAGE)
    return Article.objects.published().among(numbers)


def _marked(text: str, words: str) -> SafeString:
    """Give a text as HTML in which every word that was searched for stands out."""
    pieces, end = [], 0
    for start, stop in places(text, words):
        pieces.append(format_html("{}<mark>{}</mark>", text[end:start], text[start:stop]))
        end = stop
    return mark_safe("".join([*pieces, escape(text[end:])]))  # noqa: S308  # each piece is escaped


def _topics() -> tuple[Link, ...]:
    """Give the newest topics."""
    return tuple(Link(topic.name, topic.address) for topic in in_print().order_by("-pk")[:TOPICS])
