"""The store of this machine, as this process has it open: once, and only after the fork."""

import fcntl
import logging
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from django.conf import settings

from redaksi.edge.store import FAILURES, Store
from redaksi.edge.switch import Switch

log = logging.getLogger(__name__)

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
MARK = "mark"
_lock = threading.Lock()
_opened: dict[int, Store | None] = {}


def folder() -> Path:
    """Give where the store lies."""
    return Path(settings.HOME) / "edge"


def store() -> Store | None:
    """Give the store; None when it is turned off in the settings or cannot be opened."""
    try:
        return _opened[os.getpid()]
    except KeyError:
        return _open() if settings.EDGE else None


def close() -> None:
    """Let go of this process's store."""
    with _lock:
        opened = _opened.pop(os.getpid(), None)
        if opened:
            opened.close()


def prepare(mark: str) -> bool:
    """Begin with no pages when they were made by another program, or before the machine started.

    Called before anybody opens it: `mark` names the program and all that pages are made of. Tells
    whether that has changed. Without a store that works the house serves all the same.
    """
    mark = f"{_boot()}\n{mark}"
    is_new = not _is_marked(mark)
    try:
        _prepare(mark)
    except FAILURES as failure:
        log.error("store not prepared: pages are made anew cause=%s", type(failure).__name__)
        with suppress(*FAILURES):
            switch_off()
    return is_new


def _prepare(mark: str) -> None:
    with _alone():
        switch = Switch(folder())
        is_as_left = _is_marked(mark) and switch.is_on
        # Thrown away only when it must be: a shell may have it open.
        if not _is_marked(_boot()) or not _works(emptied=not is_as_left):
            _throw_away()
        (folder() / MARK).write_text(mark)
    # What kept it from being used lay in the run before this one.
    switch.turn(on=True)
    switch.close()


def switch_off() -> None:
    """Tell every process of the machine to serve nothing from the store."""
    folder().mkdir(parents=True, exist_ok=True)
    switch = Switch(folder())
    switch.turn(on=False)
    switch.close()


def _open() -> Store | None:
    with _lock:
        if os.getpid() not in _opened:
            # A child must not touch, not even close, what its parent had open.
            _opened.clear()
            _opened[os.getpid()] = _opened_store()
        return _opened[os.getpid()]


def _opened_store() -> Store | None:
    try:
        with _alone():
            # Without a start of the whole house (a command, a shell) the boot alone decides.
            if not _is_marked(_boot()):
                _throw_away()
                (folder() / MARK).write_text(_boot())
            return Store(folder(), size=settings.EDGE_BYTES, readers=settings.EDGE_READERS)
    except FAILURES as failure:
        log.error("store not opened: pages are made anew cause=%s", type(failure).__name__)
        return None


@contextmanager
def _alone() -> Iterator[None]:
    """Keep other processes from opening or throwing away meanwhile."""
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder() / "opening").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _is_marked(mark: str) -> bool:
    """Tell whether the store carries a mark, or begins with it."""
    with suppress(OSError):
        return (folder() / MARK).read_text().startswith(mark)
    return False


def _throw_away() -> None:
    for path in folder().iterdir():
        if path.name == "opening":
            continue
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def _works(*, emptied: bool) -> bool:
    """Tell whether the store can be opened; and emptied, if it should be."""
    try:
        opened = Store(folder(), size=settings.EDGE_BYTES, readers=settings.EDGE_READERS)
        with closing(opened):
            if emptied:
                opened.empty()
    except FAILURES as failure:
        log.warning("store thrown away cause=%s", type(failure).__name__)
        return False
    return True


def _boot() -> str:
    """Name this start of the machine: memory that was not written down is gone after it."""
    with suppress(OSError):
        return BOOT_ID.read_text().strip()
    return "unknown"
