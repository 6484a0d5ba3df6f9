"""Asks for slow steps and does them: written down with the change, done after it."""

import logging
from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from redaksi.bell.ringing import ring
from redaksi.outbox.models import Task
from redaksi.outbox.steps import Payload, Step, Steps

log = logging.getLogger(__name__)

BELL = "worker"
# What a task is called that was begun so often without a word that it must kill its worker.
DIED = "WorkerDied"


def enqueue(
    what: str, key: str, *, payload: Payload | None = None, at: datetime | None = None
) -> None:
    """Ask for a step, in the transaction of the change: both are kept, or neither.

    What waits already under the same key becomes due anew and is not doubled; what is being worked
    on is done once more afterwards. Never waits for another transaction: two at the same moment
    may write down a row each. Costs two queries.
    """
    now = timezone.now()
    moment = at or now
    with transaction.atomic(savepoint=False):
        kept = Task.objects.filter(what=what, key=key)
        idle = kept.exclude(leased_until__gt=now).order_by("pk")
        task = idle.select_for_update(skip_locked=True).first()
        if task is None:
            Task.objects.create(
                what=what, key=key, payload=payload or {}, created_at=now, next_at=moment
            )
        else:
            task.payload = dict(payload or {})
            task.ask_again(moment if task.given_up_at else min(task.next_at, moment))
        _ring()


def do_next(steps: Steps, at: datetime) -> bool:
    """Do the task that has been due longest, and tell whether there was one.

    Costs one query when there is none. Any number of workers may call it, on several machines.
    """
    if not Task.objects.due(at, list(steps)).exists():
        return False
    task = _claim(steps, at)
    if task is not None:
        _do(task, steps[task.what], at)
    return task is not None


def _claim(steps: Steps, at: datetime) -> Task | None:
    with transaction.atomic():
        due = Task.objects.due(at, list(steps)).select_for_update(skip_locked=True)
        task = due.first()
        if task is None:
            return None
        step = steps[task.what]
        if task.attempts >= step.tries:
            task.give_up(at, cause=DIED)
            log.error("task given up what=%s id=%s cause=%s", task.what, task.pk, DIED)
            return None
        task.lease(at, step.lease)
        return task


def _do(task: Task, step: Step, at: datetime) -> None:
    try:
        step.do(task.key, task.payload)
    except Exception as error:  # whatever breaks there, the worker goes on
        cause = type(error).__name__
        log.warning("task failed what=%s id=%s cause=%s", task.what, task.pk, cause)
        log.debug("task failed id=%s", task.pk, exc_info=True)
        if task.attempts >= step.tries:
            task.give_up(at, cause=cause)
        else:
            task.put_off(at, cause=cause)
    else:
        task.delete()


def try_again(task: Task, at: datetime) -> None:
    """Make a task that was given up due again."""
    with transaction.atomic():
        task.ask_again(at)
        _ring()


def _ring() -> None:
    transaction.on_commit(partial(ring, settings.HOME, BELL))
