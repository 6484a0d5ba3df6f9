"""How long somebody had the form: told by a mark that only a page made for one reader can carry."""

from datetime import UTC, datetime, timedelta

from django.core import signing

MARK = "mulai"
# Whoever has had it longer was not in a hurry.
LONGEST = timedelta(days=1)


def mark(at: datetime) -> str:
    """Give the mark of a form that is served now."""
    return signing.Signer(salt=MARK).sign(f"{at.timestamp():.3f}")


def begun_at(sent: str) -> datetime | None:
    """Read a mark; None where there is none, as in the forms of stored pages, or it is not ours."""
    try:
        return datetime.fromtimestamp(float(signing.Signer(salt=MARK).unsign(sent)), UTC)
    except (signing.BadSignature, ValueError):
        return None


def seconds_on_form(sent: str, *, at: datetime) -> float | None:
    """Tell for how many seconds somebody had the form; None where that is not known."""
    begun = begun_at(sent)
    if begun is None or not timedelta(0) <= at - begun <= LONGEST:
        return None
    return (at - begun).total_seconds()
