"""Where in a text "Baca juga" may stand, and where it fits best (D46). Plain values."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any
from uuid import uuid4

from redaksi.lang.words import plain
from redaksi.related.terms import terms

Raw = dict[str, Any]
# As many paragraphs between two such lines, and before the first.
APART = 3
_PARAGRAPH = re.compile(r".*?</p>|.+", re.DOTALL)


class NoRoom(Exception):
    """No place in the text is far enough from the lines that lead away from it already."""


def with_read_also(blocks: Sequence[Raw], article: int, *, about: str) -> list[Raw]:
    """Give the blocks with a line that leads to an article, where it fits best.

    That is behind the paragraph that says most of what the other story is `about`; of equals behind
    the first. Raises NoRoom.
    """
    units = list(_units(blocks))
    places = list(_places(units))
    if not places:
        raise NoRoom
    wanted = terms("", about).counts.keys()
    best = max(places, key=lambda place: (_said(units[place - 1], wanted), -place))
    line = {
        "type": "read_also", "id": str(uuid4()),
        "value": [{"type": "item", "value": article, "id": str(uuid4())}],
    }  # fmt: skip
    before, behind = list(_joined(units[:best])), list(_joined(units[best:]))
    if behind and behind[0].get("id") == before[-1].get("id"):
        behind[0] = {**behind[0], "id": str(uuid4())}
    return [*before, line, *behind]


def _units(blocks: Sequence[Raw]) -> Iterator[Raw]:
    """Cut running text into its paragraphs."""
    for block in blocks:
        parts = _PARAGRAPH.findall(block["value"]) if block["type"] == "paragraph" else []
        if len(parts) < 2:
            yield deepcopy(block)
            continue
        for part in parts:
            yield {**block, "value": part}


def _places(units: Sequence[Raw]) -> Iterator[int]:
    """Give the places between two paragraphs that are far enough from other such lines.

    In a text that is too short for any, the place behind its last word.
    """
    # Nothing stands before the first paragraph; there is a place behind the last by need alone.
    lines = [place for place, unit in enumerate(units) if unit["type"] == "read_also"]
    found = [
        place for place in range(1, len(units))
        if units[place - 1]["type"] == units[place]["type"] == "paragraph"
        and _between(units, 0, place) >= APART
        and all(_between(units, *sorted((line, place))) >= APART for line in lines)
    ]  # fmt: skip
    yield from found or ([len(units)] if units and not lines else [])


def _between(units: Sequence[Raw], start: int, stop: int) -> int:
    return sum(unit["type"] == "paragraph" for unit in units[start:stop])


def _said(unit: Raw, wanted: Any) -> int:
    return len(terms("", plain(unit["value"])).counts.keys() & wanted)


def _joined(units: Sequence[Raw]) -> Iterator[Raw]:
    """Put paragraphs of one block together again; the parts of a cut one are two blocks."""
    kept: Raw | None = None
    for unit in units:
        if (
            kept
            and kept["type"] == unit["type"] == "paragraph"
            and kept.get("id") == unit.get("id")
        ):
            kept = {**kept, "value": kept["value"] + unit["value"]}
            continue
        if kept:
            yield kept
        kept = unit
    if kept:
        yield kept
