"""What an answer says of itself to whoever keeps pages: the nouns it shows, and until when."""

from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

NOTE = "redaksi.shown"


@dataclass(frozen=True)
class Shown:
    """The keys of the nouns on a page, and the moment until which the page is true."""

    keys: frozenset[str]
    until: datetime | None = None


def note(environ: MutableMapping[str, Any], keys: Iterable[str], until: datetime | None) -> None:
    """Note what the answer to a request shows; an answer without a note is kept by nobody."""
    environ[NOTE] = Shown(frozenset(keys), until)


def noted(environ: MutableMapping[str, Any]) -> Shown | None:
    """Read what was noted."""
    shown: Shown | None = environ.get(NOTE)
    return shown
