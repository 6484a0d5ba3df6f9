"""The one place where the words of a comment are put before the spam filter.

What is kept with a comment is the score and the codes of its grounds; which words they were seen in
is told by judging the text again, which costs a millisecond.
"""

from dataclasses import dataclass

from redaksi.comments import spam


@dataclass(frozen=True)
class Judged:
    """How likely it is spam, from 0 to 1, and the codes of what speaks for that."""

    score: float = 0.0
    reasons: tuple[str, ...] = ()


def judge(text: str) -> Judged:
    """Give what the filter thinks of a text; what speaks most stands first."""
    verdict = spam.judge(text)
    return Judged(verdict.score, tuple(reason.ground.value for reason in verdict.reasons))
