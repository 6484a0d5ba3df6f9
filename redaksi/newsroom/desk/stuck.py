"""What the machine could not do, on the first screen of those whose business it is."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import Page, Revision

from redaksi.agenda.actions import TAKE_DOWN
from redaksi.agenda.models import Due
from redaksi.edge.actions.telling import TELL
from redaksi.meaning.actions.understanding import UNDERSTAND
from redaksi.newsroom.checks.desk import may_launch
from redaksi.newsroom.desk.dashboard import SHOWN, at_the_desk
from redaksi.outbox.actions import try_again
from redaksi.outbox.models import Task
from redaksi.related.actions.catching_up import CATCH_UP
from redaksi.related.actions.relating import RELATE
from redaksi.search.actions import RENAME

# What a step is called; one that is not named here is called by its word in the program.
STEPS = {
    "warm": _("Make pages ready for readers"),
    RELATE: _("Find related stories"),
    CATCH_UP: _("Find related stories in the archive"),
    UNDERSTAND: _("Find out what stories mean, for the archive’s help"),
    TELL: _("Tell the cache in front what has changed"),
    RENAME: _("Have stories found by a new name"),
}


@dataclass(frozen=True)
class StuckLine:
    """Something that was tried in vain; a task carries its number, for the buttons."""

    what: str
    when: str
    reason: str
    task: int | None = None


class StuckPanel(Component):
    """Slow steps that were given up, and what was to be taken down and was not."""

    order = 6
    template_name = "newsroom/desk/stuck_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        tasks = Task.objects.given_up()
        return {"moments": failing_moments(), "tasks": list(map(_task, tasks[:SHOWN]))}


def failing_moments() -> list[StuckLine]:
    """Give what should have happened and was refused; articles that did not go out have a list.

    A query for each; none of them is meant to be there.
    """
    articles = Q(what="publish", number__in=_versions_of_articles())
    return [
        StuckLine(_told(due), at_the_desk(due.at), due.reason)
        for due in Due.objects.failing().exclude(articles)[:SHOWN]
    ]


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Have a task tried again that was given up."""
    try_again(_given_up(request, pk), timezone.now())
    messages.success(request, gettext("It is being tried again."))
    return redirect("wagtailadmin_home")


@require_POST
def dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a task off the list: it is not wanted any more."""
    _given_up(request, pk).delete()
    messages.success(request, gettext("It was taken off the list."))
    return redirect("wagtailadmin_home")


@hooks.register("construct_homepage_panels", order=190)
def panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel first, for those whose business it is."""
    if may_launch(request.user):
        panels.insert(0, StuckPanel())


def _given_up(request: HttpRequest, pk: int) -> Task:
    if not may_launch(request.user):
        raise PermissionDenied
    return get_object_or_404(Task.objects.given_up(), pk=pk)


def _task(task: Task) -> StuckLine:
    name = f"{STEPS.get(task.what, task.what)}: {task.key}"
    return StuckLine(name, at_the_desk(task.given_up_at), task.last_error, task.pk)


def _told(due: Due) -> str:
    subject = apps.get_model(due.subject)._default_manager.filter(pk=due.number).first()
    if isinstance(subject, Revision):
        subject = subject.content_object
    name = subject.get_admin_display_title() if isinstance(subject, Page) else str(subject or due)
    return gettext("Take down: %(name)s") % {"name": name} if due.what == TAKE_DOWN else name


def _versions_of_articles() -> list[str]:
    """Give the numbers of the scheduled versions of articles, as the agenda writes them."""
    kept = Revision.objects.filter(
        approved_go_live_at__isnull=False, content_type__app_label="articles"
    )
    return [str(pk) for pk in kept.values_list("pk", flat=True)]
