"""The door itself: logging in, asking for a new password, a form that has gone stale."""

import unicodedata
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from redaksi.newsroom.door.letters import Letter, post_quietly, write
from redaksi.newsroom.models import ResetRequest
from redaksi.people.models import User

# In an hour: somebody who waits for a mail asks once more; a shared office asks a little more.
ASKS_FOR_ONE_ADDRESS = 3
ASKS_FROM_ONE_PLACE = 15


class DeskLoginForm(LoginForm):
    """Asks for name and password in a way that a password keeper understands."""

    error_messages = {  # noqa: RUF012  # as Django has it
        **LoginForm.error_messages,
        "invalid_login": _("This name and this password do not belong together."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field, purpose in (("username", "username"), ("password", "current-password")):
            attributes = self.fields[field].widget.attrs
            # A label stands above; a grey example in the field would be cut off on a telephone.
            attributes.pop("placeholder", None)
            attributes["autocomplete"] = purpose
        self.fields["password"].label = _("Password")
        self.fields["username"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}


class NewPasswordForm(PasswordResetForm):
    """Sends a link to a new password, and never tells whether the address is known."""

    email = forms.EmailField(
        label=_("E-mail address"), max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "autofocus": ""}),
    )  # fmt: skip

    def save(self, *args: Any, request: HttpRequest | None = None, **options: Any) -> None:
        """Send the link to whoever has this address, unless it was asked too often."""
        email = self.cleaned_data["email"]
        place = request.META.get("REMOTE_ADDR", "") if request else ""
        if not may_ask(email, place, at=timezone.now()):
            return
        mails = [write(Letter.NEW_PASSWORD, user) for user in users_with(email)]
        if not mails:
            # An unknown address costs the same work as a known one; nothing is posted.
            write(Letter.NEW_PASSWORD, User(pk=0, username="-", email=email))
        transaction.on_commit(lambda: post_quietly(mails))


def may_ask(email: str, place: str, *, at: datetime) -> bool:
    """Say whether a link may be asked for once more, and count the asking."""
    since = at - ResetRequest.KEPT
    ResetRequest.objects.filter(asked_at__lt=since).delete()
    asked = [
        (f"email:{email.casefold()}", ASKS_FOR_ONE_ADDRESS),
        (f"place:{place}", ASKS_FROM_ONE_PLACE),
    ]
    if any(
        ResetRequest.objects.about(subject, since=since).count() >= limit
        for subject, limit in asked
    ):
        return False
    ResetRequest.objects.bulk_create(
        ResetRequest(subject=ResetRequest.veil(subject), asked_at=at) for subject, limit in asked
    )
    return True


def users_with(email: str) -> list[User]:
    """Find the active users of an address: those who were invited and never came, too.

    Compared again in Python, since a database may take a look-alike letter for the same (Turkish
    dotless i and its kin).
    """
    found = User.objects.filter(email__iexact=email, is_active=True).order_by("pk")
    return [user for user in found if _folded(user.email) == _folded(email)]


def _folded(email: str) -> str:
    return unicodedata.normalize("NFKC", email).casefold()


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Tell somebody whose form lost its key that nothing was sent, and how to go on.

    Only the desk has such forms: whoever sends something elsewhere is a robot, and gets no page.
    """
    if not request.path.startswith(settings.SESSION_COOKIE_PATH):
        return HttpResponse(status=403)
    return render(request, "newsroom/door/stale.html", status=403)
