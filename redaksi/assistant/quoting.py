"""Which sentences of a story are quoted: those that answer, in their order."""

from collections.abc import Mapping, Sequence

from redaksi.assistant.kin import kin
from redaksi.assistant.offering import offers
from redaksi.assistant.passages import Passage
from redaksi.assistant.questions import Kind, Question
from redaksi.assistant.tokens import Token

# At most three sentences, and no more than is read on a phone without scrolling.
MOST, LETTERS = 3, 480
# What a word of the headline is worth beside another: the whole story is about it.
OF_THE_HEADLINE = 0.3
# What a word of the sentence before is worth, and of the one behind.
BEFORE, BEHIND = 0.35, 0.1
# What a sentence gains by offering what is asked for.
OFFERS = 0.3
# What is shorter says nothing by itself: "Tidak."
SHORT = 25

Weights = Mapping[str, float]


def quoted(question: Question, story: Sequence[Passage], weights: Weights) -> tuple[str, ...]:
    """Give the sentences of a story that hold most of a question, as they follow one another.

    The constants were tried on questions with marked answers (bench/README.md).
    """
    told = _told(story)
    sentences, worths = list(told), _worths(question, story[0], told, weights)
    order = sorted(range(len(sentences)), key=lambda place: (-worths[place], place))
    kept = order[:1]
    for place in order[1:]:
        letters = sum(len(sentences[one]) for one in (*kept, place))
        if len(kept) < MOST and letters <= LETTERS:
            kept.append(place)
    return tuple(sentences[place] for place in sorted(kept))


def _told(story: Sequence[Passage]) -> dict[str, tuple[Token, ...]]:
    """Give what may be quoted, each once (passages overlap), with its words.

    A question goes with what it is answered by, and what is short with what follows.
    """
    sentences = {
        sentence: words
        for passage in story
        for sentence, words in zip(passage.sentences, passage.tokens, strict=True)
    }
    told: dict[str, tuple[Token, ...]] = {}
    begun, held = "", tuple[Token, ...]()
    for sentence, words in sentences.items():
        begun, held = f"{begun} {sentence}".strip(), (*held, *words)
        if not sentence.endswith("?") and len(sentence) >= SHORT:
            told[begun] = held
            begun, held = "", ()
    return {**told, begun: held} if begun else told


def _worths(
    question: Question, first: Passage, told: Mapping[str, Sequence[Token]], weights: Weights
) -> list[float]:
    families = {stem: kin(stem) for stem in question.stems}
    pulls = {
        stem: weights[stem] * (1 if family.isdisjoint(first.head) else OF_THE_HEADLINE)
        for stem, family in families.items()
    }
    whole = sum(weights[stem] for stem in families) or 1.0
    held = [_held(words, families) for words in told.values()]
    asked = frozenset(token.stem for token in question.tokens)
    worths = [_with_neighbours(held, place, pulls) / whole for place in range(len(held))]
    if question.kind in (Kind.WHAT, Kind.OPEN):
        return worths
    return [
        worth + OFFERS * bool(offers(question.kind, words, asked))
        for worth, words in zip(worths, told.values(), strict=True)
    ]


def _held(words: Sequence[Token], families: Mapping[str, frozenset[str]]) -> frozenset[str]:
    there = {token.stem for token in words}
    return frozenset(stem for stem, family in families.items() if not family.isdisjoint(there))


def _with_neighbours(held: Sequence[frozenset[str]], place: int, pulls: Weights) -> float:
    """Weigh what a sentence holds, and for less what only those beside it hold."""
    worth = sum(pulls[stem] for stem in held[place])
    seen = held[place]
    for beside, share in ((place - 1, BEFORE), (place + 1, BEHIND)):
        if 0 <= beside < len(held):
            worth += share * sum(pulls[stem] for stem in held[beside] - seen)
            seen |= held[beside]
    return worth
