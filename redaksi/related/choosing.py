"""Which of the stories that fit are led to, and in which places. Plain values."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from redaksi.related.likeness import LATER, Match, is_copy


class Placed(Protocol):
    """What has a place in a list: how well it fits, and whether it came later."""

    @property
    def score(self) -> float: ...

    @property
    def is_later(self) -> bool: ...


One = TypeVar("One", bound=Placed)


def chosen(ranked: Sequence[Match], most: int) -> list[Match]:
    """Keep the best, and of near copies of one another the first alone."""
    kept: list[Match] = []
    for match in ranked:
        # Beside the best, the best of those that came later.
        is_wanted = match.is_later and not any(other.is_later for other in kept)
        if len(kept) >= most and not is_wanted:
            continue
        if not any(is_copy(match.counts, other.counts) for other in kept):
            kept.append(match)
    return placed(kept, most)[:most]


def placed(ranked: Sequence[One], most: int) -> list[One]:
    """Give the last of so many places to the best that came later, where none before it did.

    An old story leads to what happened since, if that is as like as what has to make room.
    """
    first, rest = list(ranked[:most]), list(ranked[most:])
    since = next((one for one in rest if one.is_later), None)
    is_there = any(one.is_later for one in first)
    if is_there or not first or since is None or since.score < LATER * first[-1].score:
        return [*first, *rest]
    rest.remove(since)
    return [*first[:-1], since, first[-1], *rest]
