"""Hangs the moderators' desk into Wagtail: addresses, and the accounts that have to stay."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from redaksi.comments.models import Act, Ban
from redaksi.newsroom.desk.comments import doors, opening, views
from redaksi.newsroom.desk.comments.lines import ONE
from redaksi.people.models import User


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("comments/", views.index, name=views.LIST),
        path("comments/many/", doors.tell_many, name="newsroom_comments_many"),
        path("comments/terms/", opening.terms, name=opening.TERMS),
        path("comments/rule/<int:pk>/", opening.rule, name=opening.RULE),
        path("comments/<int:pk>/", views.one, name=ONE),
        path("comments/<int:pk>/ban/", doors.ban, name="newsroom_comment_ban"),
        path("comments/<int:pk>/lift/", doors.lift, name="newsroom_comment_lift"),
        path("comments/<int:pk>/<slug:verb>/", doors.tell, name="newsroom_comment_tell"),
    ]


@hooks.register("before_delete_user")
def keep_who_moderated(request: HttpRequest, user: User) -> HttpResponse | None:
    """Keep the account of whoever decided about a comment: it may be shut, not deleted."""
    banned = Ban.objects.filter(by=user) | Ban.objects.filter(lifted_by=user)
    if not Act.objects.filter(user=user).exists() and not banned.exists():
        return None
    messages.error(
        request,
        _("This account has decided about comments, which stays known: shut it out instead."),
    )
    return redirect("wagtailusers_users:index")


@hooks.register("before_bulk_action")
def keep_those_who_moderated(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Keep them when several accounts are deleted at once, too."""
    if action_type != "delete" or action.model is not User:
        return None
    return next(filter(None, (keep_who_moderated(request, user) for user in objects)), None)
