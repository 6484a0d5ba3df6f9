"""The store of finished pages: one LMDB environment a machine, shared by all its processes.

A page is served as long as none of its keys was purged after its rendering began: a purge writes
one number for each key, however many pages carry it. Whatever goes wrong here is a miss, never an
error; a purge that cannot be written switches the store off for all processes.
"""

import logging
import struct
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from time import sleep
from typing import Any

import lmdb

from redaksi.edge.keys import EVERYTHING
from redaksi.edge.record import (
    ENCODINGS,
    Damaged,
    Page,
    Record,
    check,
    keys_of,
    name_of,
    pack,
    page_of,
    truth_of,
    unique,
)  # fmt: skip
from redaksi.edge.switch import Switch

log = logging.getLogger(__name__)

FAILURES = (lmdb.Error, OSError, Damaged)
COUNT = struct.Struct("<Q")
NOTHING: tuple[int, Page | None] = (-1, None)
TABLES = (b"pages", b"reads", b"numbers", b"meta", b"done")
NUMBER, LOW, EMPTIED = b"number", b"low", b"emptied"
# Purges must find room when pages do not: above this share of the map nothing more is kept.
FULL = 0.9
# Pages of the map that a page may not take: a purge takes some ten. Each of these fills one.
SPARE, BALLAST = 64, bytes(3_000)
# Seconds between the tries to write a purge into a full map.
PATIENCE = (0.01, 0.03, 0.1)
# Bytes of pages that a process has at hand: those that are asked for most, read once a purge.
AT_HAND = 2 << 20


