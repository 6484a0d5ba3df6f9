"""Accounts that have to stay: whoever has decided something may be shut out, and not deleted."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages

from redaksi.comments.models import Act, Ban
from redaksi.complaints.models import Complaint
from redaksi.corrections.models import Withdrawal
from redaksi.people.models import User
from redaksi.rights.models import DataRequest


def moderated(user: User) -> bool:
    """Tell whether somebody has decided about comments, or about who may write them."""
    banned = Ban.objects.filter(Q(by=user) | Q(lifted_by=user))
    return Act.objects.filter(user=user).exists() or banned.exists()


def answered_readers(user: User) -> bool:
    """Tell whether somebody has decided about complaints, or answered for readers' data."""
    answered = DataRequest.objects.filter(done_by=user)
    return Complaint.objects.filter(decided_by=user).exists() or answered.exists()


def withdrew(user: User) -> bool:
    """Tell whether somebody had a part in a withdrawal."""
    return Withdrawal.objects.with_a_part_of([user]).exists()


# What keeps an account, with the sentence that says so.
KEEPING: list[tuple[Callable[[User], bool], Any]] = [
    (
        moderated,
        _("This account has decided about comments, which stays known: shut it out instead."),
    ),
    (
        answered_readers,
        _("This account has decided about complaints, which stays known: shut it out instead."),
    ),
    (
        withdrew,
        _("This account has a part in a withdrawal, which stays known: shut it out instead."),
    ),
]


@hooks.register("before_delete_user")
def keep(request: HttpRequest, user: User) -> HttpResponse | None:
    """Keep an account, and say why."""
    for decided, sentence in KEEPING:
        if decided(user):
            messages.error(request, sentence)
            return redirect("wagtailusers_users:index")
    return None


@hooks.register("before_bulk_action")
def keep_each(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Keep them when several accounts are deleted at once, too."""
    if action_type != "delete" or action.model is not User:
        return None
    return next(filter(None, (keep(request, user) for user in objects)), None)
