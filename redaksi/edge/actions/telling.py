"""Tells a shared cache in front what has changed: at once, and once more from the outbox."""

import logging
import threading
from collections.abc import Collection
from datetime import datetime, timedelta

from django.conf import settings

from redaksi.edge import in_front
from redaksi.edge.keys import EVERYTHING
from redaksi.edge.shared_cache import NotTold
from redaksi.outbox.actions import enqueue
from redaksi.outbox.steps import Payload

log = logging.getLogger(__name__)

# The step of the outbox.
TELL = "shared_cache"
# What it is told of a change it is told once more, so much later: an answer from before may have
# been on its way to it, and another machine may have given one until it saw the change.
ON_ITS_WAY = timedelta(seconds=2)


class _Purged(threading.local):
    """What this thread purged here, and has not told yet."""

    last_row = 0
    keys: frozenset[str] = frozenset()


_purged = _Purged()


def write_down(row: int, keys: Collection[str], *, at: datetime) -> None:
    """Write down, with a change, that the shared cache has to be told of it."""
    if settings.SHARED_CACHE:
        enqueue(TELL, str(row), payload={"keys": sorted(keys)}, at=at + ON_ITS_WAY)
        _purged.last_row = row


def follow(row: int, keys: frozenset[str]) -> None:
    """Tell the shared cache what was purged here, in one request for all of a transaction.

    When the last change of a transaction was rolled back alone, the outbox says the rest.
    """
    if not settings.SHARED_CACHE:
        return
    _purged.keys |= keys
    if row == _purged.last_row:
        changed, _purged.keys = _purged.keys, frozenset()
        _tell_at_once(changed)


def tell(key: str, payload: Payload) -> None:
    """Tell the shared cache, as a step of the outbox.

    Raises NotTold.
    """
    cache = in_front.at(settings.SHARED_CACHE)
    if cache:
        cache.purge(payload["keys"])


def forget_everything() -> None:
    """Have the shared cache throw all pages away: another program makes other pages."""
    if settings.SHARED_CACHE:
        _tell_at_once({EVERYTHING})
        enqueue(TELL, EVERYTHING, payload={"keys": [EVERYTHING]})


def _tell_at_once(keys: Collection[str]) -> None:
    """Tell the shared cache now; the outbox sees to it when it cannot be told."""
    try:
        tell("", {"keys": keys})
    except NotTold as failure:
        log.warning("shared cache not told cause=%s", failure)
