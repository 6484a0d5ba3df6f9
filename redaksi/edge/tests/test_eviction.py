"""What goes when the store is full: the untrue first, then what is read least."""

import os

import pytest

from redaksi.edge import eviction
from redaksi.edge import store as storing
from redaksi.edge.record import NEVER, Page, name_of
from redaksi.edge.store import Store, record

PAGE = Page("200 OK", [], os.urandom(3_000))


@pytest.fixture
def store(tmp_path):
    """A store for about seven hundred pages."""
    opened = Store(tmp_path / "edge", size=4 << 20, readers=8)
    yield opened
    opened.close()
    opened.switch.path.unlink()


def keep(store, number, *, key="paper", until=NEVER):
    made = record(f"/{number}/", PAGE, number=store.number, until=until, keys=[key])
    return store.keep({"br": made})


def fill(store):
    """Keep pages until the store is three quarters full."""
    kept = 0
    while store.fullness < 0.75:
        assert keep(store, kept)
        kept += 1
    return kept


def left(store):
    with store.env.begin() as view:
        found = (view.get(name_of(f"/{number}/", "br"), db=store.pages) for number in range(9_000))
        return [number for number, row in enumerate(found) if row]


def read(store, number, times):
    for _ in range(times):
        assert store.find(f"/{number}/", "br", 0)


def test_store_with_room_loses_nothing(store):
    keep(store, 1)
    assert eviction.evict(store) == 0
    assert left(store) == [1]


def test_what_is_read_least_goes_first_until_there_is_room(store, monkeypatch):
    monkeypatch.setattr(eviction, "BATCH", 4)
    kept = fill(store)
    often = list(range(0, kept, 3))
    for number in often:
        read(store, number, 3)
    eviction.note_reads(store)

    gone = eviction.evict(store)

    assert store.fullness <= eviction.END
    assert 0 < gone < kept
    assert set(often) <= set(left(store))


def test_untrue_pages_go_before_any_true_one(store, monkeypatch):
    monkeypatch.setattr(eviction, "BATCH", 4)
    for number in range(4):
        keep(store, 5_000 + number, key="article:1")
        read(store, 5_000 + number, 50)
    for number in range(4):
        keep(store, 5_010 + number, until=5.0)
        read(store, 5_010 + number, 50)
    fill(store)
    eviction.note_reads(store)
    store.purge({1: ["article:1"]})

    eviction.evict(store)

    assert not [number for number in left(store) if number >= 5_000]


def test_damaged_row_goes_with_the_untrue(store, monkeypatch):
    monkeypatch.setattr(eviction, "BATCH", 4)
    fill(store)
    with store.env.begin(write=True) as change:
        change.put(name_of("/5000/", "br"), b"nonsense", db=store.pages)

    eviction.evict(store)

    assert 5_000 not in left(store)


def test_what_was_much_read_once_does_not_stay_for_ever(store, monkeypatch):
    monkeypatch.setattr(eviction, "BATCH", 4)
    fill(store)
    read(store, 0, 16)
    fresh = 6_000
    for _ in range(8):
        eviction.note_reads(store)
        eviction.evict(store)
        while store.fullness < 0.75:
            fresh += 1
            keep(store, fresh)
            read(store, fresh, 2)

    eviction.note_reads(store)
    eviction.evict(store)

    assert 0 not in left(store)


def test_reads_are_added_to_those_of_other_processes(store):
    keep(store, 1)
    keep(store, 2)
    for times in (2, 3):
        read(store, 1, times)
        eviction.note_reads(store)
    read(store, 2, 1)
    eviction.note_reads(store)
    eviction.note_reads(store)

    assert eviction.most_read(store, limit=1) == [(5, name_of("/1/", "br"))]
    assert store.reads == {}


def test_purges_find_room_when_pages_do_not(store, monkeypatch):
    while keep(store, os.urandom(8).hex()):
        pass

    assert store.fullness > storing.FULL - 0.05
    assert store.purge({1: ["paper"]})
