"""What the desk's screens say of a withdrawal."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from redaksi.corrections.models import Withdrawal
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.newsroom.desk.withdrawals.sealing import DECIDING
from redaksi.people.models import User

LABELS = {
    Withdrawal.Standing.ASKED: _("waits for two approvals"),
    Withdrawal.Standing.HALF_APPROVED: _("waits for the second approval"),
    Withdrawal.Standing.IN_FORCE: _("withdrawn"),
    Withdrawal.Standing.DECLINED: _("declined"),
}
WHO = ("asked_by", "first_approver", "second_approver", "declined_by")


@dataclass(frozen=True)
class Step:
    """Something that somebody did about a withdrawal."""

    what: Any
    who: str
    when: str
    note: str = ""


@dataclass(frozen=True)
class WithdrawalLine:
    """A withdrawal in a list of the desk."""

    title: str
    url: str
    standing: str
    label: Any
    ground: str
    who: str
    when: str


def line(withdrawal: Withdrawal) -> WithdrawalLine:
    """Say it in a line; the article and who asked are fetched with it."""
    standing = withdrawal.standing
    return WithdrawalLine(
        title=withdrawal.article.get_admin_display_title(),
        url=reverse(DECIDING, args=[withdrawal.pk]),
        standing=standing,
        label=LABELS[standing],
        ground=str(Withdrawal.Ground(withdrawal.ground).label),
        who=_name(withdrawal.asked_by),
        when=at_the_desk(withdrawal.asked_at),
    )


def steps(withdrawal: Withdrawal) -> list[Step]:
    """Tell what was done about it, in order."""
    done = [
        (_("Asked"), withdrawal.asked_by, withdrawal.asked_at, ""),
        (_("First approval"), withdrawal.first_approver, withdrawal.first_approved_at,
         _answers(answers=withdrawal.first_answers)),
        (_("Second approval"), withdrawal.second_approver, withdrawal.second_approved_at,
         _answers(answers=withdrawal.second_answers)),
        (_("Declined"), withdrawal.declined_by, withdrawal.declined_at, withdrawal.decline_note),
    ]  # fmt: skip
    return [
        Step(what, _name(who), at_the_desk(when), str(note))
        for what, who, when, note in done
        if who
    ]


def looks(withdrawal: Withdrawal) -> list[Step]:
    """Tell who opened the sealed text, and when, the last first."""
    opened = withdrawal.looks.select_related("user").order_by("-looked_at", "-pk")
    return [Step("", _name(look.user), at_the_desk(look.looked_at)) for look in opened]


def _answers(*, answers: bool) -> Any:
    return _("as who answers for the paper") if answers else ""


def _name(user: User | None) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""
