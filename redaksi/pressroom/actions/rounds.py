"""What the background worker does from time to time while the paper runs."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from redaksi.agenda.actions import take_up_missing
from redaksi.articles.actions import month_for
from redaksi.bell.patience import rest
from redaksi.comments.actions import erase_unconfirmed
from redaksi.edge.actions.purging import prune
from redaksi.meaning.actions import understanding
from redaksi.newsroom.models import Draft
from redaksi.related.actions.catching_up import ask_when_missing
from redaksi.rights.actions.forgetting import forget

log = logging.getLogger(__name__)

WORK_LIFE, SCHEDULE_LIFE = "work.alive", "schedule.alive"


@dataclass
class Round:
    """A duty, how often it is done, and when next; what fails rests longer each time."""

    name: str
    every_seconds: int
    do: Callable[[datetime], object]
    next_at: datetime | None = None
    failures: int = 0

    def go(self, at: datetime) -> None:
        """Do it if its time has come; what goes wrong is logged and stops nothing else."""
        if self.next_at is not None and at < self.next_at:
            return
        pause = timedelta(seconds=self.every_seconds)
        try:
            self.do(at)
        except Exception:  # one broken duty must not stop the others
            log.exception("step failed step=%s", self.name)
            self.failures += 1
            self.next_at = at + max(pause, rest(self.failures))
        else:
            self.failures, self.next_at = 0, at + pause


def show_life(name: str) -> Callable[[datetime], None]:
    """Give what leaves a sign in the data folder: `redaksi doctor` sees that somebody works."""
    return lambda _at: (settings.HOME / name).touch()


def prepare_months(at: datetime) -> None:
    """Have this month's and tomorrow's parents stand before the first article asks for them."""
    today = timezone.localdate(at)
    for day in (today, today + timedelta(days=1)):
        for adverts in (False, True):
            with transaction.atomic():
                month_for(day, adverts=adverts)


def work_rounds() -> list[Round]:
    """Give the duties of a worker that has just begun."""
    return [
        Round("life", 10, show_life(WORK_LIFE)),
        Round("months", 600, prepare_months),
        Round("purges", 3600, prune),
        Round("related", 3600, lambda _at: ask_when_missing()),
        Round("understanding", 3600, lambda _at: understanding.ask_when_missing()),
        Round("drafts", 600, lambda _at: Draft.objects.take_up_missing()),
        Round("unconfirmed", 600, erase_unconfirmed),
        Round("forgetting", 3600, forget),
    ]


def schedule_rounds() -> list[Round]:
    """Give the duties of a scheduler that has just begun."""
    return [
        Round("life", 10, show_life(SCHEDULE_LIFE)),
        Round("moments", 600, lambda _at: take_up_missing()),
    ]
