"""What became of an article that an editor decided about, told on the screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from redaksi.articles.models import Article
from redaksi.newsroom.desk.dashboard import at_the_desk

if TYPE_CHECKING:
    from redaksi.people.models import User


def outcome(pk: int) -> str:
    """Tell in a sentence where an article stands after a decision. Costs four queries."""
    article: Article = Article.objects.get(pk=pk)
    state = article.current_workflow_state
    told = {"title": article.get_admin_display_title()}
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("“%(title)s” was sent back to %(who)s.") % {
            **told, "who": name_of(state.requested_by or article.owner)
        }  # fmt: skip
    if state:
        return _("“%(title)s” was approved and waits for the next editor.") % told
    if article.approved_schedule:
        when = at_the_desk(article.scheduled_revision.approved_go_live_at)
        return _("“%(title)s” was approved and goes out at %(when)s.") % {**told, "when": when}
    return _("“%(title)s” was approved and is published.") % told


@dataclass(frozen=True)
class SentBack:
    """Who sent an article back, and what they wrote."""

    who: str
    words: str


def note_of(article: Article) -> SentBack | None:
    """Give what an editor wrote who sent an article back; None when it was not sent back."""
    state = article.current_workflow_state
    if not state or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return None
    task = state.current_task_state
    return SentBack(name_of(task.finished_by), task.comment)


def name_of(user: "User | None") -> str:
    """Give the name of a user; for somebody who has left since, the desk."""
    return (user.get_full_name() or user.get_username()) if user else _("the desk")
