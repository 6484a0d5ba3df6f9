from redaksi.rights.models.refusals import (
    AnsweredAlready,
    AnswerMissing,
    AskedEnough,
    NothingAsked,
    RequestRefused,
)
from redaksi.rights.models.request import MAX_WORDS, DataRequest

__all__ = [
    "MAX_WORDS", "AnswerMissing", "AnsweredAlready", "AskedEnough", "DataRequest", "NothingAsked",
    "RequestRefused",
]  # fmt: skip
