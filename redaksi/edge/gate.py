"""The gate: answers readers from the store, and asks the program for what is not there.

It reads no cookie, and what it asks the program for is asked as anybody would, at the paper's own
address: so a page cannot depend on who happened to ask first.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import partial
from time import time
from typing import Any

from redaksi.edge.address import LONGEST, Address, Declared, read
from redaksi.edge.asking import Application, Environ, ask, plainly
from redaksi.edge.conditional import etag_of, matches, not_modified
from redaksi.edge.encoding import choose
from redaksi.edge.herd import Crowded, Herd
from redaksi.edge.packing import Labels, packed, unlabelled, unpacked
from redaksi.edge.record import ENCODINGS, NEVER, Headers, Page
from redaksi.edge.sharing import MISSING, ask_for_old_address, have_at_hand, left_to
from redaksi.edge.shown import Shown, noted
from redaksi.edge.store import Store, record

# What is kept when it says what it shows: a page, and what stands where one was taken back.
KEPT = ("200", "410")
# An answer that is left to another address; one that leads on from it is not.
LEFT = ("404", "410")
READING = frozenset({"GET", "HEAD"})
TOO_LONG = Page("414 URI Too Long", [("Content-Length", "0"), ("Cache-Control", "no-store")], b"")


@dataclass(frozen=True)
class House:
    """What the gate must know of the house behind it.

    `others`: how paths begin that are nobody's public page. `declared`: what a page reads of its
    query. `old`: by what queries old sites named their pages. `places`: how many threads may make
    pages or wait for them at once; `busy` gives what the rest are told. `labels` is kept with a
    page; `life` is said anew with each answer, and nothing is when there is nobody to say it to.
    """

    base: str
    is_ours: Callable[[str], bool]
    others: tuple[str, ...]
    declared: Callable[[str], Declared]
    busy: Callable[[], Page]
    places: int
    old: Collection[str] = ()
    labels: Labels = unlabelled
    life: Callable[[Page], Headers] | None = None


class Gate:
    """A WSGI application around another one."""

    def __init__(
        self, application: Application, house: House, store: Callable[[], Store | None]
    ) -> None:
        self.application, self.house, self.store = application, house, store
        self.herd = Herd(places=house.places)

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        is_page = environ["REQUEST_METHOD"] in READING
        if not is_page or environ["PATH_INFO"].startswith(self.house.others):
            return self.application(environ, start_response)
        if not self.house.is_ours(environ.get("HTTP_HOST", "")):
            return self.application(environ, start_response)
        page, life = self._answer(environ), self.house.life
        start_response(page.status, page.headers + life(page) if life else page.headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else page.body]

    def page(self, address: Address, encoding: str) -> Page:
        """Give the page at an address: kept, or made now and kept for whoever asks next.

        Raises Crowded when too many are being made.
        """
        if address.plain:
            asked = partial(self._lead_on, address, encoding)
            led = self.herd.once(address.whole, make=asked, find=lambda: None)
            return led or self.page(address.plain, encoding)
        return self._find(address, encoding) or self.herd.once(
            address.whole,
            make=lambda: self._make(address, encoding),
            find=lambda: self._find(address, encoding),
        )

    def _answer(self, environ: Environ) -> Page:
        path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        if len(path) + len(query) > LONGEST:
            return TOO_LONG
        encoding = choose(environ.get("HTTP_ACCEPT_ENCODING", ""))
        address = read(path, query, self.house.declared, self.house.old)
        try:
            page = self.page(address, encoding)
        except Crowded:
            return self.house.busy()
        if address.query != query:
            # To anybody else who keeps pages this is another address, and there is no end of such.
            page = replace(page, until=0.0)
        asked = environ.get("HTTP_IF_NONE_MATCH")
        if asked and matches(asked, etag_of(page.headers)):
            return not_modified(page)
        return page

    def _find(self, address: Address, encoding: str) -> Page | None:
        store = self.store()
        page = store.find(address.whole, encoding or "gzip", time()) if store else None
        return unpacked(page) if page and not encoding else page

    def _lead_on(self, address: Address, encoding: str) -> Page | None:
        """Ask whether the query names a page of an old site; None when it says nothing."""
        environ = plainly(address, base=self.house.base)
        ask_for_old_address(environ)
        answer = ask(self.application, environ)
        return None if left_to(environ) else packed(answer, [], encodings=(encoding,))[encoding]

    def _make(self, address: Address, encoding: str, *, is_shared: bool = False) -> Page:
        """Ask the program; keep what it says of which nouns it shows, if none changed meanwhile.

        `is_shared`: another address has left its page to this one.
        """
        store = self.store()
        # Noted before the program asks the database anything.
        number = store.number if store else None
        environ = plainly(address, base=self.house.base)
        if not is_shared and address.whole != MISSING:
            have_at_hand(environ)
        answer = ask(self.application, environ)
        if left_to(environ) and answer.status.startswith(LEFT):
            other = Address(left_to(environ))
            return self._find(other, encoding) or self._make(other, encoding, is_shared=True)
        shown = noted(environ)
        if not (store and number is not None and shown and _may_keep(address, answer)):
            only = encoding or "gzip"
            made = packed(answer, [], encodings=(only,))[only]
            return made if encoding else unpacked(made)
        ready = packed(answer, self.house.labels(shown))
        until = self._keep(store, address, ready, number=number, shown=shown)
        page = replace(ready[encoding or "gzip"], until=until)
        return page if encoding else unpacked(page)

    def _keep(
        self, store: Store, address: Address, ready: dict[str, Page], *, number: int, shown: Shown
    ) -> float:
        """Keep a page; give until when it is true, 0 when something on it changed meanwhile."""
        until = shown.until.timestamp() if shown.until else NEVER
        is_kept = store.keep(
            {
                encoding: record(
                    address.whole, ready[encoding], number=number, until=until, keys=shown.keys
                )
                for encoding in ENCODINGS
            }
        )
        return until if is_kept else 0.0


def _may_keep(address: Address, answer: Page) -> bool:
    """Tell whether an answer may be everybody's: plainly asked for, and nobody's cookie on it.

    A page that broke after it had said what it shows is no page.
    """
    is_page = answer.status.startswith("404" if address.whole == MISSING else KEPT)
    has_cookie = any(name.lower() == "set-cookie" for name, _ in answer.headers)
    return address.may_be_kept and is_page and not has_cookie
