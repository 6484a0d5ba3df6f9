"""Writes and posts the desk's own mails: the invitation, and the link to a new password."""

import logging
from collections.abc import Iterable
from enum import StrEnum
from threading import Thread

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import override
from wagtail.users.models import UserProfile

from redaksi.masthead.models import Publication
from redaksi.people.models import User

logger = logging.getLogger(__name__)


class Letter(StrEnum):
    """A kind of letter; its words are in templates/newsroom/letters/."""

    INVITATION = "invitation"
    NEW_PASSWORD = "new_password"  # noqa: S105  # the name of a letter


def write(letter: Letter, user: User, *, sender: User | None = None) -> EmailMultiAlternatives:
    """Write a letter with a link to set a password: once, and for PASSWORD_RESET_TIMEOUT."""
    words = {
        "user": user,
        "sender": sender,
        "paper": Publication.load().name,
        "link": settings.ADDRESS + _password_address(user),
        "desk": settings.ADDRESS + reverse("wagtailadmin_home"),
        "days": settings.PASSWORD_RESET_TIMEOUT // 86400,
    }
    with override(_language_of(user)):
        subject, text, html = (
            render_to_string(f"newsroom/letters/{letter}{ending}", words)
            for ending in ("_subject.txt", ".txt", ".html")
        )
    mail = EmailMultiAlternatives(" ".join(subject.split()), text, to=[user.email])
    mail.attach_alternative(html, "text/html")
    return mail


def post_quietly(mails: Iterable[EmailMultiAlternatives]) -> None:
    """Post letters beside the answer, so that its time does not tell whether there were any."""
    Thread(target=_post_all, args=(list(mails),), name="desk-letters").start()


def _post_all(mails: list[EmailMultiAlternatives]) -> None:
    for mail in mails:
        try:
            mail.send()
        except OSError as error:
            # Errors of smtplib are OSErrors. Their words may repeat an address: the kind is enough.
            logger.error("letter_not_posted error=%s", type(error).__name__)


def _password_address(user: User) -> str:
    return reverse(
        "wagtailadmin_password_reset_confirm",
        args=(
            urlsafe_base64_encode(force_bytes(user.pk)),
            default_token_generator.make_token(user),
        ),
    )


def _language_of(user: User) -> str:
    profile = UserProfile.objects.filter(user_id=user.pk).first()
    return (profile.preferred_language if profile else "") or settings.LANGUAGE_CODE
