"""The figures of a month: share in time, median, worst."""

from datetime import timedelta

from redaksi.complaints.figures import Handled, reckon
from redaksi.complaints.tests.conftest import FRIDAY

HOUR = timedelta(hours=1)


def took(hours, **told):
    return Handled(FRIDAY, FRIDAY + hours * HOUR, **told)


def test_nothing_received_is_nothing_measured():
    figures = reckon([], at=FRIDAY)

    assert (figures.received, figures.share_in_time, figures.median, figures.worst) == (
        0, None, None, None,
    )  # fmt: skip


def test_share_median_and_worst():
    figures = reckon([took(2, was_upheld=True), took(10), took(48), took(60)], at=FRIDAY)

    assert (figures.in_time, figures.late, figures.upheld) == (3, 1, 1)
    assert figures.share_in_time == 0.75
    assert figures.median == 29 * HOUR
    assert figures.worst == 60 * HOUR


def test_a_second_after_the_deadline_is_late():
    assert reckon([Handled(FRIDAY, FRIDAY + 48 * HOUR)], at=FRIDAY).late == 0
    assert reckon([Handled(FRIDAY, FRIDAY + 48 * HOUR + timedelta(seconds=1))], at=FRIDAY).late == 1


def test_what_is_open_counts_only_once_it_is_late():
    waiting = Handled(FRIDAY, was_hidden_by_the_clock=True)

    early = reckon([took(4), waiting], at=FRIDAY + 47 * HOUR)
    late = reckon([took(4), waiting], at=FRIDAY + 50 * HOUR)

    assert (early.share_in_time, early.still_open, early.worst) == (1.0, 1, 4 * HOUR)
    assert (late.share_in_time, late.still_open, late.worst) == (0.5, 1, 50 * HOUR)
    assert late.hidden_by_the_clock == 1
