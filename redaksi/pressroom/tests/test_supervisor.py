"""The supervisor: what dies starts again, what is stopped leaves nobody behind."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from redaksi.pressroom.tests.houses import free_port, lives, wait_for

ROOT = Path(__file__).parents[3]
BEGIN = """
import http.server, os, pathlib, signal, socket, subprocess, sys, time
from django.conf import settings
from redaksi.pressroom.duty import Duty
from redaksi.supervisor import Supervisor
listening = socket.create_server(("127.0.0.1", settings.PORT))
def note(name, pid=0):
    pathlib.Path("." + name).write_text(str(pid or os.getpid()))
    os.rename("." + name, name + ".pid")
def serve():
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    note("grandchild", child.pid)
    note("server")
    answer = http.server.SimpleHTTPRequestHandler
    server = http.server.HTTPServer(listening.getsockname(), answer, bind_and_activate=False)
    server.socket = listening
    server.serve_forever()
def fail():
    raise SystemExit(3)
def work():
    note("worker")
    time.sleep(600)
def clear_up():
    note("cleared")
    raise RuntimeError("broken hook")
"""
END = """
servers, helpers = [Duty("server", %s)], [Duty("worker", work)]
sys.exit(Supervisor(servers, helpers, "The paper is open.", [clear_up]).keep_running())
"""


class House:
    """A running supervisor with a small server and a worker."""

    def __init__(self, folder, server="serve"):
        self.folder = folder
        environment = {
            **os.environ, "PYTHONPATH": str(ROOT), "DJANGO_SETTINGS_MODULE": "redaksi.settings",
            "REDAKSI_HOME": str(folder), "REDAKSI_PORT": free_port(),
        }  # fmt: skip
        self.process = subprocess.Popen(  # ourselves
            [sys.executable, "-c", BEGIN + END % server], cwd=folder, env=environment,
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
def test_what_dies_starts_again_at_once(open_house, name):
    house = open_house()
    _server, grandchild, _worker = house.pids()
    first = house.pid(name)

    os.kill(first, signal.SIGKILL)

    wait_for(lambda: house.pid(name) != first, seconds=3)
    assert house.process.poll() is None
    assert lives(grandchild) is (name == "worker"), "what a dead server left behind must go"


def test_broken_hook_after_a_death_stops_nothing(open_house):
    house = open_house()
    server, _grandchild, worker = house.pids()

    os.kill(worker, signal.SIGKILL)

    assert house.pid("cleared") == house.process.pid
    wait_for(lambda: house.pid("worker") != worker)
    assert lives(server)


def test_killed_supervisor_takes_its_own_along(open_house):
    house = open_house()
    server, grandchild, worker = house.pids()

    house.process.kill()

    wait_for(lambda: not lives(server) and not lives(worker))
    # The true server starts nobody; what this one started does not leave by itself.
    os.kill(grandchild, signal.SIGKILL)


def test_server_that_never_comes_up_is_given_up(open_house):
    house = open_house(server="fail")

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
