from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from redaksi.articles.kinds import Kind
from redaksi.corrections.models.queries import WithdrawalQuerySet
from redaksi.corrections.models.refusals import (
    AdvertsAreTakenDown,
    AlreadyDecided,
    ApprovedByYouAlready,
    AskedAlready,
    NeverPublished,
    NoteMissing,
    NotYoursToDecide,
    ResponsiblePersonMissing,
)
from redaksi.corrections.models.rights import answers_for_the_paper, may_approve
from redaksi.people.models import User

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def _somebody(
    label: "_StrPromise", *, null: bool = True
) -> "models.ForeignKey[User | None, User | None]":
    """Name a user whose part in a withdrawal stays known: such an account is shut, not deleted."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=null,
        blank=null,
        related_name="+",
        verbose_name=label,
    )


class Withdrawal(models.Model):
    """A published story taken back before the public (pencabutan; PPMS 5, KEJ 10; D18).

    Somebody asks, two different people approve, and one of the two answers for the paper. From the
    second approval on its address answers with the announcement. Rows are never deleted.
    """

    class Ground(models.TextChoices):
        """The only grounds there are; that somebody outside asked is none."""

        SARA = "sara", _("Ethnicity, religion, race or group relations")
        DECENCY = "kesusilaan", _("Decency")
        CHILD = "masa_depan_anak", _("The future of a child")
        TRAUMA = "trauma_korban", _("The trauma of a victim")
        COUNCIL = "dewan_pers", _("A special consideration of the Press Council")
        MISTAKE = "kesalahan_redaksi", _("A mistake of the newsroom: wrong and inaccurate")

    class Origin(models.TextChoices):
        INTERNAL = "internal", _("From inside the newsroom")
        EXTERNAL = "external", _("From outside")

    class Standing(StrEnum):
        ASKED = "asked"
        HALF_APPROVED = "half_approved"
        IN_FORCE = "in_force"
        DECLINED = "declined"

    article = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="+", verbose_name=_("article")
    )
    ground = models.CharField(_("ground"), max_length=20, choices=Ground)
    council_document = models.CharField(
        _("number of the Press Council’s document"), max_length=120, blank=True
    )
    council_date = models.DateField(_("date of that document"), null=True, blank=True)
    reason = models.TextField(
        _("reason"), max_length=1000,
        help_text=_(
            "Readers see it at the story’s address. Say plainly why it is withdrawn, without "
            "repeating what was wrong or whom it hurt."
        ),
    )  # fmt: skip
    origin = models.CharField(_("where the wish came from"), max_length=8, choices=Origin)
    requested_by = models.CharField(
        _("who wished it"), max_length=200, blank=True,
        help_text=_("For the newsroom’s own record; readers do not see it."),
    )  # fmt: skip
    asked_by = _somebody(_("asked by"), null=False)
    asked_at = models.DateTimeField()
    first_approver = _somebody(_("first approval"))
    first_approved_at = models.DateTimeField(null=True, blank=True)
    first_answers = models.BooleanField(_("the first answers for the paper"), default=False)
    second_approver = _somebody(_("second approval"))
    second_approved_at = models.DateTimeField(null=True, blank=True)
    second_answers = models.BooleanField(_("the second answers for the paper"), default=False)
    declined_by = _somebody(_("declined by"))
    declined_at = models.DateTimeField(null=True, blank=True)
    decline_note = models.TextField(_("why it was declined"), max_length=1000, blank=True)

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        # Nobody may add, change or delete a row as such: there are verbs.
        default_permissions = ()
        permissions: ClassVar = [
            ("ask_withdrawal", _("Can ask for a withdrawal")),
            ("approve_withdrawal", _("Can approve a withdrawal")),
            ("approve_as_responsible", _("Approves a withdrawal as who answers for the paper")),
            ("open_sealed", _("Can open what was withdrawn")),
        ]
        indexes: ClassVar = [models.Index(F("second_approved_at").desc(), name="withdrawal_newest")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["article"], condition=Q(declined_at__isnull=True), name="withdrawal_once"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="withdrawal_has_reason"),
            models.CheckConstraint(
                condition=~Q(ground="dewan_pers")
                | (~Q(council_document="") & Q(council_date__isnull=False)),
                name="withdrawal_names_document",
            ),
            models.CheckConstraint(
                condition=~Q(origin="external") | ~Q(requested_by=""),
                name="withdrawal_names_outsider",
            ),
            models.CheckConstraint(
                condition=Q(first_approver__isnull=True, first_approved_at__isnull=True)
                | Q(first_approver__isnull=False, first_approved_at__isnull=False),
                name="withdrawal_first_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(second_approver__isnull=True, second_approved_at__isnull=True)
                | Q(
                    second_approver__isnull=False, second_approved_at__isnull=False,
                    first_approver__isnull=False,
                ),
                name="withdrawal_second_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(second_approver__isnull=True)
                | ~Q(second_approver=F("first_approver")),
                name="withdrawal_two_people",
            ),
            models.CheckConstraint(
                condition=Q(second_approver__isnull=True)
                | Q(first_answers=True)
                | Q(second_answers=True),
                name="withdrawal_answered_for",
            ),
            models.CheckConstraint(
                condition=Q(
                    declined_by__isnull=True, declined_at__isnull=True, decline_note=""
                )
                | (
                    Q(
                        declined_by__isnull=False, declined_at__isnull=False,
                        second_approver__isnull=True,
                    )
                    & ~Q(decline_note="")
                ),
                name="withdrawal_declined_or_in_force",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.article_id} {self.ground}"

    @property
    def is_in_force(self) -> bool:
        return self.second_approved_at is not None

    @property
    def is_decided(self) -> bool:
        return self.is_in_force or self.declined_at is not None

    @property
    def standing(self) -> Standing:
        """Name the step it has reached."""
        if self.declined_at:
            return self.Standing.DECLINED
        if self.second_approved_at:
            return self.Standing.IN_FORCE
        return self.Standing.HALF_APPROVED if self.first_approved_at else self.Standing.ASKED

    def clean(self) -> None:
        super().clean()
        errors: dict[str, object] = {}
        if self.reason and not self.reason.strip():
            errors["reason"] = _("Readers are told why: a withdrawal without a reason is none.")
        if self.ground == self.Ground.COUNCIL:
            if not self.council_document.strip():
                errors["council_document"] = _("Name the document of the Press Council.")
            if not self.council_date:
                errors["council_date"] = _("Give the date of the document.")
        if self.origin == self.Origin.EXTERNAL and not self.requested_by.strip():
            errors["requested_by"] = _("Write down who outside the newsroom wished it.")
        if errors:
            raise ValidationError(errors)

    def ask(self, user: User, *, at: datetime) -> None:
        """Store the wish, for two people to decide.

        Raises a WithdrawalRefused, or ValidationError when something is not told.
        """
        if self.article.kind == Kind.ADVERTORIAL:
            raise AdvertsAreTakenDown
        if self.article.published_at is None:
            raise NeverPublished
        if Withdrawal.objects.standing().filter(article=self.article_id).exists():
            raise AskedAlready
        self.asked_by, self.asked_at = user, at
        self.full_clean()
        self.save(force_insert=True)

    def approve(self, user: User, *, at: datetime) -> None:
        """Approve, as the first or as the second; the second puts it in force.

        What follows for the article is `actions.approve`, which also holds the row meanwhile.
        """
        self._must_be_open()
        if not may_approve(user):
            raise NotYoursToDecide
        answers = answers_for_the_paper(user)
        if self.first_approver_id is None:
            self.first_approver, self.first_approved_at = user, at
            self.first_answers = answers
        elif self.first_approver_id == user.pk:
            raise ApprovedByYouAlready
        elif not (self.first_answers or answers):
            raise ResponsiblePersonMissing
        else:
            self.second_approver, self.second_approved_at = user, at
            self.second_answers = answers
        self.save()

    def decline(self, user: User, *, note: str, at: datetime) -> None:
        """Decline, with a note; whoever asked may take the wish back in the same way."""
        self._must_be_open()
        if user.pk != self.asked_by_id and not may_approve(user):
            raise NotYoursToDecide
        if not note.strip():
            raise NoteMissing
        self.declined_by, self.declined_at, self.decline_note = user, at, note.strip()
        self.save()

    def _must_be_open(self) -> None:
        if self.is_decided:
            raise AlreadyDecided
