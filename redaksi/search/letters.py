"""Words as the index keeps them: lower case, no accents, nothing but letters and digits."""

import re
import unicodedata

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


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Give where in a text one of the words stands, as they are found: (start, end), in order."""
    wanted = set(folded(words).split())
    return [
        found.span()
        for found in _PRINTED.finditer(text)
        if not wanted.isdisjoint(folded(found.group()).split())
    ]
