"""On the first screen: embargoes that a colleague asks to lift, for those who may agree (D26)."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component

from redaksi.articles.models import EmbargoLift
from redaksi.articles.models.embargo import MAY_SEE
from redaksi.newsroom.desk.dashboard import SHOWN, Line, at_the_desk
from redaksi.newsroom.desk.deciding import name_of
from redaksi.newsroom.desk.sides import articles_of
from redaksi.people.models import User


class LiftPanel(Component):
    """What waits for a second person."""

    order = 15
    template_name = "newsroom/embargo/panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"lines": to_agree(parent_context["request"].user)}


def to_agree(user: User) -> list[Line]:
    """Give the requests of others that wait for this user's word, the longest waiting first."""
    if not user.has_perm(MAY_SEE):
        return []
    waiting = EmbargoLift.objects.open(timezone.now()).exclude(asked_by=user)
    mine = waiting.filter(article__in=articles_of(user).values("pk"))
    asked = mine.select_related("article__section", "asked_by").order_by("asked_at", "pk")
    return [
        Line(
            title=lift.article.get_admin_display_title(),
            url=reverse("newsroom_embargo", args=[lift.article_id]),
            kicker=lift.article.kicker,
            section=lift.article.section.name if lift.article.section else "",
            who=name_of(lift.asked_by),
            when=at_the_desk(lift.asked_at),
            note=lift.reason,
        )
        for lift in asked[:SHOWN]
    ]


@hooks.register("construct_homepage_panels", order=110)
def panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the requests below the button, above everything that can wait."""
    panels.insert(1, LiftPanel())
