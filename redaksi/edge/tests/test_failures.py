"""Whatever goes wrong with the store: a page is made anew, and nobody is served an old one."""

import os
import resource
import signal
from pathlib import Path
from typing import Any

import lmdb
import pytest

from redaksi.edge import store as storing
from redaksi.edge.record import NEVER, Page, name_of
from redaksi.edge.store import Store, record
from redaksi.edge.tests.children import child

TEXT = os.urandom(3_000)
PAGE = Page("200 OK", [("Content-Type", "text/html")], TEXT)
SMALL = 1 << 20


def keep(store: Store, address: str = "/", key: str = "paper") -> bool:
    made = record(address, PAGE, number=store.number or 0, until=NEVER, keys=[key])
    return store.keep({"br": made, "gzip": made})


def is_served(store: Store, address: str = "/") -> bool:
    return store.find(address, "br", 0) is not None


@pytest.fixture
def opened(tmp_path: Path) -> Any:
    """Give a function that opens the one store, in this process or another."""
    made: list[Store] = []

    def open_store(*, size: int = SMALL, readers: int = 16) -> Store:
        made.append(Store(tmp_path / "edge", size=size, readers=readers))
        return made[-1]

    yield open_store
    for one in made:
        one.close()
        one.switch.path.unlink(missing_ok=True)


def test_full_store_keeps_no_more_and_still_purges(opened):
    store = opened()
    kept = [keep(store, f"/{number}/") for number in range(400)]

    assert kept[0]
    assert not kept[-1]
    assert store.purge({row: [f"article:{row}", "paper"] for row in range(1, 200)})
    assert not is_served(store, "/0/")
    assert store.switch.is_on


def test_pages_leave_room_for_purges_in_a_full_map(opened, monkeypatch):
    monkeypatch.setattr(storing, "FULL", 2.0)
    store = opened()
    for _ in range(3):
        assert not all([keep(store, f"/{number}/") for number in range(400)])  # noqa: C419  # all are tried

    assert all([store.purge({row: ["paper"]}) for row in range(1, 40)])  # noqa: C419  # the same
    assert not is_served(store, "/0/")


def test_purge_for_which_there_is_no_room_switches_the_store_off(opened, monkeypatch):
    monkeypatch.setattr(storing, "FULL", 2.0)
    monkeypatch.setattr(storing, "SPARE", 0)
    monkeypatch.setattr(storing, "PATIENCE", ())
    store = opened()
    assert not all(keep(store, f"/{number}/", "article:1") for number in range(400))
    row = 0
    while store.switch.is_on and row < 5_000:
        row += 1
        store.purge({row: [f"article:{row}:{number}" for number in range(50)]})

    assert not store.switch.is_on
    assert not is_served(store, "/0/")
    assert not keep(store)
    assert store.number is None

    # Not even emptying helps a map that is full to its last page: it stays off until a restart.
    with pytest.raises(storing.FAILURES):
        store.empty()
    assert not store.switch.is_on


def test_when_all_places_are_taken_a_page_is_missed_and_a_purge_is_not(opened):
    store = opened(readers=2)
    keep(store)
    views = [store.env.begin() for _ in range(2)]

    assert not is_served(store)
    assert store.number is None
    assert not keep(store, "/other/")
    assert store.purge({1: ["paper"]})

    views.clear()
    assert not is_served(store)
    assert keep(store)
    assert is_served(store)


def test_place_of_a_killed_reader_is_free_again_after_a_check(opened):
    def hold() -> None:
        theirs = opened(readers=1)
        view = theirs.env.begin()
        os.kill(os.getpid() if view else 0, signal.SIGKILL)

    killed = child(hold)
    store = opened(readers=1)
    killed.release()
    os.waitpid(killed.pid, 0)
    assert not keep(store)
    assert not is_served(store)

    store.env.reader_check()

    assert keep(store)
    assert is_served(store)


def test_what_a_killed_reader_still_looked_at_is_free_again_after_a_check(opened, monkeypatch):
    monkeypatch.setattr(storing, "FULL", 2.0)

    def hold() -> None:
        theirs = opened()
        for number in range(60):
            keep(theirs, f"/{number}/")
        view = theirs.env.begin()
        os.kill(os.getpid() if view else 0, signal.SIGKILL)

    killed = child(hold)
    store = opened()
    killed.release()
    os.waitpid(killed.pid, 0)
    # Each time the same address: what it replaces cannot be used again, as somebody looks at it.
    assert not all(keep(store) for _ in range(400))

    store.env.reader_check()

    assert all(keep(store) for _ in range(400))


