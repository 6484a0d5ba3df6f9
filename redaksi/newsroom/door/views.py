"""Ends log-ins, one's own and others', and sends an invitation again."""

from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from redaksi.newsroom.door import sessions, users
from redaksi.newsroom.door.trust import may_log_out, may_look_after, who_asks
from redaksi.people.models import User


@require_POST
def end_own(request: HttpRequest) -> HttpResponse:
    """End one of one's own log-ins, or all others."""
    here = sessions.mark_in(request)
    if "others" in request.POST:
        ended = sessions.end_all(who_asks(request), except_pk=here)
        messages.success(request, _ended(ended))
        return _back_to_devices()
    wanted = request.POST.get("session", "")
    session = get_object_or_404(
        who_asks(request).desk_sessions, pk=int(wanted) if wanted.isdecimal() else 0
    )
    if session.pk == here:
        logout(request)
        return redirect("wagtailadmin_login")
    session.end()
    messages.success(request, _ended(1))
    return _back_to_devices()


@require_http_methods(["GET", "POST"])
def end_all(request: HttpRequest, user_pk: int) -> HttpResponse:
    """Show where somebody is logged in, and log them out everywhere."""
    account = get_object_or_404(User, pk=user_pk)
    if not may_log_out(who_asks(request), account):
        raise PermissionDenied
    if request.method == "POST":
        messages.success(request, _ended(sessions.end_all(account)))
        return redirect("wagtailusers_users:index")
    words = {
        "account": account,
        "title": _("Devices"),
        "button": _("Log out everywhere"),
        "sessions": sessions.log_ins_of(account),
    }
    return render(request, "newsroom/door/end_all.html", words)


@require_http_methods(["GET", "POST"])
def invite_again(request: HttpRequest, user_pk: int) -> HttpResponse:
    """Send a new link to somebody who has not set a password yet; the old one ends."""
    account = get_object_or_404(User, pk=user_pk, is_active=True)
    if account.has_usable_password() or not may_look_after(who_asks(request), account):
        raise PermissionDenied
    if request.method == "POST":
        # Another unusable password is another secret: the link in the first mail no longer fits.
        account.set_unusable_password()
        account.save(update_fields=["password"])
        transaction.on_commit(lambda: users.send_invitation(request, account))
        return redirect("wagtailusers_users:index")
    words = {"account": account, "title": _("Invite again"), "button": _("Send a new link")}
    return render(request, "newsroom/door/invite_again.html", words)


def _ended(number: int) -> str:
    return ngettext(
        "%(number)d device was logged out.", "%(number)d devices were logged out.", number
    ) % {"number": number}


def _back_to_devices() -> HttpResponseRedirect:
    return redirect("wagtailadmin_account")
