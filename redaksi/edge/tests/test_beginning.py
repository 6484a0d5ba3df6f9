"""How a process, or the whole house, begins with what the store was left with."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from redaksi.edge.actions import here, keeper
from redaksi.edge.actions.keeper import Keeper
from redaksi.edge.actions.purging import _purge, begin, catch_up, touch
from redaksi.edge.models import Purge
from redaksi.edge.record import NEVER, Page
from redaksi.edge.store import Store, record
from redaksi.edge.tests.children import child

NOW = datetime(2026, 5, 12, tzinfo=UTC)
PAGE = Page("200 OK", [], b"<p>Air</p>")


def keep(store: Store) -> bool:
    number = store.number
    if number is None:
        return False
    made = record("/", PAGE, number=number, until=NEVER, keys=["paper"])
    return store.keep({"br": made, "gzip": made})


def now_open() -> Store:
    opened = here.store()
    assert opened
    return opened


def is_served(store: Store | None) -> bool:
    return bool(store and store.find("/", "br", 0))


@pytest.fixture
def home(tmp_path: Path, settings: Any, monkeypatch: Any) -> Any:
    """A data folder of the test's own, on a machine that has just started."""
    settings.HOME, settings.EDGE, settings.EDGE_BYTES = tmp_path, True, 1 << 20
    here.close()
    monkeypatch.setattr(here, "_opened", {})
    monkeypatch.setattr(here, "BOOT_ID", tmp_path / "boot")
    (tmp_path / "boot").write_text("first")
    yield tmp_path
    here.close()
    if (tmp_path / "edge").is_dir():
        here.Switch(tmp_path / "edge").path.unlink()


def restart(mark: str = "this program") -> Store:
    opened = restarted(mark)
    assert opened
    return opened


def restarted(mark: str = "this program") -> Store | None:
    here.close()
    here.prepare(mark)
    return here.store()


def test_pages_survive_a_restart_of_the_house(home):
    keep(restart())
    assert is_served(restart())


def test_pages_made_by_another_program_are_thrown_away(home):
    keep(restart())
    assert not is_served(restart("another program"))
    assert keep(now_open())


def test_pages_from_before_the_machine_started_are_thrown_away(home):
    keep(restart())
    (home / "boot").write_text("second")

    assert not is_served(restart())
    assert keep(now_open())


def test_shell_too_throws_away_what_the_machine_had_before_it_started(home):
    keep(restart())
    (home / "boot").write_text("second")
    here.close()

    assert not is_served(here.store())


def test_house_begins_empty_and_switched_on_when_it_ended_switched_off(home):
    keep(restart())
    here.switch_off()
    assert not is_served(here.store())

    store = restart()

    assert not is_served(store)
    assert keep(store)
    assert is_served(store)


@pytest.mark.parametrize("damage", [b"", b"x" * 100, os.urandom(1 << 16)])
def test_file_that_is_no_store_is_thrown_away_at_the_start(home, damage):
    keep(restart())
    here.close()
    (home / "edge" / "data.mdb").write_bytes(damage)

    store = restart()

    assert not is_served(store)
    assert keep(store)


def test_shell_leaves_a_file_that_is_no_store_alone_and_does_without(home):
    restart()
    here.close()
    (home / "edge" / "data.mdb").write_bytes(os.urandom(1 << 16))

    assert here.store() is None


def test_folder_that_cannot_be_made_leaves_the_house_without_a_store(home):
    (home / "edge").write_text("a file in its place")

    assert restarted() is None
    _purge(1, frozenset({"paper"}))


def test_folder_that_may_not_be_written_leaves_the_house_without_a_store(home, monkeypatch):
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(here, "_alone", refuse)

    assert restarted() is None


def test_house_without_the_edge_opens_nothing(home, settings):
    settings.EDGE = False

    assert here.store() is None
    assert not (home / "edge").exists()


def test_child_does_without_what_its_parent_has_open_and_switches_off_what_it_cannot_purge(home):
    def change() -> tuple[Any, bool]:
        opened = here.store()
        _purge(1, frozenset({"paper"}))
        return opened, (home / "edge").exists()

    store = restart()
    keep(store)
    assert is_served(store)

    assert child(change).result() == (None, True)

    assert not is_served(store)


def test_child_opens_what_its_parent_has_let_go(home):
    keep(restart())
    here.close()

    assert child(lambda: is_served(here.store())).result()


@pytest.mark.django_db
def test_switched_off_store_comes_back_empty_by_its_keeper(home, monkeypatch):
    store = restart()
    keep(store)
    here.switch_off()
    watch = Keeper(store)

    watch.look()
    assert not keep(store)

    monkeypatch.setattr(keeper, "TIDY_SECONDS", 0)
    watch.look()

    assert not is_served(store)
    assert keep(store)


@pytest.mark.django_db
def test_keeper_frees_the_places_of_the_dead_before_it_reads(home, monkeypatch):
    checked: list[str] = []
    monkeypatch.setattr(keeper, "TIDY_SECONDS", 0)
    monkeypatch.setattr(keeper, "catch_up", lambda store: checked.append("read"))
    monkeypatch.setattr(Keeper, "tidy", lambda self: checked.append("tidy"))

    Keeper(restart()).look()

    assert checked == ["tidy", "read"]


@pytest.mark.django_db
def test_keeper_goes_on_when_database_or_disk_is_away(home, monkeypatch):
    looks: list[int] = []
    watch = Keeper(restart())

    def look(self: Keeper) -> None:
        looks.append(1)
        if len(looks) == 3:
            self.is_over.set()
        raise OSError

    monkeypatch.setattr(keeper, "LOOK_SECONDS", 0.001)
    monkeypatch.setattr(keeper.connections, "close_all", lambda: None)
    monkeypatch.setattr(Keeper, "look", look)

    watch.run()

    assert len(looks) == 3


@pytest.mark.django_db
def test_store_that_knows_more_than_a_restored_database_begins_empty(home):
    store = restart()
    for _ in range(3):
        touch({"article:1"})
    catch_up(store)
    keep(store)
    # A backup from before the last two changes is put back, and another is made.
    Purge.objects.order_by("-pk")[0].delete()
    Purge.objects.order_by("-pk")[0].delete()

    begin(store)

    assert not is_served(store)
    keep(store)
    again = Purge.objects.create(pk=Purge.objects.get().pk + 1, keys="paper", made_at=NOW)
    _purge(again.pk, frozenset({"paper"}))
    assert not is_served(store)


@pytest.mark.django_db
def test_process_that_restarts_beside_others_leaves_their_pages(home):
    store = restart()
    for _ in range(3):
        touch({"article:1"})
    begin(store)
    keep(store)

    begin(store)

    assert is_served(store)


@pytest.mark.django_db
def test_store_that_cannot_be_brought_up_to_date_serves_nothing(home, monkeypatch):
    store = restart()
    keep(store)
    touch({"paper"})
    monkeypatch.setattr(store, "are_done", broken)

    begin(store)

    assert not is_served(store)


def broken(*args: Any) -> None:
    raise OSError(5, "Input/output error")
