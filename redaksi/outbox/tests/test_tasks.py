"""Slow steps: kept with the change, done once it is through, tried again, given up in the end."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from redaksi.bell.ringing import Listener
from redaksi.outbox.actions import DIED, do_next, enqueue, try_again
from redaksi.outbox.models import LATE, Task
from redaksi.outbox.steps import Step

NOW = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def done():
    return []


@pytest.fixture
def steps(done):
    return {"warm": Step(lambda key, payload: done.append((key, payload)))}


def refuse(key, payload):
    raise ConnectionError("the proxy said: Gubernur diperiksa")


def do_all(steps, at=NOW):
    while do_next(steps, at):
        pass


def test_task_is_done_with_its_key_and_payload_and_is_gone(steps, done):
    enqueue("warm", "article:7", payload={"address": "/daerah/7/"})

    assert do_next(steps, NOW)
    assert not do_next(steps, NOW)

    assert done == [("article:7", {"address": "/daerah/7/"})]
    assert not Task.objects.exists()


def test_task_goes_with_the_change_that_asked_for_it(steps, done):
    with transaction.atomic():
        enqueue("warm", "article:7")
        transaction.set_rollback(True)

    assert not do_next(steps, NOW)
    assert done == []


def test_bell_rings_when_the_change_is_through(
    settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.HOME = tmp_path
    with Listener(tmp_path, "worker") as listener:
        with django_capture_on_commit_callbacks(execute=True):
            enqueue("warm", "article:7")
            assert not listener.wait(0)

        assert listener.wait(0)


def test_what_waits_already_is_not_doubled(steps, done):
    enqueue("warm", "article:7", payload={"old": 1})
    enqueue("warm", "article:8")
    enqueue("warm", "article:7", payload={"new": 1})

    do_all(steps)

    assert done == [("article:7", {"new": 1}), ("article:8", {})]


def test_asking_again_never_puts_off(steps, done):
    enqueue("warm", "article:7")
    enqueue("warm", "article:7", at=NOW + MINUTE)

    assert do_next(steps, NOW)


def test_task_waits_for_its_moment(steps):
    enqueue("warm", "article:7", at=NOW + MINUTE)

    assert not do_next(steps, NOW)
    assert do_next(steps, NOW + MINUTE)


def test_what_is_asked_for_while_it_is_done_is_done_once_more():
    done = []

    def warm(key, payload):
        done.append(key)
        if len(done) == 1:
            enqueue("warm", key)
            assert not do_next(doing, NOW), "never two of one key at a time"

    doing = {"warm": Step(warm)}
    enqueue("warm", "article:7")

    do_all(doing)

    assert done == ["article:7", "article:7"]


def test_failed_task_rests_longer_each_time_and_stops_no_other(steps, done, caplog):
    steps = {"purge": Step(refuse), **steps}
    enqueue("purge", "all")
    enqueue("warm", "article:7")
    tried: list[int] = []

    for second in range(40):
        do_all(steps, NOW + timedelta(seconds=second))
        attempts = Task.objects.get().attempts
        if len(tried) < attempts:
            tried.append(second)

    assert done == [("article:7", {})]
    assert tried == [0, 5, 15, 35]
    assert Task.objects.get().last_error == "ConnectionError"
    assert "Gubernur" not in caplog.text


def test_task_is_given_up_and_can_be_tried_again(done):
    steps = {"purge": Step(refuse, tries=2)}
    enqueue("purge", "all")
    do_next(steps, NOW)
    do_next(steps, NOW + MINUTE)

    assert not do_next(steps, NOW + 60 * MINUTE)
    task = Task.objects.given_up().get()
    try_again(task, NOW + 61 * MINUTE)

    assert do_next({"purge": Step(lambda key, _: done.append(key))}, NOW + 61 * MINUTE)
    assert done == ["all"]


def test_asking_anew_takes_up_what_was_given_up(done):
    enqueue("purge", "all")
    do_next({"purge": Step(refuse, tries=1)}, NOW)

    enqueue("purge", "all")

    assert do_next({"purge": Step(lambda key, _: done.append(key))}, NOW)
    assert not Task.objects.exists()


def test_task_of_a_killed_worker_is_done_by_another(steps, done):
    enqueue("warm", "article:7")
    Task.objects.get().lease(NOW, 2 * MINUTE)

    assert not do_next(steps, NOW + MINUTE)
    assert do_next(steps, NOW + 2 * MINUTE)
    assert done == [("article:7", {})]


def test_task_that_kills_each_worker_is_given_up(steps, done, time_machine):
    enqueue("warm", "article:7")
    for attempt in range(steps["warm"].tries):
        Task.objects.get().lease(NOW + attempt * MINUTE, MINUTE)

    do_all(steps, NOW + 60 * MINUTE)

    assert done == []
    assert Task.objects.given_up().get().last_error == DIED


def test_slow_worker_whose_task_another_has_done_does_no_harm(steps):
    def slow(key, payload):
        assert do_next(steps, NOW + 3 * MINUTE)
        raise ConnectionError

    enqueue("warm", "article:7")

    assert do_next({"warm": Step(slow)}, NOW)
    assert not Task.objects.exists()


def test_task_that_nobody_here_knows_is_left_for_others(steps):
    enqueue("fly", "article:7")

    assert not do_next(steps, NOW)
    assert [task.key for task in Task.objects.late(NOW + LATE + MINUTE)] == ["article:7"]


def test_looking_for_work_costs_one_query(steps, django_assert_num_queries):
    with django_assert_num_queries(1):
        do_next(steps, NOW)


def test_asking_costs_two_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        enqueue("warm", "article:7")
    with django_assert_num_queries(2):
        enqueue("warm", "article:7")
