"""Reads what is out of some stories, each passage under its headline, and writes nothing."""

from collections.abc import Collection
from dataclasses import dataclass

from redaksi.articles.models import Line
from redaksi.assistant.passages import Passage
from redaksi.meaning.actions.texts import texts


@dataclass(frozen=True)
class Story:
    """A story that readers may see: its row and its passages."""

    line: Line
    passages: list[Passage]


def stories(numbers: Collection[int]) -> dict[int, Story]:
    """Read those of some articles that readers may see and nobody paid for (D19). Two queries."""
    return {
        pk: Story(one.line, [Passage(one.line.title, told) for told in one.passages])
        for pk, one in texts(numbers).items()
    }
