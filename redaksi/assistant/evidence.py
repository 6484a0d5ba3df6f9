"""What speaks for a passage as the answer to a question, and what against: plain numbers.

What is weighed is trained on questions that have an answer in a text and on such that only look so
(bench/train_answers.py): a name that is another, a word that nobody printed, a moment asked for
where the sentence has none. See docs/decisions/0020-answers.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from redaksi.assistant import matching
from redaksi.assistant.matching import coverage
from redaksi.assistant.offering import offers
from redaksi.assistant.passages import Passage
from redaksi.assistant.questions import Kind, Question

# A word is taken for a slip of another when four fifths of its letters are in place.
ALIKE = 0.8
_KINDS = tuple(Kind)

Weights = Mapping[str, float]
Numbers = dict[str, float]


@dataclass(frozen=True)
class Standing:
    """How a story stands among those that are near: all shares of what is possible, but the place.

    `score` of what a story can reach that says all often, `best` the nearest story's, `next_one`
    that of the story behind; `other` what the best of the others holds of the question. `meaning`
    and `other_meaning`: how alike it and the likest other are by meaning, 0 where nothing knows.
    """

    place: int
    score: float
    best: float
    next_one: float
    other: float
    meaning: float = 0.0
    other_meaning: float = 0.0


@dataclass(frozen=True)
class Evidence:
    """Numbers about one question and one passage, each between 0 and a few."""

    place: float
    score: float
    relative: float
    gap: float
    other: float
    covered: float
    as_printed: float
    in_head: float
    in_sentence: float
    sentence: float
    heaviest_hit: float
    lightest_hit: float
    heaviest_missing: float
    heaviest_lost: float
    lost: float
    names_missing: float
    names_lost: float
    numbers_missing: float
    is_last_missing: float
    likest: float
    offered: float
    offered_near: float
    distance: float
    side_by_side: float
    negations: float
    negation_differs: float
    kind: float
    length: float
    meaning: float
    meaning_ahead: float
    manner: float

    @property
    def vector(self) -> tuple[float, ...]:
        return tuple(getattr(self, field.name) for field in fields(self))


def weigh(
    question: Question, passage: Passage, weights: Weights, standing: Standing, *, manner: float
) -> Evidence:
    """Gather what speaks for a passage and against it.

    `weights` of stems as shares of the rarest there can be; `manner` how questions of this wording
    fare (weighing.py).
    """
    return Evidence(
        **_beside(question, passage, weights, standing),
        **_words(question, passage, weights),
        **_sentences(question, passage, weights),
        kind=_KINDS.index(question.kind),
        length=len(question.tokens),
        manner=manner,
    )


def _beside(
    question: Question, passage: Passage, weights: Weights, standing: Standing
) -> Numbers:  # fmt: skip
    """Weigh the story beside the others that are near."""
    covered = coverage(question, passage.vocabulary, weights)
    return {
        "place": standing.place,
        "score": standing.score,
        "relative": standing.score / (standing.best or 1.0),
        "gap": standing.score - standing.next_one,
        "other": standing.other - covered,
        "covered": covered,
        "meaning": standing.meaning,
        "meaning_ahead": standing.meaning - standing.other_meaning,
    }


def _words(question: Question, passage: Passage, weights: Weights) -> Numbers:
    """Weigh which words are there, which are missing, and which of those not even nearly there."""
    gone = matching.missing(question, passage)
    likeness = {stem: matching.likest(stem, passage.vocabulary) for stem in gone}
    lost = {stem for stem in gone if likeness[stem] < ALIKE}
    names = {word.stem for word in question.words if word.is_name}
    numbers = {word.stem for word in question.words if word.is_number}
    hits = [weights[stem] for stem in question.stems if stem not in gone]
    return {
        "as_printed": matching.as_printed(question, passage, weights),
        "in_head": coverage(question, passage.head, weights),
        "heaviest_hit": max(hits, default=0.0),
        "lightest_hit": min(hits, default=0.0),
        "heaviest_missing": max((weights[stem] for stem in gone), default=0.0),
        "heaviest_lost": max((weights[stem] for stem in lost), default=0.0),
        "lost": sum(weights[stem] for stem in lost),
        "names_missing": len(gone & names),
        "names_lost": len(lost & names),
        "numbers_missing": len(gone & numbers),
        "is_last_missing": float(bool(question.stems) and question.stems[-1] in gone),
        "likest": max(likeness.values(), default=0.0),
        "side_by_side": matching.side_by_side(question.stems, passage.pairs),
    }


def _sentences(question: Question, passage: Passage, weights: Weights) -> Numbers:
    """Weigh the sentence that holds most: does it offer what is asked, and does it deny?"""
    place = matching.best_sentence(question, passage, weights)
    sentence = passage.tokens[place]
    asked = frozenset(token.stem for token in question.tokens)
    found = offers(question.kind, sentence, asked)
    denials = matching.negations(question.tokens)
    return {
        "in_sentence": coverage(question, passage.stems[place], weights),
        "sentence": place,
        "offered": min(sum(bool(offers(question.kind, one, asked)) for one in passage.tokens), 4),
        "offered_near": min(len(found), 4),
        "distance": matching.distance(found, sentence, question.stems),
        "negations": denials,
        "negation_differs": float(bool(denials) != bool(matching.negations(sentence))),
    }
