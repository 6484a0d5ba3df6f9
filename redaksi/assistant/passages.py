"""Stories cut into passages: a few sentences that stand together, as they were printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from redaksi.assistant.tokens import Token, tokens
from redaksi.meaning.cutting import cut


@dataclass(frozen=True)
class Passage:
    """Neighbouring sentences of one story, under its headline."""

    title: str
    sentences: tuple[str, ...]

    @cached_property
    def tokens(self) -> tuple[tuple[Token, ...], ...]:
        """Give the words of each sentence."""
        return tuple(tokens(sentence) for sentence in self.sentences)

    @cached_property
    def stems(self) -> tuple[frozenset[str], ...]:
        """Give the stems of each sentence."""
        return tuple(frozenset(token.stem for token in told) for told in self.tokens)

    @cached_property
    def headline(self) -> tuple[Token, ...]:
        return tokens(self.title)

    @cached_property
    def head(self) -> frozenset[str]:
        """Give the stems of the headline."""
        return frozenset(token.stem for token in self.headline)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return self.head.union(*self.stems)

    @cached_property
    def printed(self) -> frozenset[str]:
        """Give the words as they are printed, in small letters."""
        told = (*self.tokens, self.headline)
        return frozenset(token.printed.lower() for sentence in told for token in sentence)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Give the stems that stand side by side, words that say nothing left out."""
        told = (
            [token.stem for token in sentence if token.counts]
            for sentence in (*self.tokens, self.headline)
        )
        return frozenset(pair for stems in told for pair in pairwise(stems))


def passages(title: str, paragraphs: Iterable[str]) -> list[Passage]:
    """Cut a story into passages, at the ends of sentences."""
    return [Passage(title, told) for told in cut(paragraphs)]
