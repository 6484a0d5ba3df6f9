"""What the machine could not do stands on the first screen of those whose business it is."""

from datetime import UTC, datetime, timedelta

import pytest

from redaksi.agenda.actions import PUBLISH, TAKE_DOWN, note
from redaksi.agenda.models import Due
from redaksi.newsroom.checks import background
from redaksi.newsroom.checks.finding import Level
from redaksi.newsroom.roles import Role
from redaksi.outbox.actions import enqueue
from redaksi.outbox.models import LATE, Task

NOW = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
HOUR = timedelta(hours=1)
CONCERNED = [Role.MANAGING_EDITOR, Role.TECHNICIAN, None]
OTHERS = [Role.REPORTER, Role.EDITOR, Role.PHOTO_EDITOR, Role.ADVERTISING]
DESK = "/desk/"


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def given_up(db):
    enqueue("shared_cache", "article:7")
    task = Task.objects.get()
    task.give_up(NOW - HOUR, cause="ConnectionError")
    return task


def door(task, verb):
    return f"/desk/tasks/{task.pk}/{verb}/"


def levels(check):
    return [finding.level for finding in check()]


@pytest.mark.parametrize("role", CONCERNED)
def test_given_up_step_is_shown_with_its_cause(as_role, role, given_up):
    page = as_role(role).get(DESK).content.decode()

    assert "article:7" in page
    assert "ConnectionError" in page
    assert door(given_up, "again") in page


@pytest.mark.parametrize("role", OTHERS)
def test_given_up_step_is_not_everybodys_business(as_role, role, given_up):
    client = as_role(role)

    assert "article:7" not in client.get(DESK).content.decode()
    for verb in ("again", "dismiss"):
        client.post(door(given_up, verb))
    given_up.refresh_from_db()
    assert given_up.given_up_at


def test_technician_has_it_tried_again(technician, given_up):
    answer = technician.post(door(given_up, "again"))

    assert answer["Location"] == DESK
    task = Task.objects.waiting().get()
    assert (task.attempts, task.next_at) == (0, NOW)


def test_technician_takes_it_off_the_list(technician, given_up):
    technician.post(door(given_up, "dismiss"))

    assert not Task.objects.exists()


@pytest.mark.parametrize("verb", ["again", "dismiss"])
def test_buttons_are_not_links(technician, given_up, verb):
    assert technician.get(door(given_up, verb)).status_code == 405


def test_step_that_still_waits_cannot_be_dismissed(technician, db):
    enqueue("warm", "front")

    assert technician.post(door(Task.objects.get(), "dismiss")).status_code == 404


def test_what_was_not_taken_down_is_shown_with_its_reason(managing_editor, make_article):
    article = make_article("Lowongan", expire_at=NOW)
    article.save()
    Due.objects.get(what=TAKE_DOWN).put_off(NOW, reason="OperationalError")

    page = managing_editor.get(DESK).content.decode()

    assert "Lowongan" in page
    assert "OperationalError" in page


def test_article_that_did_not_go_out_is_shown_once_on_its_own_list(managing_editor, make_article):
    article = make_article("Air embung", live=False)
    article.go_live_at = NOW + HOUR
    article.save_revision().publish()
    Due.objects.get(what=PUBLISH).put_off(NOW, reason="lead_photo")

    assert "desk-stuck" not in managing_editor.get(DESK).content.decode()


def test_nothing_is_shown_when_nothing_is_stuck(managing_editor):
    assert "desk-stuck" not in managing_editor.get(DESK).content.decode()


def test_doctor_notices_a_given_up_step(given_up):
    assert levels(background.tasks) == [Level.FAILURE]

    given_up.delete()
    assert levels(background.tasks) == [Level.OK]


def test_doctor_notices_steps_that_nobody_does(db, time_machine):
    enqueue("warm", "front")
    assert levels(background.tasks) == [Level.OK]

    time_machine.move_to(NOW + LATE + HOUR, tick=False)
    assert levels(background.tasks) == [Level.FAILURE]


def test_doctor_notices_what_did_not_happen(paper):
    note(PUBLISH, paper, NOW)
    assert levels(background.moments) == [Level.OK]

    Due.objects.get().put_off(NOW, reason="lead_photo")
    assert levels(background.moments) == [Level.FAILURE]
