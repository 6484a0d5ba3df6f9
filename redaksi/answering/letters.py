"""The letter with a link: a step of the outbox, never sent while somebody waits."""

import logging
from smtplib import SMTPRecipientsRefused
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from redaksi.comments.models import Comment
from redaksi.masthead.models import Publication
from redaksi.outbox.steps import Payload
from redaksi.readers.models import MagicLink

log = logging.getLogger(__name__)


def send_link(key: str, payload: Payload) -> None:
    """Send the letter of a link, unless it went out, was used or is gone.

    A worker killed between sending and noting sends it twice, with the same link.
    """
    now = timezone.now()
    waiting = MagicLink.objects.filter(sent_at=None, used_at=None, expires_at__gt=now)
    link = waiting.filter(pk=payload["link"]).first()
    if link is None:
        return
    try:
        get_connection(settings.MAIL_BACKEND).send_messages([write(link)])
    except SMTPRecipientsRefused:
        # There is no such box: another try finds none either.
        log.info("letter refused link=%s", link.pk)
    MagicLink.objects.filter(pk=link.pk).update(sent_at=now)


def write(link: MagicLink) -> EmailMultiAlternatives:
    """Write the letter of a link, as text and as HTML."""
    comment = Comment.objects.filter(link=link.pk).select_related("article").first()
    words: dict[str, Any] = {
        "paper": Publication.load().name,
        "link": settings.ADDRESS + link.public_address,
        "story": comment.article.title if comment else "",
    }
    with override(settings.LANGUAGE_CODE):
        subject, text, html = (
            render_to_string(f"answering/letters/link{ending}", words)
            for ending in ("_subject.txt", ".txt", ".html")
        )
    mail = EmailMultiAlternatives(" ".join(subject.split()), text, to=[link.address])
    mail.attach_alternative(html, "text/html")
    # Neither answered by an absence note nor taken for a newsletter.
    mail.extra_headers["Auto-Submitted"] = "auto-generated"
    return mail
