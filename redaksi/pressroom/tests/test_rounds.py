"""What the worker does from time to time: what breaks rests, and stops nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from redaksi.articles.models import Month
from redaksi.pressroom.actions.rounds import WORK_LIFE, Round, prepare_months, show_life

NOW = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_months_stand_before_they_are_asked_for(paper):
    last_evening = datetime(2026, 5, 31, 4, tzinfo=UTC)

    prepare_months(last_evening)
    prepare_months(last_evening)

    slugs = sorted(Month.objects.values_list("slug", flat=True))
    assert slugs == ["2026-05", "2026-05", "2026-06", "2026-06"]


def test_worker_leaves_a_sign_of_life(settings, tmp_path):
    settings.HOME = tmp_path

    show_life(WORK_LIFE)(NOW)

    assert (tmp_path / WORK_LIFE).exists()


def test_duty_is_done_as_often_as_it_says():
    done: list[datetime] = []
    duty = Round("each minute", 60, done.append)

    for second in range(0, 121, 20):
        duty.go(NOW + timedelta(seconds=second))

    assert done == [NOW, NOW + MINUTE, NOW + 2 * MINUTE]


@pytest.mark.django_db
def test_failing_duty_rests_and_is_tried_again(caplog):
    tried = []

    def broken(at):
        tried.append(at)
        if len(tried) < 4:
            raise RuntimeError("broken")

    duty = Round("broken", 1, broken)
    for second in range(38):
        duty.go(NOW + timedelta(seconds=second))

    assert [(at - NOW).seconds for at in tried] == [0, 5, 15, 35, 36, 37]
    assert caplog.text.count("step failed step=broken") == 3
