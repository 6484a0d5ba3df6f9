"""Words of questions and of the paper's sentences, as they are compared."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from redaksi.search.letters import printed, stemmed

# Words that hold a sentence together and say nothing by themselves; the rest of a question counts.
FUNCTION_WORDS = frozenset(
    Path(__file__).with_name("function_words.txt").read_text("utf-8").split()
)


class Token(NamedTuple):
    """A word in its place; `is_name`: a capital that is not there for the place alone."""

    printed: str
    stem: str
    is_name: bool
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return self.printed[0].isdigit()

    @property
    def counts(self) -> bool:
        """Tell whether the word says something by itself."""
        return self.printed.lower() not in FUNCTION_WORDS


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a sentence into its words."""
    found: list[Token] = []
    before = ""
    for word, start, end in printed(text):
        begins = not found or before in _OPENS
        is_name = word[0].isupper() and (not begins or word[1:2].isupper())
        found.append(Token(word, _stem(word), is_name, start, end))
        before = text[end : end + 2].strip()[:1]
    return tuple(found)


_OPENS = frozenset(".!?:")


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> str:
    return stemmed(word)
