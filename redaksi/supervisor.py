"""Keeps a paper running: loads the program once, forks who serves and works, and what dies, again.

Small on purpose: once it has loaded, it uses nothing of the program itself, so that nothing in it
can break; what it has loaded is shared by all (docs/decisions/0012-supervisor.md).
"""

import gc
import http.client
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.utils import translation

from redaksi import serving
from redaksi.pressroom.duty import HEARD, STOPS, Duty
from redaksi.pressroom.ports import bound
from redaksi.pressroom.refusal import Refusal
from redaksi.pressroom.stamp import notice_of

log = logging.getLogger(__name__)

LOOK_SECONDS, CALM_SECONDS = 0.2, 1.0
# Time for pages on their way and for a photograph at work; then it is ended.
STOP_SECONDS = 12
# Before the site has answered even once, this many deaths mean that it never will.
HOPELESS = 3
# Called after the death of any process: what it held in shared memory is let go of.
AFTER_DEATH: list[Callable[[], object]] = []


@dataclass
class Supervisor:
    """Looks after servers and helpers until it is told to stop.

    The helpers start when the site has answered: readers do not wait for them.
    """

    servers: Sequence[Duty]
    helpers: Sequence[Duty]
    notice: str
    after_death: Sequence[Callable[[], object]] = ()
    has_answered: bool = field(default=False, init=False)

    def keep_running(self) -> int:
        """Start everything, keep it alive, stop it when asked; give the exit code."""
        signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
        try:
            while True:
                self._look_after_all(time.monotonic())
                if not self.has_answered:
                    if sum(duty.deaths for duty in self.servers) >= HOPELESS:
                        return 1
                    self._look_for_answer()
                heard = signal.sigtimedwait(HEARD, self._rest_seconds())
                if heard is not None and heard.si_signo in STOPS:
                    return 0
        finally:
            self._stop()

    def _look_after_all(self, now: float) -> None:
        duties = [*self.servers, *(self.helpers if self.has_answered else ())]
        died = [duty.name for duty in duties if duty.look_after(now)]
        if died:
            self._clear_up()

    def _clear_up(self) -> None:
        for hook in self.after_death:
            try:
                hook()
            except Exception:  # whatever breaks there, the others are looked after
                log.exception("clearing up after a death failed")

    def _rest_seconds(self) -> float:
        duties = (*self.servers, *self.helpers)
        return LOOK_SECONDS if any(duty.is_pausing() for duty in duties) else CALM_SECONDS

    def _look_for_answer(self) -> None:
        """Say the notice, and tell the system, once the site answers."""
        if answers(settings.BIND, settings.PORT, host=settings.ALLOWED_HOSTS[0]):
            self.has_answered = True
            sys.stdout.write(f"{self.notice}\n")
            sys.stdout.flush()
            tell_system("READY=1")
            self._look_after_all(time.monotonic())

    def _stop(self) -> None:
        tell_system("STOPPING=1")
        duties = (*self.servers, *self.helpers)
        for duty in duties:
            duty.ask_to_stop()
        until = time.monotonic() + STOP_SECONDS
        while time.monotonic() < until and not all(duty.is_over() for duty in duties):
            time.sleep(0.05)
        for duty in duties:
            duty.end()


def answers(bind: str, port: int, *, host: str) -> bool:
    """Tell whether the site answers a reader, with whatever page."""
    address = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(bind, bind)  # noqa: S104  # compared only
    connection = http.client.HTTPConnection(address, port, timeout=2)
    try:
        connection.request("HEAD", "/", headers={"Host": host.lstrip(".*") or "localhost"})
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def tell_system(state: str) -> None:
    """Tell systemd, when it asked to be told."""
    place = os.environ.get("NOTIFY_SOCKET", "")
    if place:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
            channel.sendto(state.encode(), place.replace("@", "\0", 1))


def supervise(kind: str) -> int:
    """Load the program, fork what serves and works, and keep it alive until told to stop."""
    gc.disable()
    django.setup()
    translation.activate(settings.LANGUAGE_CODE)
    serving.load()
    with bound(settings.BIND, settings.PORT) as listening:
        listening.listen(serving.BACKLOG)
        answer = partial(_with_fresh_memory, partial(serving.serve, listening))
        servers = [Duty(f"server-{number}", answer) for number in range(1, settings.WORKERS + 1)]
        helpers = [
            Duty("scheduler", partial(_with_fresh_memory, partial(call_command, "schedule"))),
            Duty("worker", partial(_with_fresh_memory, partial(call_command, "work"))),
        ]
        connections.close_all()
        # What is loaded stays where it is: a collector that looks at it would copy it.
        gc.collect()
        gc.freeze()
        return Supervisor(servers, helpers, notice_of(kind, settings), AFTER_DEATH).keep_running()


def _with_fresh_memory(do: Callable[[], object]) -> None:
    """Collect in the child only what came after the fork."""
    gc.enable()
    do()


def main() -> int:
    """Keep the paper running until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    try:
        return supervise(sys.argv[1])
    except Refusal as refusal:
        sys.stderr.write(f"{refusal.told(translation.gettext)}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
