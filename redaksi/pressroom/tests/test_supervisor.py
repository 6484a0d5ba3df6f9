"""The supervisor: what dies starts again, what is stopped leaves nobody behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SERVER = """
import http.server, os, pathlib, subprocess, sys
pathlib.Path("server.pid").write_text(str(os.getpid()))
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
pathlib.Path("grandchild.pid").write_text(str(child.pid))
place, answer = ("127.0.0.1", int(sys.argv[1])), http.server.SimpleHTTPRequestHandler
http.server.HTTPServer(place, answer).serve_forever()
"""
WORKER = """
import os, pathlib, time
pathlib.Path("worker.pid").write_text(str(os.getpid()))
time.sleep(600)
"""
MAIN = """
import sys
from redaksi.supervisor import Duty, Supervisor
server = Duty("server", [sys.executable, "-c", sys.argv[2], sys.argv[1]])
worker = Duty("worker", [sys.executable, "-c", sys.argv[3]])
sys.exit(Supervisor(server, worker, "The paper is open.").keep_running())
"""


def wait_for(condition, seconds=20):
    """Wait until something holds, and give it."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


def lives(pid):
    """Tell whether a process runs; one that only waits to be counted does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


class House:
    """A running supervisor with a small server and a worker."""

    def __init__(self, folder, server=SERVER):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = str(probe.getsockname()[1])
        self.folder = folder
        environment = {
            **os.environ, "PYTHONPATH": str(ROOT), "DJANGO_SETTINGS_MODULE": "redaksi.settings",
            "REDAKSI_HOME": str(folder), "REDAKSI_PORT": self.port,
        }  # fmt: skip
        self.process = subprocess.Popen(  # ourselves
            [sys.executable, "-c", MAIN, self.port, server, WORKER], cwd=folder, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip

    def pid(self, name):
        path = self.folder / f"{name}.pid"
        return wait_for(lambda: path.exists() and path.read_text() and int(path.read_text()))

    def pids(self):
        return [self.pid(name) for name in ("server", "grandchild", "worker")]


@pytest.fixture
def open_house(tmp_path):
    houses = []

    def start(**options):
        houses.append(House(tmp_path, **options))
        return houses[-1]

    yield start
    for house in houses:
        house.process.terminate()
        house.process.wait(20)
        for pipe in (house.process.stdout, house.process.stderr):
            if pipe:
                pipe.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_stop_leaves_nobody_behind(open_house, number):
    house = open_house()
    pids = house.pids()

    house.process.send_signal(number)

    assert house.process.wait(10) == 0
    assert [pid for pid in pids if lives(pid)] == []


def test_notice_is_said_when_the_site_answers(open_house):
    house = open_house()

    assert house.process.stdout.readline() == "The paper is open.\n"


@pytest.mark.parametrize("name", ["server", "worker"])
def test_what_dies_starts_again(open_house, name):
    house = open_house()
    _server, grandchild, _worker = house.pids()
    first = house.pid(name)

    os.kill(first, signal.SIGKILL)

    wait_for(lambda: house.pid(name) != first)
    assert house.process.poll() is None
    assert lives(grandchild) is (name == "worker"), "what a dead server left behind must go"


def test_killed_supervisor_takes_its_own_along(open_house):
    house = open_house()
    server, grandchild, worker = house.pids()

    house.process.kill()

    wait_for(lambda: not lives(server) and not lives(worker))
    # The true server takes its own along when it is told to stop; this one does not know how.
    os.kill(grandchild, signal.SIGKILL)


def test_server_that_never_comes_up_is_given_up(open_house):
    house = open_house(server="raise SystemExit(3)")

    assert house.process.wait(20) == 1
    assert house.process.stderr.read().count("process ended name=server code=3") == 3


def test_system_is_told_when_the_site_answers(tmp_path, open_house, monkeypatch):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as system:
        system.bind(str(tmp_path / "notify"))
        system.settimeout(20)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))

        house = open_house()
        assert system.recv(100) == b"READY=1"

        house.process.terminate()
        assert system.recv(100) == b"STOPPING=1"
