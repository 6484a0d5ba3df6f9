"""Many who ask for one missing page cause one rendering; the others wait for it, for a while."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Answer = TypeVar("Answer")
# A page takes a fiftieth of this; whoever waited so long renders for himself.
WAIT_SECONDS = 5.0
# Whoever has no place waits for a page that another is making already: it is ready in a tenth of
# this, and a place kept free for ready pages is not held for longer.
PATIENCE_SECONDS = 0.25
# What was begun before a purge is of no use to whoever came after it: one of those begins anew.
ROUNDS = 2


class Crowded(Exception):
    """So many render or wait already that the rest of the threads are kept for ready pages."""


class Herd:
    """The renderings under way in this process, by address."""

    def __init__(self, *, places: int) -> None:
        self._places = threading.BoundedSemaphore(places)
        self._lock = threading.Lock()
        self._under_way: dict[str, threading.Event] = {}

    def once(
        self, address: str, *, make: Callable[[], Answer], find: Callable[[], Answer | None]
    ) -> Answer:
        """Make the answer, or find what another made of it meanwhile.

        Raises Crowded.
        """
        try:
            return self._placed(address, make, find)
        except Crowded:
            found = self._found_soon(address, find)
            if found is None:
                raise
            return found

    def _placed(
        self, address: str, make: Callable[[], Answer], find: Callable[[], Answer | None]
    ) -> Answer:
        with self._place():
            for _ in range(ROUNDS):
                other = self._begin(address)
                if other is None:
                    return self._lead(address, make)
                other.wait(WAIT_SECONDS)
                found = find()
                if found is not None:
                    return found
            return make()

    def _found_soon(self, address: str, find: Callable[[], Answer | None]) -> Answer | None:
        """Give what another is making just now, when it is ready soon."""
        with self._lock:
            other = self._under_way.get(address)
        return find() if other and other.wait(PATIENCE_SECONDS) else None

    def _lead(self, address: str, make: Callable[[], Answer]) -> Answer:
        try:
            return make()
        finally:
            self._end(address)

    def _begin(self, address: str) -> threading.Event | None:
        """Begin a rendering; or give the one under way, to be waited for."""
        with self._lock:
            other = self._under_way.get(address)
            if other is None:
                self._under_way[address] = threading.Event()
            return other

    def _end(self, address: str) -> None:
        with self._lock:
            self._under_way.pop(address).set()

    @contextmanager
    def _place(self) -> Iterator[None]:
        if not self._places.acquire(blocking=False):
            raise Crowded
        try:
            yield
        finally:
            self._places.release()
