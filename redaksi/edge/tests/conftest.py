"""What the tests of the edge borrow: a server that takes purges, and a gate before a small site."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


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
