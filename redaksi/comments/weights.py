"""What the filter has learned once and for all, as it lies beside this file.

The file: a line that names the format, a line of JSON, a bit for each known word, a byte for each
address. Made by bench/train_spam.py, bit for bit the same on every machine.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zlib import crc32

from redaksi.comments.features import ADDRESSES

FORMAT = b"redaksi spam weights 1\n"
FILE = "spam.weights"
# A word has one bit: of a thousand strange words, thirty are taken for known.
WORD_BITS = 1 << 18


class NotOurWeights(ValueError):
    """The file of weights is of another format, or cut short."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by address, the words that are known, and how a sum becomes a score."""

    of: memoryview
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
    """Give the weights that come with the program; read once, 0.3 MB."""
    return read((files("redaksi.comments") / FILE).read_bytes())


def read(data: bytes) -> Weights:
    """Read a file of weights."""
    if not data.startswith(FORMAT):
        raise NotOurWeights("unknown format")
    head, _, rest = data[len(FORMAT) :].partition(b"\n")
    told = json.loads(head)
    if len(rest) != WORD_BITS // 8 + ADDRESSES:
        raise NotOurWeights(f"{len(rest)} bytes")
    return Weights(
        of=memoryview(rest)[WORD_BITS // 8 :].cast("b"),
        known=rest[: WORD_BITS // 8],
        scales=tuple(told["scales"]),
        bias=told["bias"],
        slope=told["slope"],
    )


def write(weights: Weights) -> bytes:
    """Give the file of weights."""
    told = {"bias": weights.bias, "scales": weights.scales, "slope": weights.slope}
    head = json.dumps(told, separators=(",", ":"), sort_keys=True).encode()
    return FORMAT + head + b"\n" + weights.known + bytes(weights.of.cast("B"))


def word_bits(words: Iterable[str]) -> bytes:
    """Give the bits of the known words."""
    bits = bytearray(WORD_BITS // 8)
    for word in words:
        at = crc32(word.encode()) % WORD_BITS
        bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)
