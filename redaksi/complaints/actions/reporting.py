"""The figures of a month, for the desk and for the Press Council."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from redaksi.complaints.figures import Figures, Handled, reckon
from redaksi.complaints.models import Complaint


@dataclass(frozen=True)
class Month:
    """A month, by its first day, and how its complaints were handled."""

    begins: date
    figures: Figures


def month(first: date, *, zone: ZoneInfo, at: datetime) -> Month:
    """Reckon up one month by the paper's own clock. One query."""
    return Month(first, reckon(list(_received(first, zone)), at=at))


def latest(count: int, *, zone: ZoneInfo, at: datetime) -> list[Month]:
    """Give the latest months, this one first. A query each."""
    first = at.astimezone(zone).date().replace(day=1)
    months = []
    for _one in range(count):
        months.append(month(first, zone=zone, at=at))
        first = _month_before(first)
    return months


def _received(first: date, zone: ZoneInfo) -> Iterator[Handled]:
    since, until = (_begin(day, zone) for day in (first, _month_after(first)))
    rows = Complaint.objects.received(since, until).order_by("received_at", "pk")
    for received, decided, decision, hidden in rows.values_list(
        "received_at", "decided_at", "decision", "hidden_at"
    ):
        upheld = decision == Complaint.Decision.UPHELD
        yield Handled(received, decided, upheld, hidden is not None)


def _begin(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.min, zone)


def _month_after(first: date) -> date:
    return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)


def _month_before(first: date) -> date:
    return first.replace(year=first.year - (first.month == 1), month=(first.month - 2) % 12 + 1)
