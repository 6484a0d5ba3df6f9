"""The bell wakes at once, across processes; it never waits, never fails, and leaves nothing."""

import subprocess
import sys
import threading
import time

import pytest

from redaksi.bell.patience import rest
from redaksi.bell.ringing import FOLDER, Listener, ring

RING = """
import pathlib, sys
from redaksi.bell.ringing import ring
ring(pathlib.Path(sys.argv[1]), "worker")
"""


@pytest.fixture
def home(tmp_path):
    # Longer than an address of a socket may be.
    folder = tmp_path / ("a-folder-with-a-long-name-" * 5)
    folder.mkdir()
    return folder


def test_bell_wakes_another_process_at_once(home):
    with Listener(home, "worker") as listener:
        subprocess.run([sys.executable, "-c", RING, str(home)], check=True)

        assert listener.wait(0)


def test_bell_wakes_who_sleeps(home):
    with Listener(home, "worker") as listener:
        bell = threading.Timer(0.05, ring, (home, "worker"))
        bell.start()
        began = time.monotonic()

        assert listener.wait(10)
        assert time.monotonic() - began < 5


def test_everybody_who_waits_for_a_bell_wakes_and_nobody_else(home):
    with (
        Listener(home, "worker") as one,
        Listener(home, "worker") as other,
        Listener(home, "scheduler") as stranger,
    ):
        ring(home, "worker")

        assert one.wait(0)
        assert other.wait(0)
        assert not stranger.wait(0)


def test_many_bells_wake_once_and_never_wait(home):
    with Listener(home, "worker") as listener:
        for _ in range(2000):
            ring(home, "worker")

        assert listener.wait(0)
        assert not listener.wait(0)


def test_listener_may_wake_itself(home):
    with Listener(home, "worker") as listener:
        listener.wake()

        assert listener.wait(0)


def test_bell_without_anybody_is_not_heard_and_harms_nobody(home):
    ring(home, "worker")

    with Listener(home, "worker") as listener:
        assert not listener.wait(0)


def test_bell_clears_away_what_the_killed_left_behind(home):
    with Listener(home, "worker") as listener:
        listener._socket.close()
        (left,) = (home / FOLDER).iterdir()

        ring(home, "worker")

        assert not left.exists()


def test_listener_leaves_nothing_behind(home):
    with Listener(home, "worker"):
        pass

    assert list((home / FOLDER).iterdir()) == []


@pytest.mark.parametrize(("failures", "seconds"), [(1, 5), (2, 10), (3, 20), (7, 320), (40, 600)])
def test_rest_grows_no_longer_than_ten_minutes(failures, seconds):
    assert rest(failures).total_seconds() == seconds
