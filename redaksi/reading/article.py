"""The article page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import quote
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import ngettext

from redaksi.articles.dateline import dateline
from redaksi.articles.kinds import Kind, genre
from redaksi.articles.models import Article, Byline
from redaksi.edge import keys
from redaksi.lang.dates import clock, full_moment, whole_years
from redaksi.lang.words import minutes
from redaksi.reading import body, cards, related, story_head, thread
from redaksi.reading.beside import Beside, Credited, of_version
from redaksi.reading.body import Figure, Paragraphs, Piece, closed, opened
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.pages import Frame, Head, Stamp
from redaksi.reading.thread import Thread

A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class SectionLabel:
    """One of the section labels above the headline; the main one comes first."""

    label: str
    address: str
    hue: str
    is_main: bool


@dataclass(frozen=True)
class Credit:
    """A name under the headline, with its role; no address: a guest."""

    role: str
    role_word: str
    name: str
    note: str
    address: str


@dataclass(frozen=True)
class Topic:
    label: str
    address: str


@dataclass(frozen=True)
class Share:
    """Where the story can be sent."""

    address: str
    title: str
    whatsapp: str


@dataclass(frozen=True)
class ArticlePage:
    frame: Frame
    head: Head
    key: int
    language: str
    genre: str
    kind: str
    label: str
    sponsor: str
    sections: tuple[SectionLabel, ...]
    kicker: str
    title: str
    standfirst: str
    credits: tuple[Credit, ...]
    published: Stamp
    updated: Stamp | None
    minutes: int
    lead: Figure | None
    dateline: str
    pieces: tuple[Piece, ...]
    initials: str
    topics: tuple[Topic, ...]
    share: Share
    age: str
    further: tuple[Card, ...]
    thread: Thread


def assemble(article: Article, edition: Edition, *, beside: Beside | None = None) -> ArticlePage:
    """Assemble the page of an article. Costs at most nine queries beside the article's own.

    A preview shows what is on the screen of the desk, published or not; `beside` is what belongs to
    a published one.
    """
    beside = beside or of_version(article)
    published_at = article.published_at or edition.now
    # The section is at hand: giving it to the article spares a query for its address.
    section = article.section = edition.sections.get(article.section_id or 0)
    frame = edition.frame(current=section.address if section else "")
    lead_ids = {pk for pk in (article.lead_photo_id, article.social_photo_id) if pk}
    story = body.assemble(article, edition, also_photos=lead_ids)
    _note_nouns(article, beside, edition)
    led_to = related.further(article, beside, edition, before=published_at)
    page = ArticlePage(
        frame=frame,
        head=Head("", "", ""),
        key=article.pk or 0,
        language=article.language,
        genre=genre(Kind(article.kind)),
        kind=article.kind,
        label=cards.label(article),
        sponsor=article.sponsor,
        sections=_sections(article, beside, edition),
        kicker=article.kicker,
        title=article.title,
        standfirst=article.subtitle or article.summary,
        credits=tuple(_credit(credited) for credited in beside.credits),
        published=edition.stamp(published_at),
        updated=_updated(article, edition),
        minutes=minutes(story.text),
        lead=_lead(article, story),
        dateline=_dateline(article, edition),
        pieces=story.pieces,
        initials=_initials(beside.credits) if edition.publication.prints_initials else "",
        topics=tuple(Topic(topic.name, f"/topik/{topic.slug}/") for topic in beside.topics),
        share=_share(article),
        age=_age(published_at, edition),
        further=cards.headlines(led_to, edition),
        thread=thread.assemble(article, edition),
    )
    page = _dressed(page)
    return replace(page, head=story_head.head(article, page, story.albums, edition))


def _note_nouns(article: Article, beside: Beside, edition: Edition) -> None:
    """Note what the page shows; its cards, and what it leads on to, note themselves."""
    edition.shows(keys.article(article.pk or 0))
    edition.shows(*(keys.person(one.person) for one in beside.credits if one.person))
    edition.shows(*(keys.topic(topic.pk) for topic in beside.topics))


def _sections(article: Article, beside: Beside, edition: Edition) -> tuple[SectionLabel, ...]:
    """Give the main section first, then the others in the order of the navigation."""
    others = {*beside.sections} - {article.section_id}
    ordered = [article.section_id, *(pk for pk in edition.sections if pk in others)]
    return tuple(
        SectionLabel(found.name, found.address, found.hue, is_main=pk == article.section_id)
        for pk in ordered
        if (found := edition.sections.get(pk or 0))
    )


def _credit(credited: Credited) -> Credit:
    return Credit(
        role=credited.role,
        role_word=str(Byline.Role(credited.role).label),
        name=credited.printed,
        note=credited.note,
        address=f"/penulis/{credited.slug}/" if credited.slug else "",
    )


def _initials(credits_: Iterable[Credited]) -> str:
    """Give the closing initials, writers before editors: "(rwu/ibn)" (D45)."""
    order = (Byline.Role.WRITER, Byline.Role.CONTRIBUTOR, Byline.Role.EDITOR)
    known = [
        credited.initials
        for role in order
        for credited in credits_
        if credited.role == role and credited.initials
    ]
    return f"({'/'.join(known)})" if known else ""


def _updated(article: Article, edition: Edition) -> Stamp | None:
    """Stamp the last update: the time alone on the day of publication, else in full.

    An update within a minute of publication would only repeat the time above it.
    """
    if article.updated_at is None or article.published_at is None:
        return None
    if article.updated_at - article.published_at < A_MINUTE:
        return None
    zone = ZoneInfo(edition.zone)
    same_day = (
        article.updated_at.astimezone(zone).date() == article.published_at.astimezone(zone).date()
    )
    text = (
        clock(article.updated_at, zone=edition.zone)
        if same_day
        else full_moment(article.updated_at, zone=edition.zone, language=edition.language)
    )
    return Stamp(edition.iso(article.updated_at), text)


def _lead(article: Article, story: body.Body) -> Figure | None:
    album = story.albums.get(article.lead_photo_id or 0)
    picture = album.picture("wide") if album else None
    if album is None or picture is None:
        return None
    return Figure(picture, article.lead_caption or album.caption, album.credit)


def _dateline(article: Article, edition: Edition) -> str:
    paper = edition.publication
    return dateline(article.dateline, outlet=paper.name, form=paper.dateline_form)


def _share(article: Article) -> Share:
    address = settings.ADDRESS + article.address
    text = quote(f"{article.title}\n{address}", safe="")
    return Share(address, article.title, f"https://wa.me/?text={text}")


def _age(published_at: datetime, edition: Edition) -> str:
    """Warn of an old story, which may be passed round as if it were new; "" under a year."""
    zone = ZoneInfo(edition.zone)
    years = whole_years(published_at.astimezone(zone).date(), edition.today)
    if not years:
        return ""
    sentence = ngettext(
        "This story was published %(years)s year ago.",
        "This story was published %(years)s years ago.",
        years,
    )
    return sentence % {"years": years}


def _dressed(page: ArticlePage) -> ArticlePage:
    """Put the dateline before the first words, and the end mark and initials after the last.

    A story that does not end in running text shows its initials on a line of their own.
    """
    pieces = list(page.pieces)
    if page.dateline and pieces and isinstance(pieces[0], Paragraphs):
        pieces[0] = opened(pieces[0], page.dateline)
    if pieces and isinstance(pieces[-1], Paragraphs):
        pieces[-1] = closed(pieces[-1], page.initials)
        return replace(page, pieces=tuple(pieces), initials="")
    return replace(page, pieces=tuple(pieces))
