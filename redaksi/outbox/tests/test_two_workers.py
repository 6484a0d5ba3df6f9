"""Several workers and a long transaction beside each other, on a database that allows it."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from redaksi.outbox.actions import do_next, enqueue
from redaksi.outbox.models import Task
from redaksi.outbox.steps import Step

# SQLite has one writer at a time; and its threads share one database in memory under test.
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="one writer at a time"),
]


def beside(do):
    """Do something in a thread, with a connection of its own."""

    def run():
        try:
            do()
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_two_workers_share_the_tasks():
    done, lock = [], threading.Lock()

    def note(key, payload):
        with lock:
            done.append(key)

    for number in range(20):
        enqueue("warm", f"article:{number}")
    steps = {"warm": Step(note)}

    def work():
        while Task.objects.exists():
            do_next(steps, timezone.now())

    workers = [beside(work), beside(work)]
    for worker in workers:
        worker.join(30)

    assert sorted(done) == sorted(f"article:{number}" for number in range(20))


def test_long_transaction_that_asks_keeps_nobody_waiting():
    done = []
    steps = {"warm": Step(lambda key, _: done.append(key))}
    enqueue("warm", "front")
    enqueue("warm", "article:7")

    with transaction.atomic():
        enqueue("warm", "front")
        other = beside(lambda: enqueue("warm", "front"))
        other.join(5)
        assert not other.is_alive(), "asking waits for nobody"
        worker = beside(lambda: do_next(steps, timezone.now() + timedelta(seconds=1)))
        worker.join(5)
        assert not worker.is_alive(), "nor does the worker"

    assert done == ["article:7"]
    while do_next(steps, timezone.now() + timedelta(seconds=1)):
        pass
    assert set(done) == {"article:7", "front"}
