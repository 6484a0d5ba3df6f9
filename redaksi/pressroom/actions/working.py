"""Who works in the background: does slow steps, makes the sizes of photographs, keeps the agenda.

Each sleeps until its bell rings. Steps and photographs share a process and have a thread each: a
picture takes seconds, and no step shall wait for it. The agenda has a process of its own.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db import close_old_connections, connections
from django.utils import timezone

from redaksi.agenda.actions import BELL as SCHEDULE_BELL
from redaksi.agenda.actions import keep_next, seconds_to_next
from redaksi.agenda.moments import Moments
from redaksi.bell.ringing import Listener
from redaksi.media.actions import BELL as PHOTOS_BELL
from redaksi.media.actions import make_waiting
from redaksi.outbox.actions import BELL as STEPS_BELL
from redaksi.outbox.actions import do_next
from redaksi.outbox.steps import Steps
from redaksi.pressroom.actions.rounds import schedule_rounds, work_rounds

log = logging.getLogger(__name__)

# The bell wakes at once; this finds what another machine has asked for, and what a bell missed.
LOOK_SECONDS = 1.0
# After a failure that is nobody's in particular: the database is away.
REST_SECONDS = 5.0

# Does one thing that waits, and tells whether there was one.
Look = Callable[[datetime], bool]


@dataclass
class Post:
    """Somebody who does what waits, one after the other, and sleeps until the bell rings."""

    bell: str
    look: Look
    # Tells how long to sleep when nothing waits.
    sleep_seconds: Callable[[datetime], float] = lambda _at: LOOK_SECONDS
    stopped: threading.Event = field(default_factory=threading.Event)
    listener: Listener | None = None

    def keep(self) -> None:
        """Work until stopped."""
        try:
            with Listener(settings.HOME, self.bell) as self.listener:
                while not self.stopped.is_set():
                    self._go_once(self.listener)
        finally:
            connections.close_all()

    def stop(self) -> None:
        """Let it finish what it does and stop; out of another thread, or out of a signal."""
        self.stopped.set()
        if self.listener:
            self.listener.wake()

    def _go_once(self, listener: Listener) -> None:
        close_old_connections()
        at = timezone.now()
        try:
            if not self.look(at):
                listener.wait(self.sleep_seconds(at))
        except Exception:  # whatever it is, it may be over in a moment
            log.exception("work failed bell=%s", self.bell)
            self.stopped.wait(REST_SECONDS)


def steps_post(steps: Steps) -> Post:
    """Give the post that does slow steps and goes its rounds."""
    duties = work_rounds()

    def look(at: datetime) -> bool:
        for duty in duties:
            duty.go(at)
        return do_next(steps, at)

    return Post(STEPS_BELL, look)


def schedule_post(moments: Moments) -> Post:
    """Give the post that keeps the agenda: it sleeps until the next moment."""
    duties = schedule_rounds()

    def look(at: datetime) -> bool:
        for duty in duties:
            duty.go(at)
        return keep_next(moments, at)

    def sleep_seconds(at: datetime) -> float:
        to_next = seconds_to_next(moments, timezone.now())
        return LOOK_SECONDS if to_next is None else min(LOOK_SECONDS, to_next)

    return Post(SCHEDULE_BELL, look, sleep_seconds)


def photos_post() -> Post:
    """Give the post that makes the sizes of photographs."""
    return Post(PHOTOS_BELL, lambda _at: bool(make_waiting(limit=1)))
