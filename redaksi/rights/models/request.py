from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from redaksi.people.models import User
from redaksi.readers.models import Reader
from redaksi.readers.tokens import new_ticket
from redaksi.rights.clock import deadline
from redaksi.rights.models.refusals import AnsweredAlready, AnswerMissing

MAX_WORDS = 1000


class DataRequestQuerySet(models.QuerySet["DataRequest"]):
    def waiting(self) -> "DataRequestQuerySet":
        """Keep what somebody at the desk has to answer, the nearest deadline first."""
        return self.filter(done_at__isnull=True).order_by("asked_at", "pk")

    def done(self) -> "DataRequestQuerySet":
        """Keep what was done, the latest first."""
        return self.filter(done_at__isnull=False).order_by("-done_at", "-pk")

    def of(self, reader: Reader) -> "DataRequestQuerySet":
        return self.filter(reader=reader.pk).order_by("-asked_at", "-pk")

    def note(self, reader: Reader, kind: "DataRequest.Kind", *, at: datetime) -> "DataRequest":
        """Write down what a reader asked for and got in the same moment."""
        return self.create(
            ticket=new_ticket("P"), reader=reader, kind=kind, asked_at=at, done_at=at
        )

    def ask(self, reader: Reader, words: str, *, at: datetime) -> "DataRequest":
        """Write down what a reader asks for in words; somebody at the desk answers."""
        return self.create(
            ticket=new_ticket("P"), reader=reader, kind=DataRequest.Kind.OTHER,
            words=words.strip(), asked_at=at,
        )  # fmt: skip


class DataRequest(models.Model):
    """Something that a reader asked for about their own data (UU PDP 5 to 13; D37).

    What the reader's page does by itself is done when it is asked; the rest has 72 hours.
    """

    class Kind(models.TextChoices):
        CORRECT = "correct", _("Correct the name")
        EXPORT = "export", _("Get all data")
        WITHDRAW = "withdraw", _("Withdraw a consent")
        ERASE_ALL = "erase_all", _("Delete the account and the words of all comments")
        ERASE_NAME = "erase_name", _("Delete the account, the comments stay without a name")
        OTHER = "other", _("Something else")

    ticket = models.CharField(_("number"), max_length=16, unique=True)
    reader = models.ForeignKey(
        Reader, models.PROTECT, related_name="requests", verbose_name=_("reader")
    )
    kind = models.CharField(_("what is asked for"), max_length=12, choices=Kind)
    words = models.TextField(_("in the reader’s words"), max_length=MAX_WORDS, blank=True)
    asked_at = models.DateTimeField(_("asked"))
    done_at = models.DateTimeField(_("done"), null=True)
    # Nobody: the program did it at once.
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+",
        verbose_name=_("done by"),
    )  # fmt: skip
    answer = models.TextField(_("answer"), max_length=2000, blank=True)

    objects = DataRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request about own data")
        verbose_name_plural = _("requests about own data")
        # Nobody may add, change or delete a row as such: there are verbs.
        default_permissions = ()
        indexes: ClassVar = [
            models.Index(
                fields=["asked_at"], name="request_waiting", condition=Q(done_at__isnull=True)
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(done_by__isnull=True) | (Q(done_at__isnull=False) & ~Q(answer="")),
                name="request_answered_in_words",
            ),
        ]

    def __str__(self) -> str:
        return self.ticket

    @property
    def deadline(self) -> datetime:
        """Give the moment until which it has to be answered."""
        return deadline(self.asked_at)

    def is_late(self, at: datetime) -> bool:
        """Tell whether it was answered after its deadline, or waits and is past it."""
        return (self.done_at or at) > self.deadline

    def reply(self, by: User, answer: str, *, at: datetime) -> None:
        """Answer it, as somebody at the desk. Of two at once the second is refused."""
        if not answer.strip():
            raise AnswerMissing
        kept = DataRequest.objects.waiting().filter(pk=self.pk)
        if not kept.update(done_at=at, done_by=by, answer=answer.strip()):
            raise AnsweredAlready
        self.done_at, self.done_by, self.answer = at, by, answer.strip()
