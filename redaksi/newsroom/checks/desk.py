"""The launch check at the desk: a panel while something is missing, and a page with everything."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from redaksi.newsroom.doctor import Result, examine, obstacles
from redaksi.newsroom.roles import Role, roles_of

LAUNCHERS = frozenset({Role.MANAGING_EDITOR, Role.TECHNICIAN})
# More would push the day's work off the first screen.
SHOWN = 3


def may_launch(user: Any) -> bool:
    """Say whether the launch is somebody's business."""
    return bool(user.is_superuser or LAUNCHERS & roles_of(user))


@require_safe
def launch(request: HttpRequest) -> HttpResponse:
    """Show all that was examined."""
    if not may_launch(request.user):
        raise PermissionDenied
    results = examine()
    told = {
        "results": _with_places(results, request.user),
        "obstacles": len(obstacles(results)),
    }
    return render(request, "newsroom/launch/page.html", told)


class LaunchPanel(Component):
    """What still keeps the paper from its launch; nothing when nothing does."""

    order = 5
    template_name = "newsroom/launch/panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user = parent_context["request"].user
        found = obstacles(examine())
        return {"results": _with_places(found[:SHOWN], user), "number": len(found)}


class LaunchItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_launch(request.user)


@hooks.register("construct_homepage_panels", order=200)
def panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel first, for those whose business it is."""
    if may_launch(request.user):
        panels.insert(0, LaunchPanel())


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("launch/", launch, name="newsroom_launch")]


@hooks.register("register_settings_menu_item")
def menu_item() -> MenuItem:
    return LaunchItem(
        _("Launch check"), reverse("newsroom_launch"), icon_name="check", name="launch", order=10
    )


def _with_places(results: list[Result], user: Any) -> list[dict[str, Any]]:
    """Give the findings with a link to where to mend them, where the user may go."""
    pages = reverse("wagtailadmin_explore_root")
    edits_pages = user_has_any_page_permission(user)
    return [
        {
            "finding": result.finding,
            "place": result.finding.place
            if edits_pages or not result.finding.place.startswith(pages)
            else "",
        }
        for result in results
    ]
