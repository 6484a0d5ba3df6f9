"""Hangs the door's screens into the desk."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from redaksi.newsroom.door import crowds, views
from redaksi.newsroom.door.account import DevicesPanel
from redaksi.newsroom.door.trust import may_log_out, may_look_after
from redaksi.people.models import User


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("devices/end/", views.end_own, name="newsroom_end_own"),
        path("devices/of/<int:user_pk>/", views.end_all, name="newsroom_end_all"),
        path("invitations/<int:user_pk>/", views.invite_again, name="newsroom_invite_again"),
    ]


@hooks.register("register_account_settings_panel")
def devices(request: HttpRequest, user: User, profile: Any) -> DevicesPanel:
    return DevicesPanel(request, user, profile)


@hooks.register("register_user_listing_buttons")
def buttons(user: User, request_user: User) -> Iterator[Button]:
    if may_log_out(request_user, user):
        yield Button(
            _("Devices and log-out"), url=reverse("newsroom_end_all", args=[user.pk]),
            icon_name="logout", priority=30,
        )  # fmt: skip
    if user.is_active and not user.has_usable_password() and may_look_after(request_user, user):
        yield Button(
            _("Invite again"), url=reverse("newsroom_invite_again", args=[user.pk]),
            icon_name="mail", priority=20,
        )  # fmt: skip


# Later than Wagtail's own: of two actions with one name, the last registered counts.
for action in (crowds.AssignRole, crowds.SetActive, crowds.Delete):
    hooks.register("register_bulk_action", action, order=100)
