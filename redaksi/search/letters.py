"""Words as the index keeps them: lower case, no accents, nothing but letters and digits."""

import re
import unicodedata

_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼ`](?=\w)")
_BETWEEN = re.compile(r"[\W_]+")
# A word as it is printed: an accent may stand as a sign of its own, an apostrophe inside.
_PRINTED = re.compile(r"(?:[^\W_]|[\u0300-\u036f]|(?<=\w)['’‘ʼ`](?=\w))+")


def folded(text: str) -> str:
    """Give the words of a text, one space between two: "Jum’at, 22/12" is "jumat 22 12".

    Both databases cut at spaces alone then, and so find the same.
    """
    joined = _APOSTROPHE.sub("", text)
    parted = unicodedata.normalize("NFKD", joined.lower())
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return _BETWEEN.sub(" ", bare).strip()


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Give where in a text one of the words stands, as they are found: (start, end), in order."""
    wanted = set(folded(words).split())
    return [
        found.span()
        for found in _PRINTED.finditer(text)
        if not wanted.isdisjoint(folded(found.group()).split())
    ]
