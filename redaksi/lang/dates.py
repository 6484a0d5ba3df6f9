"""Dates and times as an Indonesian (or English) paper prints them (D51 to D54)."""

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

Language = Literal["id", "en"]

# The three zones of Indonesia have no daylight saving; the abbreviation is printed with every time.
ZONES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}

# Each zone once, from west to east.
THREE = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")

WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS: dict[Language, tuple[str, ...]] = {
    "id": (
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def weekday(day: date, *, language: Language = "id") -> str:
    """Name the day of the week: "Selasa"."""
    return WEEKDAYS[language][day.weekday()]


def month_name(day: date, *, language: Language = "id") -> str:
    """Name the month: "Mei"."""
    return MONTHS[language][day.month - 1]


def short_day(day: date, *, language: Language = "id") -> str:
    """Print a day without its weekday: "12 Mei 2026"."""
    return f"{day.day} {month_name(day, language=language)} {day.year}"


def full_day(day: date, *, language: Language = "id") -> str:
    """Print a day with its weekday: "Selasa, 12 Mei 2026"."""
    return f"{weekday(day, language=language)}, {short_day(day, language=language)}"


def day_in_text(day: date) -> str:
    """Print a day as running text has it: "Selasa (12/5/2026)" (D53)."""
    return f"{weekday(day)} ({day.day}/{day.month}/{day.year})"


def month_in_text(day: date) -> str:
    """Print a month as running text has it: "Mei 2026"."""
    return f"{month_name(day)} {day.year}"


def clock(moment: datetime, *, zone: str) -> str:
    """Print the time of day with a point and its zone: "18.40 WITA" (EYD; D51).

    Outside Indonesia the zone says its own name at that moment.
    """
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%H.%M} {ZONES.get(zone) or local.tzname()}"


def full_moment(moment: datetime, *, zone: str, language: Language = "id") -> str:
    """Print day and time: "Selasa, 12 Mei 2026, 18.40 WITA"."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{full_day(local.date(), language=language)}, {clock(moment, zone=zone)}"


def in_three_zones(moment: datetime, *, language: Language = "id") -> str:
    """Print a moment by the clocks of all Indonesia (D26, D51).

    "Selasa, 12 Mei 2026: 17.40 WIB, 18.40 WITA, 19.40 WIT"; where midnight lies between them, each
    with its own day.
    """
    days = {moment.astimezone(ZoneInfo(zone)).date() for zone in THREE}
    if len(days) > 1:
        return "; ".join(full_moment(moment, zone=zone, language=language) for zone in THREE)
    clocks = ", ".join(clock(moment, zone=zone) for zone in THREE)
    return f"{full_day(days.pop(), language=language)}: {clocks}"


def short_moment(moment: datetime, *, now: datetime, zone: str, language: Language = "id") -> str:
    """Print a moment as briefly as today allows.

    The same day "18.40 WITA", the last six days "Senin, 16.44 WITA", else "10 Mei 2026".
    """
    local, today = moment.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    age = (today - local.date()).days
    if age == 0:
        return clock(moment, zone=zone)
    if 0 < age < 7:
        return f"{weekday(local.date(), language=language)}, {clock(moment, zone=zone)}"
    return short_day(local.date(), language=language)


def brief(moment: datetime, *, now: datetime, zone: str, language: Language = "id") -> str:
    """Print a moment as a ticker has it, where there is room for a word or two.

    The same day "09.12 WITA", the last six days "Sabtu", else "12/5".
    """
    local, today = moment.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    age = (today - local.date()).days
    if age == 0:
        return clock(moment, zone=zone)
    if 0 < age < 7:
        return weekday(local.date(), language=language)
    return f"{local.day}/{local.month}"


def whole_years(start: date, end: date) -> int:
    """Count the whole years from one day to another; negative spans count as 0."""
    years = end.year - start.year - ((end.month, end.day) < (start.month, start.day))
    return max(years, 0)
