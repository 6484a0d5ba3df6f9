from datetime import UTC, date, datetime

import pytest

from redaksi.lang.dates import (
    clock,
    day_in_text,
    full_day,
    full_moment,
    in_three_zones,
    month_in_text,
    short_day,
    short_moment,
    whole_years,
)

MATARAM = "Asia/Makassar"
# A Friday: the day of the article from which Redaksi started.
FRIDAY = date(2023, 12, 22)
EVENING = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)


def test_day_is_printed_with_its_weekday():
    assert full_day(FRIDAY) == "Jumat, 22 Desember 2023"


def test_day_is_printed_in_english_too():
    assert full_day(FRIDAY, language="en") == "Friday, 22 December 2023"


def test_day_without_its_weekday():
    assert short_day(date(2026, 5, 2)) == "2 Mei 2026"


@pytest.mark.parametrize(
    ("day", "printed"),
    [(FRIDAY, "Jumat (22/12/2023)"), (date(2023, 12, 20), "Rabu (20/12/2023)")],
)
def test_day_in_running_text_has_no_leading_zeros(day, printed):
    assert day_in_text(day) == printed


def test_day_in_running_text_needs_no_leading_zero():
    assert day_in_text(date(2026, 3, 4)) == "Rabu (4/3/2026)"


def test_month_in_running_text():
    assert month_in_text(FRIDAY) == "Desember 2023"


@pytest.mark.parametrize(
    ("zone", "printed"),
    [
        ("Asia/Jakarta", "17.40 WIB"),
        ("Asia/Pontianak", "17.40 WIB"),
        ("Asia/Makassar", "18.40 WITA"),
        ("Asia/Jayapura", "19.40 WIT"),
    ],
)
def test_time_names_its_zone_and_has_a_point(zone, printed):
    assert clock(EVENING, zone=zone) == printed


def test_zone_abroad_names_itself_as_it_stands_at_that_moment():
    winter, summer = datetime(2026, 1, 1, 12, tzinfo=UTC), datetime(2026, 7, 1, 12, tzinfo=UTC)

    assert clock(winter, zone="Europe/Amsterdam") == "13.00 CET"
    assert clock(summer, zone="Europe/Amsterdam") == "14.00 CEST"


def test_moment_near_midnight_belongs_to_the_day_of_its_zone():
    late = datetime(2023, 12, 21, 16, 30, tzinfo=UTC)

    assert full_moment(late, zone=MATARAM) == "Jumat, 22 Desember 2023, 00.30 WITA"
    assert full_moment(late, zone="Asia/Jakarta") == "Kamis, 21 Desember 2023, 23.30 WIB"


@pytest.mark.parametrize(
    ("now", "printed"),
    [
        (datetime(2026, 5, 12, 15, 59, tzinfo=UTC), "18.40 WITA"),
        (datetime(2026, 5, 12, 16, 0, tzinfo=UTC), "Selasa, 18.40 WITA"),
        (datetime(2026, 5, 18, 15, 59, tzinfo=UTC), "Selasa, 18.40 WITA"),
        (datetime(2026, 5, 18, 16, 0, tzinfo=UTC), "12 Mei 2026"),
    ],
    ids=["same day", "next day", "sixth day", "a week later"],
)
def test_moment_is_printed_as_briefly_as_today_allows(now, printed):
    assert short_moment(EVENING, now=now, zone=MATARAM) == printed


def test_moment_to_come_is_printed_as_a_day():
    assert short_moment(EVENING, now=datetime(2026, 5, 1, tzinfo=UTC), zone=MATARAM) == (
        "12 Mei 2026"
    )


@pytest.mark.parametrize(
    ("end", "years"),
    [
        (date(2026, 12, 21), 2),
        (date(2026, 12, 22), 3),
        (date(2023, 12, 22), 0),
        (date(2020, 1, 1), 0),
    ],
)
def test_age_of_a_story_counts_whole_years(end, years):
    assert whole_years(FRIDAY, end) == years


def test_story_of_a_leap_day_ages_on_the_first_of_march():
    assert whole_years(date(2024, 2, 29), date(2025, 2, 28)) == 0
    assert whole_years(date(2024, 2, 29), date(2025, 3, 1)) == 1


def test_moment_by_the_clocks_of_all_three_zones():
    moment = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
    assert in_three_zones(moment) == "Selasa, 12 Mei 2026: 17.40 WIB, 18.40 WITA, 19.40 WIT"


def test_three_zones_with_midnight_between_them_have_days_of_their_own():
    moment = datetime(2026, 5, 12, 16, 30, tzinfo=UTC)
    assert in_three_zones(moment) == (
        "Selasa, 12 Mei 2026, 23.30 WIB; Rabu, 13 Mei 2026, 00.30 WITA; "
        "Rabu, 13 Mei 2026, 01.30 WIT"
    )
