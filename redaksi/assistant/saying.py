"""Whether a story says what a question is about, and what its wording may count for.

How questions of a wording fared was learned from few people's questions (weighing.py): readers ask
otherwise. So it counts not against a question of which the story says every word, and by half for
one of which the story lacks a good part.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from redaksi.assistant.kin import kin
from redaksi.assistant.passages import Passage
from redaksi.assistant.questions import Question
from redaksi.search.letters import stemmed

# Words that say what is wanted, not about what: no story has to print them.
FRAMING = frozenset(
    stemmed(Path(__file__).with_name("framing_words.txt").read_text("utf-8")).split()
)
# Shares of a question's weight that a story does not say: nearly nothing, and a good part.
ALL_SAID, MUCH_LOST = 0.1, 0.3


def lost_share(
    question: Question, story: Sequence[Passage], weights: Mapping[str, float]
) -> float:  # fmt: skip
    """Give the weighed share of a question's words that stand nowhere in a story, 0 to 1."""
    stems = [stem for stem in question.stems if stem not in FRAMING]
    said = frozenset[str]().union(*(passage.vocabulary for passage in story))
    lost = sum(weights[stem] for stem in stems if kin(stem).isdisjoint(said))
    # Nothing but a frame asks for nothing that could be there.
    return lost / sum(weights[stem] for stem in stems) if stems else 1.0


def tempered(worth: float, plain: float, *, lost: float) -> float:
    """Give how likely a story answers, judged with the wording and without (`plain`)."""
    if lost < ALL_SAID:
        return max(worth, plain)
    # Half of it, so that the cut that was trained declines as much as it did.
    return (worth + min(worth, plain)) / 2 if lost > MUCH_LOST else worth
