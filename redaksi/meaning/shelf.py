"""The points of stories at hand in a process, so that a question is compared with all at once."""

from collections.abc import Iterable
from threading import Lock
from typing import Any

from redaksi.meaning.embeddings import SIZE, kinship, likeness, middle

# What fewer stories have in common may be what two of them say.
FEWEST = 50


class Shelf:
    """Points of the newest stories, each with the version it is of."""

    def __init__(self, *, most: int) -> None:
        self.version = 0
        self._most = most
        self._points: dict[int, bytes] = {}
        # Made when first asked for: who answers readers needs none.
        self._middles: dict[int, bytes] = {}
        self._lock = Lock()

    def add(self, told: Iterable[tuple[int, int, bytes]]) -> None:
        """Put points in the place of older ones of the same story; the newest first given."""
        with self._lock:
            for pk, version, points in reversed(list(told)):
                self._points.pop(pk, None)
                self._points[pk] = points
                self._middles.pop(pk, None)
                self.version = max(self.version, version)
            for pk in list(self._points)[: max(0, len(self._points) - self._most)]:
                del self._points[pk]
                self._middles.pop(pk, None)

    def likeness(self, question: Any) -> dict[int, float]:
        """Give how alike each story's likest passage is to the point of a question."""
        with self._lock:
            held = list(self._points.items())
        every = likeness(b"".join(points for _, points in held), question)
        found, place = {}, 0
        for pk, points in held:
            many = len(points) // SIZE
            found[pk] = max(every[place : place + many], default=0.0)
            place += many
        return found

    def kinship(self, story: int) -> dict[int, float]:
        """Give how alike each other story is to one; nothing where it or too many are missing."""
        with self._lock:
            if story not in self._points or len(self._points) < FEWEST:
                return {}
            for pk, points in self._points.items():
                if pk not in self._middles:
                    self._middles[pk] = middle(points)
            held = dict(self._middles)
        told = kinship(b"".join(held.values()), held[story])
        return {pk: one for pk, one in zip(held, told, strict=True) if pk != story}
