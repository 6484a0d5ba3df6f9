"""What the paper forgets by itself, each thing when its time is over (UU PDP 43, 44; D38)."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q

from redaksi.comments.models import Comment
from redaksi.complaints.models import Complaint
from redaksi.readers.models import Consent, MagicLink, ReaderSession

log = logging.getLogger(__name__)


def forget(at: datetime) -> dict[str, int]:
    """Forget what its time is over for, and tell how many rows of each kind.

    A statement each, of rows that nobody else writes; safe to repeat and to break off.
    """
    networks, receipts, consents = _spans()
    forgotten = {
        "networks": _networks(at - networks),
        "addresses": Complaint.objects.with_an_address_outlived(at, kept=receipts).update(
            address=""
        ),
        "links": _links(at - networks),
        "sessions": _sessions(at - networks),
        "consents": Consent.objects.filter(reader__ended_at__lte=at - consents).delete()[0],
    }
    for kind, count in forgotten.items():
        if count:
            log.info("forgotten kind=%s count=%s", kind, count)
    return forgotten


def _spans() -> tuple[timedelta, timedelta, timedelta]:
    days = settings.KEEP_NETWORKS_DAYS, settings.KEEP_RECEIPTS_DAYS, settings.KEEP_CONSENTS_DAYS
    networks, receipts, consents = (timedelta(days=count) for count in days)
    return networks, receipts, consents


def _networks(until: datetime) -> int:
    """Empty what tells which network something came from; no reader sees it, no page changes."""
    said = Comment.objects.filter(said_at__lte=until).exclude(network="")
    reported = Complaint.objects.filter(received_at__lte=until).exclude(network="")
    return said.update(network="") + reported.update(network="")


def _links(until: datetime) -> int:
    """Erase the addresses of what was put aside and never confirmed; the comment itself stays."""
    return MagicLink.objects.filter(made_at__lte=until).delete()[0]


def _sessions(until: datetime) -> int:
    return ReaderSession.objects.filter(Q(ends_at__lte=until) | Q(revoked_at__lte=until)).delete()[
        0
    ]
