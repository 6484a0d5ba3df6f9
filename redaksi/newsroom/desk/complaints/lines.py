"""What the desk's screens say of a complaint."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from redaksi.complaints.figures import Figures
from redaksi.complaints.models import Complaint
from redaksi.corrections.models import answers_for_the_paper
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.newsroom.desk.deciding import name_of
from redaksi.people.models import User

if TYPE_CHECKING:
    from redaksi.articles.models import Article

ONE = "newsroom_complaint"
AN_HOUR = timedelta(hours=1)


def may_decide(user: User) -> bool:
    """Tell whether complaints are somebody's business: a moderator's, or who answers for it all."""
    return user.has_perm("comments.moderate") or answers_for_the_paper(user)


@dataclass(frozen=True)
class ComplaintLine:
    """A complaint in a list of the desk."""

    ticket: str
    url: str
    ground: str
    story: str
    received: str
    deadline: str
    left: str
    is_late: bool
    is_hidden_by_the_clock: bool
    outcome: str = ""
    who: str = ""


def line(complaint: Complaint, *, at: datetime) -> ComplaintLine:
    """Say it in a line; the comment, its article and who decided are fetched with it."""
    return ComplaintLine(
        ticket=complaint.ticket,
        url=reverse(ONE, args=[complaint.pk]),
        ground=complaint.get_ground_display(),
        story=story_of(complaint),
        received=at_the_desk(complaint.received_at),
        deadline=at_the_desk(complaint.deadline),
        left="" if complaint.is_decided else left(complaint, at=at),
        is_late=complaint.is_late(at),
        is_hidden_by_the_clock=complaint.hidden_at is not None,
        outcome=complaint.get_decision_display(),
        who=name_of(complaint.decided_by) if complaint.is_decided else "",
    )


def story_of(complaint: Complaint) -> str:
    """Name the story; one that readers do not see any more by its number alone."""
    article: Article = complaint.comment.article
    if article.live and article.withdrawn_at is None:
        return str(article.get_admin_display_title())
    return _("number %(number)s") % {"number": article.pk}


def left(complaint: Complaint, *, at: datetime) -> str:
    """Say in whole hours how much time is left, or by how much it is late."""
    span = complaint.deadline - at
    hours = abs(span) // AN_HOUR
    if span < timedelta(0):
        return ngettext("%(hours)s hour late", "%(hours)s hours late", hours) % {"hours": hours}
    return ngettext("%(hours)s hour left", "%(hours)s hours left", hours) % {"hours": hours}


def in_hours(span: timedelta | None) -> str:
    """Print a span in hours with one decimal, as both languages read it: "12,5" or "12.5"."""
    if span is None:
        return ""
    return (_("%(whole)s.%(tenth)s")) % _parts(span)


def _parts(span: timedelta) -> dict[str, Any]:
    tenths = round(span / AN_HOUR * 10)
    return {"whole": tenths // 10, "tenth": tenths % 10}


def in_percent(figures: Figures) -> str:
    """Print the share that was decided in time; nothing when there is nothing to measure."""
    share = figures.share_in_time
    return "" if share is None else f"{round(share * 100)} %"
