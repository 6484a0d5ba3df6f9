"""Stories cut into passages: a few sentences that stand together, as they were printed."""

from collections.abc import Iterable, Sequence

from redaksi.lang.sentences import sentences

# An answer and what it is about stand within so many words; more would hold every word of anything.
WORDS = 120


def cut(paragraphs: Iterable[str]) -> list[tuple[str, ...]]:
    """Cut a story into passages of about WORDS words, at the ends of sentences."""
    found: list[tuple[str, ...]] = []
    held: list[str] = []
    for sentence in (one for paragraph in paragraphs for one in sentences(paragraph)):
        if held and _words(held) + _words([sentence]) > WORDS:
            found.append(tuple(held))
            # The last sentence again: what follows may speak of whom it named.
            held = held[-1:]
        held.append(sentence)
    return [*found, tuple(held)] if held else found


def _words(told: Sequence[str]) -> int:
    return sum(sentence.count(" ") + 1 for sentence in told)
