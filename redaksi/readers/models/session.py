from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.readers.models.reader import Reader
from redaksi.readers.tokens import hashed, new_token

LASTING = timedelta(days=30)
# Looking in each time would write a row for each page asked for.
SEEN_EVERY = timedelta(hours=1)


class ReaderSessionQuerySet(models.QuerySet["ReaderSession"]):
    def open(self, at: datetime) -> "ReaderSessionQuerySet":
        """Keep the sessions that still let somebody in."""
        return self.filter(revoked_at__isnull=True, ends_at__gt=at, reader__ended_at__isnull=True)

    def begin(self, reader: Reader, *, at: datetime) -> tuple["ReaderSession", str]:
        """Sign a reader in; the token is told this once and stored as a hash."""
        token = new_token()
        session = self.create(
            reader=reader, hashed=hashed(token), begun_at=at, seen_at=at, ends_at=at + LASTING
        )
        return session, token

    def behind(self, token: str, *, at: datetime) -> "ReaderSession | None":
        """Find the open session of a token, with its reader; None when there is none. One query."""
        if not token:
            return None
        return self.open(at).select_related("reader").filter(hashed=hashed(token)).first()

    def newest_first(self) -> "ReaderSessionQuerySet":
        return self.order_by("-seen_at", "-pk")


class ReaderSession(models.Model):
    """A reader who is signed in on one device, for thirty days at most (D98)."""

    reader = models.ForeignKey(
        Reader, models.CASCADE, related_name="sessions", verbose_name=_("reader")
    )
    hashed = models.CharField(max_length=64, unique=True)
    begun_at = models.DateTimeField(_("begun"))
    seen_at = models.DateTimeField(_("last seen"))
    ends_at = models.DateTimeField(_("ends"))
    revoked_at = models.DateTimeField(_("ended"), null=True, blank=True)

    objects = ReaderSessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("reader’s session")
        verbose_name_plural = _("readers’ sessions")
        default_permissions = ()
        indexes = (models.Index(fields=["ends_at"], name="reader_session_ends"),)

    def __str__(self) -> str:
        return f"session:{self.pk} of reader:{self.reader_id}"

    def is_open(self, at: datetime) -> bool:
        return self.revoked_at is None and at < self.ends_at

    def see(self, *, at: datetime) -> None:
        """Note that it was used; at most once an hour."""
        if at - self.seen_at >= SEEN_EVERY:
            self.seen_at = at
            self.save(update_fields=["seen_at"])

    def revoke(self, *, at: datetime) -> None:
        """End it now; one that has ended stays as it was."""
        kept = ReaderSession.objects.filter(pk=self.pk, revoked_at__isnull=True)
        if kept.update(revoked_at=at):
            self.revoked_at = at
