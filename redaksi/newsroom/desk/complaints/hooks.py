"""Hangs complaints into the desk: addresses, the first screen."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component

from redaksi.complaints.models import Complaint
from redaksi.newsroom.desk.complaints import figures, requests, views
from redaksi.newsroom.desk.complaints.lines import ONE, line, may_decide
from redaksi.newsroom.desk.sides import user_of

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
