"""Search: words in headline, names and text, the best answers first; and ways on from nothing."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from redaksi.articles import body
from redaksi.articles.models import Article, Line
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.narrowing import KINDS, PERSON, TOPIC, Search
from redaksi.reading.pages import Frame, Head, Link, Paging
from redaksi.reading.paging import numbered, paging
from redaksi.reading.rivers import A_PAGE, NoSuchPage
from redaksi.reading.topic import in_print
from redaksi.search import asking
from redaksi.search.asking import Asked, Within
from redaksi.search.letters import excerpt, folded, places
from redaksi.search.meaning import meanings
from redaksi.search.models import MOST, Entry, Name, Pin, Spelling

TOPICS = 8
SUGGESTIONS, LOOKED_AT = 8, 16
# So few stories may all be another's misspelling; and so many times more is what was meant.
FEW, MORE = 3, 4
NEAR = 3
# As long as the summary that stands in its place.
EXCERPT = 220


@dataclass(frozen=True)
class Option:
    """One of the values that a field of the form offers."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class Narrowed:
    """A topic or person that the search is narrowed to, and the way back."""

    name: str
    value: str
    label: str
    without: str


@dataclass(frozen=True)
class SearchForm:
    """The search field and what can be chosen beside it."""

    query: str
    sections: tuple[Option, ...]
    kinds: tuple[Option, ...]
    since: str
    until: str
    is_newest_first: bool
    is_narrowed: bool
    narrowed: tuple[Narrowed, ...]
    other_order: str


@dataclass(frozen=True)
class SearchPage:
    frame: Frame
    head: Head
    query: str
    form: SearchForm
    count: int
    is_more: bool
    meant: Link | None
    is_meant_shown: bool
    pinned: tuple[Card, ...]
    river: tuple[Card, ...]
    paging: Paging
    widened: str
    topics: tuple[Link, ...]


def assemble(search: Search, edition: Edition, *, page: int) -> SearchPage:
    """Assemble one page of what was found, all words required. Costs at most eleven queries.

    Raises NoSuchPage beyond the end. Nothing asked or nothing found: what was meant, the search
    without its limits, and topics show ways on.
    """
    frame = edition.frame()
    within = search.within(edition.zone)
    asked = asking.read(search.query)
    count = Entry.objects.count_found(asked, within)
    meant = _meant(search, asked, count) if page == 1 or not count else None
    shown, words = search, asked
    if meant and not count:
        shown, words = meant, asking.read(meant.query)
        count = Entry.objects.count_found(words, within)
    is_more, count = count > MOST, min(count, MOST)
    pages = max(1, ceil(count / A_PAGE))
    if page > pages:
        raise NoSuchPage
    pinned = _pinned(shown) if page == 1 else []
    lines = _found(shown, (words, within), edition, page) if count else []
    kept = [line for line in lines if line.pk not in {first.pk for first in pinned}]
    made = _marked_all(cards.assemble([*pinned, *kept], edition), words.stems)
    return SearchPage(
        frame=frame,
        head=_head(search, frame, page),
        query=search.query,
        form=_form(search, edition),
        count=count,
        is_more=is_more,
        meant=Link(meant.query, meant.address) if meant else None,
        is_meant_shown=shown is not search,
        pinned=made[: len(pinned)],
        river=made[len(pinned) :],
        paging=paging(page=page, pages=pages, address=shown.address),
        widened=Search(query=search.query).address if search.is_narrowed and not count else "",
        topics=() if count else _topics(),
    )


def suggest(typed: str) -> list[str]:
    """Give names that what is being typed may become, as far as readers find them.

    Those in the newest stories first. Costs two queries.
    """
    if len(folded(typed)) < 2:
        return []
    names = Name.objects.beginning(typed, most=LOOKED_AT)
    newest = Entry.objects.newest_each([asking.read(f'"{folded(name)}"') for name in names])
    found = sorted(zip(newest, names, strict=True), reverse=True)
    return [name for entry, name in found if entry][:SUGGESTIONS]


