"""What a story is told by: stems of its words, and names. Plain values."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from redaksi.lang.stems import stem
from redaksi.related.stop_words import STOP_WORDS

# A headline says in a few words what the text says in hundreds.
TITLE = 2
# What a story of more words than this goes on with is details.
MOST_WORDS = 2_000
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SENTENCE = re.compile(r"[.!?:;”\"]\s|\n")


class Token(NamedTuple):
    """A word as it is printed; `is_name`: it is written like a name, and not for its place."""

    printed: str
    word: str
    is_name: bool


class Terms(NamedTuple):
    """How often a story says each of its terms, and how each is printed there.

    A term with a space in it is a name, or two words of a longer one.
    """

    counts: Counter[str]
    printed: dict[str, str]


def terms(title: str, text: str) -> Terms:
    """Take a story apart."""
    counts: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for part, weight in ((tokens(title), TITLE), (tokens(text)[:MOST_WORDS], 1)):
        for term, shown in _terms(part):
            counts[term] += weight
            printed.setdefault(term, shown)
    return Terms(counts, printed)


def tokens(text: str) -> list[Token]:
    """Cut a text into words."""
    return [
        Token(word, word.casefold(), word[0].isupper() and place > 0)
        for sentence in _SENTENCE.split(text)
        for place, word in enumerate(_WORD.findall(sentence))
    ]


def _says_something(word: str) -> bool:
    """Tell whether a word may tell stories apart; "000" of "Rp14.000" is no word."""
    is_short = len(word) < (4 if word.isdigit() else 2)
    return not is_short and word not in STOP_WORDS


def _terms(words: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Give each term with the words it is printed as."""
    told = [token for token in words if _says_something(token.word)]
    for token in told:
        yield stem(token.word), token.printed
    for one, two in pairwise(told):
        if one.is_name and two.is_name:
            yield f"{one.word} {two.word}", f"{one.printed} {two.printed}"
