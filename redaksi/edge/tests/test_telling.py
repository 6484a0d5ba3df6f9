"""A shared cache is told of each change: at once, in one breath, and once more from the outbox."""

import socket
from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from conftest import NOW
from redaksi.edge.actions import telling
from redaksi.edge.actions.purging import touch
from redaksi.edge.keys import EVERYTHING
from redaksi.edge.record import NEVER, Page
from redaksi.edge.store import Store, record
from redaksi.outbox.actions import do_next
from redaksi.outbox.models import Task
from redaksi.pressroom.actions.registry import STEPS

pytestmark = pytest.mark.django_db


@pytest.fixture
def store(tmp_path, monkeypatch):
    """The store of this process, lying in a folder of its own."""
    opened = Store(tmp_path / "edge", size=1 << 24, readers=16)
    monkeypatch.setattr("redaksi.edge.actions.here.store", lambda: opened)
    yield opened
    opened.close()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Give a function that begins a transaction, which commits when the block ends."""
    return partial(django_capture_on_commit_callbacks, execute=True)


@pytest.fixture
def in_front(settings, store, purge_door):
    """A shared cache that listens."""
    settings.SHARED_CACHE = f"varnish+{purge_door.address}"
    return purge_door


def lines(door):
    return [told["Redaksi-Keys"] for told in door.told]


def test_cache_is_told_when_the_change_has_committed_and_the_page_here_is_gone(
    in_front, store, committed
):
    page = record("/", Page("200 OK", [], b"air"), number=0, until=NEVER, keys={"article:7"})
    assert store.keep({"br": page})
    found = []
    in_front.meanwhile.append(lambda: found.append(store.find("/", "br", 0)))

    with committed():
        touch({"article:7"})
        assert lines(in_front) == []

    assert lines(in_front) == ["article:7"]
    assert found == [None]


def test_all_changes_of_a_transaction_go_in_one_request(in_front, committed):
    with committed():
        touch({"article:7", "list:all"})
        touch({"month:2026-05"})
        touch({"article:7", "article:8"})

    assert lines(in_front) == ["article:7 article:8 list:all month:2026-05"]


def test_change_that_is_undone_is_told_to_nobody(in_front, committed):
    with committed():
        with transaction.atomic():
            touch({"article:7"})
            transaction.set_rollback(True)
        touch({"article:8"})

    assert lines(in_front) == ["article:8"]
    assert [task.payload for task in Task.objects.all()] == [{"keys": ["article:8"]}]


def test_it_is_told_once_more_for_answers_that_were_on_their_way(in_front, committed):
    with time_machine.travel(NOW, tick=False):
        with committed():
            touch({"article:7"})
        assert not do_next(STEPS, timezone.now()), "not yet"

    assert do_next(STEPS, NOW + telling.ON_ITS_WAY)

    assert lines(in_front) == ["article:7", "article:7"]
    assert not Task.objects.exists()


def test_cache_that_does_not_listen_is_told_again_and_again(in_front, committed, caplog):
    in_front.status = 503
    with time_machine.travel(NOW, tick=False) as clock:
        with committed():
            touch({"article:7"})
        clock.shift(telling.ON_ITS_WAY)
        do_next(STEPS, timezone.now())
        in_front.status = 200

        clock.shift(timedelta(seconds=4))
        assert not do_next(STEPS, timezone.now()), "it rests first"
        clock.shift(timedelta(seconds=2))
        assert do_next(STEPS, timezone.now())

    assert lines(in_front) == ["article:7"] * 3
    assert not Task.objects.exists()
    assert "shared cache not told cause=status 503" in caplog.text


def test_publishing_goes_on_when_nobody_is_there(settings, store, committed):
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        settings.SHARED_CACHE = f"varnish+http://127.0.0.1:{unheard.getsockname()[1]}"

        with committed():
            touch({"article:7"})

    assert Task.objects.get().what == telling.TELL


def test_without_a_shared_cache_nothing_is_written_down(store, settings):
    settings.SHARED_CACHE = ""

    touch({"article:7"})

    assert not Task.objects.exists()


def test_cache_is_told_even_when_no_page_is_stored_here(in_front, settings, committed):
    settings.EDGE = False

    with committed():
        touch({"article:7"})

    assert lines(in_front) == ["article:7"]


def test_another_program_has_everything_thrown_away(in_front):
    telling.forget_everything()

    assert lines(in_front) == [EVERYTHING]
    assert do_next(STEPS, timezone.now())
    assert lines(in_front) == [EVERYTHING, EVERYTHING]
