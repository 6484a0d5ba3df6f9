"""Another process of the same machine, for tests."""

import os
import pickle
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass
class Child:
    """A process that does one thing, and tells what came of it."""

    pid: int
    reading: int
    releasing: int

    def release(self) -> None:
        """Let it begin."""
        # Not closed alone: a child forked later has the other end open, too.
        os.write(self.releasing, b".")
        os.close(self.releasing)
        self.releasing = -1

    def result(self) -> Any:
        """Let it begin, and wait for its end; raise what it raised."""
        if self.releasing >= 0:
            self.release()
        with os.fdopen(self.reading, "rb") as told:
            said = told.read()
        os.waitpid(self.pid, 0)
        assert said, "the child died"
        is_well, value = pickle.loads(said)  # noqa: S301  # written by our own child
        assert is_well, value
        return value


def child(does: Callable[[], Any]) -> Child:
    """Fork another process, which does something when it is let; `result` gives what came of it.

    Forked before the test opens the store: a child cannot open what its parent has open.
    """
    reading, writing = os.pipe()
    waiting, releasing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        os.close(waiting)
        return Child(pid, reading, releasing)
    os.close(releasing)
    os.read(waiting, 1)
    try:
        told = True, does()
    except BaseException:  # noqa: BLE001  # told to the parent
        told = False, traceback.format_exc()
    with os.fdopen(writing, "wb") as pipe:
        pickle.dump(told, pipe)
    os._exit(0)
