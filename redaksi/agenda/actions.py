"""Keeps the table of due moments true, and keeps the moments."""

import logging
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from wagtail.models import DraftStateMixin, Page, Revision

from redaksi.agenda.models import Due, told
from redaksi.agenda.moments import Moments
from redaksi.bell.ringing import ring

log = logging.getLogger(__name__)

BELL = "scheduler"
PUBLISH, TAKE_DOWN = "publish", "take_down"
ONE_OF_EACH = ["what", "subject", "number"]


def note(what: str, subject: models.Model, at: datetime) -> None:
    """Write down when something is to happen, in place of what was written before. One query."""
    row = Due(what=what, at=at, next_at=at, **told(subject))
    Due.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=ONE_OF_EACH,
        update_fields=["at", "next_at", "attempts", "reason"],
    )  # fmt: skip
    transaction.on_commit(partial(ring, settings.HOME, BELL))


def forget(what: str, subject: models.Model) -> None:
    """Take out what was to happen, if it was written down. One query."""
    Due.objects.of(what, subject).delete()


def follow_schedule(revision: Revision) -> None:
    """Write down when a version goes out, or take that out.

    Wagtail takes the schedule from other versions without a word; their rows come to nothing when
    they are due.
    """
    if revision.approved_go_live_at:
        note(PUBLISH, revision, revision.approved_go_live_at)
    else:
        forget(PUBLISH, revision)


def follow_expiry(item: Any) -> None:
    """Write down until when something stays, or take that out."""
    if item.live and item.expire_at:
        note(TAKE_DOWN, _known(item), item.expire_at)
    else:
        forget(TAKE_DOWN, _known(item))


def keep_next(moments: Moments, at: datetime) -> bool:
    """Keep the moment that has been due longest, and tell whether there was one.

    In a transaction of its own, the row held: the scheduler of another machine passes it by. One
    query when nothing is due.
    """
    overdue = Due.objects.soonest(list(moments)).filter(next_at__lte=at)
    if not overdue.exists():
        return False
    due = None
    try:
        with transaction.atomic():
            due = overdue.select_for_update(skip_locked=True).first()
            if due is None:
                return False
            Due.objects.filter(pk=due.pk).delete()
            moments[due.what](due, at)
    except Exception as error:
        if due is None:
            raise
        _put_off(due, error, at)
    return True


def _put_off(due: Due, error: Exception, at: datetime) -> None:
    """Of a refusal only the fields are named: its sentences quote what the desk wrote."""
    if isinstance(error, ValidationError):
        reason = ",".join(sorted(getattr(error, "error_dict", ())))
        log.warning("moment refused what=%s id=%s fields=%s", due.what, due.number, reason)
    else:
        reason = type(error).__name__
        log.error("moment failed what=%s id=%s", due.what, due.number, exc_info=error)
    due.put_off(at, reason=reason)


def seconds_to_next(moments: Moments, at: datetime) -> float | None:
    """Give the time until the next moment; nothing when none is written down. One query."""
    next_at = Due.objects.soonest(list(moments)).values_list("next_at", flat=True).first()
    return None if next_at is None else max(0.0, (next_at - at).total_seconds())


def publish(due: Due, at: datetime) -> None:
    """Publish the version that was scheduled, if it still is.

    Whoever holds it at this very moment may wait for our row in turn: it is tried again later.
    """
    kept = Revision.objects.select_for_update(nowait=True).filter(pk=due.number)
    revision = kept.filter(approved_go_live_at__isnull=False).first()
    if revision is None:
        return
    if revision.approved_go_live_at > at:
        follow_schedule(revision)
        return
    revision.publish(log_action="wagtail.publish.scheduled")
    log.info("published on schedule revision=%s", revision.pk)


def take_down(due: Due, at: datetime) -> None:
    """Take down what was to stay until now, if it still is there; as above when it is held."""
    model: Any = apps.get_model(due.subject)
    kept = model._default_manager.select_for_update(nowait=True)
    item = kept.filter(pk=due.number, live=True).first()
    if item is None or item.expire_at is None:
        return
    if item.expire_at > at:
        follow_expiry(item)
        return
    noun = item.specific if isinstance(item, Page) else item
    noun.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    log.info("taken down on schedule kind=%s id=%s", due.subject, due.number)


def take_up_missing() -> None:
    """Write down what was scheduled before there was an agenda, or past the doorbell.

    Looks through all pages: for the start, and now and then.
    """
    rows = [Due(what=what, at=at, next_at=at, **told(item)) for what, item, at in _scheduled()]
    Due.objects.bulk_create(rows, ignore_conflicts=True)


def draftable_nouns() -> list[Any]:
    """Name the tables whose rows may expire; all pages are one."""
    drafts = [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]
    return [Page, *(model for model in drafts if not issubclass(model, Page))]


def _scheduled() -> Iterator[tuple[str, models.Model, datetime]]:
    revisions = Revision.objects.filter(approved_go_live_at__isnull=False)
    for revision in revisions.only("pk", "approved_go_live_at"):
        yield PUBLISH, revision, revision.approved_go_live_at
    for noun in draftable_nouns():
        staying = noun._default_manager.filter(live=True, expire_at__isnull=False)
        for item in staying.only("pk", "expire_at"):
            yield TAKE_DOWN, item, item.expire_at


def _known(item: models.Model) -> models.Model:
    """Give a page as a page, whatever it is beside that: one row for each."""
    return Page(pk=item.pk) if isinstance(item, Page) else item
