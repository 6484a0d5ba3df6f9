"""Keeps a paper running: starts the server and the background worker, and what dies, again.

Small on purpose: it holds nothing of the program itself, so that nothing in it can break.
"""

import ctypes
import http.client
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field

from django.conf import settings

from redaksi.pressroom.stamp import notice_of

log = logging.getLogger(__name__)

STOPS = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT}
HEARD = STOPS | {signal.SIGCHLD}
LOOK_SECONDS = 0.2
# Time for pages on their way and for a photograph at work; then it is ended.
STOP_SECONDS = 15
LONGEST_PAUSE_SECONDS = 30
# Who lived for a minute is well; its next death starts counting anew.
WELL_SECONDS = 60
# Before the site has answered even once, this many deaths mean that it never will.
HOPELESS = 3
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)


@dataclass
class Duty:
    """One process to be kept alive."""

    name: str
    words: list[str]
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    start_after: float = 0.0
    deaths: int = 0

    def start(self, now: float) -> None:
        """Start the process, in a group of its own, so that Ctrl-C reaches it through us alone."""
        self.started_at = now
        self.process = subprocess.Popen(  # noqa: S603  # our own words, without a shell
            self.words,
            start_new_session=True,
            preexec_fn=_leave_with_parent,  # there is one thread only
        )

    def look_after(self, now: float) -> None:
        """Start it when it does not run and has paused long enough."""
        if self.process is not None and self.process.poll() is not None:
            self._note_death(self.process.returncode, now)
        if self.process is None and now >= self.start_after:
            self.start(now)

    def _note_death(self, code: int, now: float) -> None:
        self._end_group()
        self.process = None
        self.deaths = 1 if now - self.started_at > WELL_SECONDS else self.deaths + 1
        pause = min(LONGEST_PAUSE_SECONDS, 2 ** (self.deaths - 1))
        self.start_after = now + pause
        log.error("process ended name=%s code=%s again_in_seconds=%s", self.name, code, pause)

    def ask_to_stop(self) -> None:
        """Ask the process to finish what it does."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def is_over(self) -> bool:
        """Tell whether the process has ended."""
        return self.process is None or self.process.poll() is not None

    def end(self) -> None:
        """End the process and whatever it started and left behind."""
        if self.process is not None:
            self._end_group()
            self.process.wait()

    def _end_group(self) -> None:
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)


def _leave_with_parent() -> None:
    """In the child: hear signals as usual, and be told to stop if the supervisor is killed."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, HEARD)
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Supervisor:
    """Looks after server and worker until it is told to stop.

    The worker starts when the site has answered: readers do not wait for it.
    """

    server: Duty
    worker: Duty
    notice: str
    has_answered: bool = field(default=False, init=False)

    def keep_running(self) -> int:
        """Start everything, keep it alive, stop it when asked; give the exit code."""
        signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
        try:
            while True:
                now = time.monotonic()
                self.server.look_after(now)
                if self.has_answered:
                    self.worker.look_after(now)
                elif self.server.deaths >= HOPELESS:
                    return 1
                else:
                    self._look_for_answer()
                heard = signal.sigtimedwait(HEARD, LOOK_SECONDS if not self.has_answered else 1.0)
                if heard is not None and heard.si_signo in STOPS:
                    return 0
        finally:
            self._stop()

    def _look_for_answer(self) -> None:
        """Say the notice, and tell the system, once the site answers."""
        if answers(settings.BIND, settings.PORT, host=settings.ALLOWED_HOSTS[0]):
            self.has_answered = True
            sys.stdout.write(f"{self.notice}\n")
            sys.stdout.flush()
            tell_system("READY=1")

    def _stop(self) -> None:
        tell_system("STOPPING=1")
        duties = (self.server, self.worker)
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
    connection = http.client.HTTPConnection(address, port, timeout=1)
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


def serving() -> Duty:
    """The server for readers and desk."""
    words = [
        "granian", "--interface", "wsgi", "--host", settings.BIND, "--port", str(settings.PORT),
        "--workers", str(settings.WORKERS), "--blocking-threads", str(settings.THREADS),
        "--respawn-failed-workers", "--no-ws", "--workers-kill-timeout", str(STOP_SECONDS - 3),
        "--log-level", "error", "redaksi.wsgi:application",
    ]  # fmt: skip
    return Duty("server", [sys.executable, "-m", *words])


def working() -> Duty:
    """The worker in the background."""
    return Duty("worker", [sys.executable, "-m", "redaksi.cli", "work"])


def main() -> int:
    """Keep the paper running until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    logging.basicConfig(format="%(levelname)s %(name)s %(message)s", level=settings.LOG_LEVEL)
    notice = notice_of(sys.argv[1], settings)
    return Supervisor(serving(), working(), notice).keep_running()


if __name__ == "__main__":
    sys.exit(main())
