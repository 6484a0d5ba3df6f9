"""A standing page: the paper's own texts, and the masthead made from its records."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import expand_db_html

from redaksi.edge import keys
from redaksi.lang.words import plain, shorten
from redaksi.masthead.models import StandingPage
from redaksi.people.models import Person
from redaksi.reading import structured
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.pages import Frame, Head, Link, Responsible


@dataclass(frozen=True)
class Office:
    """An office on the masthead and those who hold it."""

    title: str
    holders: tuple[Link, ...]


@dataclass(frozen=True)
class StandingView:
    frame: Frame
    head: Head
    title: str
    html: SafeString
    source: str
    is_sample: bool
    offices: tuple[Office, ...]
    responsible: tuple[Responsible, ...]


def assemble(page: StandingPage, edition: Edition) -> StandingView:
    """Assemble a standing page; the masthead also names everybody, by office (D22)."""
    address = f"/{page.slug}/"
    frame = edition.frame(current=address)
    is_masthead = page.duty == StandingPage.Duty.MASTHEAD
    if is_masthead:
        edition.shows(keys.PEOPLE)
    people = list(Person.objects.on_masthead()) if is_masthead else []
    return StandingView(
        frame=frame,
        head=list_head(
            frame, title=page.title, description=shorten(plain(page.body), 160), address=address,
            has_feeds=False, nodes=(structured.paper(edition, frame),),
        ),
        title=page.title,
        # Wagtail's rich text keeps to the features of its field.
        html=mark_safe(expand_db_html(page.body)),  # noqa: S308  # the field's features bound it
        source=page.source,
        is_sample=page.is_sample,
        offices=_offices(people),
        responsible=_not_among(people, frame.responsible) if is_masthead else (),
    )  # fmt: skip


def _offices(people: list[Person]) -> tuple[Office, ...]:
    return tuple(
        Office(
            str(Person.Duty(duty).label),
            tuple(Link(_with_area(person), person.address) for person in holders),
        )
        for duty, holders in groupby(people, key=lambda person: person.duty)
    )


def _not_among(
    people: list[Person], responsible: tuple[Responsible, ...]
) -> tuple[Responsible, ...]:
    """Keep those who answer for the paper and are not named with that same office anyway.

    Whoever holds a second office is named with both.
    """
    named = {(str(Person.Duty(one.duty).label).casefold(), one.name.casefold()) for one in people}
    return tuple(
        one for one in responsible
        if (one.office.strip().casefold(), one.name.strip().casefold()) not in named
    )  # fmt: skip


def _with_area(person: Person) -> str:
    return f"{person.name} ({person.area})" if person.area else person.name
