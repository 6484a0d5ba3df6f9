"""Hangs complaints into the desk: addresses, the first screen, the accounts that have to stay."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.components import Component

from redaksi.complaints.models import Complaint
from redaksi.newsroom.desk.complaints import figures, requests, views
from redaksi.newsroom.desk.complaints.lines import ONE, line, may_decide
from redaksi.newsroom.desk.sides import user_of
from redaksi.people.models import User
from redaksi.rights.models import DataRequest

SHOWN = 5


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("complaints/", views.index, name=views.LIST),
        path("complaints/report/", figures.report, name="newsroom_complaints_report"),
        path("complaints/report.csv", figures.sheet, name="newsroom_complaints_sheet"),
        path("complaints/requests/", requests.index, name=requests.LIST),
        path("complaints/requests/<int:pk>/", requests.answer, name="newsroom_answer_request"),
        path("complaints/<int:pk>/", views.one, name=ONE),
        path("complaints/<int:pk>/uphold/", views.uphold, name="newsroom_uphold_complaint"),
        path("complaints/<int:pk>/reject/", views.reject, name="newsroom_reject_complaint"),
    ]


class ComplaintsPanel(Component):
    """Complaints that wait for a decision, the nearest deadline first; nothing when none does."""

    order = 16
    template_name = "newsroom/complaints/panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        now = timezone.now()
        waiting = Complaint.objects.undecided().select_related("comment__article", "decided_by")
        nearest = waiting.defer("comment__article__body")[:SHOWN]
        return {"lines": [line(one, at=now) for one in nearest]}


# After the desk's own panels have taken the place of Wagtail's.
@hooks.register("construct_homepage_panels", order=160)
def panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel before the rest, for those who may decide."""
    if may_decide(user_of(request)):
        panels.insert(1, ComplaintsPanel())


@hooks.register("before_delete_user")
def keep_who_decided(request: HttpRequest, user: User) -> HttpResponse | None:
    """Keep the account of whoever decided about a complaint: it may be shut, not deleted."""
    answered = DataRequest.objects.filter(done_by=user)
    if not Complaint.objects.filter(decided_by=user).exists() and not answered.exists():
        return None
    messages.error(
        request,
        _("This account has decided about complaints, which stays known: shut it out instead."),
    )
    return redirect("wagtailusers_users:index")


@hooks.register("before_bulk_action")
def keep_those_who_decided(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Keep them when several accounts are deleted at once, too."""
    if action_type != "delete" or action.model is not User:
        return None
    return next(filter(None, (keep_who_decided(request, user) for user in objects)), None)
