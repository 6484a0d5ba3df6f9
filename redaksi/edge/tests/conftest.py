"""What the tests of this room borrow: stores, papers, the whole program behind its gate, and a
server that takes purges.
"""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from wagtail.signal_handlers import disable_reference_index_auto_update

from redaksi.articles.models import queries
from redaksi.comments.tests.conftest import (  # noqa: F401  # fixtures
    make_reader,
    moderator,
    reader,
    say,
    terms,
)
from redaksi.edge import packing
from redaksi.edge.actions import here
from redaksi.edge.gate import Gate
from redaksi.edge.store import Store
from redaksi.edge.tests import archive
from redaksi.edge.tests.newsroom import Newsroom
from redaksi.reading import (
    channels,
    front,
    latest,
    missing,
    related,
    rivers,
    section,
    sitemaps,
    talk,
    thread,
)
from redaksi.related.actions import relating
from redaksi.related.models import neighbour

# So short that a list of seven stories has a second page, and a story falls off its end.
SHORT = [
    (rivers, "A_PAGE", 3), (front, "NEWEST", 4), (front, "A_BAND", 2), (front, "LATEST", 2),
    (channels, "STORIES", 3), (queries, "KINDRED", 3), (related, "SHOWN", 2),
    (neighbour, "SHOWN", 2), (neighbour, "KEPT", 3), (relating, "KEPT", 3),
    (missing, "LATEST", 2), (latest, "LATEST", 2), (sitemaps, "NEWS_A_FILE", 2),
    (section, "TOPICS", 1), (thread, "FIRST", 2), (thread, "A_PAGE", 2), (talk, "A_FEED", 3),
    (talk, "LATELY", 4),
]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store of a test's own."""
    opened = Store(tmp_path / "edge", size=16 << 20, readers=32)
    yield opened
    opened.close()
    opened.switch.path.unlink(missing_ok=True)


@pytest.fixture
def site(store: Store, monkeypatch: Any) -> Iterator[Gate]:
    """The whole program behind its gate, with the test's own store."""
    from redaksi import wsgi  # noqa: PLC0415  # it makes the program, which loads all rooms

    monkeypatch.setattr(here, "store", lambda: store)
    # A request's end would close the connection in whose transaction the test lives.
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    yield wsgi.gate(wsgi.program)
    for end in ends:
        end.connect(close_old_connections)


@pytest.fixture
def newsroom(db: None, site: Gate, time_machine: Any, monkeypatch: Any) -> Iterator[Newsroom]:
    """A small paper whose every list is short."""
    for module, name, value in SHORT:
        monkeypatch.setattr(module, name, value)
    # The same text is packed again and again.
    monkeypatch.setattr(packing, "squeeze", lru_cache(maxsize=4_000)(packing.squeeze))
    time_machine.move_to(archive.NOW, tick=False)
    # Where else a photograph stands is the desk's question, and costs a third of a publishing.
    with disable_reference_index_auto_update():
        archive.found()
        yield Newsroom(site, time_machine)


@dataclass
class PurgeDoor:
    """Takes what a shared cache is told, and answers as it is told to."""

    status: int = 200
    told: list[Message] = field(default_factory=list)
    address: str = ""
    # Called with each purge, before it is answered.
    meanwhile: list[Callable[[], object]] = field(default_factory=list)


@pytest.fixture
def purge_door():
    door = PurgeDoor()

    class Handler(BaseHTTPRequestHandler):
        def do_PURGE(self):
            for look in door.meanwhile:
                look()
            door.told.append(self.headers)
            self.send_response(door.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *told):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        door.address = f"http://127.0.0.1:{server.server_port}"
        yield door
        server.shutdown()
