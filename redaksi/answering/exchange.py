"""What a reader asked and what the machine found, as the page of the archive's help shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.assistant.answers import Answer, Fact, Ground, Source
from redaksi.lang.dates import short_day
from redaksi.masthead.models import StandingPage
from redaksi.reading.frame import COMPLAINTS, Edition
from redaksi.reading.pages import Frame, Head, Link, Stamp

# A story is saved a few times within the minute in which it goes out.
A_MINUTE = timedelta(minutes=1)
NOT_THERE = gettext_lazy(
    "Our archive has no answer to this yet. We answer with what we have printed, and do not guess."
)
# Why nothing was looked for (D27, D30, D32, D112), said kindly.
WHY_NOT = {
    Ground.PREDICTION: gettext_lazy(
        "We do not foretell. Our archive holds what has happened, not what will."
    ),
    Ground.ADVICE: gettext_lazy(
        "For advice on health, law or money, ask somebody who knows the matter and knows you. "
        "This machine only quotes what we have printed."
    ),
    Ground.CANDIDATES: gettext_lazy(
        "This machine does not compare candidates, nor say who is better: that choice is yours. "
        "Our stories about them can be found by the search."
    ),
    Ground.PROTECTED: gettext_lazy(
        "Who victims and children are, and what is private, we protect, here as well. So we do "
        "not look for it."
    ),
    # The ministry of health's own: kesprimkom.kemkes.go.id, 7 August 2025.
    Ground.HARM: gettext_lazy(
        "You are not alone. Talk now to somebody you trust, or to the counsellors of "
        "healing119.id, free and without your name. In an emergency call 119."
    ),
}


@dataclass(frozen=True)
class Told:
    """A story that answers, or is near: what is quoted of it, and whether it has changed since."""

    number: int
    title: str
    address: str
    published: Stamp
    updated: Stamp | None
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Exchange:
    """A question and its answer. `refusal` says why there is none; else it is empty.

    `proof` lets the reader tell the newsroom what the archive lacks; empty where that is no help.
    """

    question: str
    phrased: tuple[str, ...]
    sources: tuple[Told, ...]
    facts: tuple[Fact, ...]
    nearest: tuple[Told, ...]
    refusal: str
    proof: str


@dataclass(frozen=True)
class AskPage:
    """The page of the archive's help; `wrong` says what is wrong with what was typed.

    `is_worded`: a language model is sent the question, to word the answer.
    """

    frame: Frame
    head: Head
    exchange: Exchange | None
    typed: str
    wrong: str
    longest: int
    ways: tuple[Link, ...]
    is_worded: bool


def exchanged(answer: Answer, edition: Edition, *, proof: str = "") -> Exchange:
    """Make what the page shows of an answer."""
    return Exchange(
        question=answer.question,
        phrased=answer.phrased,
        sources=_told(answer.sources, edition),
        facts=answer.facts,
        nearest=() if answer.is_answered else _told(answer.nearest, edition),
        refusal=_refusal(answer, edition),
        proof=proof,
    )


def ways(edition: Edition) -> tuple[Link, ...]:
    """Give the ways that lead to people: the newsroom, corrections and replies, complaints."""
    pages = {page.duty: Link(page.title, f"/{page.slug}/") for page in edition.standing_pages}
    duties = (StandingPage.Duty.CONTACT, StandingPage.Duty.CORRECTIONS)
    told = [pages[duty] for duty in duties if duty in pages]
    return (*told, Link(_("Report content"), COMPLAINTS))


def _refusal(answer: Answer, edition: Edition) -> str:
    if answer.is_answered:
        return ""
    # Whom to call is the paper's to say, where it has (D30).
    if answer.ground is Ground.HARM and (own := edition.publication.crisis_help):
        return own
    return str(WHY_NOT[answer.ground] if answer.ground else NOT_THERE)


def _told(sources: Iterable[Source], edition: Edition) -> tuple[Told, ...]:
    return tuple(
        Told(
            number, source.title, source.address, _day(source.published_at, edition),
            _updated(source, edition), source.sentences,
        )
        for number, source in enumerate(sources, 1)
    )  # fmt: skip


def _day(moment: datetime, edition: Edition) -> Stamp:
    day = moment.astimezone(ZoneInfo(edition.zone)).date()
    return Stamp(edition.iso(moment), short_day(day, language=edition.language))


def _updated(source: Source, edition: Edition) -> Stamp | None:
    changed = source.updated_at
    if changed is None or changed - source.published_at < A_MINUTE:
        return None
    return edition.stamp(changed)
