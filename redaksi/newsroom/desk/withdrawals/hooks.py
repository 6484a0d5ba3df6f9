"""Hangs withdrawals into the desk: addresses, the article's own menu, the first screen."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.ui.components import Component

from redaksi.articles.kinds import Kind
from redaksi.articles.models import Article
from redaksi.corrections.models import Withdrawal, may_approve, may_ask
from redaksi.newsroom.desk.sides import user_of
from redaksi.newsroom.desk.withdrawals import views
from redaksi.newsroom.desk.withdrawals.lines import WithdrawalLine, line
from redaksi.newsroom.desk.withdrawals.sealing import DECIDING, withdrawals_of
from redaksi.people.models import User


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("withdrawals/", views.index, name=views.LIST),
        path("withdrawals/ask/<int:page_id>/", views.ask, name="newsroom_ask_withdrawal"),
        path("withdrawals/<int:pk>/", views.decide, name=DECIDING),
        path("withdrawals/<int:pk>/approve/", views.approve, name="newsroom_approve_withdrawal"),
        path("withdrawals/<int:pk>/decline/", views.decline, name="newsroom_decline_withdrawal"),
        path("withdrawals/<int:pk>/sealed/", views.open_sealed, name="newsroom_open_sealed"),
    ]


class WithdrawItem(ActionMenuItem):
    """Leads from the editing screen of a published story to asking for its withdrawal."""

    label = _("Withdraw the story…")
    name = "action-withdraw"
    icon_name = "no-view"

    def is_shown(self, context: dict[str, Any]) -> bool:
        article = context.get("page")
        return (
            context["view"] == "edit"
            and isinstance(article, Article)
            and article.published_at is not None
            and article.kind != Kind.ADVERTORIAL
            and may_ask(user_of(context["request"]))
        )

    def get_url(self, context: dict[str, Any]) -> str:
        """Lead to the one that waits already, if there is one."""
        waiting = Withdrawal.objects.waiting().filter(article=context["page"].pk).first()
        if waiting:
            return reverse(DECIDING, args=[waiting.pk])
        return reverse("newsroom_ask_withdrawal", args=[context["page"].pk])


@hooks.register("register_page_action_menu_item")
def action() -> WithdrawItem:
    return WithdrawItem(order=25)


class WithdrawalsPanel(Component):
    """Withdrawals that wait for somebody's decision; nothing when none does."""

    order = 15
    template_name = "newsroom/withdrawals/panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"lines": to_decide(parent_context["request"].user)}


def to_decide(user: User) -> list[WithdrawalLine]:
    """Give what waits and was not approved by this user yet, the longest waiting first."""
    waiting = withdrawals_of(user).waiting().exclude(first_approver=user)
    return [line(one) for one in waiting.select_related("article", "asked_by")]


# After the desk's own panels have taken the place of Wagtail's.
@hooks.register("construct_homepage_panels", order=150)
def panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel before the rest, for those who may decide."""
    if may_approve(user_of(request)):
        panels.insert(1, WithdrawalsPanel())
