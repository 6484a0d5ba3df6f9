from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from redaksi.complaints.clock import HIDING, deadline
from redaksi.complaints.models.queries import ComplaintQuerySet
from redaksi.complaints.models.refusals import DecidedAlready, ReasonForIt
from redaksi.people.models import User
from redaksi.readers.tokens import new_ticket

MAX_WORDS = 1000


class Complaint(models.Model):
    """A complaint about a comment, by anybody, with or without an account (laporan; D11, D12).

    A row is decided once, and stays. Nothing on it says who complained, but the address that a
    receipt was asked for; that is erased some time after the decision.
    """

    class Ground(models.TextChoices):
        """The three classes of PPMS 3c, and what else readers complain about."""

        LIE = "lie", _("A lie, slander, sadism or obscenity")
        HATE = "hate", _("Hatred or prejudice against ethnicity, religion, race or group; violence")
        DISCRIMINATION = (
            "discrimination",
            _("Discrimination by sex or language, or degrading the weak, poor, sick or disabled"),
        )
        PRIVACY = "privacy", _("Somebody’s private data or private life")
        SPAM = "spam", _("Advertising, gambling or fraud")
        OTHER = "other", _("Something else")

    class Decision(models.TextChoices):
        UPHELD = "upheld", _("upheld")
        REJECTED = "rejected", _("rejected")

    class Measure(models.TextChoices):
        """What became of a comment about which a complaint was upheld."""

        NONE = "", _("nothing")
        HIDDEN = "hidden", _("hidden")
        EDITED = "edited", _("edited")
        REMOVED = "removed", _("removed")

    ticket = models.CharField(_("number"), max_length=16, unique=True)
    comment = models.ForeignKey(
        "comments.Comment", models.PROTECT, related_name="complaints", verbose_name=_("comment")
    )
    ground = models.CharField(_("ground"), max_length=16, choices=Ground)
    words = models.TextField(_("what is wrong"), max_length=MAX_WORDS, blank=True)
    # For the receipt and the answer; erased some time after the decision.
    address = models.EmailField(_("e-mail"), max_length=254, blank=True)
    # A keyed hash of the network it came from; emptied after thirty days.
    network = models.CharField(max_length=32, blank=True)
    received_at = models.DateTimeField(_("received"))
    # The clock hid the comment, since nobody had decided in time.
    hidden_at = models.DateTimeField(_("hidden by the clock"), null=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+",
        verbose_name=_("decided by"),
    )  # fmt: skip
    decision = models.CharField(_("decision"), max_length=8, choices=Decision, blank=True)
    measure = models.CharField(_("what was done"), max_length=8, choices=Measure, blank=True)
    reason = models.CharField(_("why"), max_length=500, blank=True)

    objects = ComplaintQuerySet.as_manager()

    class Meta:
        verbose_name = _("complaint")
        verbose_name_plural = _("complaints")
        # Nobody may add, change or delete a row as such: there are verbs.
        default_permissions = ()
        indexes: ClassVar = [
            models.Index(
                fields=["received_at"], name="complaint_open",
                condition=Q(decided_at__isnull=True),
            ),
            models.Index(fields=["network", "received_at"], name="complaint_of_network"),
            models.Index(fields=["-decided_at"], name="complaint_decided"),
            models.Index(fields=["received_at"], name="complaint_received"),
        ]  # fmt: skip
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    decided_at__isnull=True, decided_by__isnull=True, decision="", reason="",
                    measure="",
                )
                | (
                    Q(decided_at__isnull=False, decided_by__isnull=False)
                    & ~Q(decision="")
                    & ~Q(reason="")
                ),
                name="complaint_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(measure="") | Q(decision="upheld"), name="complaint_measure_if_upheld"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.ticket

    @property
    def deadline(self) -> datetime:
        """Give the moment until which it has to be decided."""
        return deadline(self.received_at)

    @property
    def hides_at(self) -> datetime:
        """Give the moment at which the clock hides the comment."""
        return self.received_at + HIDING

    @property
    def is_decided(self) -> bool:
        return self.decided_at is not None

    @property
    def desk_address(self) -> str:
        """Give where the desk decides about it; letters to the moderators name it."""
        return f"/desk/complaints/{self.pk}/"

    def is_late(self, at: datetime) -> bool:
        """Tell whether it was decided after its deadline, or is open and past it."""
        return (self.decided_at or at) > self.deadline

    def receive(self, *, at: datetime) -> None:
        """Take it down: it gets its number, and the clock starts."""
        self.ticket, self.received_at = new_ticket("L"), at
        self.save(force_insert=True)

    def uphold(self, by: User, measure: "Complaint.Measure", *, reason: str, at: datetime) -> None:
        """Say that it is right; what becomes of the comment is its own verb (`actions`)."""
        self.measure = measure
        self._decide(self.Decision.UPHELD, by, reason=reason, at=at)

    def reject(self, by: User, *, reason: str, at: datetime) -> None:
        """Say that the comment may stand."""
        self._decide(self.Decision.REJECTED, by, reason=reason, at=at)

    def _decide(
        self, decision: "Complaint.Decision", by: User, *, reason: str, at: datetime
    ) -> None:
        if self.is_decided:
            raise DecidedAlready
        if not reason.strip():
            raise ReasonForIt
        self.decision, self.reason = decision, reason.strip()[:500]
        self.decided_by, self.decided_at = by, at
        self.save()
