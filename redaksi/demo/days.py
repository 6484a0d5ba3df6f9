"""Will tell the demo's days: its articles are dated by the day it is loaded, so it looks fresh."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from redaksi.lang.dates import day_in_text, month_in_text

ZONE = ZoneInfo("Asia/Makassar")

# Nothing may lie in the future, and a paper whose newest story is this old looks alive.
NEWEST_AGE = timedelta(minutes=7)

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_KNOWN = re.compile(r"(?P<unit>d|bulan|tahun)(?P<step>[+-]\d+)?")


@dataclass(frozen=True)
class Calendar:
    """The paper's latest full morning, and how far its stories move towards now."""

    now: datetime
    paper_day: date
    shift: timedelta

    def day(self, days_ago: int) -> date:
        """Give the day that a story speaks of as its own."""
        return self.paper_day - timedelta(days=days_ago)

    def moment(self, days_ago: int, at: time) -> datetime:
        """Give the moment a story appeared; only the newest day's stories move."""
        moment = datetime.combine(self.day(days_ago), at, ZONE)
        return moment + self.shift if days_ago == 0 else moment

    def coming(self, at: time) -> tuple[date, datetime]:
        """Give the next day, and the moment on it, for what is still to appear."""
        day = self.now.astimezone(ZONE).date() + timedelta(days=1)
        return day, datetime.combine(day, at, ZONE)


def calendar(now: datetime, times: Iterable[time]) -> Calendar:
    """Set the calendar, so that the newest day's stories, out at `times`, lie in the past.

    Loaded before the last of them is due, the whole paper counts from yesterday, since its texts
    tell of things that have happened by then; the newest day's stories then move on together, the
    last of them to a few minutes ago.
    """
    now = now.replace(second=0, microsecond=0)
    today, latest = now.astimezone(ZONE).date(), max(times, default=time.min)
    if datetime.combine(today, latest, ZONE) <= now - NEWEST_AGE:
        return Calendar(now, today, timedelta(0))
    yesterday = today - timedelta(days=1)
    return Calendar(now, yesterday, now - NEWEST_AGE - datetime.combine(yesterday, latest, ZONE))


def expand(value: Any, day: date) -> Any:
    """Replace the placeholders in every string of a nested value by days told in words.

    {d-1} becomes "Senin (11/5/2026)", {bulan-1} "April 2026", {tahun} "2026". An unknown one
    raises ValueError.
    """
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda found: _told(found.group(1), day), value)
    if isinstance(value, list):
        return [expand(item, day) for item in value]
    if isinstance(value, dict):
        return {key: expand(item, day) for key, item in value.items()}
    return value


def _told(placeholder: str, day: date) -> str:
    found = _KNOWN.fullmatch(placeholder)
    if found is None:
        raise ValueError(f"{{{placeholder}}} is no placeholder")
    step = int(found["step"] or 0)
    if found["unit"] == "d":
        return day_in_text(day + timedelta(days=step))
    if found["unit"] == "tahun":
        return str(day.year + step)
    months = day.year * 12 + day.month - 1 + step
    return month_in_text(date(months // 12, months % 12 + 1, 1))
