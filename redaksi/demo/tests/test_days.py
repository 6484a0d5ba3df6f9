from datetime import UTC, date, datetime, time, timedelta

import pytest

from redaksi.demo.days import NEWEST_AGE, ZONE, calendar, expand

TUESDAY = date(2026, 5, 12)
TIMES = (time(5, 45), time(9, 17))


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 5, 12, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("sejak {d} pagi", "sejak Selasa (12/5/2026) pagi"),
        ("{d-1} dan {d+3}", "Senin (11/5/2026) dan Jumat (15/5/2026)"),
        ("{bulan-1} sampai {bulan+8}", "April 2026 sampai Januari 2027"),
        ("{bulan-5}", "Desember 2025"),
        ("{bulan}, {tahun-1}", "Mei 2026, 2025"),
        ("tanpa hari", "tanpa hari"),
    ],
)
def test_days_are_told_from_the_story_s_own_day(written, told):
    assert expand(written, TUESDAY) == told


def test_every_string_of_a_nested_value_is_expanded():
    written = {"facts": {"rows": [["Mulai", "{d+1}"]]}, "ordered": True}

    assert expand(written, TUESDAY) == {
        "facts": {"rows": [["Mulai", "Rabu (13/5/2026)"]]},
        "ordered": True,
    }


@pytest.mark.parametrize("unknown", ["{besok}", "{d+}", "{}", "{d-1 sore}"])
def test_unknown_placeholder_is_refused(unknown):
    with pytest.raises(ValueError, match="no placeholder"):
        expand(unknown, TUESDAY)


def test_in_the_evening_the_morning_s_stories_keep_their_times():
    set_for = calendar(at(18, 40), TIMES)

    assert set_for.moment(0, TIMES[0]) == at(5, 45)
    assert set_for.moment(1, TIMES[1]) == at(9, 17) - timedelta(days=1)
    assert set_for.day(0) == TUESDAY


@pytest.mark.parametrize("hour", [0, 3, 6, 9])
def test_before_the_last_story_is_due_the_paper_counts_from_yesterday(hour):
    now = at(hour, 10)

    set_for = calendar(now, TIMES)

    assert set_for.day(0) == TUESDAY - timedelta(days=1)
    assert set_for.moment(0, TIMES[1]) == now - NEWEST_AGE
    assert set_for.moment(0, TIMES[1]) - set_for.moment(0, TIMES[0]) == timedelta(minutes=212)
    assert set_for.moment(1, time(23, 59)) < set_for.moment(0, TIMES[0])


def test_story_of_the_newest_day_never_comes_before_what_it_tells():
    set_for = calendar(at(3), TIMES)

    assert set_for.moment(0, TIMES[0]) >= datetime.combine(set_for.day(0), TIMES[0], ZONE)


def test_what_is_to_come_lies_ahead_on_the_clock_of_the_paper():
    # Five in the morning of the 13th in Mataram.
    set_for = calendar(datetime(2026, 5, 12, 21, tzinfo=UTC), TIMES)

    day, moment = set_for.coming(time(5, 30))

    assert day == date(2026, 5, 14)
    assert moment == datetime(2026, 5, 14, 5, 30, tzinfo=ZONE)
