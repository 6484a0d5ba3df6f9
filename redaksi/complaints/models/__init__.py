from redaksi.complaints.models.complaint import MAX_WORDS, Complaint
from redaksi.complaints.models.refusals import (
    ComplaintRefused,
    DecidedAlready,
    ReasonForIt,
    TooManyComplaints,
)

__all__ = [
    "MAX_WORDS", "Complaint", "ComplaintRefused", "DecidedAlready", "ReasonForIt",
    "TooManyComplaints",
]  # fmt: skip
