from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

if TYPE_CHECKING:
    from collections.abc import Iterable

    from redaksi.corrections.models.withdrawal import Withdrawal  # noqa: F401  # for the type
    from redaksi.people.models import User


class WithdrawalQuerySet(models.QuerySet["Withdrawal"]):
    """Lists of withdrawals; readers are told those in force, never the article."""

    def waiting(self) -> "WithdrawalQuerySet":
        """Keep what has not been decided, the longest waiting first."""
        open_ = self.filter(declined_at__isnull=True, second_approved_at__isnull=True)
        return open_.order_by("asked_at", "pk")

    def decided(self) -> "WithdrawalQuerySet":
        """Keep what is in force or was declined, the latest asked first."""
        kept = self.exclude(declined_at__isnull=True, second_approved_at__isnull=True)
        return kept.order_by("-asked_at", "-pk")

    def in_force(self) -> "WithdrawalQuerySet":
        """Keep what readers are told, newest first."""
        return self.filter(second_approved_at__isnull=False).order_by("-second_approved_at", "-pk")

    def standing(self) -> "WithdrawalQuerySet":
        """Keep what waits or is in force: an article has one of these at most."""
        return self.filter(declined_at__isnull=True)

    def with_a_part_of(self, users: "Iterable[User]") -> "WithdrawalQuerySet":
        """Keep those that one of these people asked for, decided about or looked behind."""
        people = [user.pk for user in users]
        return self.filter(
            Q(asked_by__in=people)
            | Q(first_approver__in=people)
            | Q(second_approver__in=people)
            | Q(declined_by__in=people)
            | Q(looks__user__in=people)
        )

    def as_announced(self) -> "WithdrawalQuerySet":
        """Tell with each, of its article, the day and the section; nothing else of it leaves."""
        return self.annotate(
            published_at=F("article__published_at"), section_id=F("article__section_id")
        )
