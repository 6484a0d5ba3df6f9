"""What an address that somebody asks for may have meant on the old site."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from redaksi.importers.addresses import is_upload, normalised, original, undressed

# Never an old site's: the desk, files, what machines fetch, and the fixed pages of our own.
OURS = re.compile(
    r"/(?:(?:desk|static|media)(?:/.*)?|robots\.txt|sitemap[-\w]*\.xml|sw\.js|favicon\.ico|ads\.txt"
    r"|feed(?:\.atom|\.json)?|indeks|cari|luring)"
)
FEED = re.compile(r"/feed(?:/(?P<form>rss2?|rdf|atom))?(?:/page/\d+|/amp)*$")
PAGE_OF_A_POST = re.compile(r"/\d{1,3}$")
DAY = re.compile(r"/(?P<year>\d{4})(?:/(?P<month>\d{2})(?:/(?P<day>\d{2}))?)?")
DAY_BY_QUERY = re.compile(r"/\?m=(?P<year>\d{4})(?P<month>\d{2})?(?P<day>\d{2})?")
# As wide as the column; what is longer was never written down.
LONGEST = 500
PRESS_BEGINS = 1990


@dataclass(frozen=True)
class Span:
    """The days of a date archive, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class Asked:
    """An address as the old site may have meant it.

    `paths` are the forms to look up, the likeliest first; `post` is one that only a story or a
    standing page has, being one of its further pages. `feed` is the word of ours for the feed that
    was asked for, "" for a page. `days` is told when it looks like a date archive, and `is_front`
    when it is the old front page in another dress.
    """

    paths: tuple[str, ...]
    post: str = ""
    feed: str = ""
    days: Span | None = None
    is_front: bool = False

    @property
    def needs_site(self) -> bool:
        """Tell whether it says something only where there was an old site at all."""
        return self.days is not None or self.is_front

    def to_look_up(self) -> list[str]:
        """Give all forms worth asking the table for."""
        return [path for path in (*self.paths, self.post) if path and len(path) <= LONGEST]


def asked(address: str) -> Asked | None:
    """Read an address, path and query; None when it is never an old site's."""
    # A path that begins with two slashes would be read as a host.
    address = f"http://old.invalid/{address.lstrip('/')}"
    named = normalised(address)
    # Of a query that names nothing that we know, the path still tells.
    path = normalised(address.partition("?")[0])
    if "\0" in named or named == "/" or (path != "/" and OURS.fullmatch(path)):
        return None
    if is_upload(path):
        return Asked(_unique(named, path, original(path)))
    plain = undressed(path)
    is_front = plain == "/" and path != "/"
    by_query = named.removeprefix("/index.php")
    paths = (path for path in _unique(named, by_query, path, plain) if path != "/")
    return Asked(
        tuple(paths),
        post=PAGE_OF_A_POST.sub("", plain) if PAGE_OF_A_POST.search(plain) else "",
        feed=_feed(path),
        days=_days(named) or _days(plain),
        is_front=is_front,
    )


def _unique(*paths: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(paths))


def _feed(path: str) -> str:
    found = FEED.search(path)
    if not found:
        return ""
    return "feed.atom" if found["form"] == "atom" else "feed/"


def _days(path: str) -> Span | None:
    """Read a date archive; None for what is none, or no day of the calendar."""
    found = DAY.fullmatch(path) or DAY_BY_QUERY.fullmatch(path)
    if not found or int(found["year"]) < PRESS_BEGINS:
        return None
    year, month, day = (int(found[part] or 0) for part in ("year", "month", "day"))
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Span(first, first)
    after = date(year + 1, 1, 1) if not month or month == 12 else date(year, month + 1, 1)
    return Span(first, after - timedelta(days=1))