def _found(search: Search, wanted: tuple[Asked, Within], edition: Edition, page: int) -> list[Line]:
    """Give the articles of one page as far as the gate lets them out."""
    start, stop = (page - 1) * A_PAGE, page * A_PAGE
    if search.is_newest_first or not wanted[0].groups:
        numbers = Entry.objects.find(*wanted, start=start, stop=stop)
    else:
        numbers = Entry.objects.find_best(*wanted, start=start, stop=stop, at=edition.now)
    return _in_order(numbers)


def _pinned(search: Search) -> list[Line]:
    """Give what editors put first for these words, and readers may see."""
    if search.is_narrowed or not search.query:
        return []
    numbers = Pin.objects.first_for(search.query)
    return _in_order(numbers) if numbers else []


def _in_order(numbers: Sequence[int]) -> list[Line]:
    found = {line.pk: line for line in Article.objects.published().among(numbers)}
    return [found[pk] for pk in numbers if pk in found]


def _meant(search: Search, asked: Asked, count: int) -> Search | None:
    """Give the search with another spelling, when it finds what this one does not. Two queries."""
    if count > FEW or not asked.words:
        return None
    others = meanings(search.query, Spelling.objects.near(asked.words, most=NEAR))
    counts = Entry.objects.count_each([asking.read(other) for other in others])
    better = (
        replace(search, query=other)
        for other, found in zip(others, counts, strict=True)
        if found > count * MORE
    )
    return next(better, None)


def _head(search: Search, frame: Frame, page: int) -> Head:
    query = search.query
    title = _("Search: %(query)s") % {"query": query} if query else _("Search")
    head = list_head(
        frame, title=title, description=_("Search the archive"),
        address=numbered(search.address, page), has_feeds=False,
    )  # fmt: skip
    # What was searched for is nobody else's page.
    return replace(head, robots="noindex, follow")


def _form(search: Search, edition: Edition) -> SearchForm:
    narrowed = (
        (TOPIC, search.topic, replace(search, topic=None)),
        (PERSON, search.person, replace(search, person=None)),
    )
    return SearchForm(
        query=search.query,
        sections=tuple(
            Option(section.slug, section.name, section == search.section)
            for section in edition.sections.values()
        ),
        kinds=tuple(Option(kind, str(word), kind == search.kind) for kind, word in KINDS.items()),
        since=search.since.isoformat() if search.since else "",
        until=search.until.isoformat() if search.until else "",
        is_newest_first=search.is_newest_first,
        is_narrowed=search.is_narrowed,
        narrowed=tuple(
            Narrowed(name, noun.slug, noun.name, without.address)
            for name, noun, without in narrowed
            if noun
        ),
        other_order=replace(search, is_newest_first=not search.is_newest_first).address,
    )


def _marked_all(made: Sequence[Card], stems: frozenset[str]) -> tuple[Card, ...]:
    """Mark what was searched for; where neither headline nor summary has it, quote the text."""
    silent = [card.key for card in made if not places(f"{card.title} {card.summary}", stems)]
    quotes = _quotes(silent, stems) if silent and stems else {}
    return tuple(
        replace(
            card,
            title=_marked(card.title, stems),
            summary=_marked(quotes.get(card.key) or card.summary, stems),
        )
        for card in made
    )


def _quotes(numbers: Sequence[int], stems: frozenset[str]) -> dict[int, str]:
    # As stored: a value of blocks takes ten times as long to make.
    stored = Article.objects.published().filter(pk__in=numbers).order_by()
    rows = stored.annotate(stored=Cast("body", TextField())).values_list("pk", "stored")
    return {
        pk: excerpt(body.text(json.loads(blocks)), stems, limit=EXCERPT)
        for pk, blocks in rows if blocks
    }  # fmt: skip


def _marked(text: str, stems: frozenset[str]) -> SafeString:
    """Give a text as HTML in which every word that was searched for stands out."""
    pieces, end = [], 0
    for start, stop in places(text, stems):
        pieces.append(format_html("{}<mark>{}</mark>", text[end:start], text[start:stop]))
        end = stop
    return mark_safe("".join([*pieces, escape(text[end:])]))  # noqa: S308  # each piece is escaped


def _topics() -> tuple[Link, ...]:
    """Give the newest topics."""
    return tuple(Link(topic.name, topic.address) for topic in in_print().order_by("-pk")[:TOPICS])
