"""A real `redaksi run`: whoever is killed comes back, and nobody outlives the supervisor."""

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from redaksi.pressroom.tests.houses import free_port, lives, name_of, wait_for

ROOT = Path(__file__).parents[3]
KINDS = {"server-1", "server-2", "scheduler", "worker"}


class RunningPaper:
    """A founded paper that runs, looked at from outside."""

    def __init__(self, folder):
        self.port = free_port()
        self.environment = {
            **os.environ, "REDAKSI_HOME": str(folder), "REDAKSI_PORT": self.port,
            "REDAKSI_WORKERS": "2", "DJANGO_SETTINGS_MODULE": "redaksi.settings",
        }  # fmt: skip
        self.environment.pop("DATABASE_URL", None)
        self.redaksi("init", "--name", "Suar Mataram")

    def redaksi(self, *words):
        subprocess.run([*CLI, *words], env=self.environment, check=True, capture_output=True)

    def start(self):
        self.process = subprocess.Popen(
            [*CLI, "run"], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, start_new_session=True,
        )  # fmt: skip
        assert self.process.stdout
        assert self.process.stdout.readline()
        wait_for(lambda: set(self.children()) == KINDS)

    def children(self):
        """Give the numbers of its processes by name; none of a paper that has been killed."""
        own = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        try:
            living = [int(pid) for pid in own.read_text().split() if lives(pid)]
        except (FileNotFoundError, ProcessLookupError):
            return {}
        return {name: pid for pid in living if (name := name_of(pid))}

    def answer(self):
        """Ask for a page as a reader does; give the status."""
        connection = http.client.HTTPConnection("127.0.0.1", int(self.port), timeout=20)
        try:
            connection.request("GET", "/robots.txt", headers={"Host": "127.0.0.1"})
            return connection.getresponse().status
        finally:
            connection.close()


CLI = [sys.executable, "-m", "redaksi.cli"]


@pytest.fixture(scope="module")
def tables(tmp_path_factory, django_db_setup, django_db_blocker):
    """A data folder whose database has its tables already: making them takes most of the time."""
    folder = tmp_path_factory.mktemp("paper")
    with django_db_blocker.unblock(), connection.cursor() as database:
        database.execute("VACUUM INTO %s", [str(folder / "redaksi.sqlite3")])
    return folder


@pytest.fixture(scope="module")
def paper(tables):
    running = RunningPaper(tables)
    running.start()
    yield running
    running.process.kill()
    running.process.communicate()


def test_whoever_is_killed_comes_back_and_readers_are_answered(paper):
    for name in sorted(KINDS):
        killed = paper.children()[name]

        os.kill(killed, signal.SIGKILL)

        assert paper.answer() == 200, "the port stays open"
        wait_for(lambda was=killed, name=name: paper.children().get(name, was) != was)
    assert paper.process.poll() is None


def test_nobody_outlives_a_killed_supervisor(paper):
    left = paper.children()

    paper.process.kill()

    wait_for(lambda: not any(map(lives, left.values())), seconds=3)
    with pytest.raises(ConnectionRefusedError):
        paper.answer()
    paper.process.communicate()
    paper.start()


def test_told_to_stop_it_stops_clean(paper):
    left = paper.children()

    paper.process.send_signal(signal.SIGTERM)

    assert paper.process.wait(15) == 0
    assert not any(map(lives, left.values()))
    assert paper.process.stderr.read() == ""
