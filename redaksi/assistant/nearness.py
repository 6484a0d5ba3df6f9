"""Which stories are nearest to a question, by the words they share: BM25, names weighed more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from redaksi.assistant.questions import Question
from redaksi.search.ranking import Indexed

# How soon a word said again adds nothing, and how much a long story has to say it more often.
SOON, LENGTH = 1.2, 0.75
# What a name says more than another word as rare.
NAME = 1.3
# How little a place further down costs, where two orders are joined.
LATER = 60


@dataclass(frozen=True)
class Scale:
    """What the stems of a question weigh in an archive: `weights` as shares of the rarest."""

    stories: int
    weights: Mapping[str, float]
    pulls: Mapping[str, float]

    @property
    def most(self) -> float:
        """Give the score of a story that says all of it over and over."""
        return sum(self.pulls.values()) * (SOON + 1) or 1.0


def scale(question: Question, having: Mapping[str, int], *, stories: int) -> Scale:
    """Weigh a question's stems by how many of the stories have each: the rarer, the heavier."""
    names = {word.stem for word in question.words if word.is_name}
    rarest = _rarity(stories, 0)
    weights = {stem: _rarity(stories, having[stem]) / rarest for stem in question.stems}
    pulls = {stem: weight * (NAME if stem in names else 1) for stem, weight in weights.items()}
    return Scale(stories, weights, pulls)


def nearest(found: Mapping[int, Indexed], asked: Scale) -> list[tuple[int, float]]:
    """Order stories by how near they are: each with its share of what is possible, best first."""
    texts = {
        pk: f" {story.title} {story.names} {story.words} ".replace(" ", "  ")
        for pk, story in found.items()
    }
    usual = sum(text.count("  ") for text in texts.values()) / max(len(texts), 1) or 1.0
    scores = {pk: _score(text, asked.pulls, usual) / asked.most for pk, text in texts.items()}
    return sorted(scores.items(), key=lambda pair: (-pair[1], -pair[0]))


def merged(by_words: Sequence[int], by_meaning: Sequence[int]) -> list[int]:
    """Join two orders of stories into one: reciprocal ranks, added (Cormack and others, 2009)."""
    if not by_meaning:
        return list(by_words)
    worth: dict[int, float] = {}
    for order in (by_words, by_meaning):
        for place, pk in enumerate(order):
            worth[pk] = worth.get(pk, 0.0) + 1 / (LATER + place)
    return sorted(worth, key=lambda pk: (-worth[pk], -pk))


def _rarity(stories: int, having: int) -> float:
    return log(1 + (max(stories, having) - having + 0.5) / (having + 0.5))


def _score(text: str, pulls: Mapping[str, float], usual: float) -> float:
    long = SOON * (1 - LENGTH + LENGTH * text.count("  ") / usual)
    # Two spaces between words, so that the same word twice is counted twice.
    times = ((text.count(f" {stem} "), pull) for stem, pull in pulls.items())
    return sum(pull * count * (SOON + 1) / (count + long) for count, pull in times)
