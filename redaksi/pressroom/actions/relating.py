"""Finds what stories lead on to, in the background, and says so on the receipt."""

from django.db import transaction
from django.utils import timezone

from redaksi.edge import keys
from redaksi.newsroom.models import Receipt
from redaksi.outbox.steps import Payload
from redaksi.related.actions import catching_up
from redaksi.related.actions.relating import relate


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
