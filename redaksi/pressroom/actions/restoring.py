"""Lay a backup out in an empty data folder."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from redaksi import __version__
from redaksi.pressroom import postgres
from redaksi.pressroom.actions.backing_up import DATABASE_FILES, MEDIA
from redaksi.pressroom.archive import look_into, unpack
from redaksi.pressroom.environment import SETTINGS_FILE, Environment, parse
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.refusal import DatabaseInUse, FolderInUse, NewerBackup, OtherDatabase

UNPACKING = ".restoring"
NAMES_DATABASE = ("DATABASE_URL", "DATABASE_URL_FILE")


def restore(
    backup: Path, *, into: Path, environment: Mapping[str, str], label: str, progress: Progress
) -> int:
    """Fill an empty folder and an empty database from a backup, and give the number of files.

    Everything is checked before anything is put in its place. The database is the one that the
    environment names, else the one in the backed-up settings file.
    """
    about, text = look_into(backup, SETTINGS_FILE)
    if _parts(about.version) > _parts(__version__):
        raise NewerBackup(theirs=about.version, ours=__version__)
    database = _database(into, {**parse(text, path=backup), **environment})
    if _kind(database) != about.database:
        raise OtherDatabase(theirs=about.database, ours=_kind(database))
    _refuse_what_is_in_use(into, database)
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    place = into / UNPACKING
    try:
        place.mkdir(mode=0o700)
        count = unpack(backup, place, tell=progress.bar(label, about.size_bytes))
        _put_database(place / DATABASE_FILES[about.database], database)
        _put_files(place, into)
        _name_database(into, environment)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return count


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _database(into: Path, told: dict[str, str]) -> dict[str, Any]:
    environment = Environment({**told, "REDAKSI_HOME": str(into)})
    environment.data_folder("REDAKSI_HOME", default="")
    return environment.database("DATABASE_URL")


def _kind(database: dict[str, Any]) -> str:
    return "sqlite" if database["ENGINE"].endswith("sqlite3") else "postgresql"


def _refuse_what_is_in_use(into: Path, database: dict[str, Any]) -> None:
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise FolderInUse(path=into)
    if _kind(database) == "sqlite":
        if Path(database["NAME"]).exists():
            raise DatabaseInUse(name=database["NAME"])
    elif not postgres.is_empty(database):
        raise DatabaseInUse(name=database["NAME"])


def _put_database(source: Path, database: dict[str, Any]) -> None:
    if _kind(database) == "postgresql":
        postgres.load(database, source)
        source.unlink()
        return
    target = Path(database["NAME"])
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(source, target)
    target.chmod(0o600)


def _put_files(place: Path, into: Path) -> None:
    if (place / MEDIA).exists():
        (place / MEDIA).rename(into / MEDIA)
    settings_file = place / SETTINGS_FILE
    if settings_file.stat().st_size:
        settings_file.chmod(0o600)
        settings_file.rename(into / SETTINGS_FILE)


def _name_database(into: Path, environment: Mapping[str, str]) -> None:
    """Write the database the environment named into the settings file, in place of the old one.

    The old one may still be in use by the paper the backup was made of.
    """
    named = {name: environment[name] for name in NAMES_DATABASE if environment.get(name)}
    settings_file = into / SETTINGS_FILE
    if not named or not settings_file.exists():
        return
    lines = settings_file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.strip().startswith(NAMES_DATABASE)]
    kept += [f"{name}={value}" for name, value in named.items()]
    settings_file.write_text("\n".join(kept) + "\n", encoding="utf-8")
