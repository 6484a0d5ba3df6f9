"""One serving process: begins once, answers, and finishes what it began when it is told to stop."""

import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

from redaksi.pressroom.tests.houses import wait_for

ROOT = Path(__file__).parents[3]
SLOW = """
import pathlib, time
def begin():
    pathlib.Path("begun").touch()
def application(environ, start):
    pathlib.Path("asked").touch()
    time.sleep(0.5)
    start("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "4")])
    return [b"done"]
"""
MAIN = """
import socket, sys
from redaksi import serving
serving.APPLICATION = "slow"
listening = socket.socket(fileno=int(sys.argv[1]))
print("serving", flush=True)
serving.serve(listening)
print("over", flush=True)
"""


@pytest.fixture
def listening():
    with socket.create_server(("127.0.0.1", 0)) as opened:
        yield opened


@pytest.fixture
def server(tmp_path, listening):
    (tmp_path / "slow.py").write_text(SLOW)
    environment = {
        **os.environ, "PYTHONPATH": f"{ROOT}:{tmp_path}", "REDAKSI_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "redaksi.settings",
    }  # fmt: skip
    with subprocess.Popen(
        [sys.executable, "-c", MAIN, str(listening.fileno())], cwd=tmp_path, env=environment,
        pass_fds=[listening.fileno()], stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stdout.readline() == "serving\n"
        yield process
        process.kill()


def test_page_on_its_way_is_finished_before_the_end(server, listening, tmp_path):
    answers = []

    def ask():
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        with urllib.request.urlopen(address, timeout=20) as answer:
            answers.append(answer.read())

    reader = threading.Thread(target=ask)
    reader.start()
    wait_for((tmp_path / "asked").exists)

    server.send_signal(signal.SIGTERM)
    reader.join(20)

    assert answers == [b"done"]
    assert server.wait(10) == 0
    assert server.stdout.read() == "over\n"
    assert (tmp_path / "begun").exists()
