"""Numbers trained once and read from a file: small trees, and what single words say."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from zlib import crc32

# Learned from words alone, and from words and meaning.
FILE, FILE_OF_MEANING = "answers.weights", "answers_by_meaning.weights"
# A word's own weight is kept under this many numbers; two words may share one.
NUMBERS = 1 << 14

# A branch: which number is looked at, the cut, where to go when it is at most that, else where. A
# leaf has one number alone. The first is the root.
Node = Sequence[float]
Tree = Sequence[Node]


@dataclass(frozen=True)
class Weights:
    """Trees whose sum is judged, the weights of words, and from which judgement on it is enough.

    `cuts` say so for archives of some sizes, the smallest first: in a small one a story is more
    easily the nearest.
    """

    trees: Sequence[Tree]
    base: float
    words: Sequence[int]
    unit: float
    bias: float
    cuts: Sequence[Sequence[float]]

    def judge(self, vector: Sequence[float]) -> float:
        """Give how likely it is that a passage answers, 0 to 1."""
        total = self.base + sum(_leaf(tree, vector) for tree in self.trees)
        return 1 / (1 + exp(-total))

    def enough(self, stories: int) -> float:
        """Give from which judgement on a story of an archive of this size answers."""
        small, large = self.cuts[0], self.cuts[-1]
        if stories <= small[0] or small[0] == large[0]:
            return small[1]
        share = min(log(stories / small[0]) / log(large[0] / small[0]), 1.0)
        return small[1] + share * (large[1] - small[1])

    def manner(self, marks: Iterable[str]) -> float:
        """Give how questions of these words fare: below 0 they seldom have an answer."""
        return self.bias + sum(self.words[number(mark)] for mark in marks) * self.unit


def number(mark: str) -> int:
    """Give the number that a word's weight is kept under."""
    return crc32(mark.encode()) % NUMBERS


@cache
def weights(*, by_meaning: bool = False) -> Weights:
    """Read the trained numbers, once a process: 100 kB."""
    file = FILE_OF_MEANING if by_meaning else FILE
    return read(Path(__file__).with_name(file).read_text("utf-8"))


def read(text: str) -> Weights:
    """Read what `written` wrote."""
    kept = json.loads(text)
    words = [byte - 256 if byte > 127 else byte for byte in b64decode(kept.pop("words"))]
    return Weights(words=words, **kept)


def written(told: Weights) -> str:
    """Write trained numbers, one tree a line."""
    words = b64encode(bytes(word & 0xFF for word in told.words)).decode()
    plain = {"base": told.base, "unit": told.unit, "bias": told.bias, "cuts": told.cuts}
    trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in told.trees)
    head = json.dumps(plain)[:-1]
    return f'{head}, "words": "{words}", "trees": [\n{trees}\n]}}\n'


def _leaf(tree: Tree, vector: Sequence[float]) -> float:
    node = tree[0]
    while len(node) > 1:
        which, cut, low, high = node
        node = tree[int(low if vector[int(which)] <= cut else high)]
    return node[0]
