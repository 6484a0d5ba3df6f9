from redaksi.corrections.models.look import SealedLook
from redaksi.corrections.models.refusals import (
    AdvertsAreTakenDown,
    AlreadyDecided,
    ApprovedByYouAlready,
    AskedAlready,
    NeverPublished,
    NoteMissing,
    NotYoursToDecide,
    ResponsiblePersonMissing,
    WithdrawalRefused,
)
from redaksi.corrections.models.rights import (
    answers_for_the_paper,
    may_approve,
    may_ask,
    may_open_sealed,
)
from redaksi.corrections.models.withdrawal import Withdrawal

__all__ = [
    "AdvertsAreTakenDown", "AlreadyDecided", "ApprovedByYouAlready", "AskedAlready",
    "NeverPublished", "NotYoursToDecide", "NoteMissing", "ResponsiblePersonMissing", "SealedLook",
    "Withdrawal", "WithdrawalRefused", "answers_for_the_paper", "may_approve", "may_ask",
    "may_open_sealed",
]  # fmt: skip
