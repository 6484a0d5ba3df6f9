"""The words that a newsroom's editors ban or trust, found however they are written."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from redaksi.comments.folding import fold
from redaksi.comments.tokens import Token, readings, tokens


@dataclass(frozen=True, slots=True)
class WordList:
    """Words and phrases as `listed` read them: each a row of words in lower case."""

    banned: frozenset[tuple[str, ...]] = frozenset()
    trusted: frozenset[tuple[str, ...]] = frozenset()

    def banned_in(self, words: list[Token]) -> tuple[str, ...]:
        """Give the banned words of a comment, in order, each once."""
        return _found(self.banned, words)

    def trusted_in(self, words: list[Token]) -> tuple[str, ...]:
        """Give the trusted words of a comment, in order, each once."""
        return _found(self.trusted, words)


NO_WORDS = WordList()


def listed(*, banned: Iterable[str] = (), trusted: Iterable[str] = ()) -> WordList:
    """Read the editors' lists, a word or phrase each; what has no letter is left out."""
    return WordList(banned=_rows(banned), trusted=_rows(trusted))


def _rows(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(row for phrase in phrases if (row := row_of(phrase)))


# The list is read for each comment, and changes once a week.
@lru_cache(maxsize=4096)
def row_of(phrase: str) -> tuple[str, ...]:
    """Read one word or phrase; empty when it has neither letter nor number."""
    return tuple(token.text for token in tokens(fold(phrase)) if token.is_word)


def _found(rows: frozenset[tuple[str, ...]], words: list[Token]) -> tuple[str, ...]:
    """Look for each row at each word; costs nothing where the list is empty."""
    if not rows:
        return ()
    read = [readings(token) for token in words if token.is_word]
    lengths = sorted({len(row) for row in rows})
    found = {
        " ".join(row): None
        for at in range(len(read))
        for length in lengths
        for row in _spelled(read[at : at + length])
        if len(row) == length and row in rows
    }
    return tuple(found)


def _spelled(read: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Give a row as written and as meant."""
    return [tuple(ways[0] for ways in read), tuple(ways[-1] for ways in read)]
