"""Finds in the background what stories lead on to, and says so on the receipt; what they mean."""

from django.db import transaction
from django.utils import timezone

from redaksi.edge import keys
from redaksi.meaning.actions import understanding
from redaksi.newsroom.models import Receipt
from redaksi.outbox.actions import enqueue
from redaksi.outbox.steps import Payload
from redaksi.related.actions import catching_up
from redaksi.related.actions.relating import RELATE, relate


@transaction.atomic
def find_related(key: str, told: Payload) -> None:
    """Find what a story that was published leads on to, and which older ones lead to it."""
    article = int(key.rpartition(":")[2])
    changed = relate(article, at=timezone.now())
    Receipt.objects.add(article, {keys.related(pk) for pk in changed})


def catch_up(key: str, told: Payload) -> None:
    """Do a piece of what is missing, and ask for the next."""
    if catching_up.do_some(at=timezone.now()):
        catching_up.ask()


def find_meaning(key: str, told: Payload) -> None:
    """Understand some stories that are not yet, have them related anew, and ask for the next."""
    understood = understanding.understand_some()
    for article in understood:
        enqueue(RELATE, keys.article(article))
    if understood:
        understanding.ask_when_missing()
