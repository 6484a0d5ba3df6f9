"""How far long work has come, told on the terminal and nowhere else."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

# Ten times a second is as fast as an eye follows.
PAUSE_SECONDS = 0.1
WIDTH = 24


class Progress:
    """Tells steps and bars on standard error when a person sits there; else it keeps silent."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_seen = self._stream.isatty()

    @contextmanager
    def step(self, label: str) -> Iterator[None]:
        """Tell a step of unknown length, and the seconds it took."""
        began = time.monotonic()
        self._tell(f"{label} …")
        yield
        self._tell(f"\r\033[K✓ {label} ({time.monotonic() - began:.1f} s)\n")

    def bar(self, label: str, total: int) -> Callable[[int], None]:
        """Give a function that is told each part done, and draws how much of the whole that is."""
        done, drawn_at = 0, 0.0

        def tell(part: int) -> None:
            nonlocal done, drawn_at
            was_over, done = done >= total, done + part
            is_over = done >= total
            if was_over or (not is_over and time.monotonic() - drawn_at < PAUSE_SECONDS):
                return
            drawn_at = time.monotonic()
            share = min(1.0, done / total) if total else 1.0
            filled = "█" * round(share * WIDTH)
            self._tell(f"\r\033[K{label} {filled:░<{WIDTH}} {share:4.0%}" + "\n" * is_over)

        return tell

    def _tell(self, text: str) -> None:
        if self._is_seen:
            self._stream.write(text)
            self._stream.flush()
