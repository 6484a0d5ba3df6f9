"""The 2 × 24 hours that the press rules give for a complaint, and what happens on the way (D12).

Elapsed hours from the moment it was received: nights, Sundays and holidays count.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

ALLOWED = timedelta(hours=48)
ALERTS = (timedelta(hours=24), timedelta(hours=36), timedelta(hours=44))
# Who answers for the paper is told from here on, beside the moderators.
ANSWERING_FROM = timedelta(hours=36)
# An hour before the paper itself becomes answerable for what was reported (PPMS 3h).
HIDING = timedelta(hours=47)


@dataclass(frozen=True)
class Step:
    """What the clock does next: tell those whose work it is, or hide the comment."""

    after: timedelta
    hides: bool = False

    @property
    def hours(self) -> int:
        return int(self.after.total_seconds() // 3600)

    @property
    def tells_who_answers(self) -> bool:
        return self.after >= ANSWERING_FROM


STEPS = (*(Step(after) for after in ALERTS), Step(HIDING, hides=True))


def deadline(received_at: datetime) -> datetime:
    """Give the moment until which a complaint has to be decided."""
    return received_at + ALLOWED


def passed(received_at: datetime, at: datetime) -> tuple[Step, ...]:
    """Give the steps whose moment has come, in order."""
    return tuple(step for step in STEPS if received_at + step.after <= at)


def next_at(received_at: datetime, at: datetime) -> datetime | None:
    """Give the moment of the next step; None when the last one is behind us."""
    to_come = (received_at + step.after for step in STEPS)
    return next((moment for moment in to_come if moment > at), None)
