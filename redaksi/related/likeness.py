"""How well one story leads on to another, as plain numbers.

Likeness is that of vector spaces: terms that few stories say count most, often said ones more, by
the logarithm. A story is measured by all that it says, whoever says the same, so that what is
stored of it stays true while the archive grows.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import log, sqrt
from types import MappingProxyType

from redaksi.related.packing import MOST, is_name

# Two words of a name say less than twice what each says by itself.
NAME = 0.7
# How fast what was printed before a story fits it less: by a tenth after a day, by two fifths after
# a month, and by no more than that.
NEAR, LONG_DAYS = 0.15, 30
# What was printed before a story explains it: a later one has to be more than twice as like.
LATER = 0.45
SAME_SECTION, SAME_TOPIC = 1.1, 1.2
# A running story: a shared topic and a shared name within so many days.
RUNNING, RUNNING_DAYS = 1.15, 14
# What is said as much alike as this is the same story twice.
COPY = 0.8
# Two stories of one paper that have nothing to do with each other are as like as half of this.
LEAST = 0.04
# Two that share a topic lead on to each other all the same.
LEAST_OF_TOPIC = 0.01
# What likeness of meaning says beside that of words, where it is known: names and numbers, which
# tell one event from the next, are told by words.
MEANING = 0.3
DAY = 86_400
LOG = (0.0, *(1 + log(count) for count in range(1, MOST + 1)))
SQUARE = tuple(weight**2 for weight in LOG)


@dataclass(frozen=True)
class Told:
    """A story as it is compared: when it was published, where it is filed, how often it says what.

    `moment` in seconds, as machines count them.
    """

    pk: int
    moment: float
    section: int
    counts: Mapping[int, int]
    topics: frozenset[int] = frozenset()

    @cached_property
    def length(self) -> float:
        return length(self.counts)


@dataclass(frozen=True)
class Match:
    """Another story, how well it fits, and by what."""

    pk: int
    score: float
    likeness: float
    shared: tuple[int, ...] = ()
    same_topic: bool = False
    is_running: bool = False
    is_later: bool = False
    is_akin: bool = False
    counts: Mapping[int, int] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Scale:
    """How much each term of a story weighs in an archive of so many stories."""

    stories: int
    frequencies: Mapping[int, int]

    def weight(self, term: int) -> float:
        """Give the weight of a term: the rarer, the heavier."""
        rarity = log(1 + max(self.stories, 1) / max(self.frequencies.get(term, 0), 1))
        return rarity * NAME if is_name(term) else rarity

    def pulls(self, counts: Mapping[int, int]) -> dict[int, float]:
        """Give how strongly each term draws other stories near, the strongest first."""
        pulls = {term: LOG[count] * self.weight(term) ** 2 for term, count in counts.items()}
        return dict(sorted(pulls.items(), key=lambda pull: (-pull[1], pull[0])))


def length(counts: Mapping[int, int]) -> float:
    """Give the length of a story in the space of its terms."""
    return sqrt(sum(map(SQUARE.__getitem__, counts.values()))) or 1.0


def rank(
    story: Told,
    others: Collection[Told],
    scale: Scale,
    meant: Mapping[int, float] = MappingProxyType({}),
) -> list[Match]:
    """Rank other stories by how well a story leads on to them, the best first; no copy of it.

    `meant`: how alike those are by what they mean of which that is known, -1 to 1.
    """
    pulls = scale.pulls(story.counts)
    own = sum(pull * LOG[story.counts[term]] for term, pull in pulls.items()) or 1.0
    # What the story is as like as itself is 1.
    unit = own / story.length
    found = (
        _match(story, other, pulls, unit, meant.get(other.pk))
        for other in others
        if other.pk != story.pk
    )
    kept = [match for match in found if match]
    return sorted(kept, key=lambda match: (-match.score, -match.pk))


def _match(
    story: Told, other: Told, pulls: Mapping[int, float], unit: float, meant: float | None
) -> Match | None:
    """Give how well another story fits; None: not at all, or it is a copy."""
    counts = other.counts
    shared = pulls.keys() & counts.keys()
    by_words = sum(pulls[term] * LOG[counts[term]] for term in shared) / (unit * other.length)
    by_meaning = max(meant or 0.0, 0.0) ** 2
    likeness = by_words if meant is None else by_words + MEANING * (by_meaning - by_words)
    same_topic = not story.topics.isdisjoint(other.topics)
    least = LEAST_OF_TOPIC if same_topic else LEAST
    if max(by_words, likeness) < least or is_copy(story.counts, counts):
        return None
    days = (story.moment - other.moment) / DAY
    is_running = same_topic and abs(days) <= RUNNING_DAYS and any(map(is_name, shared))
    score = likeness * fitting(
        days,
        same_section=story.section == other.section,
        same_topic=same_topic,
        is_running=is_running,
    )
    strongest = sorted(shared, key=lambda term: (-pulls[term] * LOG[counts[term]], term))
    return Match(
        other.pk, score, likeness, tuple(strongest), same_topic, is_running, days < 0,
        MEANING * by_meaning > (1 - MEANING) * by_words, counts,
    )  # fmt: skip


def fitting(days: float, *, same_section: bool, same_topic: bool, is_running: bool) -> float:
    """Give by how much more than its words say another story fits, printed so many days before."""
    factor = LATER if days < 0 else (1 + min(days, LONG_DAYS)) ** -NEAR
    factor *= SAME_SECTION if same_section else 1
    factor *= SAME_TOPIC if same_topic else 1
    return factor * (RUNNING if is_running else 1)


def turned(story: Told, other: Told, match: Match) -> Match:
    """Give how the other leads on to the story, from how the story leads on to it."""
    days = (other.moment - story.moment) / DAY
    score = match.likeness * fitting(
        days, same_section=story.section == other.section,
        same_topic=match.same_topic, is_running=match.is_running,
    )  # fmt: skip
    return replace(match, pk=story.pk, score=score, is_later=days < 0, counts=story.counts)


def is_copy(one: Mapping[int, int], two: Mapping[int, int]) -> bool:
    """Tell whether two stories say nearly the same."""
    fewer, more = sorted((len(one), len(two)))
    # What differs so much in length cannot be a copy: most pairs are told apart by this alone.
    if not fewer or fewer < COPY * more:
        return False
    both = len(one.keys() & two.keys())
    return both >= COPY * (fewer + more - both)
