from django.db import models
from django.utils.translation import gettext_lazy as _


class Support(models.Model):
    """A reader who stands by what another said (dukung)."""

    comment = models.ForeignKey(
        "comments.Comment", models.CASCADE, related_name="supports", verbose_name=_("comment")
    )
    reader = models.ForeignKey(
        "readers.Reader", models.CASCADE, related_name="+", verbose_name=_("reader")
    )
    given_at = models.DateTimeField(_("when"))

    class Meta:
        verbose_name = _("support")
        verbose_name_plural = _("supports")
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=["comment", "reader"], name="support_once"),)

    def __str__(self) -> str:
        return f"comment:{self.comment_id} reader:{self.reader_id}"
