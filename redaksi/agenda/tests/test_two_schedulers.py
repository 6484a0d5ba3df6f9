"""Two schedulers at once, on a database that allows it: each moment is kept exactly once."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.utils import timezone

from redaksi.agenda.actions import keep_next, note
from redaksi.agenda.models import Due
from redaksi.sections.models import Section

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="one writer at a time"),
]


def test_each_moment_is_kept_once():
    kept, lock = [], threading.Lock()

    def keep(due, at):
        with lock:
            kept.append(due.number)

    def work():
        while keep_next({"open": keep}, timezone.now()):
            pass
        connections.close_all()

    for number in range(1, 31):
        note("open", Section(pk=number), timezone.now() - timedelta(minutes=1))
    schedulers = [threading.Thread(target=work) for _ in range(2)]
    for each in schedulers:
        each.start()
    for each in schedulers:
        each.join(30)

    assert sorted(kept, key=int) == [str(number) for number in range(1, 31)]
    assert not Due.objects.exists()


def test_moment_that_another_holds_is_passed_by():
    kept = []
    inside, go_on = threading.Event(), threading.Event()

    def slow(due, at):
        inside.set()
        go_on.wait(20)
        kept.append(due.number)

    def work():
        keep_next({"open": slow}, timezone.now())
        connections.close_all()

    note("open", Section(pk=1), timezone.now() - timedelta(minutes=1))
    other = threading.Thread(target=work)
    other.start()
    assert inside.wait(20)

    assert not keep_next({"open": lambda due, _at: kept.append("twice")}, timezone.now())

    go_on.set()
    other.join(20)
    assert kept == ["1"]