def test_process_killed_while_it_writes_holds_nobody_up(opened):
    def die() -> None:
        theirs = opened()
        with theirs.env.begin(write=True) as change:
            change.put(b"half", b"done", db=theirs.pages)
            os.kill(os.getpid(), signal.SIGKILL)

    killed = child(die)
    store = opened()
    killed.release()
    os.waitpid(killed.pid, 0)

    assert keep(store)
    assert store.purge({1: ["paper"]})
    assert not is_served(store)
    with store.env.begin() as view:
        assert view.get(b"half", db=store.pages) is None


@pytest.mark.parametrize("place", [0, 5, 20, -1])
def test_damaged_row_is_a_miss(opened, place):
    store = opened()
    keep(store)
    with store.env.begin(write=True) as change:
        row = bytearray(change.get(name_of("/", "br"), db=store.pages))
        row[place] ^= 255
        change.put(name_of("/", "br"), bytes(row), db=store.pages)

    assert not is_served(store)
    assert keep(store)
    assert is_served(store)


@pytest.mark.parametrize("row", [b"", b"x", b"x" * 40, os.urandom(4_000)])
def test_row_of_nobodys_making_is_a_miss(opened, row):
    store = opened()
    with store.env.begin(write=True) as change:
        change.put(name_of("/", "br"), row, db=store.pages)

    assert not is_served(store)


def test_full_disk_keeps_nothing_and_serves_nothing_old(opened):
    def fill() -> tuple[Any, ...]:
        store = opened(size=16 << 20)
        keep(store, "/old/", "article:1")
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = (store.folder / "data.mdb").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        kept = [keep(store, f"/{number}/") for number in range(50)]
        rows = iter(range(1, 3_000))
        while store.switch.is_on and (row := next(rows, 0)):
            store.purge({row: [f"article:{row}:{number}" for number in range(200)]})
        was_on, served = store.switch.is_on, is_served(store, "/old/")
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        store.empty()
        return all(kept), was_on, served, store.switch.is_on, keep(store), is_served(store)

    assert child(fill).result() == (False, False, False, True, True, True)


def test_process_whose_map_is_too_small_misses_and_switches_off_what_it_cannot_purge(opened):
    def grow() -> None:
        theirs = opened(size=16 << 20)
        for number in range(500):
            assert keep(theirs, f"/{number}/")

    other = child(grow)
    store = opened()
    keep(store)

    other.result()

    assert not is_served(store)
    assert store.number is None
    assert not keep(store)
    assert not store.purge({1: ["paper"]})
    assert not store.switch.is_on


def test_purge_that_cannot_be_written_switches_off_every_process(opened, monkeypatch):
    def fail() -> tuple[bool, bool]:
        theirs = opened()
        monkeypatch.setattr(theirs, "env", Broken())
        return theirs.purge({1: ["paper"]}), theirs.switch.is_on

    other = child(fail)
    store = opened()
    keep(store)
    assert is_served(store)

    assert other.result() == (False, False)

    assert not is_served(store)
    assert store.number is None
    assert not keep(store)


class Broken:
    """An environment in which nothing can be written or read."""

    def begin(self, **kwargs: Any) -> Any:
        raise lmdb.DiskError("input/output error")

    def close(self) -> None:
        pass


def test_broken_environment_is_never_more_than_a_miss(opened, monkeypatch):
    store = opened()
    env = store.env
    monkeypatch.setattr(store, "env", Broken())

    assert store.number is None
    assert not is_served(store)
    assert not keep(store)
    monkeypatch.setattr(store, "env", env)


def test_rendering_begun_while_the_store_was_off_is_not_kept_when_it_is_on_again(opened):
    store = opened()
    store.switch.turn(on=False)
    begun = store.number

    store.empty()

    assert begun is None
    assert store.switch.is_on


def test_second_open_in_one_process_is_refused(opened):
    opened()
    with pytest.raises(lmdb.Error):
        opened()
