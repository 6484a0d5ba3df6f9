"""Makes room in the store: what is read least goes first."""

import heapq
import struct
from collections.abc import Iterator
from itertools import islice
from time import time
from typing import Any

from redaksi.edge.record import Damaged, check, truth_of
from redaksi.edge.store import Store

# Eviction begins at this share of the map and goes on down to the other.
BEGIN, END = 0.7, 0.6
COUNT = struct.Struct("<I")
MOST = 2**32 - 1
# Short changes: whoever publishes meanwhile waits for one of them at most.
BATCH = 500


def note_reads(store: Store) -> None:
    """Add what this process served since the last time to what was served before."""
    served, store.reads = store.reads, {}
    if not served:
        return
    with store.env.begin(write=True) as change:
        # Another thread may have got hold of it just before it was exchanged.
        for name, times in list(served.items()):
            before = change.get(name, db=store.counts)
            count = min(MOST, times + (COUNT.unpack(before)[0] if before else 0))
            change.put(name, COUNT.pack(count), db=store.counts)


def evict(store: Store) -> int:
    """Make room when the store is full; gives how many rows went.

    Untrue pages go first, then the least read; what stays keeps half its count, so that what was
    much read last year does not stay for ever. Costs a walk through the names of all rows.
    """
    if store.fullness <= BEGIN:
        return 0
    ranked = sorted(_ranked(store, at=time()))
    least = [name for _, name in ranked]
    gone = 0
    for start in range(0, len(least), BATCH):
        with store.env.begin(write=True) as change:
            for name in least[start : start + BATCH]:
                change.delete(name, db=store.pages)
                change.delete(name, db=store.counts)
                gone += 1
        if store.fullness <= END:
            break
    _fade(store)
    return gone


def _ranked(store: Store, *, at: float) -> Iterator[tuple[int, bytes]]:
    """Give every row with how much it is wanted; an untrue one is wanted less than any other."""
    last: bytes | None = b""
    while last is not None:
        # One look after the other: nothing that is freed can be used while somebody looks.
        with store.env.begin() as view, view.cursor(db=store.pages) as rows:
            found = list(islice(rows.iternext() if rows.set_range(last) else (), BATCH))
            for name, row in found:
                count = view.get(name, db=store.counts)
                is_over = _is_over(store, view, row, at)
                yield (-1 if is_over else COUNT.unpack(count)[0] if count else 0), name
        last = found[-1][0] + b"\0" if len(found) == BATCH else None


def _is_over(store: Store, view: Any, row: bytes, at: float) -> bool:
    """Tell whether nobody will be served a row any more."""
    try:
        check(row)
    except Damaged:
        return True
    return at >= truth_of(row)[1] or store.was_purged(view, row)


def _fade(store: Store) -> None:
    """Halve all counts; rows whose page has gone go too."""
    with store.env.begin(write=True) as change:
        counts = [(name, COUNT.unpack(count)[0]) for name, count in change.cursor(db=store.counts)]
        for name, count in counts:
            if count > 1 and change.get(name, db=store.pages):
                change.put(name, COUNT.pack(count // 2), db=store.counts)
            else:
                change.delete(name, db=store.counts)


def most_read(store: Store, *, limit: int) -> list[tuple[int, bytes]]:
    """Give the names of the rows read most, with their counts."""
    with store.env.begin() as view:
        counts = ((COUNT.unpack(count)[0], name) for name, count in view.cursor(db=store.counts))
        return heapq.nlargest(limit, counts)
