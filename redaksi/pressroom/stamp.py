"""Whether a data folder is up to date with program and settings, without asking the database.

A stamp also keeps what is said when the site answers, so that a second start loads nothing.
"""

import hashlib
import os
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

# One for every paper, and one more for a paper with the demo in it.
READY, DEMO = ".ready", ".demo"
# What `redaksi upgrade` carries into a data folder: tables, files for browsers, roles.
# Styles and scripts beside templates are among them: they are joined when files are collected.
CARRIED = (
    "*/migrations/*.py", "*/static/**/*", "*/templates/**/*.css", "*/templates/**/*.js",
    "*/roles.py",
)  # fmt: skip


def mark_of(settings: Any) -> str:
    """Name the state of the program: every library's version, all that is carried, what was told.

    Files count by name, size and time: reading a thousand of them would cost what it saves.
    """
    mark = hashlib.sha256()
    # A set: a library may be found by two ways.
    found = {(one.metadata["Name"], one.version) for one in distributions()}
    for name, version in sorted(found):
        mark.update(f"{name}=={version}\n".encode())
    for path in sorted(path for pattern in CARRIED for path in settings.PACKAGE.glob(pattern)):
        if path.is_file() and not path.name.endswith(".pyc"):
            state = path.stat()
            mark.update(f"{path}:{state.st_size}:{state.st_mtime_ns}\n".encode())
    database = settings.DATABASES["default"]
    # Django fills in what is left out, later: nothing and empty are the same.
    told = [database.get(part) or "" for part in ("ENGINE", "NAME", "HOST", "PORT")]
    told += [settings.ADDRESS, settings.BIND, settings.PORT, settings.LANGUAGE_CODE, settings.DEBUG]
    mark.update(repr(told).encode())
    return mark.hexdigest()


def stamped(kind: str, settings: Any) -> str | None:
    """Give what is said when the site answers; nothing when the data folder is not up to date."""
    stamp, database = settings.HOME / kind, settings.DATABASES["default"]
    is_gone = isinstance(database["NAME"], Path) and not database["NAME"].exists()
    if is_gone or not settings.HAS_KEY or not stamp.is_file():
        return None
    if not settings.STATIC_ROOT.is_dir():
        return None
    mark, notice = _read(stamp)
    return notice if mark == mark_of(settings) else None


def notice_of(kind: str, settings: Any) -> str:
    """Give what is said when the site answers."""
    return _read(settings.HOME / kind)[1]


def put_stamp(kind: str, settings: Any, *, notice: str) -> None:
    """Note that the data folder is up to date with this state."""
    # For the owner's eyes: log-ins of the demo are in it.
    place = os.open(settings.HOME / kind, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(place, "w", encoding="utf-8") as file:
        file.write(f"{mark_of(settings)}\n{notice}")


def _read(stamp: Path) -> tuple[str, str]:
    mark, _, notice = stamp.read_text(encoding="utf-8").partition("\n")
    return mark, notice
