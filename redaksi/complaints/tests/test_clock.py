"""The 2 × 24 hours, by hand (D12, V6)."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from redaksi.complaints.clock import deadline, next_at, passed
from redaksi.complaints.tests.conftest import FRIDAY

HOUR = timedelta(hours=1)
WITA = ZoneInfo("Asia/Makassar")


def test_friday_night_is_due_on_sunday_night():
    assert f"{FRIDAY.astimezone(WITA):%a %H:%M}" == "Fri 23:30"
    assert f"{deadline(FRIDAY).astimezone(WITA):%a %H:%M}" == "Sun 23:30"


def test_hours_are_elapsed_hours_where_clocks_are_changed():
    saturday = FRIDAY.replace(month=10, day=24).astimezone(ZoneInfo("Europe/Amsterdam"))

    assert deadline(saturday.astimezone(WITA)) - saturday == 48 * HOUR


def test_three_alerts_then_the_hiding_an_hour_before_the_deadline():
    moments = []
    at = FRIDAY
    while (moment := next_at(FRIDAY, at)) is not None:
        moments.append((moment - FRIDAY) / HOUR)
        at = moment

    assert moments == [24, 36, 44, 47]


def test_a_step_is_taken_at_its_moment_and_not_before():
    assert passed(FRIDAY, FRIDAY + 24 * HOUR - timedelta(seconds=1)) == ()
    assert [step.hours for step in passed(FRIDAY, FRIDAY + 24 * HOUR)] == [24]
    assert [step.hides for step in passed(FRIDAY, FRIDAY + 47 * HOUR)] == [False] * 3 + [True]


def test_who_answers_for_the_paper_is_told_from_36_hours_on():
    steps = passed(FRIDAY, FRIDAY + 48 * HOUR)

    assert [step.tells_who_answers for step in steps] == [False, True, True, True]
