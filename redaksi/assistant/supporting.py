"""Whether a sentence that a language model worded says only what a quoted passage says.

Words are compared, not meanings: a sentence is let through when all its names and numbers
and nearly all its other words stand in one story's quotes, in their order, with the same denials.
What is true but told in other words is dropped, too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from redaksi.assistant.matching import NEGATIONS
from redaksi.assistant.tokens import Token, tokens
from redaksi.lang.sentences import sentences

# So much of what a sentence says stands in the quotes; the rest may join their words together.
NEARLY_ALL = 0.8
MOST_SENTENCES, LONGEST = 3, 320
_DENIALS = NEGATIONS | {"kecuali"}
# What no printed sentence needs: addresses, markup, talk of rules and machines.
_FOREIGN = re.compile(r"https?:|www\.|[<>{}`|]|\]\(|\bsystem\b|\bprompt\b", re.IGNORECASE)
_MARK = re.compile(r"\s*\[\d+\]")


def supported(told: str, quotes: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Keep the sentences of a text that a story's quotes hold up; `quotes` a story each."""
    if _FOREIGN.search(told):
        return ()
    kept = [
        sentence
        for sentence in sentences(" ".join(_MARK.sub("", told).split()))
        if len(sentence) <= LONGEST and any(_holds(quoted, sentence) for quoted in quotes)
    ]
    return tuple(dict.fromkeys(kept))[:MOST_SENTENCES]


def _holds(quoted: Sequence[str], sentence: str) -> bool:
    words = [token for token in tokens(sentence) if token.counts]
    told = [tokens(one) for one in quoted]
    there = {token.stem for one in told for token in one}
    exact = (token for token in words if token.is_name or token.is_number)
    if not words or any(token.stem not in there for token in exact):
        return False
    if sum(token.stem in there for token in words) / len(words) < NEARLY_ALL:
        return False
    nearest = max(told, key=lambda one: len(_stems(one) & _stems(words)))
    return _denials(tokens(sentence)) == _denials(nearest) and _in_order(words, nearest)


def _stems(told: Iterable[Token]) -> set[str]:
    return {token.stem for token in told}


def _denials(told: Iterable[Token]) -> set[str]:
    return {token.printed.lower() for token in told} & _DENIALS


def _in_order(words: Sequence[Token], quoted: Sequence[Token]) -> bool:
    """Tell whether words stand in the order of the quote: who beat whom is told by nothing else."""
    where = {token.stem: place for place, token in reversed(list(enumerate(quoted)))}
    places = [where[token.stem] for token in words if token.stem in where]
    longest: list[int] = []
    for place in places:
        at = bisect_left(longest, place)
        longest[at : at + 1] = [place]
    return len(longest) >= NEARLY_ALL * len(places)
