"""Put database, media and settings of a running paper into one file."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.db import connection

from redaksi import __version__
from redaksi.pressroom import postgres
from redaksi.pressroom.archive import About, pack
from redaksi.pressroom.environment import SETTINGS_FILE
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.refusal import FileExists

DATABASE_FILES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
MEDIA = "media"


@dataclass(frozen=True)
class Backup:
    """A finished backup."""

    path: Path
    files: int
    size_bytes: int


def usual_place(at: datetime) -> Path:
    """Give the file a backup goes to when no other is named."""
    return Path(settings.HOME) / "backups" / f"redaksi-{at:%Y%m%d-%H%M%S}.tar.zst"


def back_up(target: Path, *, at: datetime, label: str, progress: Progress) -> Backup:
    """Write a backup while the paper goes on; database first, so that no photograph it names lacks.

    Needs room for a copy of the database beside the finished file.
    """
    if target.exists():
        raise FileExists(path=target)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".backup-", dir=target.parent) as folder:
        copy = Path(folder) / DATABASE_FILES[connection.vendor]
        _copy_database(copy)
        files = [*_settings(Path(folder)), (copy.name, copy), *_media()]
        size = sum(path.stat().st_size for _name, path in files if path.exists())
        about = About(__version__, connection.vendor, at.isoformat(timespec="seconds"), size)
        count = pack(target, about, files, tell=progress.bar(label, size))
    return Backup(target, count, target.stat().st_size)


def _copy_database(copy: Path) -> None:
    """Copy the database as of one moment, without stopping anybody."""
    connection.ensure_connection()
    if connection.vendor == "postgresql":
        postgres.dump(connection.settings_dict, copy)
        return
    target = sqlite3.connect(copy)
    try:
        connection.connection.backup(target)
    finally:
        target.close()


def _settings(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give the settings file; an empty one when all settings come from the environment."""
    path = Path(settings.HOME) / SETTINGS_FILE
    if not path.is_file():
        path = folder / SETTINGS_FILE
        path.touch()
    yield SETTINGS_FILE, path


def _media() -> list[tuple[str, Path]]:
    root = Path(settings.MEDIA_ROOT)
    return [
        (f"{MEDIA}/{path.relative_to(root).as_posix()}", path)
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
