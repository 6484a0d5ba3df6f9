"""What a comment shows to a filter: pieces of its words, its phrases, and its manner.

Names of sites are left out of phrases and masked by how they are written, so that a name never seen
counts like one that was: "main di <name>" is the advertisement, whoever pays for it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from redaksi.comments.folding import PICTURE, Folded
from redaksi.comments.tokens import TRADE, Token, readings, tokens

PIECES, PHRASES, MANNER = range(3)
# 2^18 addresses, two bytes each: 512 kB of weights.
ADDRESSES = 1 << 18
# Pieces of two to five letters, the ends of the word marked.
SHORTEST, LONGEST = 2, 5
LINK = re.compile(
    r"https?:|www\.|\bt\.me\b|\bbit\.ly\b"
    r"|\w\.(?:com|net|org|co|me|xyz|top|link|vip|site|online|info|pro|live|cc|icu|club)\b"
)
_NUMBER_AT_END = re.compile(r"\d+$")
_CAMEL = re.compile(r"A+a+A")
_DISGUISES = frozenset("sncx")
# Shares and counts are told in steps: the first that is not exceeded.
_SHARES = (0.0, 0.05, 0.1, 0.2, 0.35, 0.6, 0.9)
_COUNTS = (0, 1, 2, 3, 5, 8)
_LENGTHS = (1, 3, 5, 8, 12, 18, 30, 60)


@dataclass(frozen=True, slots=True)
class Word:
    """One token as the features see it."""

    token: Token
    read: tuple[str, ...]
    look: str
    is_known: bool
    make: str = ""
    """Of a word that nobody knows: what it is made of."""

    @property
    def slot(self) -> str:
        """What stands in a phrase: the word, or for a name how it is written."""
        is_plain = self.is_known and not self.token.disguised and not self.token.is_spaced
        return self.read[-1] if is_plain else f"<{self.look}>"


@dataclass(frozen=True, slots=True)
class Shown:
    """Features by group: the name of each, and the place of the word that first showed it.

    The place is -1 for what only the whole comment shows.
    """

    words: list[Word]
    groups: tuple[dict[str, int], dict[str, int], dict[str, int]]

    @property
    def tokens(self) -> list[Token]:
        return [word.token for word in self.words]


def address(group: int, name: str) -> int:
    """Give a feature's place in the table of weights, on every machine the same."""
    return crc32(name.encode(), group) % ADDRESSES


def shown(folded: Folded, *, knows: Callable[[str], bool]) -> Shown:
    """Give what a comment shows."""
    words = [_word(token, knows) for token in tokens(folded)]
    pieces: dict[str, int] = {}
    phrases: dict[str, int] = {}
    manner: dict[str, int] = {}
    _add_pieces(pieces, words)
    _add_phrases(phrases, words)
    _add_names_in_sentence(phrases, words)
    _add_manner_of_words(manner, words)
    for name in _manner_of_all(folded, words):
        manner[name] = -1
    return Shown(words, (pieces, phrases, manner))


def look(token: Token) -> str:
    """Tell roughly how a word is written: spaced, mixed, styled, capitals, with a number behind."""
    kinds = set(token.kinds)
    is_styled = not _DISGUISES.isdisjoint(kinds)
    parts = ["p" if token.is_spaced else "", "m" if is_styled and kinds & {"a", "A"} else ""]
    parts.append("s" if is_styled else _case(token.kinds))
    has_letter = any(sign.isalpha() for sign in token.text)
    if number := _NUMBER_AT_END.search(token.text):
        parts.append(f"d{min(len(number[0]), 4)}" if has_letter else "9")
    elif any(sign.isdigit() for sign in token.text):
        parts.append("dl")
    return "".join(parts)


def _case(kinds: str) -> str:
    if kinds[0] != "A":
        return "w"
    if len(kinds) > 1 and "a" not in kinds:
        return "C"
    return "M" if _CAMEL.match(kinds) else "T"


def _word(token: Token, knows: Callable[[str], bool]) -> Word:
    if not token.is_word:
        return Word(token, (token.text,), ".", is_known=True)
    read = readings(token)
    if any(knows(way) for way in read):
        return Word(token, read, look(token), is_known=True)
    return Word(token, read, look(token), is_known=False, make=_make(read[-1], knows))


def _make(word: str, knows: Callable[[str], bool]) -> str:
    """Tell what a strange word is made of: names of sites are two words, or a word and a number."""
    stem = word.rstrip("0123456789")
    number = "+9" if len(stem) < len(word) else ""
    if len(stem) < 3 or knows(stem):
        return f"w{number}" if stem else "9"
    cuts = range(3, len(stem) - 2)
    is_two = any(knows(stem[:cut]) and knows(stem[cut:]) for cut in cuts) if cuts else False
    return f"ww{number}" if is_two else f"?{number}"


