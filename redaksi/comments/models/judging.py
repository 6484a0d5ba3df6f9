"""What the filter is told of a comment: its words, how it came, and what the newsroom decided."""

from datetime import datetime, timedelta

from redaksi.comments.circumstances import UNKNOWN, Circumstances
from redaksi.comments.filtering import Judged, judge
from redaksi.comments.grounds import Ground
from redaksi.comments.models.comment import Comment
from redaksi.comments.models.lesson import LearnedWord
from redaksi.comments.models.listed import ListedWord
from redaksi.comments.plain import links_in
from redaksi.comments.repeats import fingerprint

# So long the same words again are a repetition, whoever says them and below whichever story.
REPEATED_WITHIN = timedelta(days=7)


def judge_new(comment: Comment, *, is_trapped: bool, seconds: float | None, at: datetime) -> None:
    """Judge what has just been sent, and mark it so that a repetition is known. Four queries.

    `seconds` is how long its writer had the form, where that is known.
    """
    comment.fingerprint = fingerprint(comment.text)
    # A machine filled in what no person sees: whatever it says.
    trapped = Judged(1.0, (Ground.TRAP.value,))
    verdict = trapped if is_trapped else _judged(comment, _seen(comment, seconds, at=at))
    comment.score, comment.reasons = verdict.score, list(verdict.reasons)


def judge_again(comment: Comment) -> None:
    """Judge the words by what the newsroom has learned since; nothing speaks for them less."""
    verdict = _judged(comment, UNKNOWN)
    if verdict.score > comment.score:
        comment.score, comment.reasons = verdict.score, list(verdict.reasons)


def _judged(comment: Comment, seen: Circumstances) -> Judged:
    words, learned = ListedWord.objects.as_list(), LearnedWord.objects.heard(comment.text)
    return judge(comment.text, seen=seen, words=words, learned=learned)


def _seen(comment: Comment, seconds: float | None, *, at: datetime) -> Circumstances:
    """Give what is known beside the words.

    Of who is not signed in nothing is known: an address is nobody's before its link is opened.
    """
    alike = Comment.objects.alike(comment.fingerprint).filter(said_at__gt=at - REPEATED_WITHIN)
    links, repeats = len(links_in(comment.text)), alike.count()
    reader = comment.reader
    if reader is None:
        return Circumstances(links=links, repeats=repeats, seconds_on_form=seconds)
    return Circumstances(
        links=links, repeats=repeats, seconds_on_form=seconds,
        account_days=(at - reader.registered_at) / timedelta(days=1),
        published_before=Comment.objects.by(reader).ever_published().count(),
    )  # fmt: skip
