from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SealedLook(models.Model):
    """Somebody opened the text of a withdrawn story: who, and when. Rows are never deleted."""

    withdrawal = models.ForeignKey(
        "corrections.Withdrawal", models.PROTECT, related_name="looks",
    )  # fmt: skip
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who")
    )
    looked_at = models.DateTimeField(_("when"))

    class Meta:
        verbose_name = _("look at a withdrawn story")
        verbose_name_plural = _("looks at withdrawn stories")
        default_permissions = ()
        indexes: ClassVar = [
            models.Index(fields=["withdrawal", "-looked_at"], name="sealed_look_newest")
        ]

    def __str__(self) -> str:
        return f"{self.withdrawal_id} {self.user_id} {self.looked_at:%Y-%m-%d %H:%M}"
