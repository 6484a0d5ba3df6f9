"""The one place where the words of a comment are put before the spam filter.

What is kept with a comment is the score and the codes of its grounds; which words they were seen in
is told by judging the text again, which costs a millisecond.
"""

from dataclasses import dataclass

from redaksi.comments import spam
from redaksi.comments.circumstances import UNKNOWN, Circumstances
from redaksi.comments.learning import Learned
from redaksi.comments.wordlist import NO_WORDS, WordList


@dataclass(frozen=True)
class Judged:
    """How likely it is spam, from 0 to 1, and the codes of what speaks for that."""

    score: float = 0.0
    reasons: tuple[str, ...] = ()


def judge(
    text: str,
    *,
    seen: Circumstances = UNKNOWN,
    words: WordList = NO_WORDS,
    learned: Learned | None = None,
) -> Judged:
    """Give what the filter thinks of a text; what speaks most stands first.

    Beside the text: what the door knows, the editors' words, and what the newsroom decided before.
    """
    verdict = spam.judge(text, seen=seen, words=words, learned=learned)
    return Judged(verdict.score, tuple(reason.ground.value for reason in verdict.reasons))
