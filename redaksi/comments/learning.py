"""What a newsroom's own decisions say about words, counted so that any of them can be taken back.

Counts are plain data: the sum of the decisions that stand, nothing else. They can be kept as a row
a word; `says` asks only for the words of the comment at hand (`words_of`). A word that readers use
anyway needs many decisions to weigh; a name that nobody uses weighs after one.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import log

from redaksi.comments.folding import fold
from redaksi.comments.tokens import Token, readings, tokens

# So many comments of each kind are imagined before the first decision, and the share of them that
# has a common or an unheard-of word.
IMAGINED, COMMON, UNHEARD = 50, 0.3, 0.002
# The strongest few words decide, and all together cannot outweigh a blatant advertisement.
STRONGEST, MOST_OF_A_WORD, MOST = 5, 2.0, 3.0
# Below this a word says nothing.
LEAST = 0.25


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person at the desk said of one comment."""

    text: str
    is_spam: bool


@dataclass(frozen=True, slots=True)
class Learned:
    """How many advertisements and how many good comments had each word."""

    spam: int = 0
    good: int = 0
    in_spam: Mapping[str, int] = field(default_factory=dict)
    in_good: Mapping[str, int] = field(default_factory=dict)

    def says(self, words: list[Token], *, knows: Callable[[str], bool]) -> dict[str, float]:
        """Give the words that weigh, the strongest first: above 0 speaks for an advertisement."""
        if not self.spam and not self.good:
            return {}
        weighed = {word: self._weight(word, is_known=knows(word)) for word in meant(words)}
        strong = sorted(weighed.items(), key=lambda item: (-abs(item[1]), item[0]))
        return {word: weight for word, weight in strong[:STRONGEST] if abs(weight) >= LEAST}

    def _weight(self, word: str, *, is_known: bool) -> float:
        share = COMMON if is_known else UNHEARD
        spam = (self.in_spam.get(word, 0) + share * IMAGINED) / (self.spam + IMAGINED)
        good = (self.in_good.get(word, 0) + share * IMAGINED) / (self.good + IMAGINED)
        return max(-MOST_OF_A_WORD, min(MOST_OF_A_WORD, log(spam / good)))


def learn(decisions: Iterable[Decision]) -> Learned:
    """Count the decisions that stand; what was taken back is simply not among them."""
    counted = {True: Counter[str](), False: Counter[str]()}
    times = Counter[bool]()
    for decision in decisions:
        times[decision.is_spam] += 1
        counted[decision.is_spam].update(words_of(decision.text))
    return Learned(
        spam=times[True],
        good=times[False],
        in_spam=dict(counted[True]),
        in_good=dict(counted[False]),
    )


def total(said: Mapping[str, float]) -> float:
    """Give what the words weigh together, within bounds."""
    return max(-MOST, min(MOST, sum(said.values())))


def words_of(text: str) -> set[str]:
    """Give the words that a decision on this text is counted under."""
    return meant(tokens(fold(text)))


def meant(words: list[Token]) -> set[str]:
    """Give the words of a comment as they are meant, each once, those of one letter left out."""
    return {readings(token)[-1] for token in words if token.is_word and len(token.text) > 1}
