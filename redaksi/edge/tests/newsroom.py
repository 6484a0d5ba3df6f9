"""A paper that is changed, read and watched: each change commits for good, each page is held
against what the program would say now."""

import gzip
from collections.abc import Callable
from datetime import timedelta
from itertools import cycle
from typing import TYPE_CHECKING, Any

import brotli
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from redaksi.agenda.actions import keep_next
from redaksi.comments.models import CommentRefused
from redaksi.corrections.models import WithdrawalRefused
from redaksi.edge.address import Address
from redaksi.edge.asking import Environ, plainly
from redaksi.edge.gate import Gate, _may_keep
from redaksi.edge.packing import packed
from redaksi.edge.record import address_of
from redaksi.edge.sharing import have_at_hand
from redaksi.edge.shown import noted
from redaksi.edge.tests import archive
from redaksi.edge.tests.proof import NotKept, Program
from redaksi.edge.tests.verbs import Nothing, Picks
from redaksi.pressroom.actions.registry import MOMENTS as AGENDA

if TYPE_CHECKING:
    from redaksi.edge.store import Store

REFUSALS = (
    ValidationError, ProtectedError, IntegrityError, Nothing, WithdrawalRefused, CommentRefused,
)  # fmt: skip
MINUTE, HOUR, SECOND = timedelta(minutes=1), timedelta(hours=1), timedelta(seconds=1)
# Moments at which pages begin to read differently, and moments just before.
MOMENTS = [
    archive.NOW + passed
    for passed in (
        timedelta(), MINUTE, 30 * MINUTE - SECOND, 30 * MINUTE, HOUR, HOUR + SECOND,
        archive.DAY, 2 * archive.DAY, 2 * archive.DAY + SECOND, 8 * archive.DAY,
        14 * archive.DAY + SECOND, 366 * archive.DAY,
    )
]  # fmt: skip
# How each browser asks in its turn.
ASKING = cycle([("GET", "br"), ("GET", "gzip"), ("GET", ""), ("HEAD", "br, gzip")])


class Newsroom:
    """The paper, its gate and its readers."""

    def __init__(self, gate: Gate, clock: Any) -> None:
        self.program = Program(gate.application)
        gate.application = self.program
        self.gate, self.clock = gate, clock
        self.store = opened(gate)
        self.slow: list[Callable[[], object]] = []
        self.sequences = 0
        for address in archive.addresses():
            self.ask(address)
        with self.store.env.begin() as view:
            self.pages = list(view.cursor(db=self.store.pages))

    def begin(self) -> None:
        """Begin a sequence, with every page kept."""
        self.work = transaction.atomic()
        self.work.__enter__()
        self._move_to(0)
        self._begin_store()

    def end(self) -> None:
        """Let the pages that are still being made come; undo all that was done."""
        self.finish()
        self.sequences += 1
        if self.sequences % 4 == 0:
            self._look_closely()
        connection.run_on_commit = []
        transaction.set_rollback(True)
        self.work.__exit__(None, None, None)
        self.program.database.changed()

    def do(self, verb: Callable[[Picks], None], picks: Picks) -> None:
        """Do it, unless it is refused; then look at every page that is kept."""
        try:
            with transaction.atomic():
                verb(picks)
        except REFUSALS:
            pass
        self._commit()
        self.check()

    def wait(self, steps: int) -> None:
        """Let time pass, and what was waiting for it happen."""
        self._move_to(self.place + steps)
        while keep_next(AGENDA, timezone.now()):
            pass
        self._commit()
        self.check()

    def read(self, picks: Picks) -> None:
        """Read a few pages; what is not kept is kept then."""
        for address in picks.some(archive.addresses()):
            assert self.ask(address) == self.fresh(address), address

    def begin_slowly(self, picks: Picks) -> None:
        """Begin to make a page, which is finished when other things have happened."""
        address = _read(picks.one(archive.addresses()))
        number, environ = self.store.number, _asked(address)
        answer = self.program.fresh(environ)
        if answer.left_to or not answer.notes or not _may_keep(address, answer.page):
            return
        environ.update(answer.notes)
        shown, ready = noted(environ), packed(answer.page, [])
        assert shown
        self.slow.append(
            lambda: self.gate._keep(self.store, address, ready, number=number or 0, shown=shown)
        )

    def finish(self) -> None:
        """Finish the pages that were begun."""
        begun, self.slow = self.slow, []
        for keep in begun:
            keep()
        if begun:
            self.check()

    def check(self) -> None:
        """Hold each page that would be served now against what the program says now."""
        for address in self.kept():
            self.program.is_closed = True
            try:
                answer = self.ask(address)
            except NotKept:
                continue
            finally:
                self.program.is_closed = False
            assert answer == self.fresh(address), address

    def kept(self) -> list[str]:
        """Give the addresses of all rows in the store, true or not."""
        with self.store.env.begin() as view, view.cursor(db=self.store.pages) as rows:
            return sorted({address_of(row) for _, row in rows})

    def ask(self, address: str) -> tuple[str, bytes]:
        """Ask the gate, each time as another browser; gives status and text."""
        method, accepted = next(ASKING)
        path, _, query = address.partition("?")
        said: list[Any] = []
        environ = plainly(Address(path, query), base=settings.ADDRESS)
        environ |= {"REQUEST_METHOD": method, "HTTP_ACCEPT_ENCODING": accepted}
        body = b"".join(self.gate(environ, lambda *told: said.append(told)))
        status, headers = said[0][0], dict(said[0][1])
        if method == "HEAD":
            assert body == b""
            return self.ask(address)
        assert len(body) == int(headers["Content-Length"])
        return status, _plain(body, headers.get("Content-Encoding", ""))

    def fresh(self, address: str) -> tuple[str, bytes]:
        """Give what the program says, to nobody in particular."""
        found = self.program.fresh(_asked(_read(address)))
        if found.left_to:
            found = self.program.fresh(_asked(Address(found.left_to)))
        return found.page.status, found.page.body

    def _look_closely(self) -> None:
        """See for one address, another each time, that the program is what it is taken for."""
        addresses = archive.addresses()
        address = _read(addresses[self.sequences // 4 % len(addresses)])
        known, made = self.program.fresh(_asked(address)), self.program.render(_asked(address))
        assert (known.page, known.notes) == (made.page, made.notes)

    def _commit(self) -> None:
        """Do what has been left to be done after the commit."""
        after, connection.run_on_commit = connection.run_on_commit, []
        for told in after:
            told[1]()
        self.program.database.changed()

    def _move_to(self, place: int) -> None:
        self.place = min(place, len(MOMENTS) - 1)
        self.clock.move_to(MOMENTS[self.place], tick=False)

    def _begin_store(self) -> None:
        """Have nothing in the store but the pages of a paper in which nothing has happened yet."""
        store = self.store
        store._at_hand = {}
        with store.env.begin(write=True) as change:
            for table in (store.pages, store.counts, store.numbers, store.meta, store.done):
                change.drop(table, delete=False)
            for name, row in self.pages:
                change.put(name, row, db=store.pages)


def opened(gate: Gate) -> "Store":
    """Give the store of a test's own gate, which is always open."""
    store = gate.store()
    assert store
    return store


def _read(address: str) -> Address:
    path, _, query = address.partition("?")
    return Address(path, query)


def _asked(address: Address) -> Environ:
    environ = plainly(address, base=settings.ADDRESS)
    have_at_hand(environ)
    return environ


def _plain(body: bytes, encoding: str) -> bytes:
    if encoding == "br":
        return bytes(brotli.decompress(body))
    return gzip.decompress(body) if encoding else body
