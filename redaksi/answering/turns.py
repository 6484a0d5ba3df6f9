"""Whose turn it is to ask the archive: so many questions a minute, and so many at a time.

All of it is in this process's memory: nothing is stored, and a network is forgotten after a minute.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

A_MINUTE = 60.0
# More than anybody reads the answers of; a village behind one address still gets through.
PER_NETWORK = 10
# An answer takes a core for as long as it takes: the others make pages.
AT_A_TIME = 2
# More would wait with threads that readers of ready pages need.
WAITING = 2
# As long as somebody who has sent a form does not wonder.
PATIENCE_SECONDS = 3.0


class QuestionRefused(Exception):
    """A question that is not worked on; `sentence` says why, to whoever asked."""

    sentence: ClassVar[Any] = ""
    status: ClassVar[int] = 422
    seconds: ClassVar[int] = 0


class NoQuestion(QuestionRefused):
    sentence = _("Write your question first.")


class QuestionTooLong(QuestionRefused):
    sentence = _("A question has 300 letters at most. Ask one thing at a time.")


class AskedTooOften(QuestionRefused):
    sentence = _(
        "Many questions came from your network within a minute. Wait a minute, and send it once "
        "more: what you wrote still stands here."
    )
    status, seconds = 429, 60


class AllAtWork(QuestionRefused):
    sentence = _(
        "Many readers are asking at this moment. Send it once more in a few seconds: what you "
        "wrote still stands here."
    )
    status, seconds = 503, 5


class Turns:
    """The questions of the last minute, by network, and those under way."""

    def __init__(
        self, *, per_network: int = PER_NETWORK, at_a_time: int = AT_A_TIME,
        waiting: int = WAITING, patience: float = PATIENCE_SECONDS,
        clock: Callable[[], float] = monotonic,
    ) -> None:  # fmt: skip
        self.per_network, self.patience, self.clock = per_network, patience, clock
        self._asked: dict[str, list[float]] = {}
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(at_a_time)
        self._room = threading.BoundedSemaphore(at_a_time + waiting)

    def take(self, network: str) -> None:
        """Count a question of a network. Raises AskedTooOften, and then counts nothing."""
        with self._lock:
            self._forget()
            asked = self._asked.setdefault(network, [])
            if len(asked) >= self.per_network:
                raise AskedTooOften
            asked.append(self.clock())

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold one of the places for questions under way, waiting for it shortly if few wait.

        Raises AllAtWork.
        """
        with _held(self._room, patience=0.0), _held(self._places, patience=self.patience):
            yield

    def _forget(self) -> None:
        """Forget what is older than a minute, of every network."""
        since = self.clock() - A_MINUTE
        recent = {
            network: [moment for moment in moments if moment > since]
            for network, moments in self._asked.items()
        }
        self._asked = {network: moments for network, moments in recent.items() if moments}


@contextmanager
def _held(places: threading.BoundedSemaphore, *, patience: float) -> Iterator[None]:
    if not places.acquire(timeout=patience):
        raise AllAtWork
    try:
        yield
    finally:
        places.release()


# Of this process: with two of them, a network may get through twice as often.
QUESTIONS, NOTES = Turns(), Turns()
