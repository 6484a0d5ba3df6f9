"""What somebody may have meant: other spellings of the words that were typed, most likely first."""

from collections.abc import Mapping, Sequence
from itertools import product

from redaksi.search.letters import folded, printed

# As many as one question to the index may ask for.
MOST = 12
# Word by word, with what its difference from what was typed costs.
Near = Mapping[str, Sequence[tuple[int, str]]]


def meanings(typed: str, near: Near) -> list[str]:
    """Give other ways to write what was typed, those that change least first."""
    words = [word for word in dict.fromkeys(folded(typed).split()) if near.get(word)][:4]
    # What was typed costs nothing.
    choices = [[(0, word), *near[word]] for word in words]
    ways = sorted(product(*choices), key=lambda way: sum(cost for cost, _ in way))
    changed = (
        {word: other for word, (_, other) in zip(words, way, strict=True) if word != other}
        for way in ways
    )
    return [_rewritten(typed, change) for change in changed if change][:MOST]


def _rewritten(typed: str, change: Mapping[str, str]) -> str:
    pieces, end = [], 0
    for word, start, stop in printed(typed):
        other = change.get(folded(word))
        # Names alone are proposed, and names begin with a capital.
        pieces += [typed[end:start], other.capitalize() if other else word]
        end = stop
    return "".join([*pieces, typed[end:]])