class Store:
    """Pages by address and encoding, and the number of each key's last purge."""

    def __init__(self, folder: Path, *, size: int, readers: int) -> None:
        """Open the store, or make it. `size` in bytes is fixed for its life.

        Raises lmdb.Error or OSError when it cannot be opened. Once a process, after the fork.
        """
        self.folder, self.size = folder, size
        self.reads: dict[bytes, int] = {}
        self._trouble = ""
        self._at_hand: dict[bytes, tuple[int, Page]] = {}
        self._bytes_at_hand = 0
        self.env = lmdb.open(
            str(folder), map_size=size, max_dbs=len(TABLES), max_readers=readers, max_spare_txns=16,
            sync=False, metasync=False, readahead=False, mode=0o700,
        )  # fmt: skip
        self.pages, self.counts, self.numbers, self.meta, self.done = (
            self.env.open_db(name) for name in TABLES
        )
        self.switch = Switch(folder)

    def close(self) -> None:
        """Let go of the files."""
        self.switch.close()
        self.env.close()

    @property
    def number(self) -> int | None:
        """Give the number of the last purge, to be noted before a rendering begins.

        None when the store is switched off or broken.
        """
        if not self.switch.is_on:
            return None
        try:
            with self.env.begin() as view:
                return _number(view.get(NUMBER, db=self.meta))
        except FAILURES:
            return None

    def find(self, address: str, encoding: str, at: float) -> Page | None:
        """Give the page kept for an address, if it is still true."""
        if not self.switch.is_on:
            return None
        name = name_of(address, encoding)
        try:
            with self.env.begin() as view:
                latest = _number(view.get(NUMBER, db=self.meta))
                seen, page = self._at_hand.get(name, NOTHING)
                if seen != latest:
                    page = self._read(view, name, latest)
        except FAILURES as failure:
            self._warn("page not read", failure)
            return None
        if page is None or at >= page.until:
            return None
        self.reads[name] = self.reads.get(name, 0) + 1
        return page

    def keep(self, records: Mapping[str, Record]) -> bool:
        """Keep a page in its encodings, unless one of its keys was purged since it was begun."""
        if not self.switch.is_on:
            return False
        rows = {
            name_of(record.address, encoding): pack(record) for encoding, record in records.items()
        }
        try:
            if self.fullness > FULL:
                return False
            with self.env.begin(write=True) as change:
                for name, row in rows.items():
                    if self.was_purged(change, row):
                        change.abort()
                        return False
                    change.put(name, row, db=self.pages)
                self._leave_room(change)
        except FAILURES as failure:
            self._warn("page not kept", failure)
            return False
        return True

    def _leave_room(self, change: Any) -> None:
        """Raise MapFullError unless purges find room after a change. Costs 0.1 ms.

        Some of what is free cannot be used yet, and nobody says how much: so it is tried, and the
        try undone.
        """
        trial = self.env.begin(write=True, parent=change)
        try:
            for place in range(SPARE):
                trial.put(COUNT.pack(place), BALLAST, db=self.meta)
        finally:
            trial.abort()

    def purge(self, changes: Mapping[int, Collection[str]]) -> bool:
        """Note that nouns changed, under the numbers of the rows that say so; rows count once.

        When it cannot be written no kept page is served any more, by any process.
        """
        for wait in (*PATIENCE, None):
            try:
                self._write_purge(changes)
            except FAILURES as failure:
                if wait is None or not isinstance(failure, lmdb.MapFullError):
                    log.critical("purge not written: kept pages are switched off", exc_info=True)
                    break
                # What was freed is held by whoever still looks at it: not for long.
                sleep(wait)
            else:
                return True
        self.switch.turn(on=False)
        return False

    def _write_purge(self, changes: Mapping[int, Collection[str]]) -> None:
        with self.env.begin(write=True) as change:
            new = [pk for pk in changes if not change.get(_key(pk), db=self.done)]
            number = _number(change.get(NUMBER, db=self.meta)) + 1
            for pk in new:
                for key in changes[pk]:
                    change.put(key.encode(), COUNT.pack(number), db=self.numbers)
                change.put(_key(pk), COUNT.pack(number), db=self.done)
            if new:
                change.put(NUMBER, COUNT.pack(number), db=self.meta)

    def _warn(self, what: str, failure: Exception) -> None:
        """Say once what goes wrong: it goes wrong for every reader."""
        trouble = f"{what} cause={type(failure).__name__}"
        if trouble != self._trouble:
            self._trouble = trouble
            log.warning("%s", trouble)

    def low(self) -> int:
        """Give the number of the row up to which all rows are known to be done."""
        with self.env.begin() as view:
            return _number(view.get(LOW, db=self.meta))

    def are_done(self, rows: Iterable[int]) -> set[int]:
        """Keep the rows that were purged here already."""
        with self.env.begin() as view:
            return {pk for pk in rows if view.get(_key(pk), db=self.done)}

    def last_seen(self) -> int:
        """Give the number of the last row that was done here."""
        with self.env.begin() as view, view.cursor(db=self.done) as done:
            last = int.from_bytes(done.key(), "big") if done.last() else 0
            return max(last, _number(view.get(LOW, db=self.meta)))

    def forget(self, *, low: int) -> None:
        """Throw pages away, and which rows are done: those after `low` tell another story."""
        self.empty()
        with self.env.begin(write=True) as change:
            change.drop(self.done, delete=False)
            change.put(LOW, COUNT.pack(low), db=self.meta)

    def raise_low(self, row: int) -> None:
        """Forget single rows up to this one: all of them are done."""
        with self.env.begin(write=True) as change:
            change.put(LOW, COUNT.pack(row), db=self.meta)
            with change.cursor(db=self.done) as done:
                while done.first() and done.key() <= _key(row):
                    done.delete()

    def empty(self) -> None:
        """Throw all pages away, and switch the store on again; raises what keeps it from working.

        A rendering under way may have begun long ago, so everything is purged as well; which says
        all that purges of single nouns had said.
        """
        with self.env.begin(write=True) as change:
            for table in (self.pages, self.counts, self.numbers):
                change.drop(table, delete=False)
            number = _number(change.get(NUMBER, db=self.meta)) + 1
            change.put(EVERYTHING.encode(), COUNT.pack(number), db=self.numbers)
            change.put(NUMBER, COUNT.pack(number), db=self.meta)
        # What was freed can be written to by the second change from now: in a map that is full to
        # the last page the next one fails, and with it every purge.
        with self.env.begin(write=True) as change:
            change.put(EMPTIED, COUNT.pack(number), db=self.meta)
        self.switch.turn(on=True)

    @property
    def fullness(self) -> float:
        """Give the share of the map that is in use, 0 to 1."""
        return self.used / self.size

    @property
    def used(self) -> int:
        """Give the bytes in use."""
        with self.env.begin() as view:
            tables = (self.pages, self.counts, self.numbers, self.meta, self.done)
            found = [view.stat(table) for table in tables]
        pages = sum(
            one["branch_pages"] + one["leaf_pages"] + one["overflow_pages"] for one in found
        )
        return int(pages * found[0]["psize"])

    def count(self) -> int:
        """Give how many pages are kept, in whatever encoding."""
        with self.env.begin() as view:
            return int(view.stat(self.pages)["entries"]) // len(ENCODINGS)

    def _read(self, view: Any, name: bytes, latest: int) -> Page | None:
        """Read a page that no purge has touched, and have it at hand until the next purge.

        When that grows too large it is dropped as a whole, and begins again with what is asked for.
        """
        row = view.get(name, db=self.pages)
        if row is None:
            return None
        check(row)
        if truth_of(row)[0] != latest and self.was_purged(view, row):
            return None
        page = page_of(row)
        if self._bytes_at_hand > AT_HAND:
            self._at_hand, self._bytes_at_hand = {}, 0
        self._at_hand[name] = latest, page
        self._bytes_at_hand += len(row)
        return page

    def was_purged(self, view: Any, row: bytes) -> bool:
        """Tell whether one of a row's keys was purged after its rendering began."""
        number, _ = truth_of(row)
        purged = (view.get(key, db=self.numbers) for key in keys_of(row))
        return any(_number(found) > number for found in purged)


def record(address: str, page: Page, *, number: int, until: float, keys: Collection[str]) -> Record:
    """Make the record of a page; every page carries the key of everything."""
    return Record(address, number, until, unique(keys, EVERYTHING), page)


def _number(stored: bytes | None) -> int:
    return COUNT.unpack(stored)[0] if stored else 0


def _key(row: int) -> bytes:
    """Write a row's number so that greater ones sort later."""
    return row.to_bytes(8, "big")
