"""Terms as they are kept: numbers of four bytes, and how often each is said."""

import sys
from array import array
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b

# Counted as often at most: one byte.
MOST = 255
# The number that no term has: what is counted under it is stories.
STORIES = 0


@lru_cache(maxsize=100_000)
def number_of(term: str) -> int:
    """Give the number of a term; that of a name is odd, any other is even.

    Of a million terms one in four thousand shares its number with another.
    """
    drawn = int.from_bytes(blake2b(term.encode(), digest_size=4).digest(), "big", signed=True)
    return drawn | 1 if " " in term else (drawn & ~1) or 2


def is_name(number: int) -> bool:
    """Tell whether a term is a name, by its number."""
    return bool(number & 1)


def packed(counts: Mapping[int, int]) -> bytes:
    """Write numbers and counts down: five bytes a term."""
    numbers = array("i", counts)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes() + bytes(min(count, MOST) for count in counts.values())


def unpacked(told: bytes) -> dict[int, int]:
    """Read what was written down, in its order."""
    count = len(told) // 5
    numbers = array("i")
    numbers.frombytes(told[: count * 4])
    if sys.byteorder == "big":
        numbers.byteswap()
    return dict(zip(numbers, told[count * 4 :], strict=True))
