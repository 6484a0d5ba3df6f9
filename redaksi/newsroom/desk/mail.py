"""Mail that goes out when what it tells about has been stored, and not while it is being stored.

Wagtail writes its letters (sent in, sent back, a note) in the middle of the request. Inside the
desk's transaction a slow mail server would keep everybody else from saving, and a roll-back would
leave a letter about something that never happened.
"""

import logging
from collections.abc import Sequence
from functools import partial
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage
from django.db import transaction

logger = logging.getLogger(__name__)


class MailAfterCommit(BaseEmailBackend):
    """Hands letters to the real mail backend (REDAKSI_MAIL_BACKEND) after the commit.

    Outside a transaction at once. A letter that cannot be sent is logged and costs nobody work.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        messages = list(email_messages)
        if transaction.get_connection().in_atomic_block:
            transaction.on_commit(partial(self._send_or_log, messages))
            return len(messages)
        return _send(messages, fail_silently=self.fail_silently)

    @staticmethod
    def _send_or_log(messages: list[EmailMessage]) -> None:
        try:
            _send(messages, fail_silently=False)
        except OSError as error:
            # smtplib's errors are OSErrors too, and their texts and traces name recipients.
            told = (len(messages), type(error).__name__, _code(error))
            logger.error("mail not sent count=%d error=%s code=%s", *told)


def _code(error: OSError) -> str:
    """Give the number that tells what went wrong: the mail server's, else the system's."""
    if isinstance(error, SMTPRecipientsRefused):
        return ",".join(sorted({str(code) for code, _text in error.recipients.values()}))
    if isinstance(error, SMTPResponseException):
        return str(error.smtp_code)
    return str(error.errno or "")


def _send(messages: list[EmailMessage], *, fail_silently: bool) -> int:
    backend = get_connection(settings.MAIL_BACKEND, fail_silently=fail_silently)
    return backend.send_messages(messages) or 0
