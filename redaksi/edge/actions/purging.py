"""What a change does to the pages that are kept: written down with it, done when it commits."""

import logging
from collections.abc import Collection
from datetime import datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from redaksi.edge.actions import here, telling
from redaksi.edge.models import Purge
from redaksi.edge.store import FAILURES, Store

log = logging.getLogger(__name__)

# PostgreSQL numbers a row when it is written and shows it when it commits: a smaller number may
# come later, but not later than a transaction lasts.
LONGEST_TRANSACTION = timedelta(minutes=10)
# Another machine that was away longer begins with an empty store.
KEPT = timedelta(days=1)


def touch(keys: Collection[str]) -> None:
    """Say that nouns changed: no page that shows one of them is served once this has committed.

    Costs one row, and one more with a shared cache in front; the rest happens after the commit,
    before whoever made the change goes on.
    """
    if not keys:
        return
    now = timezone.now()
    with transaction.atomic(savepoint=False):
        row = Purge.objects.create(keys="\n".join(sorted(keys)), made_at=now)
        telling.write_down(row.pk, keys, at=now)
        transaction.on_commit(partial(_purge, row.pk, frozenset(keys)))


def catch_up(store: Store) -> int:
    """Apply what was committed and not purged, since its process was killed or is elsewhere.

    Gives how many rows that were. Costs one query along the primary key when there are none.
    """
    low = store.low()
    numbers = list(Purge.objects.after(low).values_list("pk", flat=True))
    missed = set(numbers) - store.are_done(numbers)
    if missed:
        rows = Purge.objects.filter(pk__in=missed)
        store.purge({row.pk: row.changed for row in rows if row.pk})
        log.info("purges caught up count=%s", len(missed))
    if numbers and (done := _surely_done(numbers)) > low:
        store.raise_low(done)
    return len(missed)


def overdue(store: Store, at: datetime) -> int:
    """Count the changes that committed before a moment and were not purged here."""
    rows = Purge.objects.after(store.low()).before(at)
    numbers = list(rows.values_list("pk", flat=True))
    return len(set(numbers) - store.are_done(numbers))


def begin(store: Store) -> None:
    """Bring the store up to date before its first page is served, or have none served."""
    try:
        # A process that died while it served may have left its place occupied.
        store.env.reader_check()
        _tell_histories_apart(store)
        catch_up(store)
    except FAILURES:
        log.critical("store not brought up to date: it is switched off", exc_info=True)
        store.switch.turn(on=False)


def _tell_histories_apart(store: Store) -> None:
    """Begin with no pages unless every row was seen here, and the database has what was seen.

    Rows that nobody applied here may have been thrown away meanwhile; and a backup that is put
    back numbers its changes as the days did that it undoes.
    """
    seen = store.last_seen()
    numbers = Purge.objects.order_by("pk").values_list("pk", flat=True)
    oldest, newest = numbers.first() or 0, numbers.last() or 0
    if oldest > store.low() + 1 or seen > newest:
        store.forget(low=max(0, oldest - 1))


def prune(at: datetime) -> int:
    """Throw away the rows that every machine has seen; the last one stays, to be counted from."""
    last = Purge.objects.order_by("pk").last()
    gone, _ = Purge.objects.before(at - KEPT).filter(pk__lt=last.pk).delete() if last else (0, {})
    return gone


def _purge(row: int, keys: frozenset[str]) -> None:
    """Make a change known: first here, where a shared cache asks for what it has not."""
    if settings.EDGE:
        _purge_here(row, keys)
    telling.follow(row, keys)


def _purge_here(row: int, keys: frozenset[str]) -> None:
    """Purge the store of this machine, or see to it that nobody serves from it."""
    store = here.store()
    if store:
        store.purge({row: keys})
        return
    try:
        here.switch_off()
    except FAILURES:
        log.critical("kept pages could not be switched off", exc_info=True)


def _surely_done(numbers: list[int]) -> int:
    """Give the number up to which no row can appear any more; `numbers` are sorted."""
    if connection.vendor == "sqlite":
        return numbers[-1]
    old = Purge.objects.before(timezone.now() - LONGEST_TRANSACTION).filter(pk__in=numbers)
    return old.order_by("-pk").values_list("pk", flat=True).first() or 0
