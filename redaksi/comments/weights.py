"""What the filter has learned once and for all, as it lies beside this file.

The file: a line that names the format, a line of JSON, a bit for each known word, two bytes for
each address, the lower first. Made by bench/train_spam.py, bit for bit the same on every machine.
"""

import json
import sys
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zlib import crc32

from redaksi.comments.features import ADDRESSES

FORMAT = b"redaksi spam weights 1\n"
FILE = "spam.weights"
# A word has one bit: 128 kB, and of a thousand strange words, ten are taken for known.
WORD_BITS = 1 << 20


class NotOurWeights(ValueError):
    """The file of weights is of another format, or cut short."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by address, the words that are known, and how a sum becomes a score."""

    of: "array[int]"
    known: bytes
    scales: tuple[float, ...]
    """What a unit weighs in each group of features."""
    bias: float
    slope: float

    def knows(self, word: str) -> bool:
        """Tell whether readers use this word, or several sites do: no site's name."""
        at = crc32(word.encode()) % WORD_BITS
        return bool(self.known[at >> 3] >> (at & 7) & 1)


@cache
def shipped() -> Weights:
    """Give the weights that come with the program; read once, 0.7 MB."""
    return read((files("redaksi.comments") / FILE).read_bytes())


def read(data: bytes) -> Weights:
    """Read a file of weights."""
    if not data.startswith(FORMAT):
        raise NotOurWeights("unknown format")
    head, _, rest = data[len(FORMAT) :].partition(b"\n")
    told = json.loads(head)
    if len(rest) != WORD_BITS // 8 + 2 * ADDRESSES:
        raise NotOurWeights(f"{len(rest)} bytes")
    return Weights(
        of=_lower_first(array("h", rest[WORD_BITS // 8 :])),
        known=rest[: WORD_BITS // 8],
        scales=tuple(told["scales"]),
        bias=told["bias"],
        slope=told["slope"],
    )


def write(weights: Weights) -> bytes:
    """Give the file of weights."""
    told = {"bias": weights.bias, "scales": weights.scales, "slope": weights.slope}
    head = json.dumps(told, separators=(",", ":"), sort_keys=True).encode()
    return FORMAT + head + b"\n" + weights.known + _lower_first(weights.of).tobytes()


def _lower_first(numbers: "array[int]") -> "array[int]":
    """Turn the bytes of each number round where the machine keeps the higher first."""
    if sys.byteorder == "little":
        return numbers
    turned = numbers[:]
    turned.byteswap()
    return turned


def word_bits(words: Iterable[str]) -> bytes:
    """Give the bits of the known words."""
    bits = bytearray(WORD_BITS // 8)
    for word in words:
        at = crc32(word.encode()) % WORD_BITS
        bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)