def _add_pieces(found: dict[str, int], words: list[Word]) -> None:
    for place, word in enumerate(words):
        if not word.token.is_word:
            continue
        for way in word.read:
            marked = f"^{way[:40]}$"
            for length in range(SHORTEST, LONGEST + 1):
                for start in range(len(marked) - length + 1):
                    found.setdefault(marked[start : start + length], place)


def _add_phrases(found: dict[str, int], words: list[Word]) -> None:
    """Add each word alone, with the next, with the next two, and with the one after the next."""
    row = ["^", *(word.slot for word in words), "$"]
    last = len(words) - 1
    for at, slot in enumerate(row):
        place = min(max(at - 1, 0), last)
        found.setdefault(f"1{slot}", place)
        if at + 1 < len(row):
            found.setdefault(f"2{slot} {row[at + 1]}", place)
        if at + 2 < len(row):
            found.setdefault(f"3{slot} {row[at + 1]} {row[at + 2]}", place)
            found.setdefault(f"4{slot} {row[at + 2]}", place)
    for place, word in enumerate(words):
        if word.token.is_word:
            found.setdefault(f"1{word.read[-1]}", place)
        if word.make:
            found.setdefault(f"7{row[place]} {word.make}", place)
            found.setdefault(f"8{word.make} {row[place + 2]}", place)


def _add_names_in_sentence(found: dict[str, int], words: list[Word]) -> None:
    """Add the rows of two and three words, signs left out and all names alike."""
    row = [
        (at, "<>" if word.slot[0] == "<" else word.slot)
        for at, word in enumerate(words)
        if word.token.is_word
    ]
    ends = [(0, "^"), *row, (len(words) - 1, "$")]
    for (place, one), (_, two) in pairwise(ends):
        found.setdefault(f"5{one} {two}", place)
    for (place, one), (_, two), (_, three) in zip(ends, ends[1:], ends[2:], strict=False):
        found.setdefault(f"6{one} {two} {three}", place)


def _add_manner_of_words(found: dict[str, int], words: list[Word]) -> None:
    """Add how each word is written, how its neighbours are, and whether pictures flank it."""
    last = len(words) - 1
    for place, word in enumerate(words):
        if not word.token.is_word:
            continue
        before = words[place - 1].look if place else "^"
        after = words[place + 1].look if place < last else "$"
        known = "k" if word.is_known else "u"
        names = [f"l{word.look}{known}", f"m{word.token.mask}", f"b{before}{word.look}"]
        names.append(f"a{word.look}{after}")
        if word.make:
            names += [f"c{word.make}", f"d{word.make}{word.look}"]
        if before == after == ".":
            is_twin = words[place - 1].token.text == words[place + 1].token.text
            names += [f"f{word.look}", f"t{word.look}"] if is_twin else [f"f{word.look}"]
        for name in names:
            found.setdefault(name, place)


def _manner_of_all(folded: Folded, words: list[Word]) -> list[str]:
    """Give how the whole comment is written, in steps."""
    said = [word for word in words if word.token.is_word]
    many = max(len(said), 1)
    letters = max(sum(kind not in " .Eo" for kind in folded.kinds), 1)
    styled = sum(word.token.disguised * 2 >= len(word.token.text) for word in said)
    trade = sum(bool(TRADE.search(word.read[-1])) for word in said)
    strange = sum(not word.is_known for word in said)
    capitals = sum(word.look[0] == "C" for word in said)
    glued = sum("d" in word.look for word in said)
    counts = {
        "styled": styled, "trade": trade, "strange": strange, "capitals": capitals, "glued": glued,
        "leet": sum(len(word.read) > 1 for word in said),
        "spaced": sum(word.token.is_spaced for word in said),
        "hidden": folded.hidden, "links": len(LINK.findall(folded.plain)),
        "pictures": folded.kinds.count(PICTURE),
    }  # fmt: skip
    shares = {
        "disguised/": folded.disguised / letters, "styled/": styled / many,
        "strange/": strange / many, "capitals/": capitals / many,
    }  # fmt: skip
    step = {name: bisect_left(_COUNTS, count) for name, count in counts.items()}
    return [
        f"length={bisect_left(_LENGTHS, many)}",
        *(f"{name}={at}" for name, at in step.items()),
        *(f"{name}={bisect_left(_SHARES, share)}" for name, share in shares.items()),
        f"styled,trade={min(step['styled'], 3)},{min(step['trade'], 2)},{many > 6}",
        f"glued,trade={min(step['glued'], 2)},{min(step['trade'], 2)},{min(step['strange'], 3)}",
    ]
