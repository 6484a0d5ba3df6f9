from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class StaffReader(models.Model):
    """A reader account of somebody who works at the desk: what they say carries the badge."""

    reader = models.OneToOneField(
        "readers.Reader", models.CASCADE, related_name="staff", verbose_name=_("reader")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("desk log-in")
    )
    named_at = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("reader account of the newsroom")
        verbose_name_plural = _("reader accounts of the newsroom")
        default_permissions = ()

    def __str__(self) -> str:
        return f"reader:{self.reader_id} user:{self.user_id}"
