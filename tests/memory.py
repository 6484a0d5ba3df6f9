"""Remembers the rows a slow fixture writes, and writes the same rows for the next test at once.

Founding a paper takes 400 queries, and most tests want one.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import time_machine
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Site

Row = tuple[Any, ...]
WRITES = ("INSERT", "UPDATE", "DELETE")


@dataclass(frozen=True)
class Table:
    """The rows of a table before and after, by primary key: the column so called, at that place."""

    name: str
    column: str
    key: int
    before: dict[Any, Row]
    after: dict[Any, Row]

    def writing(self) -> Iterator[tuple[str, list[Any]]]:
        """Say what takes away the rows that went or changed, and writes those that came."""
        old = [key for key, row in self.before.items() if self.after.get(key) != row]
        if old:
            marks = ", ".join(["%s"] * len(old))
            yield f'DELETE FROM "{self.name}" WHERE "{self.column}" IN ({marks})', old  # noqa: S608  # our own tables
        new = [row for key, row in self.after.items() if self.before.get(key) != row]
        if new:
            marks = ", ".join(["(" + ", ".join(["%s"] * len(new[0])) + ")"] * len(new))
            values = [value for row in new for value in row]
            yield f'INSERT INTO "{self.name}" VALUES {marks}', values  # noqa: S608  # the same


_known: dict[Hashable, list[Table]] = {}


def recall(name: str, make: Callable[[], object]) -> None:
    """Bring the database to where `make` brings it.

    Done anew outside a test's transaction, at another moment or address, and whenever the tables
    are not as they were when it was done first.
    """
    if not connection.in_atomic_block:
        make()
        return
    moment = timezone.now() if time_machine.escape_hatch.is_travelling() else None
    key = (name, moment, settings.ADDRESS, settings.TIME_ZONE)
    if key not in _known:
        _known[key] = _watch(make)
    elif not _are_as_before(_known[key]):
        make()
        return
    _write([step for table in _known[key] for step in table.writing()])
    Site.clear_site_root_paths_cache()


def _watch(make: Callable[[], object]) -> list[Table]:
    """See what `make` writes, and leave the database as it was."""
    written: dict[str, None] = {}

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(WRITES):
            written[sql.split('"')[1]] = None
        return execute(sql, params, many, context)

    with transaction.atomic():
        with connection.execute_wrapper(note):
            make()
        keys = {name: _key(name) for name in written}
        after = {name: _rows(name, key) for name, (_column, key) in keys.items()}
        transaction.set_rollback(True)
    return [
        Table(name, column, key, _rows(name, key), after[name])
        for name, (column, key) in keys.items()
    ]


def _key(table: str) -> tuple[str, int]:
    """Give the primary key's column and its place in a row; PostgreSQL takes its time to tell."""
    with connection.cursor() as cursor:
        column = str(connection.introspection.get_primary_key_column(cursor, table))
        names = [one.name for one in connection.introspection.get_table_description(cursor, table)]
    return column, names.index(column)


def _are_as_before(tables: Sequence[Table]) -> bool:
    if connection.vendor != "postgresql":
        return all(_rows(table.name, table.key) == table.before for table in tables)
    # One question and one command in place of some forty before each test.
    with connection.cursor() as cursor:
        cursor.execute("; ".join(f'SELECT * FROM "{table.name}"' for table in tables))  # noqa: S608  # our own tables
        for table in tables:
            if {row[table.key]: tuple(row) for row in cursor.fetchall()} != table.before:
                return False
            cursor.nextset()
    return True


def _write(steps: Sequence[tuple[str, list[Any]]]) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            values = [value for _sql, told in steps for value in told]
            cursor.execute("; ".join(sql for sql, _told in steps), values)
            return
        for sql, told in steps:
            cursor.execute(sql, told)


def _rows(table: str, key: int) -> dict[Any, Row]:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  # our own tables
        return {row[key]: tuple(row) for row in cursor.fetchall()}
