"""Rings across the processes of one machine, by datagrams to sockets in the data folder.

A bell may be lost; whoever waits for it looks by itself from time to time, and then finds out as
well what another machine has written down.
"""

import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

FOLDER = "bells"


class Listener:
    """Somebody who waits for a bell; each has a socket of its own, so that all of them wake."""

    def __init__(self, home: Path, name: str) -> None:
        self._path = home / FOLDER / f"{name}.{secrets.token_hex(6)}"
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        with _short(self._path.parent) as folder:
            self._socket.bind(f"{folder}/{self._path.name}")

    def __enter__(self) -> "Listener":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._socket.close()
        self._path.unlink(missing_ok=True)

    def wait(self, seconds: float) -> bool:
        """Sleep until the bell rings, at most so many seconds; tell whether it rang."""
        # Nothing would mean: do not wait at all, and complain.
        self._socket.settimeout(max(seconds, 0.001))
        try:
            self._socket.recv(1)
        except TimeoutError:
            return False
        self._forget_others()
        return True

    def wake(self) -> None:
        """Wake this listener, out of another thread or out of a signal that interrupts it."""
        with suppress(OSError), _short(self._path.parent) as folder, _rope() as rope:
            rope.sendto(b"!", f"{folder}/{self._path.name}")

    def _forget_others(self) -> None:
        """However often it rang while somebody was busy, looking once is enough."""
        self._socket.settimeout(0)
        with suppress(BlockingIOError):
            while True:
                self._socket.recv(1)


def ring(home: Path, name: str) -> None:
    """Wake everybody on this machine who waits for a bell. Never waits, and never fails."""
    with suppress(OSError):
        names = [one for one in os.listdir(home / FOLDER) if one.startswith(f"{name}.")]
        if names:
            with _short(home / FOLDER) as folder, _rope() as rope:
                for one in names:
                    _pull(rope, f"{folder}/{one}")


def _pull(rope: socket.socket, place: str) -> None:
    try:
        rope.sendto(b"!", place)
    except ConnectionRefusedError:
        # Left by somebody who was killed; a name is never used again.
        with suppress(OSError):
            os.unlink(place)
    except OSError:
        # It has rung so often that no further ring fits in, or it has just gone.
        return


def _rope() -> socket.socket:
    rope = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    rope.settimeout(0)
    return rope


@contextmanager
def _short(folder: Path) -> Iterator[str]:
    """Give another name for a folder: an address of a socket has room for 107 letters only."""
    place = os.open(folder, os.O_PATH | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{place}"
    finally:
        os.close(place)
