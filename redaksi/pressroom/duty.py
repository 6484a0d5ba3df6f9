"""One process to be kept alive: forked from its parent, and gone with it."""

import ctypes
import logging
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

log = logging.getLogger(__name__)

STOPS = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT}
HEARD = STOPS | {signal.SIGCHLD}
LONGEST_PAUSE_SECONDS = 30
# Who lived for a minute is well; its next death starts counting anew.
WELL_SECONDS = 60
PR_SET_PDEATHSIG, PR_SET_NAME = 1, 15
LIBC = ctypes.CDLL(None, use_errno=True)


@dataclass
class Duty:
    """What a process is there for: `do` is called in a process of its own and may take for ever.

    The first death is followed by a new start at once, each further one by a longer pause.
    """

    name: str
    do: Callable[[], object]
    pid: int = 0
    started_at: float = 0.0
    start_after: float = 0.0
    deaths: int = 0

    def look_after(self, now: float) -> bool:
        """Start it when it does not run and has paused long enough; tell whether it had died."""
        code = self._death()
        if code is not None:
            self._note_death(code, now)
        if not self.pid and now >= self.start_after:
            self.start(now)
        return code is not None

    def start(self, now: float) -> None:
        """Start the process, in a group of its own, so that Ctrl-C reaches it through us alone."""
        self.started_at, parent = now, os.getpid()
        self.pid = os.fork()
        if not self.pid:
            _live(self.name, self.do, parent)

    def is_pausing(self) -> bool:
        """Tell whether it waits to be started again."""
        return not self.pid

    def ask_to_stop(self) -> None:
        """Ask the process to finish what it does."""
        self._send(os.kill, signal.SIGTERM)

    def is_over(self) -> bool:
        """Tell whether the process has ended."""
        if self.pid and self._death() is not None:
            self.pid = 0
        return not self.pid

    def end(self) -> None:
        """End the process and whatever it started and left behind."""
        if self.pid:
            self._send(os.kill, signal.SIGKILL)
            self._end_group()
            os.waitpid(self.pid, 0)
            self.pid = 0

    def _death(self) -> int | None:
        """Count the process when it has died, with what it left behind, and give its exit code."""
        # First only looked at: until it is counted, nobody else gets its number.
        looks = os.WEXITED | os.WNOHANG | os.WNOWAIT
        if not self.pid or os.waitid(os.P_PID, self.pid, looks) is None:
            return None
        self._end_group()
        _pid, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)

    def _note_death(self, code: int, now: float) -> None:
        self.pid = 0
        self.deaths = 1 if now - self.started_at > WELL_SECONDS else self.deaths + 1
        pause = 0 if self.deaths == 1 else min(LONGEST_PAUSE_SECONDS, 2 ** (self.deaths - 2))
        self.start_after = now + pause
        log.error("process ended name=%s code=%s again_in_seconds=%s", self.name, code, pause)

    def _end_group(self) -> None:
        self._send(os.killpg, signal.SIGKILL)

    def _send(self, how: Callable[[int, int], None], number: int) -> None:
        if self.pid:
            with suppress(ProcessLookupError):
                how(self.pid, number)


def _live(name: str, do: Callable[[], object], parent: int) -> NoReturn:
    """Do what the child is there for, and leave without a step of what the parent still has to do.

    Python seeds its random numbers anew after a fork by itself.
    """
    code = 1
    try:
        os.setsid()
        leave_with_parent(parent)
        # So that `top` and `ps -o comm` tell them apart.
        LIBC.prctl(PR_SET_NAME, name.encode())
        for number in HEARD:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HEARD)
        do()
        code = 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    except BaseException:  # it is the end of this process, whatever happened
        log.exception("process failed at=%.0f", time.time())
    finally:
        with suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def leave_with_parent(parent: int) -> None:
    """Have the system end this process the moment its parent is gone, however it went."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    # It may have gone before that was said.
    if os.getppid() != parent:
        os._exit(1)
