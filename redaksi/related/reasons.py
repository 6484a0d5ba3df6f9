"""Why one story leads to another, as it is kept: plain words for an editor."""

from collections.abc import Mapping
from typing import Any

from redaksi.related.likeness import Match
from redaksi.related.packing import is_name, number_of
from redaksi.related.terms import Terms

# As many of each as are read at a glance.
NAMES, WORDS = 3, 4


def reason(match: Match, told: Terms) -> dict[str, Any]:
    """Say what a match has in common with the story of these terms, in the story's own words."""
    printed = _printed(told)
    shared = [(term, printed[term]) for term in match.shared if term in printed]
    return {
        "names": [word for term, word in shared if is_name(term)][:NAMES],
        "words": [word for term, word in shared if not is_name(term)][:WORDS],
        "topic": match.same_topic,
        "running": match.is_running,
        "later": match.is_later,
        "meaning": match.is_akin,
    }


def _printed(told: Terms) -> Mapping[int, str]:
    return {number_of(term): shown for term, shown in told.printed.items()}
