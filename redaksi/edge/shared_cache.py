"""A shared cache in front of the paper, such as Varnish: what is expected of any of them."""

import re
from collections.abc import Collection
from typing import Protocol

from redaksi.edge.keys import EVERYTHING, PAPER

# So many keys change at once only when a whole archive is brought along.
MOST_KEYS = 200
PLAIN = re.compile(r"[a-z0-9:_-]+")
# What it does not take within this time it is told later; whoever publishes waits so long at most.
TIMEOUT_SECONDS = 1.0


class NotTold(Exception):
    """The shared cache did not take what it was told."""


class SharedCache(Protocol):
    """Keeps finished pages for many readers, and can be told which of them are no longer true."""

    # The header in which it is told for how long it may keep a page.
    life_header: str

    def purge(self, keys: Collection[str]) -> None:
        """Say that nouns changed; more than once comes out as once.

        Raises NotTold, after TIMEOUT_SECONDS at the latest.
        """


def are_all(keys: Collection[str]) -> bool:
    """Tell whether so much changed that every page had better be made anew."""
    return (
        not {EVERYTHING, PAPER}.isdisjoint(keys)
        or len(keys) > MOST_KEYS
        or not all(PLAIN.fullmatch(key) for key in keys)
    )
