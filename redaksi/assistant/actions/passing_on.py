"""Passes on to the newsroom what the archive had no answer to."""

from datetime import datetime

from django.conf import settings
from django.core import signing

from redaksi.assistant.models import Unanswered
from redaksi.masthead.models import Publication

# As long as somebody may look at the page that says so.
AN_HOUR = 3600
SALT = "assistant.unanswered"


class NotAsked(Exception):
    """The archive was not asked this, or has an answer: there is nothing to pass on."""


def proof_of(question: str) -> str:
    """Give the proof that the archive was asked this and had no answer; nothing is stored."""
    return signing.TimestampSigner(key=settings.SECRET_KEY, salt=SALT).sign(question)


def pass_on(proof: str, *, at: datetime) -> None:
    """Let the newsroom know of a question, by its proof. Raises NotAsked."""
    signer = signing.TimestampSigner(key=settings.SECRET_KEY, salt=SALT)
    try:
        question = signer.unsign(proof, max_age=AN_HOUR)
    except signing.BadSignature as error:
        raise NotAsked from error
    day = at.astimezone(Publication.load().in_zone).date()
    Unanswered.objects.note(question, on=day)
