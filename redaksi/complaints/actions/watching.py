"""The clock of a complaint, kept in the agenda: it tells, and at last it hides (D12)."""

import logging
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings

from redaksi.agenda import actions as agenda
from redaksi.comments import actions as comments
from redaksi.comments.models import Comment
from redaksi.complaints.actions.letters import alert_later
from redaksi.complaints.clock import next_at, passed
from redaksi.complaints.models import Complaint

if TYPE_CHECKING:
    from redaksi.agenda.models import Due

log = logging.getLogger(__name__)

WATCH = "complaint"


def watch(due: "Due", at: datetime) -> None:
    """Do what the clock of one complaint says now, and note when it is to be looked at again.

    After a standstill the latest step alone is taken: who gets three letters at once reads none.
    """
    complaint = Complaint.objects.select_related("comment").filter(pk=due.number).first()
    if complaint is None or complaint.is_decided:
        return
    steps = passed(complaint.received_at, at)
    if steps:
        if steps[-1].hides and settings.COMPLAINTS_HIDE:
            _hide(complaint, at)
        alert_later(complaint, hours=steps[-1].hours)
    moment = next_at(complaint.received_at, at)
    if moment:
        agenda.note(WATCH, complaint, moment)


def _hide(complaint: Complaint, at: datetime) -> None:
    """Take the comment from readers; one that is out of their sight already stays as it is.

    Whoever decides about it at this very moment may wait for our row in turn: it is tried again.
    """
    comment = Comment.objects.select_for_update(of=("self",), nowait=True).get(
        pk=complaint.comment_id
    )
    is_open = Complaint.objects.undecided().filter(pk=complaint.pk).exists()
    if not is_open or not comment.is_public:
        return
    comments.hide(comment, None, reason=complaint.ticket, at=at)
    Complaint.objects.filter(pk=complaint.pk).update(hidden_at=at)
    log.info("comment hidden by the clock comment=%s complaint=%s", comment.pk, complaint.pk)
