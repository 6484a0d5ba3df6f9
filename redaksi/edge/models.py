from datetime import datetime
from typing import ClassVar

from django.db import models


class PurgeQuerySet(models.QuerySet["Purge"]):
    def after(self, row: int) -> "PurgeQuerySet":
        """Keep the rows that were numbered later."""
        return self.filter(pk__gt=row).order_by("pk")

    def before(self, moment: datetime) -> "PurgeQuerySet":
        return self.filter(made_at__lt=moment)


class Purge(models.Model):
    """A change, told by the keys of the nouns that changed; it commits with the change itself.

    Each machine applies it to its store; who missed the moment finds the row.
    """

    keys = models.TextField()
    made_at = models.DateTimeField()

    objects = PurgeQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["made_at"], name="purge_made_at")]

    def __str__(self) -> str:
        return f"{self.pk}: {self.keys}"

    @property
    def changed(self) -> list[str]:
        """Give the keys."""
        return self.keys.split("\n")
