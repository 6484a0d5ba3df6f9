"""The frame round every page, assembled in three queries."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from redaksi.edge import keys
from redaksi.lang import dates
from redaksi.masthead.models import Publication, StandingPage
from redaksi.reading.pages import Frame, Link, NavItem, Responsible, Stamp
from redaksi.sections.models import Section

RIGHTS = (
    StandingPage.Duty.CORRECTIONS,
    StandingPage.Duty.CONTACT,
    StandingPage.Duty.PRIVACY,
    StandingPage.Duty.TERMS,
)
WITHDRAWALS = "/pencabutan/"
# The doors of the room above: complaints, and what is kept of a reader.
COMPLAINTS, ACCOUNT = "/tanggapan/laporan/", "/akun/"

# Asked for by every page, and written by hand: Django takes longer to write such a question than
# the database to answer it.
PUBLICATION = "SELECT * FROM masthead_publication ORDER BY id LIMIT 1"
SECTIONS = "SELECT * FROM sections_section ORDER BY position, name, id"
STANDING = """
    SELECT title, slug, duty FROM wagtailcore_page JOIN masthead_standingpage ON page_ptr_id = id
    WHERE live ORDER BY path
"""


class Standing(NamedTuple):
    """A standing page, as others lead to it."""

    title: str
    slug: str
    duty: str


def values(stream: StreamValue) -> list[dict[str, str]]:
    """Give what each block says, as it is stored: making blocks of it takes ten times as long."""
    return [block["value"] for block in stream.raw_data]


@dataclass(frozen=True)
class Edition:
    """The paper as it stands at one moment: what every page kind needs to assemble itself.

    Each attribute costs at most one query, once. It notes which nouns were shown, and until when
    what was shown is true.
    """

    now: datetime
    shown: set[str] = field(default_factory=set)
    ends: set[datetime] = field(default_factory=set)

    def shows(self, *nouns: str) -> None:
        """Note that the page shows something of these nouns, or would if they were published."""
        self.shown.update(nouns)

    def is_true_until(self, moment: datetime) -> None:
        """Note that something on the page reads differently from this moment on."""
        self.ends.add(moment)

    @property
    def until(self) -> datetime | None:
        """Give the moment until which the page is true; None: until a noun changes."""
        return min(self.ends, default=None)

    @cached_property
    def today(self) -> date:
        """Give the day in the paper's zone; whatever asks for it reads differently tomorrow."""
        self.is_true_until(self.midnight)
        return self.midnight.date() - timedelta(days=1)

    @cached_property
    def midnight(self) -> datetime:
        """Give the end of the day in the paper's zone."""
        zone = ZoneInfo(self.zone)
        tomorrow = self.now.astimezone(zone).date() + timedelta(days=1)
        return datetime.combine(tomorrow, time.min, zone)

    @cached_property
    def publication(self) -> Publication:
        self.shows(keys.PAPER)
        return next(iter(Publication.objects.raw(PUBLICATION)), None) or Publication()

    @cached_property
    def sections(self) -> dict[int, Section]:
        """Give all sections by id, in the order of the navigation."""
        self.shows(keys.PAPER)
        return {section.pk: section for section in Section.objects.raw(SECTIONS)}

    def section(self, slug: str) -> Section | None:
        """Find a section by its word."""
        return next((one for one in self.sections.values() if one.slug == slug), None)

    @cached_property
    def standing_pages(self) -> list[Standing]:
        self.shows(keys.PAPER)
        with connection.cursor() as database:
            database.execute(STANDING)
            return [Standing._make(row) for row in database.fetchall()]

    @cached_property
    def language(self) -> dates.Language:
        """Give the language of the screen, for dates."""
        return "en" if (get_language() or "").startswith("en") else "id"

    @cached_property
    def zone(self) -> str:
        return self.publication.zone

    def stamp(self, moment: datetime) -> Stamp:
        """Print a moment in full: "Selasa, 12 Mei 2026, 18.40 WITA"."""
        text = dates.full_moment(moment, zone=self.zone, language=self.language)
        return Stamp(self.iso(moment), text)

    def short_stamp(self, moment: datetime) -> Stamp:
        """Print a moment as briefly as today allows."""
        self.is_true_until(self.midnight)
        text = dates.short_moment(moment, now=self.now, zone=self.zone, language=self.language)
        return Stamp(self.iso(moment), text)

    def when(self, moment: datetime) -> str:
        """Print a moment for a ticker: "09.12 WITA" today, else "Sabtu" or "12/5"."""
        self.is_true_until(self.midnight)
        return dates.brief(moment, now=self.now, zone=self.zone, language=self.language)

    def iso(self, moment: datetime) -> str:
        """Give a moment for machines, with the offset of the paper's zone."""
        return moment.astimezone(ZoneInfo(self.zone)).isoformat(timespec="seconds")

    def frame(self, *, current: str = "") -> Frame:
        """Assemble the frame; `current` is the address that the navigation marks."""
        paper, today = self.publication, self.today
        return Frame(
            base=settings.ADDRESS,
            language=self.language,
            name=paper.name,
            promise=paper.promise,
            description=paper.description,
            legal_entity=paper.legal_entity,
            postal_address=paper.address,
            email=paper.email,
            phone=paper.phone,
            press_council=paper.get_press_council_display(),
            responsible=tuple(
                Responsible(told["office"], told["name"]) for told in values(paper.responsible)
            ),
            nav=self._nav(current),
            foot_paper=tuple(
                Link(page.title, f"/{page.slug}/")
                for page in self.standing_pages
                if page.duty not in RIGHTS
            ),
            foot_rights=self._rights(),
            corrections=self._address_of(StandingPage.Duty.CORRECTIONS),
            foot_follow=(
                *(Link(told["name"], told["url"]) for told in values(paper.accounts)),
                Link("RSS", "/feed/"),
            ),
            today=Stamp(today.isoformat(), dates.full_day(today, language=self.language)),
            year=today.year,
        )

    def _rights(self) -> tuple[Link, ...]:
        """Give what readers may ask for (D11, D37), what was withdrawn beside corrections (D18)."""
        links = []
        for page in self.standing_pages:
            if page.duty in RIGHTS:
                links.append(Link(page.title, f"/{page.slug}/"))
            if page.duty == StandingPage.Duty.CORRECTIONS:
                links.append(Link(_("Withdrawals"), WITHDRAWALS))
        return (*links, Link(_("Report content"), COMPLAINTS), Link(_("My data"), ACCOUNT))

    def _address_of(self, duty: StandingPage.Duty) -> str:
        """Give the address of the standing page that fulfils a duty; empty when none does."""
        pages = (page for page in self.standing_pages if page.duty == duty)
        return next((f"/{page.slug}/" for page in pages), "")

    def _nav(self, current: str) -> tuple[NavItem, ...]:
        shown = (section for section in self.sections.values() if section.in_nav)
        return (
            NavItem(_("Latest"), "/", is_current=current == "/"),
            *(
                NavItem(
                    section.name,
                    section.address,
                    hue=section.hue,
                    is_opinion=section.is_opinion,
                    is_current=current == section.address,
                )
                for section in shown
            ),
            NavItem(_("Index"), "/indeks/", is_current=current == "/indeks/"),
        )
