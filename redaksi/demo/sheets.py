"""Will read values out of one TOML table, and name file and key when one does not fit."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class BadSheet(Exception):
    """A file of the demo cannot be used; the message names file, key and what is wrong."""


@dataclass(frozen=True)
class Sheet:
    """One TOML table; `place` says where it stands, for messages."""

    place: str
    values: Mapping[str, Any]

    def bad(self, key: str, problem: str) -> BadSheet:
        """Make the refusal for one key."""
        return BadSheet(f"{self.place}: {key}: {problem}")

    def only(self, *keys: str) -> None:
        """Refuse every key but these: a misspelt one would be lost without a sound."""
        for key in self.values:
            if key not in keys:
                raise self.bad(key, "unknown key")

    def text(self, key: str, default: str | None = None, *, most: int | None = None) -> str:
        """Give a text; `default` makes the key optional, `most` limits its length."""
        value = self.values.get(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.bad(key, "a text is needed")
        if most is not None and len(value) > most:
            raise self.bad(key, f"{len(value)} characters, at most {most}")
        return value

    def one_of(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """Give a text that must be one of a closed list."""
        value = self.text(key, default)
        if value not in allowed:
            raise self.bad(key, f"{value!r} is none of {', '.join(sorted(allowed))}")
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """Give a whole number."""
        value = self.values.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.bad(key, "a whole number is needed")
        return value

    def yes(self, key: str) -> bool:
        """Give true or false; false when the key is missing."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.bad(key, "true or false is needed")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts; empty when the key is missing."""
        values = self._list(key)
        if not all(isinstance(value, str) and value for value in values):
            raise self.bad(key, "a list of texts is needed")
        return tuple(values)

    def rows(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Give a list of rows of texts, all of the same length."""
        rows = tuple(tuple(row) if isinstance(row, list) else () for row in self._list(key))
        if not rows or not all(isinstance(cell, str) for row in rows for cell in row):
            raise self.bad(key, "rows of texts are needed")
        if len({len(row) for row in rows}) != 1:
            raise self.bad(key, "all rows must have the same length")
        return rows

    def point(self, key: str) -> tuple[float, float]:
        """Give two fractions between 0 and 1."""
        values = self._list(key)
        if len(values) != 2 or not all(
            isinstance(one, int | float) and 0 <= one <= 1 for one in values
        ):
            raise self.bad(key, "two fractions between 0 and 1 are needed")
        return float(values[0]), float(values[1])

    def sheet(self, key: str) -> "Sheet":
        """Give a table inside this one."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.bad(key, "a table is needed")
        return Sheet(f"{self.place}: {key}", value)

    def sheets(self, key: str) -> tuple["Sheet", ...]:
        """Give the tables of a list, numbered from 1 in messages."""
        return tuple(self._numbered(key))

    def _numbered(self, key: str) -> Iterator["Sheet"]:
        for number, value in enumerate(self._list(key), 1):
            if not isinstance(value, dict):
                raise self.bad(key, "a list of tables is needed")
            yield Sheet(f"{self.place}: {key} {number}", value)

    def _list(self, key: str) -> list[Any]:
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.bad(key, "a list is needed")
        return value


def open_sheet(path: Path) -> Sheet:
    """Read a TOML file."""
    try:
        return Sheet(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as mistake:
        raise BadSheet(f"{path.name}: {mistake}") from mistake
