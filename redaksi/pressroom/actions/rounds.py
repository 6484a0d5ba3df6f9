"""What the background worker does, round after round, while the paper runs."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import close_old_connections, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from redaksi.articles.actions import month_for
from redaksi.media.actions import make_waiting

log = logging.getLogger(__name__)

SIGN_OF_LIFE = "work.alive"
# A failing step is tried again after 5 s, 10 s, 20 s … and at least every ten minutes.
FIRST_REST_SECONDS, LONGEST_REST_SECONDS = 5, 600


@dataclass
class Patience:
    """Remembers what failed, and lets it rest longer each time before it is tried again."""

    failures: dict[str, int] = field(default_factory=dict)
    until: dict[str, datetime] = field(default_factory=dict)

    def may_try(self, what: str, at: datetime) -> bool:
        """Tell whether this has rested long enough."""
        return at >= self.until.get(what, at)

    def note_success(self, what: str) -> None:
        """Forget earlier failures."""
        self.failures.pop(what, None)
        self.until.pop(what, None)

    def note_failure(self, what: str, at: datetime) -> None:
        """Let it rest, twice as long as last time."""
        count = self.failures[what] = self.failures.get(what, 0) + 1
        rest = min(LONGEST_REST_SECONDS, FIRST_REST_SECONDS * 2 ** min(count - 1, 10))
        self.until[what] = at + timedelta(seconds=rest)

    def attempt(self, what: str, do: Callable[[], object], at: datetime) -> None:
        """Do it, unless it rests; what goes wrong is logged and stops nothing else.

        Of a refusal only the fields are named: its sentences quote what the desk wrote.
        """
        if not self.may_try(what, at):
            return
        try:
            do()
        except ValidationError as refusal:
            fields = ",".join(sorted(getattr(refusal, "error_dict", ())))
            log.warning("step refused step=%s fields=%s", what, fields)
            self.note_failure(what, at)
        except Exception:  # one broken article or photograph must not stop the others
            log.exception("step failed step=%s", what)
            self.note_failure(what, at)
        else:
            self.note_success(what)


@dataclass(frozen=True)
class Round:
    """A duty and how often it is done."""

    name: str
    every_seconds: int
    do: Callable[[datetime, Patience], None]


@dataclass
class Worker:
    """Goes round by round and remembers what it did when."""

    rounds: tuple[Round, ...]
    patience: Patience = field(default_factory=Patience)
    done_at: dict[str, datetime] = field(default_factory=dict)

    def go_round(self, at: datetime) -> None:
        """Do every duty whose time has come."""
        close_old_connections()
        for duty in self.rounds:
            last = self.done_at.get(duty.name)
            if last is None or at - last >= timedelta(seconds=duty.every_seconds):
                self.done_at[duty.name] = at
                self.patience.attempt(duty.name, partial(duty.do, at, self.patience), at)


def publish_due(at: datetime, patience: Patience) -> None:
    """Publish what was scheduled for now or before, each in a transaction of its own."""
    due = Revision.objects.filter(approved_go_live_at__lte=at)
    for revision in due.order_by("approved_go_live_at", "pk"):
        patience.attempt(f"publish-{revision.pk}", partial(_publish, revision), at)


@transaction.atomic
def _publish(revision: Revision) -> None:
    # Asked anew and held: the worker of another machine may have been quicker.
    due = Revision.objects.select_for_update().filter(approved_go_live_at__isnull=False)
    held = due.filter(pk=revision.pk).first()
    if held is not None:
        held.publish(log_action="wagtail.publish.scheduled")
        log.info("published on schedule revision=%s", held.pk)


def take_down_due(at: datetime, patience: Patience) -> None:
    """Take down what was to stay until now, each in a transaction of its own."""
    for item in _expired(at):
        patience.attempt(f"take-down-{item._meta.label}-{item.pk}", partial(_end, item), at)


def _expired(at: datetime) -> Iterator[Any]:
    drafts = [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]
    nouns: list[Any] = [Page, *(model for model in drafts if not issubclass(model, Page))]
    for model in nouns:
        # A list: what is read must not change while it is gone through.
        yield from list(
            model._default_manager.filter(live=True, expire_at__lte=at).order_by("expire_at", "pk")
        )


@transaction.atomic
def _end(item: Any) -> None:
    held = type(item)._default_manager.select_for_update().filter(pk=item.pk, live=True).first()
    if held is not None:
        held.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        log.info("taken down on schedule kind=%s id=%s", item._meta.label, item.pk)


def make_sizes(at: datetime, patience: Patience) -> None:
    """Make the sizes of one waiting photograph, so that publishing never waits long behind it."""
    make_waiting(limit=1)


def prepare_months(at: datetime, patience: Patience) -> None:
    """Have this month's and tomorrow's parents stand before the first article asks for them."""
    today = timezone.localdate(at)
    for day in (today, today + timedelta(days=1)):
        for adverts in (False, True):
            with transaction.atomic():
                month_for(day, adverts=adverts)


def show_life(at: datetime, patience: Patience) -> None:
    """Leave a sign in the data folder, by which `redaksi doctor` sees that somebody works."""
    (settings.HOME / SIGN_OF_LIFE).touch()


ROUNDS = (
    Round("life", 10, show_life),
    Round("publish", 1, publish_due),
    Round("take_down", 1, take_down_due),
    Round("sizes", 1, make_sizes),
    Round("months", 600, prepare_months),
)
