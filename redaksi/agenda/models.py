from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import models

from redaksi.bell.patience import rest


class DueQuerySet(models.QuerySet["Due"]):
    def of(self, what: str, subject: models.Model) -> "DueQuerySet":
        """Keep the moment of a kind that is written down for something, if there is one."""
        return self.filter(what=what, **told(subject))

    def soonest(self, kinds: Collection[str]) -> "DueQuerySet":
        """Keep the moments of these kinds, the next to be kept first."""
        return self.filter(what__in=kinds).order_by("next_at", "pk")

    def failing(self) -> "DueQuerySet":
        """Keep what was tried and did not go through, the longest overdue first."""
        return self.filter(attempts__gt=0).order_by("at", "pk")


class Due(models.Model):
    """A moment at which something is to happen. A row that was kept is gone."""

    what = models.CharField(max_length=20)
    # Any noun of any room above: its label and its number.
    subject = models.CharField(max_length=80)
    number = models.CharField(max_length=40)
    at = models.DateTimeField()
    # The same, or later when it failed.
    next_at = models.DateTimeField(db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    # Names of what was refused, or of the error's class; their sentences quote what the desk wrote.
    reason = models.CharField(max_length=200, blank=True)

    objects = DueQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["what", "subject", "number"], name="agenda_due_once_each"
            ),
        )

    def __str__(self) -> str:
        return f"{self.what} {self.subject} {self.number}"

    def put_off(self, at: datetime, *, reason: str) -> None:
        """Let it rest, longer each time, after a refusal; it may have been taken out meanwhile."""
        Due.objects.filter(pk=self.pk).update(
            attempts=self.attempts + 1, next_at=at + rest(self.attempts + 1), reason=reason[:200]
        )


def told(subject: models.Model) -> dict[str, Any]:
    """Name a row of any table."""
    return {"subject": subject._meta.label_lower, "number": str(subject.pk)}
