"""A language model may word an answer; whatever it does, the quotes stand by themselves."""

import json
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from conftest import NOW
from redaksi.assistant.actions import phrasing
from redaksi.assistant.actions.phrasing import phrased
from redaksi.assistant.answers import Source

TRUE = "Embung Sade mulai dibangun tahun 2019."
SOURCES = (Source(1, "Embung Sade", "/daerah/1/embung/", NOW, sentences=(TRUE,)),)
QUESTION = "Kapan Embung Sade dibangun?"


class Model:
    """A language model of one answer on this machine, and what it was sent."""

    def __init__(self) -> None:
        self.answer = said(TRUE)
        self.status, self.delay = 200, 0.0
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []


def said(text):
    return json.dumps({"choices": [{"message": {"content": text}}]}).encode()


@pytest.fixture
def model(settings, monkeypatch):
    model = Model()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers["Content-Length"])
            model.asked.append(json.loads(self.rfile.read(length)))
            model.keys.append(self.headers["Authorization"])
            time.sleep(model.delay)
            self.send_response(model.status)
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(model.answer)

        def log_message(self, *told):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.WORDING = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setattr(phrasing, "_left_alone_until", 0.0)
    yield model
    server.shutdown()
    server.server_close()


def test_nobody_is_asked_unless_the_technician_names_one(settings):
    assert settings.WORDING == ""
    assert phrased(QUESTION, SOURCES) == ()


def test_what_the_quotes_hold_up_is_given(model):
    assert phrased(QUESTION, SOURCES) == (TRUE,)


def test_it_is_sent_the_question_and_the_quotes_and_nothing_else(model, settings):
    settings.WORDING_KEY = "kunci-model"
    phrased(QUESTION, SOURCES)
    told = model.asked[0]["messages"][1]["content"]
    assert told == f"Pertanyaan: {QUESTION}\n\nKutipan:\n[1] {TRUE}"
    assert model.keys == ["Bearer kunci-model"]


def test_a_lie_is_dropped(model):
    model.answer = said("Embung Sade mulai dibangun tahun 1998 oleh Presiden.")
    assert phrased(QUESTION, SOURCES) == ()


def test_a_slow_one_is_not_waited_for_and_then_left_alone(model, monkeypatch):
    monkeypatch.setattr(phrasing, "SECONDS", 0.1)
    model.delay = 0.5
    start = time.monotonic()
    assert phrased(QUESTION, SOURCES) == ()
    assert time.monotonic() - start < 0.5
    model.delay = 0.0
    assert phrased(QUESTION, SOURCES) == ()
    assert len(model.asked) == 1


def test_a_dead_one_is_told_in_the_log_without_the_question(settings, monkeypatch, caplog):
    # Nothing listens there: the port below every service.
    settings.WORDING = "http://127.0.0.1:1"
    monkeypatch.setattr(phrasing, "_left_alone_until", 0.0)
    assert phrased(QUESTION, SOURCES) == ()
    assert "did not answer" in caplog.text
    assert "Embung" not in caplog.text


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (500, said(TRUE)),
        (200, b"no JSON at all"),
        (200, b'{"choices": []}'),
        (200, b'{"choices": [{"message": {"content": null}}]}'),
        (200, b"[1, 2]"),
        (200, b"x" * 200_000),
    ],
)
def test_nonsense_costs_nothing_but_the_wording(model, status, answer):
    model.status, model.answer = status, answer
    assert phrased(QUESTION, SOURCES) == ()
