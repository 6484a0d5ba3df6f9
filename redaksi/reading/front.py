"""The front page, automatic: the newest and most important, by section, no story twice."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from django.utils.translation import gettext as _

from redaksi.articles.kinds import Kind
from redaksi.articles.models import Article, Cut, Line, Placing, main_list, paid_list
from redaksi.edge import keys
from redaksi.reading import cards as making
from redaksi.reading import structured
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import feeds
from redaksi.reading.pages import Frame, Head
from redaksi.sections.models import Section

NEWEST = 24  # stories the top of the front chooses from
A_BAND = 9  # stories fetched for one section's band, beside those on top; a large one shows all
MOST_BANDS = 40  # sections that may have a band; the navigation's first
LATEST = 9
SECONDS = 3
COLUMNS = 4
SMALL = 2  # stories that fill half a row
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

    @property
    def is_small(self) -> bool:
        """Tell whether half a row is enough."""
        return self.feature is None and self.advert is None and len(self.cards) <= SMALL


@dataclass(frozen=True)
class FrontPage:
    frame: Frame
    head: Head
    edition_time: str
    lead: Card | None
    seconds: tuple[Card, ...]
    latest: tuple[Card, ...]
    rows: tuple[tuple[Band, ...], ...]


def assemble(edition: Edition) -> FrontPage:
    """Assemble the front page. Costs ten queries."""
    edition.shows(keys.ALL)
    frame = edition.frame(current="/")
    newest = _newest()
    lead, seconds, latest = top(list(making.assemble(newest, edition)))
    others = _others([card.key for card in (lead, *seconds, *latest) if card], edition)
    adverts = _newest_advert(others, edition)
    made = making.assemble([*adverts, *_fitting(others, edition)], edition)
    rest, advert = list(made[len(adverts) :]), made[0] if adverts else None
    return FrontPage(
        frame=frame,
        head=_head(frame, edition),
        edition_time=_edition_time(newest, edition),
        lead=lead,
        seconds=seconds,
        latest=latest,
        rows=rows(bands(rest, edition.sections.values(), advert)),
    )


def _edition_time(newest: list[Line], edition: Edition) -> str:
    """Print when something new last came onto the page; empty as long as there is nothing."""
    moments = [line.updated_at or line.published_at for line in newest]
    return edition.short_stamp(max(moments)).text if moments else ""


def top(newest: list[Card]) -> tuple[Card | None, tuple[Card, ...], tuple[Card, ...]]:
    """Choose the lead, the seconds and the latest from the newest stories, none of them twice.

    Weight comes first, then age; a lead with a picture is preferred to one without. Opinions are
    left to their band, unless the desk gave them weight or there are too few for a band.
    """
    voices = [card for card in newest if card.genre == "opinion" and not card.importance]
    if len(voices) >= SMALL:
        newest = [card for card in newest if card not in voices]
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

    The fullest stands on top and is large; so is every other well-filled one, but never two in a
    row: dense stands next to airy. A lone story makes no band. An advertorial stands at the end
    of the first band of news that has room for it.
    """
    own = {
        section: [card for card in rest if card.section_id == section.pk] for section in sections
    }
    full = [section for section, cards in own.items() if len(cards) >= SMALL]
    full.sort(key=lambda section: rest.index(own[section][0]))
    large = [section for section in full if not section.is_opinion and len(own[section]) >= LARGE]
    fullest = max(large, key=lambda section: min(len(own[section]), A_BAND), default=None)
    full.sort(key=lambda section: section != fullest)
    made: list[Band] = []
    for section in full:
        is_large = section in large and not (made and made[-1].feature)
        made.append(_band(section, own[section], is_large=is_large))
    return _with_advert(made, advert)


def rows(bands: Sequence[Band]) -> tuple[tuple[Band, ...], ...]:
    """Set the bands in rows: two small ones share one, the later moving up to the earlier.

    The order of the rows is the order of the page, for eyes, keyboards and readers aloud alike.
    """
    made: list[tuple[Band, ...]] = []
    waiting: int | None = None
    for band in bands:
        if not band.is_small:
            made.append((band,))
        elif waiting is None:
            waiting = len(made)
            made.append((band,))
        else:
            made[waiting] = (*made[waiting], band)
            waiting = None
    return tuple(made)


def _with_advert(made: list[Band], advert: Card | None) -> tuple[Band, ...]:
    """Put an advertorial at the end of the first band that has room for it."""
    roomy = (
        place for place, band in enumerate(made)
        if band.feature or (band.layout == "columns" and len(band.cards) == COLUMNS)
    )  # fmt: skip
    place = next(roomy, None)
    if advert and place is not None:
        band = made[place]
        made[place] = replace(band, cards=band.cards[:-1], after=band.after[:-1], advert=advert)
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


def _newest() -> list[Line]:
    """Fetch the newest stories of all."""
    return Article.objects.published().editorial().newest_first()[:NEWEST].lines()


def _others(used: list[int], edition: Edition) -> list[Line]:
    """Fetch the newest of each section beside those used, and the newest that was paid for.

    Costs two queries.
    """
    sections = list(edition.sections)[:MOST_BANDS]
    stories = (Cut(main_list(pk), A_BAND) for pk in sections)
    adverts = (Cut(paid_list(pk), 1) for pk in sections)
    numbers = Placing.objects.heads([*stories, *adverts], without=used)
    return Article.objects.published().among(numbers)


def _fitting(found: list[Line], edition: Edition) -> list[Line]:
    """Keep as many of each section as its band can show, so that no picture is fetched in vain."""
    stories = [line for line in found if line.kind != Kind.ADVERTORIAL]
    counted = Counter(line.section_id for line in stories)
    opinion = {pk for pk, section in edition.sections.items() if section.is_opinion}
    large = {pk for pk, count in counted.items() if count >= LARGE and pk not in opinion}
    kept, taken = [], Counter[int]()
    for line in stories:
        taken[line.section_id] += 1
        if taken[line.section_id] <= (A_BAND if line.section_id in large else COLUMNS):
            kept.append(line)
    return kept


def _newest_advert(found: list[Line], edition: Edition) -> list[Line]:
    """Keep the newest of what was paid for, as long as it may stand on the front."""
    for line in found:
        ends_at = line.published_at + timedelta(days=ADVERT_DAYS)
        if line.kind == Kind.ADVERTORIAL and ends_at >= edition.now:
            edition.is_true_until(ends_at)
            return [line]
    return []


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
