"""The front page, automatic: the newest and most important, by section, no story twice."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from redaksi.articles.models import Article
from redaksi.lang.dates import clock
from redaksi.reading import cards as making
from redaksi.reading import structured
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import feeds
from redaksi.reading.pages import Frame, Head
from redaksi.sections.models import Section

NEWEST = 24  # stories the top of the front chooses from
A_BAND = 9  # stories fetched for one section's band; the largest band shows nine
LATEST = 9
SECONDS = 3
COLUMNS = 4
LARGE = 5  # stories a section needs for the large layout
ADVERT_DAYS = 14  # how long an advertorial may stand on the front


@dataclass(frozen=True)
class Band:
    """One section's band. `layout`: columns, opinion, or middle (a feature between two stacks)."""

    title: str
    address: str
    hue: str
    layout: str
    cards: tuple[Card, ...]
    feature: Card | None = None
    before: tuple[Card, ...] = ()
    after: tuple[Card, ...] = ()
    advert: Card | None = None


@dataclass(frozen=True)
class FrontPage:
    frame: Frame
    head: Head
    edition_time: str
    lead: Card | None
    seconds: tuple[Card, ...]
    latest: tuple[Card, ...]
    bands: tuple[Band, ...]


def assemble(edition: Edition) -> FrontPage:
    """Assemble the front page. Costs eight queries."""
    frame = edition.frame(current="/")
    advert = _newest_advert(edition)
    stories = making.assemble([*_candidates(), *advert], edition)
    adverts = [card for card in stories if card.genre == "advert"]
    news = [card for card in stories if card.genre != "advert"]
    lead, seconds, latest = top(news[:NEWEST])
    used = {card.key for card in (lead, *seconds, *latest) if card}
    rest = [card for card in news if card.key not in used]
    return FrontPage(
        frame=frame,
        head=_head(frame, edition),
        edition_time=clock(edition.now, zone=edition.zone),
        lead=lead,
        seconds=seconds,
        latest=latest,
        bands=bands(rest, edition.sections.values(), adverts[0] if adverts else None),
    )


def top(newest: list[Card]) -> tuple[Card | None, tuple[Card, ...], tuple[Card, ...]]:
    """Choose the lead, the seconds and the latest from the newest stories, none of them twice.

    Weight comes first, then age; a lead with a picture is preferred to one without.
    """
    if not newest:
        return None, (), ()
    ranked = sorted(newest, key=lambda card: -card.importance)
    lead = next((card for card in ranked if card.wide), ranked[0])
    others = [card for card in ranked if card is not lead]
    seconds = sorted(others[:SECONDS], key=lambda card: card.wide is None)
    taken = {lead.key, *(card.key for card in seconds)}
    latest = [card for card in newest if card.key not in taken]
    return lead, tuple(seconds), tuple(latest[:LATEST])


def bands(rest: list[Card], sections: Iterable[Section], advert: Card | None) -> tuple[Band, ...]:
    """Lay out one band for each section that still has something to show, the freshest first.

    The fullest gets the large layout and stands on top; a lone story makes no band. An
    advertorial stands at the end of the first band that has room for it.
    """
    own = {
        section: [card for card in rest if card.section_id == section.pk] for section in sections
    }
    full = [section for section, cards in own.items() if len(cards) > 1]
    full.sort(key=lambda section: rest.index(own[section][0]))
    news = [section for section in full if not section.is_opinion]
    largest = max(news, key=lambda section: min(len(own[section]), A_BAND), default=None)
    if largest and len(own[largest]) >= LARGE:
        full.sort(key=lambda section: section != largest)
    else:
        largest = None
    made: list[Band] = []
    for section in full:
        band = _band(section, own[section], is_large=section == largest)
        if advert and (band.feature or len(band.cards) == COLUMNS):
            band = replace(band, cards=band.cards[:-1], after=band.after[:-1], advert=advert)
            advert = None
        made.append(band)
    return tuple(made)


def _band(section: Section, cards: list[Card], *, is_large: bool) -> Band:
    if not is_large:
        layout = "opinion" if section.is_opinion else "columns"
        shown = tuple(cards[:COLUMNS])
        return Band(section.name, section.address, section.hue, layout, shown)
    feature = next((card for card in cards[:A_BAND] if card.wide), cards[0])
    others = tuple(card for card in cards[:A_BAND] if card is not feature)
    half = (len(others) + 1) // 2
    return Band(
        section.name, section.address, section.hue, "middle", (),
        feature=feature, before=others[:half], after=others[half:],
    )  # fmt: skip


def _candidates() -> list[Article]:
    """Fetch the newest stories of all, and the newest of each section. Costs two queries.

    Each section is asked for the moment of its A_BAND-th newest story, which an index answers;
    everything since then is fetched at once.
    """
    published = Article.objects.published().editorial()
    newest_in_section = published.filter(section=OuterRef("pk")).newest_first()
    moments = newest_in_section.values("published_at")[A_BAND - 1 : A_BAND]
    wanted = Q()
    for pk, since in Section.objects.annotate(since=Subquery(moments)).values_list("pk", "since"):
        wanted |= Q(section=pk, published_at__gte=since) if since else Q(section=pk)
    return list(published.filter(wanted).newest_first().as_cards()) if wanted else []


def _newest_advert(edition: Edition) -> list[Article]:
    adverts = Article.objects.published().adverts().since(edition.now - timedelta(days=ADVERT_DAYS))
    return list(adverts.newest_first().as_cards()[:1])


def _head(frame: Frame, edition: Edition) -> Head:
    description = frame.description or frame.name
    return Head(
        title=f"{frame.name}: {frame.description}" if frame.description else frame.name,
        description=description,
        canonical=f"{frame.base}/",
        og_title=frame.name,
        og_description=description,
        feeds=feeds(_("All stories"), "/"),
        json_ld=structured.graph(structured.website(frame), structured.paper(edition, frame)),
    )
