"""A Ghost export as a stream of rows; a file of any size is held a few rows at a time."""

import json
from collections.abc import Iterator
from pathlib import Path

from redaksi.importers.entries import Cause, Unreadable
from redaksi.importers.files import pieces_of_text

Row = tuple[str, object]
# What the tables lie in: {"db": [{"meta": …, "data": {"posts": […], …}}]}, or less of it.
WRAPPINGS = frozenset({"db", "data"})
# An error this near to the end of what was read may only mean that the rest is missing.
EDGE = 32
# One row whole; a story is a few thousand letters.
MOST_LETTERS = 64_000_000


def rows(path: Path) -> Iterator[Row]:
    """Give each row of each table with the table's name, and what stands beside the tables.

    Raises Unreadable: for what is no JSON object, and where the file breaks off.
    """
    text = _Text(path)
    if text.sign() != "{":
        raise text.refused(Cause.NOT_AN_EXPORT, "json" if text.sign() == "[" else "text")
    yield from _object(text)
    if text.sign():
        raise text.refused(Cause.NOT_WELL_FORMED, "more after the end")


def _object(text: "_Text") -> Iterator[Row]:
    text.take("{")
    while text.sign() != "}":
        key = text.value()
        text.take(":")
        sign = text.sign()
        if key in WRAPPINGS and sign == "{":
            yield from _object(text)
        elif sign == "[":
            yield from _array(str(key), text)
        else:
            yield str(key), text.value()
        if text.sign() != "}":
            text.take(",")
    text.take("}")


def _array(key: str, text: "_Text") -> Iterator[Row]:
    text.take("[")
    while text.sign() != "]":
        if key in WRAPPINGS and text.sign() == "{":
            yield from _object(text)
        else:
            yield key, text.value()
        if text.sign() != "]":
            text.take(",")
    text.take("]")


class _Text:
    """The file from where it has been read to; grows by pieces and forgets what is done."""

    def __init__(self, path: Path) -> None:
        self.file = str(path)
        self.pieces = pieces_of_text(path)
        self.decoder = json.JSONDecoder(strict=False)
        self.held, self.place, self.lines, self.is_over = "", 0, 1, False

    def sign(self) -> str:
        """Give the next sign that is no space; "" at the end."""
        while True:
            while self.place < len(self.held):
                if not self.held[self.place].isspace():
                    return self.held[self.place]
                self.place += 1
            if not self._more():
                return ""

    def take(self, sign: str) -> None:
        if (found := self.sign()) != sign:
            cause = Cause.NOT_WELL_FORMED if found else Cause.CUT_OFF
            raise self.refused(cause, f"{sign} expected")
        self.place += 1

    def value(self) -> object:
        """Read one value whole, however long it is."""
        self.sign()
        while True:
            try:
                value, end = self.decoder.raw_decode(self.held, self.place)
            except json.JSONDecodeError as error:
                self._go_on_after(error)
                continue
            except RecursionError as error:
                raise self.refused(Cause.NOT_WELL_FORMED, "too deep") from error
            # "12" at the end of a piece may be the beginning of "123".
            if end < len(self.held) or not self._more():
                self.place = end
                return value

    def _go_on_after(self, error: json.JSONDecodeError) -> None:
        may_be_the_rest = error.msg.startswith("Unterminated") or error.pos > len(self.held) - EDGE
        if may_be_the_rest and self._more():
            return
        self.place = min(error.pos, len(self.held))
        cause = Cause.CUT_OFF if may_be_the_rest else Cause.NOT_WELL_FORMED
        raise self.refused(cause, error.msg) from error

    def _more(self) -> bool:
        """Read on, at least as much again as is held, so that a long value is tried a few times."""
        self.lines += self.held.count("\n", 0, self.place)
        self.held, self.place = self.held[self.place :], 0
        if len(self.held) > MOST_LETTERS:
            raise self.refused(Cause.NOT_AN_EXPORT, "too_long")
        parts, wanted = [self.held], len(self.held)
        while not self.is_over and wanted >= 0:
            piece = next(self.pieces, None)
            self.is_over = piece is None
            parts.append(piece or "")
            wanted -= len(piece or "")
        self.held = "".join(parts)
        return len(parts) > 1 and any(parts[1:])

    def refused(self, cause: Cause, detail: str) -> Unreadable:
        line = self.lines + self.held.count("\n", 0, self.place)
        return Unreadable(cause, file=self.file, line=line, detail=detail)
