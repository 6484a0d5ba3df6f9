"""What is done with reader accounts: registering, signing in, forgetting."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from redaksi.readers.addresses import network
from redaksi.readers.models import (
    Address,
    CommentTerms,
    Consent,
    MagicLink,
    Reader,
    ReaderSession,
)
from redaksi.readers.tokens import keyed

SAMPLE = Path(__file__).parent / "samples" / "terms.txt"


def found_terms(*, at: datetime) -> None:
    """Write the first version of the terms, a sample of ours, if there is none. Repeatable."""
    if not CommentTerms.objects.exists():
        text = SAMPLE.read_text(encoding="utf-8")
        today = timezone.localdate(at)
        CommentTerms.objects.write(text, in_force_from=today, at=at, is_sample=True)


def network_of(address: str) -> str:
    """Give the keyed hash of the network that somebody writes from; empty for no address."""
    found = network(address)
    return keyed(found, secret=settings.SECRET_KEY, use="network") if found else ""


@transaction.atomic
def register(link: MagicLink, *, at: datetime) -> Reader:
    """Use a link up, and give the reader whose it is: a new one, or the one known already.

    Raises LinkUsed. Who knows the box has consented to what the form showed.
    """
    link.use(at=at)
    reader = _known_or_new(link, at=at)
    if link.terms:
        Consent.objects.record(reader, link.terms, method=Consent.Method.LINK, at=at)
    return reader


def _known_or_new(link: MagicLink, *, at: datetime) -> Reader:
    known = Reader.objects.with_address(link.address)
    reader = known.first()
    if reader:
        return reader
    try:
        with transaction.atomic():
            reader = Reader.objects.create(name=link.name, registered_at=at)
            Address.objects.create(reader=reader, address=link.address, confirmed_at=at)
    except IntegrityError:
        # Two links of one address, opened at the same moment: the other one registered first.
        return known.get()
    return reader


def sign_in(reader: Reader, *, at: datetime) -> str:
    """Sign a reader in, and give the token for the cookie."""
    return ReaderSession.objects.begin(reader, at=at)[1]
