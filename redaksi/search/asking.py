"""What was typed into the search field, read: words, "phrases", and -words to leave out."""

import re
from dataclasses import dataclass
from datetime import datetime

from redaksi.search.letters import folded, stemmed

# A longer question is cut: each word asks the index once more.
MOST = 12
# A shorter part of a word says too little: a third of all words begin with some two letters.
SHORTEST_PART = 3
# How the index's words for lists begin; no Indonesian word does.
LIST = "zz"
_QUOTES = str.maketrans("“”„‟«»", '""""""')
# A minus leaves out only where a word begins: "e-KTP" is two words, "2019-2024" two years.
_PIECE = re.compile(r'(?:(?<=\s)|^)(-?)"([^"]*)"|(?:(?<=\s)|^)(-?)(\S+)|"')

Stems = tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """A question to the index. `groups` must all be there, `without` must not.

    A group is a stem, or the stems of a phrase in their order. `words` are those asked for, as
    typed but folded: what may be misspelt.
    """

    groups: tuple[Stems, ...] = ()
    without: tuple[Stems, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def stems(self) -> frozenset[str]:
        """Give every stem that is asked for."""
        return frozenset(stem for group in self.groups for stem in group)

    @property
    def sequence(self) -> Stems:
        """Give the stems in the order in which they were typed."""
        return tuple(stem for group in self.groups for stem in group)

    @property
    def beginnings(self) -> tuple[Stems, ...]:
        """Give, for each word, how a word may begin that it is the first part of: it, or its stem.

        None of short words, and nothing at all where signs say what exactly is wanted.
        """
        if self.without or any(len(group) > 1 for group in self.groups):
            return ()
        ways = (tuple(dict.fromkeys((word, stemmed(word)))) for word in self.words)
        # What begins as lists do (`mark`) would be each of them.
        long = ([way for way in some if len(way) >= SHORTEST_PART] for some in ways)
        return tuple(tuple(some) for some in long if some and not some[0].startswith(LIST))


def read(typed: str) -> Asked:
    """Read what was typed; signs that mean nothing part words, as everywhere."""
    groups: list[Stems] = []
    without: list[Stems] = []
    words: list[str] = []
    for found in _PIECE.finditer(typed.translate(_QUOTES)):
        not_phrase, phrase, not_word, word = found.groups()
        told = phrase if phrase is not None else word or ""
        stems = tuple(stemmed(told).split())
        if not stems:
            continue
        if not_phrase or not_word:
            without.append(stems)
            continue
        words += folded(told).split()
        groups += [stems] if phrase is not None else [(stem,) for stem in stems]
    return Asked(
        tuple(dict.fromkeys(groups))[:MOST], tuple(dict.fromkeys(without))[:MOST],
        tuple(words)[:MOST],
    )  # fmt: skip


@dataclass(frozen=True)
class Within:
    """What a search is narrowed to: lists that a story must stand in, its kind, its days.

    `lists` are named as the article's own ("section:3"); the days are moments, the last left out.
    """

    lists: tuple[str, ...] = ()
    kind: str = ""
    since: datetime | None = None
    until: datetime | None = None

    @property
    def marks(self) -> tuple[str, ...]:
        """Give what the index carries for each."""
        kinds = [f"kind:{self.kind}"] if self.kind else []
        return tuple(mark(name) for name in (*self.lists, *kinds))


EVERYWHERE = Within()


def mark(name: str) -> str:
    """Give the word by which the index knows a list or a kind."""
    return LIST + "".join(letter for letter in name if letter.isalnum())
