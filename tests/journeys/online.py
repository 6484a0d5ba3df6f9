"""A whole newsroom, installed and running as its technician would run it, for one visit."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

REDAKSI = str(Path(sys.executable).with_name("redaksi"))
PATIENCE = 300  # seconds: all pictures are drawn first, on a machine that may be busy


@dataclass(frozen=True)
class Newsroom:
    """Where a running newsroom lives."""

    address: str
    home: Path
    environment: dict[str, str]

    def redaksi(self, *words: str) -> str:
        """Run a `redaksi` command on this newsroom; give what it said."""
        return subprocess.run(
            [REDAKSI, *words], env=self.environment, check=True, capture_output=True, text=True,
            timeout=300,
        ).stdout  # fmt: skip


@contextmanager
def newsroom(
    home: Path, *, prepare: Callable[[Newsroom], None] | None = None, port: int | None = None,
    **settings: str,
) -> Iterator[Newsroom]:  # fmt: skip
    """Install a newsroom in a folder, run it on a free port, and stop it at the end.

    It is the demo, unless somebody prepares another with commands of their own. `settings` are as
    in docs/settings.md.
    """
    port = port or free_port()
    address = f"http://127.0.0.1:{port}"
    place = {"REDAKSI_HOME": str(home), "REDAKSI_PORT": str(port), "REDAKSI_ADDRESS": address}
    here = Newsroom(address, home, _clean_environment() | place | settings)
    if prepare:
        prepare(here)
    process = subprocess.Popen(
        [REDAKSI, "run" if prepare else "demo"], env=here.environment, stdout=subprocess.DEVNULL,
        stderr=(home.parent / "demo.log").open("wb"),
    )  # fmt: skip
    try:
        _wait_for(address)
        yield here
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def demo(home: Path, *, shared: Path) -> Iterator[Newsroom]:
    """Run a demo of one's own: whoever comes first loads it, and whoever comes later copies it."""
    port, kept = free_port(), shared / "demo"
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if kept.exists():
            shutil.copytree(kept, home, dirs_exist_ok=True)
        else:
            with newsroom(home, port=port):
                pass
            shutil.copytree(home, kept)
    # At the port it was loaded for, it starts again at once.
    with newsroom(home, port=port) as running:
        yield running


def _clean_environment() -> dict[str, str]:
    """Leave out what points at another newsroom or database.

    `REDAKSI_EDGE=no` stays: whoever sets it wants to see the journeys without stored pages.
    """
    others = ("REDAKSI_", "DATABASE_", "DJANGO_", "EMAIL_")
    return {
        name: value
        for name, value in os.environ.items()
        if name == "REDAKSI_EDGE" or not name.startswith(others)
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{address}/robots.txt", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise TimeoutError(f"no answer from {address} within {PATIENCE} s")
