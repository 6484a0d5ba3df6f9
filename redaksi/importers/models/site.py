from django.db import models
from django.utils.translation import gettext_lazy as _


class OldSite(models.Model):
    """A site that was, or is being, brought along."""

    class Program(models.TextChoices):
        WORDPRESS = "wordpress", "WordPress"
        GHOST = "ghost", "Ghost"
        REDAKSI = "redaksi", "Redaksi"

    address = models.URLField(_("address"), unique=True)
    program = models.CharField(_("program"), max_length=12, choices=Program)
    title = models.CharField(_("name"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("old site")

    def __str__(self) -> str:
        return self.title or self.address
