"""What keeps somebody from asking for a withdrawal, approving or declining it."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _


class WithdrawalRefused(Exception):
    """A step of a withdrawal that is not taken; `sentence` says why, to whoever wanted it."""

    sentence: ClassVar[Any] = ""


class NeverPublished(WithdrawalRefused):
    """What no reader could see needs no announcement."""

    sentence = _("This story was never published: there is nothing to withdraw.")


class AdvertsAreTakenDown(WithdrawalRefused):
    """The rules on withdrawing are about news; what was paid for is taken down."""

    sentence = _("Advertising is taken down, not withdrawn: a withdrawal is about news.")


class AskedAlready(WithdrawalRefused):
    """There is one withdrawal of an article at a time."""

    sentence = _("Somebody has asked for this withdrawal already.")


class AlreadyDecided(WithdrawalRefused):
    sentence = _("This has been decided already.")


class ApprovedByYouAlready(WithdrawalRefused):
    """Two people decide, not one twice."""

    sentence = _("You have approved this already: the second approval is somebody else’s.")


class ResponsiblePersonMissing(WithdrawalRefused):
    """One of the two answers for the paper (D18)."""

    sentence = _(
        "The first approval was not by the person who answers for the paper: "
        "the second has to be theirs."
    )


class NotYoursToDecide(WithdrawalRefused):
    sentence = _("You may not decide about withdrawals.")


class NoteMissing(WithdrawalRefused):
    sentence = _("Say why you decline: whoever asked will read it.")
