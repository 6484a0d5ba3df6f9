"""A reader's question, read: what kind of thing is asked for, and by which words it is found."""

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from redaksi.assistant.casual import plainly
from redaksi.assistant.tokens import Token, tokens

# A longer one is a letter; nobody asks more in a breath.
LONGEST = 300


class Kind(Enum):
    """What a question asks for."""

    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    HOW_MANY = "how_many"
    WHY = "why"
    HOW = "how"
    WHAT = "what"
    OPEN = "open"


# Tried in this order: "tahun berapa" asks when, "berapa tahun" how many.
_KINDS = (
    (
        Kind.WHEN,
        r"kapan(kah)?|bilamana|(tahun|tanggal|bulan|abad|hari|jam|pukul) (berapa|apa)(kah)?",
    ),
    (
        Kind.WHERE,
        r"(di|ke|dari|yang) ?mana(kah)?"
        r"|(kota|negara|provinsi|desa|daerah|pulau|benua|kabupaten) (apa|mana)(kah)?",
    ),
    (Kind.WHO, r"siapa(kah)?"),
    (Kind.HOW_MANY, r"(se)?berapa(kah)?"),
    (
        Kind.WHY,
        r"mengapa(kah)?|kenapa|kok|karena apa"
        r"|apa(kah)? (yang )?(jadi |menjadi )?(sebab|penyebab|alasan|menyebabkan)(nya)?",
    ),
    (Kind.HOW, r"(ba)?gaimana(kah)?|gimana"),
    (Kind.WHAT, r"(apa|mana)(kah)?"),
)
_ASKS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS)
_WORDS = frozenset(Path(__file__).with_name("question_words.txt").read_text("utf-8").split())


@dataclass(frozen=True)
class Question:
    """A question as typed, what it asks for, and the words that say about what, in order."""

    text: str
    kind: Kind
    words: tuple[Token, ...]
    tokens: tuple[Token, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """Give the stems of its words, each once."""
        return tuple(dict.fromkeys(word.stem for word in self.words))


def read(typed: str) -> Question:
    """Read a question; what is longer than LONGEST is cut at a word."""
    text = " ".join(typed.split())
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit(" ", 1)[0]
    plain = plainly(text)
    kind = next((kind for kind, asks in _ASKS if asks.search(plain)), Kind.OPEN)
    every = tokens(plain)
    told = tuple(word for word in every if word.counts and word.printed.lower() not in _WORDS)
    return Question(text, kind, told, every)
