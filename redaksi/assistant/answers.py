"""What a reader gets back: quotes from the paper with their sources, or why there are none."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Ground(Enum):
    """Why a question is not looked for in the archive at all (D27, D30, D32, D112)."""

    PREDICTION = "prediction"
    ADVICE = "advice"
    CANDIDATES = "candidates"
    PROTECTED = "protected"
    HARM = "harm"


@dataclass(frozen=True)
class Source:
    """An article that answers: its sentences as printed, in their order; none where it is near."""

    article: int
    title: str
    address: str
    published_at: datetime
    updated_at: datetime | None = None
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fact:
    """Something about the paper itself, from its masthead, and where it is told."""

    title: str
    text: str
    address: str


@dataclass(frozen=True)
class Answer:
    """What is said to one question. Nothing but `nearest` where the paper has not printed it.

    `sources` are quoted, the best first; `facts` tell about the paper; `ground` says why nothing
    was looked for; `phrased` are sentences of a language model, each held up by a source.
    """

    question: str
    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()
    nearest: tuple[Source, ...] = ()
    ground: Ground | None = None
    phrased: tuple[str, ...] = ()

    @property
    def is_answered(self) -> bool:
        return bool(self.sources or self.facts)
