"""What a check finds: how bad, what, how to mend it, and where."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a finding is; a failure keeps the paper from its launch."""

    OK = "ok"
    WARNING = "warning"
    FAILURE = "failure"


@dataclass(frozen=True)
class Finding:
    """One sentence about what was found; `place` is where to mend it at the desk, if there."""

    level: Level
    what: str
    remedy: str = ""
    place: str = ""


Check = Callable[[], Iterable[Finding]]


def ok(what: str) -> Finding:
    return Finding(Level.OK, what)


def warning(what: str, remedy: str, *, place: str = "") -> Finding:
    return Finding(Level.WARNING, what, remedy, place)


def failure(what: str, remedy: str, *, place: str = "") -> Finding:
    return Finding(Level.FAILURE, what, remedy, place)
