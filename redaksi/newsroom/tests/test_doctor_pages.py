"""The launch check looks at what keeps finished pages: the store, and a shared cache in front."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.utils.translation import override

from conftest import NOW
from redaksi.edge.actions.purging import touch
from redaksi.edge.actions.telling import TELL
from redaksi.edge.models import Purge
from redaksi.edge.shared_cache import NotTold
from redaksi.edge.store import Store
from redaksi.edge.varnish import Varnish
from redaksi.newsroom.checks import pages
from redaksi.newsroom.checks.finding import Level
from redaksi.outbox.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OK, WARNING, FAILURE = Level.OK, Level.WARNING, Level.FAILURE


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOW, tick=False) as clock, override("en"):
        yield clock


@pytest.fixture
def store(tmp_path, monkeypatch):
    opened = Store(tmp_path / "edge", size=1 << 24, readers=16)
    monkeypatch.setattr("redaksi.edge.actions.here.store", lambda: opened)
    yield opened
    opened.close()


@pytest.fixture
def told(settings, monkeypatch):
    """A shared cache that takes what it is told."""
    settings.SHARED_CACHE = "varnish+http://127.0.0.1:6083"
    said = []
    monkeypatch.setattr(Varnish, "purge", lambda self, keys: said.append(set(keys)))
    return said


def found(check):
    return [(finding.level, finding.what) for finding in check()]


def test_good_store_tells_how_much_is_in_it(store):
    ((level, what),) = found(pages.stored_pages)

    assert level is OK
    assert re.fullmatch(r"0 pages are stored, in \d % of their room\.", what)


def test_turned_off_is_a_warning(settings):
    settings.EDGE = False

    assert [level for level, _what in found(pages.stored_pages)] == [WARNING]


def test_folder_that_cannot_be_used_is_a_failure(settings, monkeypatch, tmp_path):
    settings.HOME = tmp_path
    monkeypatch.setattr("redaksi.edge.actions.here.store", lambda: None)

    assert found(pages.stored_pages) == [(FAILURE, f"Pages cannot be stored in {tmp_path}/edge.")]


def test_store_that_was_switched_off_is_a_failure(store):
    store.switch.turn(on=False)
    try:
        assert [level for level, _what in found(pages.stored_pages)] == [FAILURE]
    finally:
        store.switch.turn(on=True)


def test_store_without_room_is_a_warning(store, monkeypatch):
    monkeypatch.setattr(Store, "fullness", 0.95)

    ((level, what),) = found(pages.stored_pages)

    assert level is WARNING
    assert "95 %" in what


def test_change_that_was_not_purged_is_a_failure_after_a_while(store, at_noon):
    touch({"article:7"})
    assert [level for level, _what in found(pages.stored_pages)] == [OK]

    at_noon.shift(timedelta(seconds=6))

    assert found(pages.stored_pages) == [(FAILURE, "1 change has not reached the stored pages.")]


def test_purged_change_is_good(store, at_noon):
    touch({"article:7"})
    row = Purge.objects.get()
    store.purge({row.pk: row.changed})

    at_noon.shift(timedelta(seconds=6))

    assert [level for level, _what in found(pages.stored_pages)] == [OK]


def test_no_shared_cache_is_good():
    assert found(pages.shared_cache) == [(OK, "No shared cache is in front.")]


def test_shared_cache_that_listens_is_good_and_nothing_is_purged_by_looking(told, store, at_noon):
    assert found(pages.shared_cache) == [(OK, "The shared cache answers.")]
    assert told == [{pages.NOBODY}]

    touch({"article:7"})
    at_noon.shift(timedelta(minutes=1))
    Task.objects.all().delete()

    ((level, what),) = found(pages.shared_cache)
    assert level is OK
    assert "6:40 p.m." in what


def test_shared_cache_that_does_not_answer_is_a_failure(told, monkeypatch):
    def silent(self, keys):
        raise NotTold("ConnectionRefusedError")

    monkeypatch.setattr(Varnish, "purge", silent)

    ((level, what),) = found(pages.shared_cache)

    assert level is FAILURE
    assert "ConnectionRefusedError" in what


def test_shared_cache_that_was_not_told_is_a_failure_after_a_while(told, store, at_noon):
    touch({"article:7"})
    assert [level for level, _what in found(pages.shared_cache)] == [OK]

    at_noon.shift(timedelta(seconds=6))

    assert found(pages.shared_cache) == [(FAILURE, "1 change has not reached the shared cache.")]
    assert Task.objects.get().what == TELL
