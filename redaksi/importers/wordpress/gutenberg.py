"""The marks by which Gutenberg writes blocks into a text, read as a stream."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

_MARK = re.compile(
    r"<!--\s{1,20}(?P<closing>/)?wp:(?P<name>[a-z][a-z0-9_-]{0,60}+(?:/[a-z][a-z0-9_-]{0,60}+)?)(?=[\s/{])"
)


class Turn(Enum):
    """What a mark does."""

    OPENS = "opens"
    CLOSES = "closes"
    STANDS = "stands"  # without a content of its own


@dataclass(frozen=True)
class Mark:
    """One `<!-- wp:name {…} -->`; `name` always has its namespace: "core/paragraph"."""

    turn: Turn
    name: str
    attributes: dict[str, object] = field(default_factory=dict)


def has_blocks(content: str) -> bool:
    """Tell whether a text was written with Gutenberg, as WordPress itself decides it."""
    return "<!-- wp:" in content


def parts(content: str) -> Iterator[str | Mark]:
    """Give what stands between the marks as text, and the marks, in their order. Linear."""
    position = 0
    while found := _MARK.search(content, position):
        end = content.find("-->", found.end())
        if end < 0:
            break
        if found.start() > position:
            yield content[position : found.start()]
        yield _mark(found, content[found.end() : end].strip())
        position = end + 3
    if position < len(content):
        yield content[position:]


def _mark(found: re.Match[str], told: str) -> Mark:
    name = found["name"] if "/" in found["name"] else f"core/{found['name']}"
    if found["closing"]:
        return Mark(Turn.CLOSES, name)
    turn = Turn.STANDS if told.endswith("/") else Turn.OPENS
    return Mark(turn, name, _attributes(told.removesuffix("/").rstrip()))


def _attributes(told: str) -> dict[str, object]:
    """Read a mark's JSON; one that is broken says nothing, and the words around it stay."""
    if not told.startswith("{"):
        return {}
    try:
        attributes = json.loads(told)
    except (ValueError, RecursionError):
        return {}
    return attributes if isinstance(attributes, dict) else {}
