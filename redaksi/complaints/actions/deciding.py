"""Decides about complaints: the comment goes, changes or stands, and whoever complained is told."""

from datetime import datetime

from django.db import transaction

from redaksi.agenda import actions as agenda
from redaksi.comments import actions as comments
from redaksi.comments.models import Act, Comment
from redaksi.complaints.actions.letters import DECISION, write_later
from redaksi.complaints.actions.watching import WATCH
from redaksi.complaints.models import Complaint
from redaksi.people.models import User

Measure = Complaint.Measure


@transaction.atomic
def uphold(
    complaint: Complaint, by: User, measure: Complaint.Measure, *, reason: str, at: datetime,
    text: str = "",
) -> Complaint:  # fmt: skip
    """Find a complaint right, and do something about the comment; `text` is what an edit says.

    All open complaints about the comment are decided by it. Raises a ComplaintRefused, or a
    CommentRefused when the comment cannot be treated so.
    """
    comment = comments.held(complaint.comment)
    complaint = _held(complaint)
    complaint.uphold(by, measure, reason=reason, at=at)
    _treat(comment, by, measure, reason=reason, text=text, at=at)
    _settle(complaint)
    for other in Complaint.objects.undecided().about(comment).select_for_update():
        other.uphold(by, measure, reason=reason, at=at)
        _settle(other)
    return complaint


@transaction.atomic
def reject(complaint: Complaint, by: User, *, reason: str, at: datetime) -> Complaint:
    """Find that the comment may stand.

    What the clock had hidden comes back with the last open complaint about it. Raises as above.
    """
    comment = comments.held(complaint.comment)
    complaint = _held(complaint)
    complaint.reject(by, reason=reason, at=at)
    Act.objects.create(
        comment=comment, what=Act.What.REJECTED, by=Act.By.MODERATOR, user=by, at=at,
        reason=f"{complaint.ticket}: {complaint.reason}"[:500],
        state_before=comment.state, state_after=comment.state,
    )  # fmt: skip
    if _was_hidden_by_the_clock(comment):
        comments.restore(comment, by, at=at, reason=complaint.ticket)
    _settle(complaint)
    return complaint


def _held(complaint: Complaint) -> Complaint:
    """Give the row as it now is, held against others; always after its comment, as the clock."""
    return Complaint.objects.select_for_update(of=("self",)).get(pk=complaint.pk)


def _treat(
    comment: Comment, by: User, measure: Complaint.Measure, *, reason: str, text: str, at: datetime
) -> None:
    """Do what was decided; what is out of readers' sight already may stay as it is."""
    if measure == Measure.EDITED:
        if comment.state == Comment.State.HIDDEN:
            comment = comments.restore(comment, by, at=at, reason=reason)
        comments.edit(comment, by, text, reason=reason, at=at)
    elif measure == Measure.REMOVED and comment.state != Comment.State.REMOVED:
        comments.remove(comment, by, reason=reason, at=at)
    elif measure == Measure.HIDDEN and comment.state not in (
        Comment.State.HIDDEN, Comment.State.REMOVED,
    ):  # fmt: skip
        comments.hide(comment, by, reason=reason, at=at)


def _was_hidden_by_the_clock(comment: Comment) -> bool:
    """Tell whether nobody but the clock keeps a comment from readers, and no complaint is open."""
    if comment.state != Comment.State.HIDDEN or Complaint.objects.undecided().about(comment):
        return False
    last = comment.acts.filter(what=Act.What.HIDDEN).in_order().last()
    return last is not None and last.by == Act.By.MACHINE


def _settle(complaint: Complaint) -> None:
    agenda.forget(WATCH, complaint)
    if complaint.address:
        write_later(DECISION, complaint)
