"""How fast complaints were decided: what the Press Council may ask a paper for (PPMS 3f)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from redaksi.complaints.clock import deadline


@dataclass(frozen=True)
class Handled:
    """One complaint: when it came, and when it was decided, if it was."""

    received_at: datetime
    decided_at: datetime | None = None
    was_upheld: bool = False
    was_hidden_by_the_clock: bool = False


@dataclass(frozen=True)
class Figures:
    """A month of complaints; shares from 0 to 1, None where there is nothing to measure."""

    received: int
    decided: int
    upheld: int
    in_time: int
    late: int
    hidden_by_the_clock: int
    share_in_time: float | None
    median: timedelta | None
    worst: timedelta | None

    @property
    def still_open(self) -> int:
        return self.received - self.decided


def reckon(complaints: Sequence[Handled], *, at: datetime) -> Figures:
    """Reckon up complaints as they stand at a moment.

    What is open and past its deadline counts as late, with the time it has taken so far; what is
    open and still has time counts as neither. A comment hidden by the clock is not decided.
    """
    decided = [one for one in complaints if one.decided_at]
    in_time = sum(_took(one, at) <= _allowed(one) for one in decided)
    late = len(decided) - in_time
    late += sum(not one.decided_at and at > deadline(one.received_at) for one in complaints)
    measured = [
        _took(one, at)
        for one in complaints
        if one.decided_at or at > deadline(one.received_at)
    ]  # fmt: skip
    return Figures(
        received=len(complaints),
        decided=len(decided),
        upheld=sum(one.was_upheld for one in decided),
        in_time=in_time,
        late=late,
        hidden_by_the_clock=sum(one.was_hidden_by_the_clock for one in complaints),
        share_in_time=in_time / (in_time + late) if in_time + late else None,
        median=_middle(measured),
        worst=max(measured, default=None),
    )


def _took(one: Handled, at: datetime) -> timedelta:
    return (one.decided_at or at) - one.received_at


def _allowed(one: Handled) -> timedelta:
    return deadline(one.received_at) - one.received_at


def _middle(spans: Sequence[timedelta]) -> timedelta | None:
    return timedelta(seconds=median(one.total_seconds() for one in spans)) if spans else None
