from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class WrittenForGood(Exception):
    """What was done stays written down as it was."""


class ActQuerySet(models.QuerySet["Act"]):
    def in_order(self) -> "ActQuerySet":
        return self.order_by("at", "pk")

    def update(self, **fields: Any) -> int:
        raise WrittenForGood

    def delete(self) -> tuple[int, dict[str, int]]:
        raise WrittenForGood


class Act(models.Model):
    """Something that was done to a comment: what, by whom, when and why (PPMS 3d; D10).

    Rows are written once; the database refuses to change them, too (migration 0002). No words of
    the comment itself are kept here, so that its writer can have them erased.
    """

    class What(models.TextChoices):
        CONFIRMED = "confirmed", _("Confirmed by whoever wrote it")
        HELD = "held", _("Held for a moderator")
        PUBLISHED = "published", pgettext_lazy("of comments", "Published")
        CLEARED = "cleared", _("Let through, to be confirmed by whoever wrote it")
        HIDDEN = "hidden", _("Hidden")
        EDITED = "edited", _("Edited")
        RESTORED = "restored", _("Restored")
        REMOVED = "removed", _("Removed")
        ERASED = "erased", _("Erased for whoever wrote it")
        NOTED = "noted", _("Note")
        REPORTED = "reported", _("Reported")
        REJECTED = "rejected", _("Complaint rejected")

    class By(models.TextChoices):
        MODERATOR = "moderator", _("Moderator")
        READER = "reader", _("Reader")
        MACHINE = "machine", _("By itself")

    comment = models.ForeignKey(
        "comments.Comment", models.PROTECT, related_name="acts", verbose_name=_("comment")
    )
    what = models.CharField(_("what"), max_length=10, choices=What)
    by = models.CharField(_("by"), max_length=10, choices=By)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+",
        verbose_name=_("who"),
    )  # fmt: skip
    at = models.DateTimeField(_("when"))
    reason = models.CharField(_("why"), max_length=500, blank=True)
    state_before = models.CharField(max_length=12, blank=True)
    state_after = models.CharField(max_length=12)

    objects = ActQuerySet.as_manager()

    class Meta:
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        default_permissions = ()
        indexes = (
            models.Index(fields=["comment", "at"], name="act_of_comment"),
            models.Index(fields=["-at"], name="act_newest"),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(by="moderator", user__isnull=False)
                | (~models.Q(by="moderator") & models.Q(user__isnull=True)),
                name="act_names_its_moderator",
            ),
        )

    def __str__(self) -> str:
        return f"comment:{self.comment_id} {self.what}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise WrittenForGood
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise WrittenForGood
