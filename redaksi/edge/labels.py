"""What a shared cache is told with a page: which nouns it shows, and for how long to keep it.

Browsers are told to ask each time; so is every cache that cannot be told what has changed.
"""

from dataclasses import dataclass
from time import time

from redaksi.edge.keys import header
from redaksi.edge.record import Headers, Page
from redaksi.edge.shown import Shown

# As long as a failed purge is tried again (the outbox gives up after about an hour): a cache that
# could not be told by then has nothing left that it should have been told.
LONGEST_SECONDS = 3600
# The headers that shared caches read keys from, and what stands between two keys.
SEPARATORS = {"Surrogate-Key": " ", "Cache-Tag": ",", "xkey": " "}


@dataclass(frozen=True)
class Labelling:
    """The headers that a shared cache reads."""

    key_header: str
    life_header: str

    def keys(self, shown: Shown) -> Headers:
        """Name the nouns on a page; nothing when they are too many, and then nobody keeps it."""
        text = header(shown.keys, separator=SEPARATORS[self.key_header])
        return [(self.key_header, text)] if text else []

    def life(self, page: Page) -> Headers:
        """Say for how long from now a page may be kept; what cannot be purged may not at all."""
        seconds = int(min(page.until - time(), LONGEST_SECONDS)) if self._may_keep(page) else 0
        return [(self.life_header, f"max-age={seconds}" if seconds > 0 else "no-store")]

    def _may_keep(self, page: Page) -> bool:
        """Tell whether there is a page, and its keys stand on it."""
        return page.status < "4" and any(name == self.key_header for name, _ in page.headers)
