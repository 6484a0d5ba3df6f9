"""What a search is narrowed to, read from an address and written into one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from redaksi.articles.models import Article, person_list, section_list, topic_list
from redaksi.lang.words import fold
from redaksi.people.models import Person
from redaksi.reading.frame import Edition
from redaksi.reading.topic import in_print
from redaksi.search.asking import Within
from redaksi.sections.models import Section, Topic

LONGEST = 120  # characters of a question; the rest is cut
NEWEST = "terbaru"
# The parameters of an address, in the order in which ours have them.
SECTION, TOPIC, PERSON, KIND, SINCE, UNTIL, ORDER = (
    "rubrik", "topik", "orang", "jenis", "dari", "sampai", "urut",
)  # fmt: skip
KINDS = dict(Article.KindChoice.choices)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Search:
    """What a reader asks for; what no list, person or day is called by counts as not asked."""

    query: str = ""
    section: Section | None = None
    topic: Topic | None = None
    person: Person | None = None
    kind: str = ""
    since: date | None = None
    until: date | None = None
    is_newest_first: bool = False

    @property
    def address(self) -> str:
        """Give the address of the first page that answers this."""
        told = {
            "q": self.query,
            SECTION: self.section.slug if self.section else "",
            TOPIC: self.topic.slug if self.topic else "",
            PERSON: self.person.slug if self.person else "",
            KIND: self.kind,
            SINCE: self.since.isoformat() if self.since else "",
            UNTIL: self.until.isoformat() if self.until else "",
            ORDER: NEWEST if self.is_newest_first else "",
        }
        asked = urlencode({name: value for name, value in told.items() if value})
        return f"/cari/?{asked}" if asked else "/cari/"

    @property
    def is_narrowed(self) -> bool:
        """Tell whether more than words is asked for."""
        return replace(self, query="", is_newest_first=False) != Search()

    def within(self, zone: str) -> Within:
        """Give it as the index is told; days begin and end in the paper's zone."""
        lists = (
            section_list(self.section.pk) if self.section else "",
            topic_list(self.topic.pk) if self.topic else "",
            person_list(self.person.pk) if self.person else "",
        )
        return Within(
            tuple(name for name in lists if name),
            self.kind,
            since=_begin(self.since, zone),
            until=_begin(self.until + timedelta(days=1) if self.until else None, zone),
        )


def read(told: Mapping[str, str], edition: Edition) -> Search:
    """Read an address's query. Costs a query each for a topic and a person."""
    topic, person = told.get(TOPIC, ""), told.get(PERSON, "")
    kind = told.get(KIND, "")
    return Search(
        query=fold(told.get("q", "").replace("\x00", " "))[:LONGEST],
        section=edition.section(told.get(SECTION, "")),
        # A topic on which nothing is published is not there: its name may tell of what is not.
        topic=in_print().filter(slug=topic[:80]).first() if topic else None,
        person=Person.objects.filter(slug=person[:120]).first() if person else None,
        kind=kind if kind in KINDS else "",
        since=_day(told.get(SINCE, "")),
        until=_day(told.get(UNTIL, "")),
        is_newest_first=told.get(ORDER) == NEWEST,
    )


def _day(text: str) -> date | None:
    """Read a day; of what is none nothing is asked, nor of the years that no paper has."""
    try:
        found = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
    return found if found and 1900 <= found.year < 2200 else None


def _begin(day: date | None, zone: str) -> datetime | None:
    return datetime.combine(day, time.min, ZoneInfo(zone)) if day else None
