"""Who works in the background: wakes at once, stops when told, and survives what breaks."""

import threading
import time
from pathlib import Path

import pytest

from redaksi.bell.ringing import ring
from redaksi.pressroom.actions import working
from redaksi.pressroom.actions.working import Post


@pytest.fixture
def home(settings, tmp_path):
    settings.HOME = tmp_path
    return Path(tmp_path)


@pytest.fixture
def at_work(home):
    """Give a function that puts somebody to work, and stops them at the end."""
    posts = []

    def start(look, **options):
        post = Post("worker", look, **options)
        thread = threading.Thread(target=post.keep)
        thread.start()
        posts.append((post, thread))
        return post, thread

    yield start
    for post, thread in posts:
        post.stop()
        thread.join(20)


def test_who_sleeps_wakes_at_once_when_the_bell_rings(at_work, home):
    looked = threading.Semaphore(0)
    at_work(lambda at: looked.release(), sleep_seconds=lambda _at: 60)
    assert looked.acquire(timeout=10)

    # It may not have gone to sleep yet; the bell waits for it.
    began = time.monotonic()
    ring(home, "worker")

    assert looked.acquire(timeout=10)
    assert time.monotonic() - began < 5


def test_who_sleeps_stops_at_once_when_told(at_work):
    looked = threading.Event()
    post, thread = at_work(lambda at: looked.set(), sleep_seconds=lambda _at: 60)
    assert looked.wait(10)

    post.stop()

    thread.join(10)
    assert not thread.is_alive()


def test_who_finds_work_looks_again_without_sleeping(at_work):
    left, done = [3, 2, 1], threading.Event()

    def look(at):
        if not left:
            done.set()
            return False
        return bool(left.pop())

    at_work(look, sleep_seconds=lambda _at: 60)

    assert done.wait(10)


def test_failure_is_told_and_the_work_goes_on(at_work, monkeypatch, caplog):
    monkeypatch.setattr(working, "REST_SECONDS", 0.01)
    tried, went_on = [], threading.Event()

    def look(at):
        tried.append(at)
        if len(tried) == 1:
            raise ConnectionError("the database is away")
        went_on.set()

    at_work(look)

    assert went_on.wait(10)
    assert caplog.text.count("work failed bell=worker") == 1
