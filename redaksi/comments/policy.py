"""Decides what becomes of what a reader said: out at once, to a moderator, or quietly aside.

Nothing is ever deleted by this rule; what it sets aside waits for a person.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Mode(StrEnum):
    """How the paper takes comments. There is none for guests who confirm nothing (PPMS 3b; D8)."""

    SIGN_IN_FIRST = "login_dulu"
    CONFIRM_BY_MAIL = "konfirmasi_email"
    CLOSED = "tutup"


class Openness(StrEnum):
    """How one article takes comments."""

    OPEN = "open"
    PREMODERATED = "premoderated"
    CLOSED = "closed"


class Outcome(StrEnum):
    PUBLISH = "publish"
    HOLD = "hold"
    REFUSE = "refuse"


class Why(StrEnum):
    """What a comment is held for; nothing: it waits for nobody."""

    NOTHING = ""
    ARTICLE = "article"
    NEWCOMER = "newcomer"
    LINKS = "links"
    FILTER = "filter"
    SPAM = "spam"
    BANNED = "banned"


@dataclass(frozen=True)
class Rules:
    """What the settings say; the scores go from 0 to 1."""

    mode: Mode
    holds_newcomers: bool
    hold_from: float
    refuse_from: float


@dataclass(frozen=True)
class Case:
    """What is known of a comment when it is decided about."""

    openness: Openness
    is_first: bool
    links: int
    score: float
    is_banned: bool = False
    is_staff: bool = False


@dataclass(frozen=True)
class Decision:
    outcome: Outcome
    why: Why = Why.NOTHING


def takes_comments(mode: Mode, openness: Openness, closes_on: date | None, *, today: date) -> bool:
    """Tell whether an article takes comments on a day; on its closing day it still does."""
    is_over = closes_on is not None and closes_on < today
    return mode is not Mode.CLOSED and openness is not Openness.CLOSED and not is_over


def decide(case: Case, rules: Rules) -> Decision:
    """Decide about a comment whose writer is known; the strictest reason is told."""
    if case.is_staff:
        return Decision(Outcome.PUBLISH)
    if case.is_banned:
        return Decision(Outcome.REFUSE, Why.BANNED)
    if case.score >= rules.refuse_from:
        return Decision(Outcome.REFUSE, Why.SPAM)
    held_for = _held_for(case, rules)
    return Decision(Outcome.HOLD, held_for) if held_for else Decision(Outcome.PUBLISH)


def _held_for(case: Case, rules: Rules) -> Why:
    if case.score >= rules.hold_from:
        return Why.FILTER
    if case.is_first and case.links:
        return Why.LINKS
    if case.openness is Openness.PREMODERATED:
        return Why.ARTICLE
    return Why.NEWCOMER if case.is_first and rules.holds_newcomers else Why.NOTHING
