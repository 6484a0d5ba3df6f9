"""Stems of Indonesian words, by Snowball: "membagikan" and "dibagi" are both "bagi"."""

from functools import lru_cache
from threading import local

import snowballstemmer

# What a newsroom writes in a year has about as many different words; a hundred bytes each.
REMEMBERED = 100_000
# A stemmer keeps the word it is at in itself: each thread has its own.
_own = local()


@lru_cache(maxsize=REMEMBERED)
def stem(word: str) -> str:
    """Give the stem of a word in lower case."""
    stemmer = getattr(_own, "stemmer", None)
    if stemmer is None:
        stemmer = _own.stemmer = snowballstemmer.stemmer("indonesian")
    found: str = stemmer.stemWord(word)
    return found
