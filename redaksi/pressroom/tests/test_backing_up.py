"""Back up, restore into an empty folder, and find every table and every file equal."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from json import dumps
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from redaksi.pressroom.actions.backing_up import DATABASE_FILES, back_up, usual_place
from redaksi.pressroom.actions.restoring import restore
from redaksi.pressroom.archive import look_into, pack, unpack
from redaksi.pressroom.environment import SETTINGS_FILE
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.refusal import (
    DatabaseInUse,
    FileExists,
    FolderInUse,
    NewerBackup,
    OtherDatabase,
)

WORDS = "Koreksi “dua” – é 🌾"
AT = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
# A backup copies what is committed; SQLite waits for an open change to end.
pytestmark = pytest.mark.django_db(transaction=True)
ON_SQLITE = connection.vendor == "sqlite"


@pytest.fixture
def home(tmp_path, settings):
    """A data folder with settings and media; the database is the one of the tests."""
    settings.HOME = tmp_path / "home"
    settings.MEDIA_ROOT = settings.HOME / "media"
    (settings.HOME / "media" / "original").mkdir(parents=True)
    (settings.HOME / SETTINGS_FILE).write_text("REDAKSI_SECRET_KEY=kunci\n")
    (settings.HOME / "media" / "original" / "embung é.jpg").write_bytes(bytes(range(256)) * 1000)
    return settings.HOME


@pytest.fixture
def filled():
    """Words of every kind in the database, committed: a backup sees nothing else."""
    kinds = {"sqlite": ("text", "blob", "text"), "postgresql": ("timestamptz", "bytea", "jsonb")}
    moment, raw, json = kinds[connection.vendor]
    with connection.cursor() as database:
        database.execute(f"CREATE TABLE words (word text, at {moment}, raw {raw}, j {json})")
        database.execute(
            "INSERT INTO words (word, at, raw, j) VALUES (%s, %s, %s, %s)",
            [WORDS, AT.isoformat(), bytes(range(256)), dumps({"kutipan": WORDS, "angka": 1.5})],
        )
    yield
    with connection.cursor() as database:
        database.execute("DROP TABLE words")


@pytest.fixture
def environment():
    """What the restoring machine is told: nothing, or an empty database of its own."""
    if ON_SQLITE:
        yield {}
        return
    told = connection.settings_dict
    name = f"{told['NAME']}_restored"
    with psycopg.connect(**_server(told), autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        password = f":{told['PASSWORD']}" if told["PASSWORD"] else ""
        host = f"{told['HOST'] or '127.0.0.1'}:{told['PORT'] or 5432}"
        yield {"DATABASE_URL": f"postgres://{told['USER']}{password}@{host}/{name}"}
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _server(told):
    return {"dbname": "postgres", "user": told["USER"], "password": told["PASSWORD"] or None,
            "host": told["HOST"] or "127.0.0.1", "port": told["PORT"] or 5432}  # fmt: skip


def backed_up(home):
    return back_up(home / "b.tar.zst", at=AT, label="", progress=Progress()).path


def restored(backup, into, environment):
    return restore(backup, into=into, environment=environment, label="", progress=Progress())


def tables(database):
    """Give every row of every table, as the database itself writes it."""
    if ON_SQLITE:
        return list(database.iterdump())
    names = connection.introspection.table_names()
    asked = {name: database.execute(f'SELECT t::text FROM "{name}" t') for name in names}  # noqa: S608  # ours
    return {name: sorted(row[0] for row in rows.fetchall()) for name, rows in asked.items()}


def here():
    connection.ensure_connection()
    if ON_SQLITE:
        return tables(connection.connection)
    told = {**_server(connection.settings_dict), "dbname": connection.settings_dict["NAME"]}
    with psycopg.connect(**told) as database:
        return tables(database)


def there(into, environment):
    if ON_SQLITE:
        with closing(sqlite3.connect(into / "redaksi.sqlite3")) as database:
            return tables(database)
    with psycopg.connect(environment["DATABASE_URL"]) as database:
        return tables(database)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in Path(folder).rglob("*")
        if path.is_file()
    }


def test_every_table_and_file_comes_back_equal(home, tmp_path, environment, filled):
    count = restored(backed_up(home), tmp_path / "new", environment)

    assert len(connection.introspection.table_names()) > 50
    assert WORDS in str(there(tmp_path / "new", environment))
    assert there(tmp_path / "new", environment) == here()
    assert files(tmp_path / "new" / "media") == files(home / "media")
    named = "".join(f"{name}={value}\n" for name, value in environment.items())
    assert (tmp_path / "new" / SETTINGS_FILE).read_text() == f"REDAKSI_SECRET_KEY=kunci\n{named}"
    assert count == 3


def test_stored_pages_are_neither_backed_up_nor_brought_back(home, tmp_path, environment):
    (home / "edge").mkdir()
    (home / "edge" / "data.mdb").write_bytes(b"pages of yesterday")
    backup = backed_up(home)
    assert unpack(backup, tmp_path / "looked", tell=lambda _size: None) == 3
    assert not (tmp_path / "looked" / "edge").exists()

    # Even when somebody put them there.
    about, _text = look_into(backup, SETTINGS_FILE)
    kept = [(name, home / name) for name in (SETTINGS_FILE, "edge/data.mdb")]
    database = DATABASE_FILES[connection.vendor]
    kept.append((database, tmp_path / "looked" / database))
    pack(tmp_path / "odd.tar.zst", about, kept, tell=lambda _size: None)
    restored(tmp_path / "odd.tar.zst", tmp_path / "new", environment)

    assert (tmp_path / "new" / SETTINGS_FILE).exists()
    assert not (tmp_path / "new" / "edge").exists()


def test_restored_secrets_are_for_their_owner_alone(home, tmp_path, environment):
    restored(backed_up(home), tmp_path / "new", environment)

    assert (tmp_path / "new" / SETTINGS_FILE).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_restored_paper_does_not_use_the_old_database(home, tmp_path, environment):
    (home / SETTINGS_FILE).write_text(
        f"REDAKSI_PORT=8001\nDATABASE_URL=sqlite:///{home}/old.sqlite3\n"
    )
    told = environment or {"DATABASE_URL": f"sqlite:///{tmp_path}/another.sqlite3"}

    restored(backed_up(home), tmp_path / "new", told)

    text = (tmp_path / "new" / SETTINGS_FILE).read_text()
    assert text == f"REDAKSI_PORT=8001\nDATABASE_URL={told['DATABASE_URL']}\n"


def test_folder_with_something_in_it_is_left_alone(home, tmp_path, environment):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "letter.txt").write_text("keep me")

    with pytest.raises(FolderInUse):
        restored(backed_up(home), tmp_path / "new", environment)

    assert files(tmp_path / "new") == {"letter.txt": b"keep me"}


def test_database_with_something_in_it_is_left_alone(home, tmp_path, environment):
    backup = backed_up(home)
    restored(backup, tmp_path / "new", environment)
    told = environment or {"DATABASE_URL": f"sqlite:///{tmp_path}/new/redaksi.sqlite3"}

    with pytest.raises(DatabaseInUse):
        restored(backup, tmp_path / "another", told)

    assert not (tmp_path / "another").exists()


def test_backup_of_one_kind_of_database_is_not_forced_into_another(home, tmp_path):
    other = "postgres://u@127.0.0.1:1/x" if ON_SQLITE else f"sqlite:///{tmp_path}/x.sqlite3"

    with pytest.raises(OtherDatabase):
        restored(backed_up(home), tmp_path / "new", {"DATABASE_URL": other})


def test_backup_of_a_newer_program_is_refused(home, tmp_path, environment, monkeypatch):
    monkeypatch.setattr("redaksi.pressroom.actions.backing_up.__version__", "99.0.0")

    with pytest.raises(NewerBackup, match=r"99\.0\.0"):
        restored(backed_up(home), tmp_path / "new", environment)


def test_existing_file_is_not_written_over(home):
    backup = backed_up(home)

    with pytest.raises(FileExists):
        backed_up(home)

    assert backup.exists()


def test_no_copy_of_the_database_stays_behind(home):
    backup = backed_up(home)

    assert [path for path in backup.parent.iterdir() if path.name.startswith(".backup-")] == []


def test_usual_place_carries_the_moment(home):
    assert usual_place(AT) == home / "backups" / "redaksi-20260512-104000.tar.zst"
