"""Words as the index keeps them: lower case, no accents, nothing but letters and digits; stems."""

import re
import unicodedata
from functools import lru_cache

from redaksi.lang.stems import stem

# The sign itself first, so that the many places without one are passed at once.
_APOSTROPHE = re.compile(r"['’‘ʼ`](?<=\w.)(?=\w)")
# The marks that accents become when letters are taken apart.
_MARK = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_WORD = re.compile(r"[^\W_]+")
# A word as it is printed: an accent may stand as a sign of its own, an apostrophe inside.
_PRINTED = re.compile(r"(?:[^\W_]|[\u0300-\u036f]|(?<=\w)['’‘ʼ`](?=\w))+")


def folded(text: str) -> str:
    """Give the words of a text, one space between two: "Jum’at, 22/12" is "jumat 22 12".

    Both databases cut at spaces alone then, and so find the same.
    """
    joined = _APOSTROPHE.sub("", text).lower()
    parted = joined if joined.isascii() else unicodedata.normalize("NFKD", joined)
    return " ".join(_WORD.findall(_MARK.sub("", parted)))


def stemmed(text: str) -> str:
    """Give the stems of a text's words, as the index keeps them and is asked for them."""
    return " ".join([stem(word) for word in folded(text).split()])


def printed(text: str) -> list[tuple[str, int, int]]:
    """Give every printed word of a text, with its place: (word, start, end)."""
    return [(found.group(), *found.span()) for found in _PRINTED.finditer(text)]


def places(text: str, stems: frozenset[str]) -> list[tuple[int, int]]:
    """Give where in a text one of the stems stands, as they are found: (start, end), in order."""
    return [
        (start, end) for word, start, end in printed(text) if not stems.isdisjoint(_stems(word))
    ]


def excerpt(text: str, stems: frozenset[str], *, limit: int) -> str:
    """Cut the piece out of a plain text that begins shortly before its first hit.

    At most `limit` characters and the two ellipses; "" when nothing is hit.
    """
    hits = places(text, stems)
    if not hits:
        return ""
    # A third before the hit, so that it stands in its sentence.
    begin = max(0, hits[0][0] - limit // 3)
    if begin:
        begin = text.find(" ", begin, hits[0][0]) + 1 or hits[0][0]
    piece = text[begin : begin + limit]
    if begin + limit < len(text) and " " in piece:
        piece = piece.rsplit(" ", 1)[0]
    return ("…" if begin else "") + piece + ("…" if begin + len(piece) < len(text) else "")


# Asked for every word of a page of stories, most of which are the same few.
@lru_cache(maxsize=1 << 14)
def _stems(word: str) -> frozenset[str]:
    return frozenset(stemmed(word).split())
