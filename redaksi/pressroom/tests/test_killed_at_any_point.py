"""Whoever is killed at whatever point: nothing lost, nothing stale, nothing doubled, no orphan."""

import http.client
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time

import pytest

from redaksi.pressroom.tests.houses import lives, wait_for
from redaksi.pressroom.tests.test_running import RunningPaper, tables

__all__ = ["tables"]

PUBLISHED = int(os.environ.get("REDAKSI_TEST_PUBLISHED", "20"))
LATER = 10
NUMBER = re.compile(r"Judul nomor (\d+)")
# A survivor looks for what was committed and not purged twice a second.
CAUGHT_UP_SECONDS = 1.0


class Pressman:
    """The process that publishes."""

    def __init__(self, paper):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "redaksi.pressroom.tests.pressman"], env=paper.environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def ask(self, words):
        """Give the answer; nothing when it was killed before it could."""
        assert self.process.stdin
        assert self.process.stdout
        try:
            self.process.stdin.write(f"{words}\n")
            self.process.stdin.flush()
            return self.process.stdout.readline().strip()
        except BrokenPipeError:
            return ""


class Readers:
    """Read page after page, and count what is older than what was published before they asked."""

    def __init__(self, paper, pages):
        self.paper, self.pages = paper, pages
        self.published, self.stale, self.answers = 0, [], 0
        self.is_over = threading.Event()
        self.threads = [threading.Thread(target=self.read_on, args=(turn,)) for turn in range(3)]
        for thread in self.threads:
            thread.start()

    def read_on(self, turn):
        while not self.is_over.is_set():
            turn += 1
            least, page = self.published, self.pages[turn % len(self.pages)]
            try:
                seen = shown(self.paper, page)
            except (OSError, http.client.HTTPException):
                # A connection lost with a killed process is no staleness.
                time.sleep(0.05)
                continue
            self.answers += seen is not None
            if seen is not None and seen < least:
                self.stale.append((page, seen, least))

    def stop(self):
        self.is_over.set()
        for thread in self.threads:
            thread.join()


def shown(paper, page):
    """Give the number of the headline on a page; nothing when the page was not given."""
    connection = http.client.HTTPConnection("127.0.0.1", int(paper.port), timeout=10)
    try:
        connection.request("GET", page, headers={"Host": "127.0.0.1"})
        answer = connection.getresponse()
        text = answer.read().decode()
        return number_in(text) if answer.status == 200 and NUMBER.search(text) else None
    finally:
        connection.close()


def number_in(text):
    """Give the number of a headline."""
    found = NUMBER.search(text)
    assert found
    return int(found[1])


def kill_somebody(paper, pressman, luck):
    """Kill a process of the paper, whoever publishes, or now and then the whole paper."""
    children = paper.children()
    choice = luck.choice([*children, "pressman", "server-1", "server-2"])
    if choice == "pressman":
        pressman.process.kill()
        pressman.process.wait()
    elif choice in children:
        os.kill(children[choice], signal.SIGKILL)


def killer_of_somebody(paper, pressman, luck):
    """Kill somebody while the next story goes out, or a little later."""
    killer = threading.Timer(luck.random() / 5, kill_somebody, (paper, pressman, luck))
    killer.start()
    return killer


def kill_supervisor(paper):
    left = paper.children()
    paper.process.kill()
    paper.process.communicate()
    wait_for(lambda: not any(map(lives, left.values())), seconds=5)
    paper.start()


@pytest.fixture
def paper(tables):
    running = RunningPaper(tables)
    running.start()
    yield running
    running.process.kill()
    running.process.communicate()


def test_killed_at_any_point_the_paper_keeps_its_promises(paper):
    luck = random.Random(2026)  # noqa: S311  # the same bad luck each time
    pressman = Pressman(paper)
    assert pressman.ask("publish 0") == "done 0"
    address = json.loads(pressman.ask("state"))["address"]
    pages = [address, "/", "/daerah/", "/feed/"]
    assert pressman.ask(f"schedule {LATER}") == f"done {LATER}"
    readers, killers = Readers(paper, pages), []

    for number in range(1, PUBLISHED + 1):
        if number % 3 == 0:
            killers.append(killer_of_somebody(paper, pressman, luck))
        if number in {PUBLISHED // 3, 2 * PUBLISHED // 3}:
            kill_supervisor(paper)
        while not (done := pressman.ask(f"publish {number}")):
            pressman = Pressman(paper)
            committed = number_in(json.loads(pressman.ask("state"))["title"])
            time.sleep(CAUGHT_UP_SECONDS)
            readers.published = max(readers.published, committed)
        assert done == f"done {number}"
        readers.published = number

    # The last one may still strike at whoever publishes.
    for killer in killers:
        killer.join()
    pressman.process.kill()
    pressman = Pressman(paper)
    wait_for(lambda: json.loads(pressman.ask("state"))["due"] == 0, seconds=30)
    wait_for(lambda: json.loads(pressman.ask("state"))["tasks"] == 0, seconds=90)
    readers.stop()
    assert readers.stale == []
    assert readers.answers > PUBLISHED
    assert [shown(paper, page) for page in pages] == [PUBLISHED] * len(pages)
    assert_nothing_lost_or_doubled(json.loads(pressman.ask("state")))
    pressman.process.kill()
    assert_nobody_is_left(paper)


def assert_nothing_lost_or_doubled(state):
    assert (state["live"], state["times"]) == (LATER, LATER)
    assert state["open_receipts"] == 0


def assert_nobody_is_left(paper):
    left = paper.children()
    paper.process.send_signal(signal.SIGTERM)
    assert paper.process.wait(15) == 0
    assert not any(map(lives, left.values()))
