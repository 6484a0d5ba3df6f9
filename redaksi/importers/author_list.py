"""Reads the list that says which printed name belongs to which log-in of the old site."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

LONGEST_NAME = 120
# A head line may stand above the list, in either language.
HEADS = frozenset({("login", "name"), ("login", "nama"), ("log-in", "nama"), ("log-in", "name")})


class BadList(Exception):
    """The list cannot be used; `cause` is one word, `line` 0 means the whole file."""

    def __init__(self, cause: str, *, file: str, line: int = 0, detail: str = "") -> None:
        super().__init__(f"{file}:{line}: {cause} {detail}".strip())
        self.cause, self.file, self.line, self.detail = cause, file, line, detail


def read_authors(path: Path) -> Mapping[str, str]:
    """Give the printed names by log-in, from lines of "login,name"; refuses with BadList.

    UTF-8, with the mark that spreadsheets write or without, commas or semicolons.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadList("missing", file=str(path), detail=error.strerror or "") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise BadList("encoding", file=str(path), line=line) from error
    found: dict[str, str] = {}
    for line, login, name in _lines(text, str(path)):
        if found.get(login, name) != name:
            raise BadList("twice", file=str(path), line=line, detail=login)
        found[login] = name
    if not found:
        raise BadList("empty", file=str(path))
    return found


def _lines(text: str, file: str) -> Iterator[tuple[int, str, str]]:
    """Give number, log-in and name of each line that says something."""
    head = text.partition("\n")[0]
    mark = ";" if head.count(";") > head.count(",") else ","
    reader = csv.reader(text.splitlines(), delimiter=mark)
    for cells in reader:
        told = [cell.strip() for cell in cells]
        if not any(told) or (reader.line_num == 1 and _is_head(told)):
            continue
        if len(told) != 2 or not all(told):
            raise BadList("columns", file=file, line=reader.line_num)
        if len(told[1]) > LONGEST_NAME:
            raise BadList("too_long", file=file, line=reader.line_num, detail=told[0])
        yield reader.line_num, told[0], told[1]


def _is_head(cells: list[str]) -> bool:
    return tuple(cell.lower() for cell in cells) in HEADS
