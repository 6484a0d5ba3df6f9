from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import models

from redaksi.bell.patience import rest

# What has waited so much longer than it should waits for a worker that does not work.
LATE = timedelta(minutes=10)


class TaskQuerySet(models.QuerySet["Task"]):
    def waiting(self) -> "TaskQuerySet":
        """Keep what still is to be done."""
        return self.filter(given_up_at=None)

    def free(self, at: datetime) -> "TaskQuerySet":
        """Keep what nobody works on."""
        return self.waiting().filter(models.Q(leased_until=None) | models.Q(leased_until__lte=at))

    def due(self, at: datetime, kinds: Collection[str]) -> "TaskQuerySet":
        """Keep what may be begun, the longest due first: never two of the same key at a time."""
        same = Task.objects.filter(what=models.OuterRef("what"), key=models.OuterRef("key"))
        is_at_work = models.Exists(same.filter(leased_until__gt=at))
        due = self.free(at).filter(~is_at_work, what__in=kinds, next_at__lte=at)
        return due.order_by("next_at", "pk")

    def given_up(self) -> "TaskQuerySet":
        """Keep what nobody tries any more, the latest first."""
        return self.filter(given_up_at__isnull=False).order_by("-given_up_at", "-pk")

    def late(self, at: datetime) -> "TaskQuerySet":
        """Keep what should have been begun long ago and was not tried even once."""
        return self.waiting().filter(next_at__lt=at - LATE, attempts=0)


class Task(models.Model):
    """Something slow that follows from a change. A row that is done is gone."""

    what = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    next_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    # The name of the error's class; its sentence may quote what the desk wrote.
    last_error = models.CharField(max_length=80, blank=True)
    given_up_at = models.DateTimeField(null=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(
                fields=["next_at"], condition=models.Q(given_up_at=None), name="outbox_task_due"
            ),
            models.Index(fields=["what", "key"], name="outbox_task_key"),
            models.Index(fields=["given_up_at"], name="outbox_task_given_up"),
        )

    def __str__(self) -> str:
        return f"{self.what} {self.key}"

    def lease(self, at: datetime, length: timedelta) -> None:
        """Keep others from it for a while, and count the try: one that kills its worker counts."""
        self._note(attempts=self.attempts + 1, leased_until=at + length)

    def put_off(self, at: datetime, *, cause: str) -> None:
        """Let it rest, longer each time, after a failure."""
        self._note(leased_until=None, next_at=at + rest(self.attempts), last_error=cause)

    def give_up(self, at: datetime, *, cause: str) -> None:
        """Leave it to a person."""
        self._note(leased_until=None, given_up_at=at, last_error=cause)

    def ask_again(self, at: datetime) -> None:
        """Make it due, as if it had never been tried."""
        self._note(payload=self.payload, next_at=at, attempts=0, last_error="", given_up_at=None)

    def _note(self, **fields: Any) -> None:
        """Write some fields down; another worker may have done and removed it meanwhile."""
        Task.objects.filter(pk=self.pk).update(**fields)
        for name, value in fields.items():
            setattr(self, name, value)
