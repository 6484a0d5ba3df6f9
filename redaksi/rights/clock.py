"""The 3 × 24 hours that the law gives for a request about one's data (UU PDP 40, 41, 46; D36)."""

from datetime import datetime, timedelta

ALLOWED = timedelta(hours=72)


def deadline(asked_at: datetime) -> datetime:
    """Give the moment until which a request has to be answered, or a breach told."""
    return asked_at + ALLOWED
