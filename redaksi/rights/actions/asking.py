"""What a reader does with their own data; each is written down as a request (D37)."""

from datetime import datetime

from django.db import transaction

from redaksi.comments import actions as comments
from redaksi.comments.models import Comment
from redaksi.complaints.models import Complaint
from redaksi.readers.models import Address, Consent, MagicLink, Reader
from redaksi.rights.models import AskedEnough, DataRequest, NothingAsked

Kind = DataRequest.Kind
WAITING_AT_MOST = 3


@transaction.atomic
def correct_name(reader: Reader, name: str, *, at: datetime) -> DataRequest:
    """Go by another name, below everything said so far as well."""
    reader.rename(name)
    return DataRequest.objects.note(reader, Kind.CORRECT, at=at)


@transaction.atomic
def withdraw_consent(consent: Consent, *, at: datetime) -> DataRequest:
    """Take a consent back: nothing new is published before the reader agrees again."""
    consent.withdraw(at=at)
    return DataRequest.objects.note(consent.reader, Kind.WITHDRAW, at=at)


@transaction.atomic
def ask(reader: Reader, words: str, *, at: datetime) -> DataRequest:
    """Ask for what the page does not do by itself. Raises NothingAsked or AskedEnough."""
    if not words.strip():
        raise NothingAsked
    if DataRequest.objects.waiting().filter(reader=reader).count() >= WAITING_AT_MOST:
        raise AskedEnough
    return DataRequest.objects.ask(reader, words, at=at)


@transaction.atomic
def delete_account(reader: Reader, *, keeps_words: bool, at: datetime) -> DataRequest:
    """End an account: what was published stays as "Pembaca", or goes, as the reader chooses.

    What was never published goes in any case. Name, address, sessions, links and the networks of
    every comment are erased; that the reader had consented stays, until its time is over.
    """
    for comment in Comment.objects.by(reader).filter(erased_at__isnull=True).order_by("pk"):
        if not keeps_words or comment.published_at is None:
            comments.erase(comment, at=at)
    # Neither is anything that readers see: no page is touched.
    Comment.objects.by(reader).update(guest_name="", network="")
    address = Address.objects.filter(reader=reader).first()
    if address:
        MagicLink.objects.filter(address=address.address).delete()
        Complaint.objects.filter(address=address.address).update(address="")
    # What was asked in words may name the reader; what waits has nobody to answer any more.
    DataRequest.objects.waiting().filter(reader=reader).update(done_at=at)
    DataRequest.objects.filter(reader=reader).update(words="")
    reader.end(at=at)
    return DataRequest.objects.note(
        reader, Kind.ERASE_NAME if keeps_words else Kind.ERASE_ALL, at=at
    )
