"""Which of the nearest stories answers a question, and whether any does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from redaksi.assistant.evidence import Evidence, Standing, weigh
from redaksi.assistant.matching import coverage, missing
from redaksi.assistant.passages import Passage
from redaksi.assistant.questions import Question
from redaksi.assistant.saying import lost_share, tempered
from redaksi.assistant.weighing import Weights

# At most so many stories answer.
MOST = 3
# Two that answer as well as each other, by what was measured.
EQUAL = 0.02


@dataclass(frozen=True)
class Told:
    """A story that is near to a question: its number, its passages, its score by words.

    `meaning`: how alike it is by what it means; 0 where nothing knows.
    """

    number: int
    passages: Sequence[Passage]
    score: float
    meaning: float = 0.0


@dataclass(frozen=True)
class Judged:
    """A story's passage that holds most of a question, and how likely it answers."""

    number: int
    passage: Passage
    evidence: Evidence
    worth: float


def judge(
    question: Question, told: Sequence[Told], weights: Mapping[str, float], trained: Weights
) -> list[Judged]:
    """Judge stories, the nearest first given; the likeliest comes first.

    `weights` of the question's stems as shares of the rarest there can be.
    """
    near = [one for one in told if one.passages]
    best = [_best(question, one, weights) for one in near]
    held = [coverage(question, passage.vocabulary, weights) for passage in best]
    if not near:
        return []
    manner = trained.manner(marks(question, best[0]))
    judged = []
    for place, (one, passage) in enumerate(zip(near, best, strict=True)):
        behind = near[place + 1].score if place + 1 < len(near) else 0.0
        others = max((held[at] for at in range(len(held)) if at != place), default=0.0)
        standing = Standing(
            place, one.score, max(other.score for other in near), behind, others, one.meaning,
            max((other.meaning for other in near if other is not one), default=0.0),
        )  # fmt: skip
        evidence = weigh(question, passage, weights, standing, manner=manner)
        lost = lost_share(question, one.passages, weights)
        judged.append(Judged(one.number, passage, evidence, _worth(evidence, lost, trained)))
    return sorted(judged, key=lambda one: -one.worth)


def chosen(
    judged: Sequence[Judged], *, enough: float, moments: Mapping[int, float]
) -> list[Judged]:
    """Keep what answers: at most MOST stories, none without `enough`; of equals the newer first.

    A story that answers nearly as well is another date of the same matter (`moments`: when each
    was published).
    """
    good = [one for one in judged if one.worth > enough]
    if not good:
        return []
    equals = [one for one in good if one.worth >= good[0].worth - EQUAL]
    newest = sorted(equals, key=lambda one: -moments[one.number])
    return [*newest, *(one for one in good if one not in equals)][:MOST]


def marks(question: Question, nearest: Passage) -> list[str]:
    """Give what single words may say: that the question has one, that the nearest lacks it."""
    gone = missing(question, nearest)
    words = dict.fromkeys(token.printed.lower() for token in question.tokens)
    lacking = dict.fromkeys(token.stem for token in question.tokens if token.stem in gone)
    return [*(f"word {word}" for word in words), *(f"lacks {stem}" for stem in lacking)]


def _worth(evidence: Evidence, lost: float, trained: Weights) -> float:
    plain = replace(evidence, manner=0.0)
    return tempered(trained.judge(evidence.vector), trained.judge(plain.vector), lost=lost)


def _best(question: Question, one: Told, weights: Mapping[str, float]) -> Passage:
    return max(
        one.passages, key=lambda passage: coverage(question, passage.vocabulary, weights)
    )  # fmt: skip
