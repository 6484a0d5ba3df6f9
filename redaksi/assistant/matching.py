"""How much of a question a passage says, and how nearly: shares, and words that are alike."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from redaksi.assistant.kin import kin
from redaksi.assistant.offering import offers
from redaksi.assistant.passages import Passage
from redaksi.assistant.questions import Question
from redaksi.assistant.tokens import Token
from redaksi.search.names import edits

SHORTEST = 4
# What a sentence gains by offering what is asked for.
OFFERS = 0.1
NEGATIONS = frozenset(["tidak", "tak", "bukan", "tanpa", "belum", "jangan", "non", "selain"])

Weights = Mapping[str, float]


def coverage(
    question: Question, stems: frozenset[str], weights: Weights
) -> float:  # fmt: skip
    """Give the weighed share of a question's stems that are among some."""
    total = sum(weights[stem] for stem in question.stems) or 1.0
    return sum(weights[stem] for stem in question.stems if stem in stems) / total


def missing(question: Question, passage: Passage) -> frozenset[str]:
    """Give the stems that are asked for and not there."""
    return frozenset(question.stems) - passage.vocabulary


def sentence_worth(question: Question, passage: Passage, weights: Weights, place: int) -> float:
    """Give how much of a question one sentence holds, and a little when it offers what is asked."""
    asked = frozenset(token.stem for token in question.tokens)
    is_offered = bool(offers(question.kind, passage.tokens[place], asked))
    return coverage(question, passage.stems[place], weights) + OFFERS * is_offered


def best_sentence(question: Question, passage: Passage, weights: Weights) -> int:
    """Give the place of the sentence that holds most of a question; of several the first."""
    worths = [
        sentence_worth(question, passage, weights, place) for place in range(len(passage.sentences))
    ]
    return worths.index(max(worths))


def likest(stem: str, others: frozenset[str]) -> float:
    """Give how like the likest of some stems is, 0 to 1; one that begins like the other is 1."""
    best, family = 0.0, kin(stem)
    if len(stem) < SHORTEST:
        return best
    for other in others:
        if other in family:
            return 1.0
        if other[0] != stem[0] or abs(len(other) - len(stem)) > len(stem) // 2:
            continue
        if len(other) >= SHORTEST and (stem.startswith(other) or other.startswith(stem)):
            return 1.0
        best = max(best, 1 - edits(stem, other) / max(len(stem), len(other)))
    return best


def as_printed(question: Question, passage: Passage, weights: Weights) -> float:
    """Give the weighed share of a question's words that stand there in the same form."""
    total = sum(weights[stem] for stem in question.stems) or 1.0
    printed = {word.stem: word.printed.lower() for word in question.words}
    return sum(weights[stem] for stem, word in printed.items() if word in passage.printed) / total


def negations(told: Sequence[Token]) -> int:
    """Count the words that deny."""
    return sum(token.printed.lower() in NEGATIONS for token in told)


def distance(found: Sequence[int], sentence: Sequence[Token], stems: Sequence[str]) -> float:
    """Give how many words lie between what may be the answer and what is asked about; -1: none."""
    hits = [place for place, token in enumerate(sentence) if token.stem in stems]
    return min((abs(one - two) for one in found for two in hits), default=-1)


def side_by_side(stems: Sequence[str], pairs: frozenset[tuple[str, str]]) -> float:
    """Give the share of the question's neighbours that are neighbours here; -1 of a single word."""
    asked = list(pairwise(stems))
    return sum(pair in pairs for pair in asked) / len(asked) if asked else -1.0
