from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.importers.models.site import OldSite


class Run(models.Model):
    """One time that an export was brought in; `ended_at` stays empty when it was broken off."""

    site = models.ForeignKey(OldSite, models.CASCADE, related_name="runs")
    started_at = models.DateTimeField(_("begun"))
    ended_at = models.DateTimeField(_("ended"), null=True)
    # What docs/operators/migrating.md describes: counts, frequencies, likeness.
    report = models.JSONField(_("report"), default=dict)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        indexes: ClassVar = [models.Index(fields=["site", "-started_at"], name="run_newest")]

    def __str__(self) -> str:
        return f"{self.site} {self.started_at:%Y-%m-%d %H:%M}"
