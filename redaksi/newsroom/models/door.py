"""What the desk's door remembers: who is logged in where, and who asked for a new password."""

from datetime import datetime, timedelta
from importlib import import_module
from typing import ClassVar

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from redaksi.people.models import User


def stored_session(key: str) -> SessionBase:
    """Open the stored session of a key, whatever keeps the sessions; an ended one is empty."""
    store: type[SessionBase] = import_module(settings.SESSION_ENGINE).SessionStore
    return store(key)


class DeskSession(models.Model):
    """A log-in at the desk that lasts: one browser on one device, until it is ended."""

    user = models.ForeignKey(User, models.CASCADE, related_name="desk_sessions")
    key = models.CharField(max_length=40, unique=True)
    device = models.CharField(_("device"), max_length=80, blank=True)
    started_at = models.DateTimeField(_("logged in"))
    seen_at = models.DateTimeField(_("last seen"))

    class Meta:
        verbose_name = _("log-in")
        verbose_name_plural = _("log-ins")

    def __str__(self) -> str:
        return self.device or str(_("Unknown device"))

    def is_alive(self) -> bool:
        """Say whether the log-in still opens the desk: it is stored, and the password the same."""
        stored = stored_session(self.key).get(HASH_SESSION_KEY)
        return stored in {
            self.user.get_session_auth_hash(),
            *self.user.get_session_auth_fallback_hash(),
        }

    def end(self) -> None:
        """Log this device out at once."""
        stored_session(self.key).delete()
        self.delete()


class ResetQuerySet(models.QuerySet["ResetRequest"]):
    def about(self, subject: str, *, since: datetime) -> "ResetQuerySet":
        """Keep what was asked about one e-mail address, or from one place, in a while."""
        return self.filter(subject=ResetRequest.veil(subject), asked_at__gte=since)


class ResetRequest(models.Model):
    """Somebody asked for a new password; kept for an hour, and only to count.

    The subject is an e-mail address or a network address, never readable here (D38).
    """

    KEPT: ClassVar = timedelta(hours=1)

    subject = models.CharField(max_length=64, db_index=True)
    asked_at = models.DateTimeField()

    objects = ResetQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for a new password")
        verbose_name_plural = _("requests for a new password")

    def __str__(self) -> str:
        return f"{self.subject[:8]} {self.asked_at:%Y-%m-%d %H:%M}"

    @staticmethod
    def veil(subject: str) -> str:
        """Turn an address into something that can be compared, not read."""
        return salted_hmac("newsroom.ResetRequest", subject, algorithm="sha256").hexdigest()
