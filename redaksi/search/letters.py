"""Words as the index keeps them: lower case, no accents, nothing but letters and digits."""

import re
import unicodedata

_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼ`](?=\w)")
_BETWEEN = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Give the words of a text, one space between two: "Jum’at, 22/12" is "jumat 22 12".

    Both databases cut at spaces alone then, and so find the same.
    """
    joined = _APOSTROPHE.sub("", text)
    parted = unicodedata.normalize("NFKD", joined.lower())
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return _BETWEEN.sub(" ", bare).strip()
