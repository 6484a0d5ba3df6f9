from datetime import date, datetime
from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from redaksi.assistant.identity import LONGEST, without_identity
from redaksi.search.models import key_of

# What a newsroom may look through in a year; whoever sends more pushes out the oldest.
MOST = 2_000


class UnansweredQuerySet(models.QuerySet["Unanswered"]):
    def open(self) -> "UnansweredQuerySet":
        """Keep what nobody has dealt with, what was asked most often first, then the newest."""
        return self.filter(handled_at__isnull=True).order_by("-times", "-asked_on", "-pk")

    def handled(self) -> "UnansweredQuerySet":
        """Keep what somebody has dealt with, the latest first."""
        return self.filter(handled_at__isnull=False).order_by("-handled_at", "-pk")

    def least_needed(self) -> "UnansweredQuerySet":
        """Put first what may go first: what was dealt with, the oldest first."""
        return self.order_by(F("handled_at").asc(nulls_last=True), "asked_on", "pk")


class UnansweredManager(models.Manager.from_queryset(UnansweredQuerySet)):
    @transaction.atomic
    def note(self, question: str, *, on: date) -> None:
        """Take a question down, or count it once more where the same words were asked before.

        What names somebody is taken out first; a question that says nothing then is none.
        Costs at most four queries.
        """
        told = without_identity(question)
        key = key_of(told)
        if not key:
            return
        row, is_new = self.get_or_create(key=key, defaults={"question": told, "asked_on": on})
        if not is_new:
            self.filter(pk=row.pk).update(times=F("times") + 1, asked_on=on)
            return
        surplus = self.count() - MOST
        if surplus > 0:
            others = self.least_needed().exclude(pk=row.pk)
            self.filter(pk__in=list(others.values_list("pk", flat=True)[:surplus])).delete()


class Unanswered(models.Model):
    """A question that the archive had no answer to, and a reader wanted the newsroom to know.

    Nothing on it says who asked: a day, and how often.
    """

    question = models.CharField(_("question"), max_length=LONGEST)
    # Its stems, sorted: the same question in other words' order is the same row.
    key = models.CharField(max_length=200, unique=True, editable=False)
    asked_on = models.DateField(_("asked last"))
    times = models.PositiveIntegerField(_("times"), default=1)
    handled_at = models.DateTimeField(_("dealt with"), null=True)
    handled_by = models.ForeignKey(
        "people.User", models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )

    objects = UnansweredManager()

    class Meta:
        verbose_name = _("unanswered question")
        verbose_name_plural = _("unanswered questions")
        # Nobody adds or changes a row as such: there are verbs.
        default_permissions = ()
        permissions: ClassVar = [("read_unanswered", _("Can read unanswered questions"))]

    def __str__(self) -> str:
        return self.question

    def handle(self, *, by: Any, at: datetime) -> None:
        """Say that somebody has dealt with it."""
        self.handled_by, self.handled_at = by, at
        self.save(update_fields=["handled_by", "handled_at"])
