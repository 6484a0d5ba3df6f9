"""Takes a complaint down."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from redaksi.agenda import actions as agenda
from redaksi.comments.models import Act, Comment
from redaksi.complaints.actions.letters import RECEIPT, write_later
from redaksi.complaints.actions.watching import WATCH
from redaksi.complaints.clock import next_at
from redaksi.complaints.models import Complaint, TooManyComplaints
from redaksi.readers.addresses import normalised

# More than any one reader writes; a village behind one address still gets through.
PER_NETWORK, PER_ADDRESS = 10, 3
AN_HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Reported:
    """What somebody sent who complains about a comment."""

    ground: Complaint.Ground
    words: str = ""
    address: str = ""
    network: str = ""


@transaction.atomic
def receive(comment: Comment, reported: Reported, *, at: datetime) -> Complaint:
    """Take a complaint down: number, clock, receipt. Raises TooManyComplaints.

    An address that got receipts enough today gets no more of them; the complaint counts all the
    same, and whoever sent it sees no difference.
    """
    recent = Complaint.objects.from_network(reported.network, since=at - AN_HOUR)
    if recent.count() >= PER_NETWORK:
        raise TooManyComplaints
    complaint = Complaint(
        comment=comment, ground=reported.ground, words=reported.words.strip(),
        address=_for_letters(reported.address, at), network=reported.network,
    )  # fmt: skip
    complaint.receive(at=at)
    Act.objects.create(
        comment=comment, what=Act.What.REPORTED, by=Act.By.READER, at=at, reason=complaint.ticket,
        state_before=comment.state, state_after=comment.state,
    )  # fmt: skip
    agenda.note(WATCH, complaint, next_at(at, at) or at)
    if complaint.address:
        write_later(RECEIPT, complaint)
    return complaint


def _for_letters(address: str, at: datetime) -> str:
    """Give the address as it is kept; nothing when letters enough went there today."""
    address = normalised(address) if address else ""
    written = Complaint.objects.receipts_for(address, since=at - A_DAY) if address else None
    return "" if written is not None and written.count() >= PER_ADDRESS else address
