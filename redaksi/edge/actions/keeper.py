"""Looks after the store while a process serves: what was missed, who died, what is too much."""

import logging
import threading
from time import monotonic

from django.db import connections

from redaksi.edge import eviction
from redaksi.edge.actions.purging import catch_up
from redaksi.edge.store import FAILURES, Store

log = logging.getLogger(__name__)

# A change whose process was killed before it purged is caught up with within a second.
LOOK_SECONDS = 0.5
TIDY_SECONDS = 10


class Keeper(threading.Thread):
    """A thread of a serving process; it ends with the process."""

    def __init__(self, store: Store) -> None:
        super().__init__(name="edge-keeper", daemon=True)
        self.store = store
        self.is_over = threading.Event()
        self.tidied_at = monotonic()

    def run(self) -> None:
        while not self.is_over.wait(LOOK_SECONDS):
            try:
                self.look()
            except Exception:  # the database or the disk may be away; the next look may find it
                log.exception("store not looked after")
                connections.close_all()

    def look(self) -> None:
        """Catch up; tidy up when it is time.

        That comes first: nobody can read, not even to catch up, while the dead hold all places.
        """
        if monotonic() - self.tidied_at >= TIDY_SECONDS:
            self.tidied_at = monotonic()
            self.tidy()
        if self.store.switch.is_on:
            catch_up(self.store)

    def tidy(self) -> None:
        """Free the places of readers that died, make room, and come back after a failure."""
        self.store.env.reader_check()
        if not self.store.switch.is_on:
            self._come_back()
            return
        eviction.note_reads(self.store)
        gone = eviction.evict(self.store)
        if gone:
            log.info("store made room rows=%s", gone)

    def _come_back(self) -> None:
        """Begin anew with an empty store, if it can be written again."""
        try:
            self.store.empty()
        except FAILURES as failure:
            log.critical("kept pages stay switched off cause=%s", type(failure).__name__)
            return
        catch_up(self.store)
        log.warning("kept pages are switched on again")
