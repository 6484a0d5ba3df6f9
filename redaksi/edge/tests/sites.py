"""A small site behind a gate: it answers as it is told to, and says what it shows."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from redaksi.edge.asking import ask
from redaksi.edge.gate import Gate, House
from redaksi.edge.record import Page
from redaksi.edge.shown import note
from redaksi.edge.store import Store

LONG = b"<p>" + b"air embung " * 200 + b"</p>"


@dataclass
class Site:
    """A WSGI application; `keys` None says nothing of what it shows."""

    text: bytes = LONG
    status: str = "200 OK"
    keys: set[str] | None = field(default_factory=lambda: {"article:7", "paper"})
    until: datetime | None = None
    # Called while a page is made.
    meanwhile: Callable[[], object] | None = None

    def __call__(self, environ, start_response):
        text = self.text
        if self.meanwhile:
            self.meanwhile()
        if self.keys is not None:
            note(environ, self.keys, self.until)
        told = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Cache-Control", "public, max-age=0, must-revalidate"),
        ]
        start_response(self.status, told)
        return [text]


def gate_before(site: Site, store: Store, **told) -> Gate:
    """Put a gate in front of a site at http://suar.example."""
    house = House(
        base="http://suar.example", is_ours=lambda host: True, others=("/desk/",),
        declared=lambda path: {"q": re.compile(r"\w*")}, busy=lambda: Page("503 Busy", [], b""),
        places=4, **told,
    )  # fmt: skip
    return Gate(site, house, lambda: store)


def asked(gate: Gate, path="/a/", query="", **headers):
    """Ask for a page, and give status and headers."""
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query,
        "HTTP_HOST": "suar.example", "HTTP_ACCEPT_ENCODING": "gzip", **headers,
    }  # fmt: skip
    answer = ask(gate, environ)
    return answer.status, dict(answer.headers)
