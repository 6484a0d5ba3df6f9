"""Many at once: who renders, who waits, who is sent away."""

import threading
from concurrent.futures import ThreadPoolExecutor, wait

import pytest

from redaksi.edge import herd as herding
from redaksi.edge.herd import Crowded, Herd

PATIENCE = 20


class Kitchen:
    """A page that is made when the test says so, and kept when it is made."""

    def __init__(self, *, is_kept: bool = True) -> None:
        self.made, self.is_kept = 0, is_kept
        self.may_end, self.has_begun = threading.Event(), threading.Event()
        self.lock = threading.Lock()

    def make(self) -> str:
        with self.lock:
            self.made += 1
        self.has_begun.set()
        assert self.may_end.wait(PATIENCE)
        return "made"

    def find(self) -> str | None:
        return "found" if self.is_kept and self.may_end.is_set() else None


def crowd(number: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=number)


def test_hundred_readers_of_a_missing_page_cause_one_rendering():
    herd, kitchen = Herd(places=100), Kitchen()
    with crowd(100) as readers:
        asked = [
            readers.submit(herd.once, "/", make=kitchen.make, find=kitchen.find) for _ in range(100)
        ]
        assert kitchen.has_begun.wait(PATIENCE)
        kitchen.may_end.set()
        answers = [one.result(PATIENCE) for one in asked]

    assert kitchen.made == 1
    assert sorted(set(answers)) == ["found", "made"]


def test_no_more_than_the_places_render_or_wait():
    herd, kitchen = Herd(places=4), Kitchen()
    with crowd(40) as readers:
        asked = [
            readers.submit(herd.once, "/", make=kitchen.make, find=kitchen.find) for _ in range(40)
        ]
        # 36 are sent away at once, while the others still wait.
        sent_away = [one for one in asked if isinstance(_refusal(one), Crowded)]
        kitchen.may_end.set()
        wait(asked, PATIENCE)

    assert len(sent_away) == 36
    assert kitchen.made == 1
    assert herd.once("/other/", make=lambda: "again", find=lambda: None) == "again"


def test_who_has_no_place_is_given_a_page_that_is_ready_soon(monkeypatch):
    monkeypatch.setattr(herding, "PATIENCE_SECONDS", PATIENCE)
    herd, kitchen = Herd(places=1), Kitchen()
    with crowd(9) as readers:
        first = readers.submit(herd.once, "/", make=kitchen.make, find=kitchen.find)
        assert kitchen.has_begun.wait(PATIENCE)
        others = [
            readers.submit(herd.once, "/", make=kitchen.make, find=kitchen.find) for _ in range(8)
        ]
        kitchen.may_end.set()
        answers = [one.result(PATIENCE) for one in (first, *others)]

    # Nobody is sent away; whoever came when it was ready already may have made it anew.
    assert answers[0] == "made"
    assert set(answers) <= {"made", "found"}


def test_who_has_no_place_is_sent_away_from_a_page_that_nobody_makes():
    herd, kitchen = Herd(places=1), Kitchen()
    with crowd(1) as readers:
        readers.submit(herd.once, "/", make=kitchen.make, find=kitchen.find)
        assert kitchen.has_begun.wait(PATIENCE)
        with pytest.raises(Crowded):
            herd.once("/other/", make=kitchen.make, find=kitchen.find)
        kitchen.may_end.set()


def test_pages_at_two_addresses_are_made_side_by_side():
    herd, kitchen = Herd(places=2), Kitchen()
    with crowd(2) as readers:
        asked = [
            readers.submit(herd.once, address, make=kitchen.make, find=kitchen.find)
            for address in ("/", "/daerah/")
        ]
        while kitchen.made < 2:
            assert kitchen.has_begun.wait(PATIENCE)
        kitchen.may_end.set()
        assert [one.result(PATIENCE) for one in asked] == ["made", "made"]


def test_who_has_waited_long_enough_renders_for_himself(monkeypatch):
    monkeypatch.setattr(herding, "WAIT_SECONDS", 0.05)
    herd, stuck = Herd(places=2), Kitchen()
    with crowd(1) as reader:
        first = reader.submit(herd.once, "/", make=stuck.make, find=stuck.find)
        assert stuck.has_begun.wait(PATIENCE)

        assert herd.once("/", make=lambda: "my own", find=lambda: None) == "my own"

        stuck.may_end.set()
        assert first.result(PATIENCE) == "made"


def test_rendering_that_fails_fails_for_one_alone():
    herd, has_begun, may_end = Herd(places=3), threading.Event(), threading.Event()

    def fail() -> str:
        has_begun.set()
        assert may_end.wait(PATIENCE)
        raise ZeroDivisionError

    with crowd(2) as readers:
        first = readers.submit(herd.once, "/", make=fail, find=lambda: None)
        assert has_begun.wait(PATIENCE)
        second = readers.submit(herd.once, "/", make=lambda: "made", find=lambda: None)
        may_end.set()
        with pytest.raises(ZeroDivisionError):
            first.result(PATIENCE)
        assert second.result(PATIENCE) == "made"

    assert herd._under_way == {}
    assert herd._places._value == 3


def test_what_nobody_keeps_is_made_for_each():
    herd = Herd(places=1)
    made = iter(range(3))
    assert [herd.once("/", make=lambda: next(made), find=lambda: None) for _ in "abc"] == [0, 1, 2]


def _refusal(asked):
    """Give what was raised at once; whoever renders or waits has nothing to say yet."""
    try:
        return asked.exception(timeout=0.2)
    except TimeoutError:
        return None
