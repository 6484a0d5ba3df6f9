"""Will read the demo's articles from their files, dated by the day the demo is loaded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from redaksi.articles.kinds import Kind
from redaksi.demo.days import NEWEST_AGE, ZONE, Calendar, calendar, expand
from redaksi.demo.pieces import Piece, linked, pictured, read_piece
from redaksi.demo.sheets import BadSheet, Sheet, open_sheet

KEYS = (
    "title", "kicker", "subtitle", "summary", "kind", "section", "sections", "topics", "dateline",
    "days_ago", "date", "at", "updated_minutes_later", "importance", "photo", "caption", "sponsor",
    "desk", "comment", "bylines", "body",
)  # fmt: skip
ROLES = ("writer", "editor", "photo", "contributor", "translator", "agency")
# The stored numbers of Article.Importance.
IMPORTANCE = {"normal": 0, "high": 1, "lead": 2}


class Desk(StrEnum):
    """How far a manuscript has come at the desk."""

    PUBLISHED = "published"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCHEDULED = "scheduled"


@dataclass(frozen=True)
class Credit:
    """Who did what on a story: a person of the paper, or a guest."""

    role: str
    person: str = ""
    guest: str = ""
    note: str = ""
    portrait: str = ""


@dataclass(frozen=True)
class Manuscript:
    """An article as its file tells it, with the placeholders of its dates already told in words.

    `day` is the day its text speaks of as its own; `moment` when it appeared, will appear or, a
    draft, was last worked on; `written` when its text was; `comment` what an editor wrote beside
    the headline.
    """

    slug: str
    title: str
    kicker: str
    subtitle: str
    summary: str
    kind: str
    section: str
    sections: tuple[str, ...]
    topics: tuple[str, ...]
    dateline: str
    day: date
    moment: datetime
    written: datetime
    updated: datetime | None
    importance: int
    photo: str
    caption: str
    sponsor: str
    desk: Desk
    comment: str
    credits: tuple[Credit, ...]
    body: tuple[Piece, ...]

    @property
    def is_published(self) -> bool:
        return self.desk is Desk.PUBLISHED

    @property
    def is_advert(self) -> bool:
        return self.kind == Kind.ADVERTORIAL

    @property
    def links(self) -> set[str]:
        """Name the articles its body leads to."""
        return {slug for piece in self.body for slug in linked(piece)}

    @property
    def pictures(self) -> set[str]:
        """Name every picture it needs."""
        portraits = {credit.portrait for credit in self.credits}
        inside = {name for piece in self.body for name in pictured(piece)}
        return (portraits | inside | {self.photo}) - {""}

    def by(self, role: str) -> str:
        """Give the slug of the first person credited in a role, or ""."""
        return next((credit.person for credit in self.credits if credit.role == role), "")


def read_manuscripts(folders: Iterable[Path], *, now: datetime) -> tuple[Manuscript, ...]:
    """Read all articles of some folders, oldest first."""
    sheets = {
        path.stem: open_sheet(path) for folder in folders for path in sorted(folder.glob("*.toml"))
    }
    set_for = calendar(now, (at for sheet in sheets.values() for at in _newest_times(sheet)))
    read = (_manuscript(slug, sheet, set_for) for slug, sheet in sheets.items())
    return tuple(sorted(read, key=lambda one: (one.moment, one.slug)))


def _newest_times(sheet: Sheet) -> Iterable[time]:
    """Give the times of day at which a story of the newest day appears and is updated."""
    if sheet.values.get("days_ago") != 0 or "date" in sheet.values:
        return
    at = _time(sheet)
    yield at
    later = timedelta(minutes=sheet.number("updated_minutes_later", 0))
    yield (datetime.combine(date.min, at) + later).time()


def _manuscript(slug: str, sheet: Sheet, set_for: Calendar) -> Manuscript:
    sheet.only(*KEYS)
    desk = Desk(sheet.one_of("desk", list(Desk), Desk.PUBLISHED))
    day, moment = _dated(sheet, set_for, desk)
    try:
        sheet = Sheet(sheet.place, expand(dict(sheet.values), day))
    except ValueError as mistake:
        raise BadSheet(f"{sheet.place}: {mistake}") from mistake
    later = sheet.number("updated_minutes_later", 0)
    return Manuscript(
        slug=slug, day=day, moment=moment, desk=desk,
        written=min(moment, set_for.now - NEWEST_AGE),
        updated=moment + timedelta(minutes=later) if later else None,
        importance=IMPORTANCE[sheet.one_of("importance", IMPORTANCE, "normal")],
        kind=sheet.one_of("kind", list(Kind)),
        section=sheet.text("section"), sections=sheet.texts("sections"),
        topics=sheet.texts("topics"),
        credits=tuple(_credit(one) for one in sheet.sheets("bylines")),
        body=tuple(read_piece(one) for one in sheet.sheets("body")),
        **_words(sheet, desk),
    )  # fmt: skip


def _words(sheet: Sheet, desk: Desk) -> dict[str, Any]:
    """Read the plain texts of a story; only a draft may lack its summary."""
    return {
        "title": sheet.text("title", most=90),
        "kicker": sheet.text("kicker", "", most=60),
        "subtitle": sheet.text("subtitle", "", most=160),
        "summary": sheet.text("summary", "" if desk is Desk.DRAFT else None, most=200),
        "dateline": sheet.text("dateline", "", most=60),
        "photo": sheet.text("photo", ""),
        "caption": sheet.text("caption", ""),
        "sponsor": sheet.text("sponsor", ""),
        "comment": sheet.text("comment", ""),
    }


def _dated(sheet: Sheet, set_for: Calendar, desk: Desk) -> tuple[date, datetime]:
    """Give the day a story speaks of as its own, and its moment."""
    at = _time(sheet)
    if desk is Desk.SCHEDULED:
        return set_for.coming(at)
    if "date" not in sheet.values:
        days_ago = sheet.number("days_ago")
        return set_for.day(days_ago), set_for.moment(days_ago, at)
    try:
        day = date.fromisoformat(sheet.text("date"))
    except ValueError as mistake:
        raise sheet.bad("date", "a day such as 2024-11-28 is needed") from mistake
    return day, datetime.combine(day, at, ZONE)


def _time(sheet: Sheet) -> time:
    try:
        return datetime.strptime(sheet.text("at"), "%H.%M").time()  # noqa: DTZ007  # a time of day
    except ValueError as mistake:
        raise sheet.bad("at", "a time such as 18.40 is needed") from mistake


def _credit(sheet: Sheet) -> Credit:
    sheet.only("person", "guest", "note", "role", "portrait")
    if ("person" in sheet.values) == ("guest" in sheet.values):
        raise sheet.bad("person", "a person or a guest is needed, one of the two")
    return Credit(
        role=sheet.one_of("role", ROLES),
        person=sheet.text("person", ""), guest=sheet.text("guest", ""),
        note=sheet.text("note", ""), portrait=sheet.text("portrait", ""),
    )  # fmt: skip
