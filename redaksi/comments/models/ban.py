from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from redaksi.people.models import User


class BanQuerySet(models.QuerySet["Ban"]):
    def in_force(self, at: datetime) -> "BanQuerySet":
        """Keep what keeps a reader from saying anything now."""
        return self.filter(Q(until__isnull=True) | Q(until__gt=at), lifted_at__isnull=True)

    def newest_first(self) -> "BanQuerySet":
        return self.order_by("-begun_at", "-pk")


class Ban(models.Model):
    """A reader who may say nothing for a while: by whom, why, until when. Rows stay."""

    reader = models.ForeignKey(
        "readers.Reader", models.CASCADE, related_name="bans", verbose_name=_("reader")
    )
    reason = models.CharField(_("why"), max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who")
    )
    begun_at = models.DateTimeField(_("since"))
    until = models.DateTimeField(
        _("until"), null=True, blank=True, help_text=_("Empty: until somebody lifts it.")
    )
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+",
        verbose_name=_("lifted by"),
    )  # fmt: skip
    lifted_at = models.DateTimeField(_("lifted"), null=True)

    objects = BanQuerySet.as_manager()

    class Meta:
        verbose_name = _("ban")
        verbose_name_plural = _("bans")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(condition=~Q(reason=""), name="ban_has_reason"),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True, lifted_by__isnull=True)
                | Q(lifted_at__isnull=False, lifted_by__isnull=False),
                name="ban_lifted_by_somebody",
            ),
        )

    def __str__(self) -> str:
        return f"ban:{self.pk} reader:{self.reader_id}"

    def is_in_force(self, at: datetime) -> bool:
        return self.lifted_at is None and (self.until is None or at < self.until)

    def lift(self, user: User, *, at: datetime) -> None:
        """Let the reader speak again; what was lifted stays as it was."""
        kept = Ban.objects.filter(pk=self.pk, lifted_at__isnull=True)
        if kept.update(lifted_by=user, lifted_at=at):
            self.lifted_by, self.lifted_at = user, at
