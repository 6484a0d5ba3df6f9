"""Somebody who asks the gate, and what he is answered."""

import gzip
from dataclasses import dataclass
from typing import Any

import brotli
from django.conf import settings

from redaksi.edge.address import Address
from redaksi.edge.asking import plainly


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """Give the text as a browser would show it."""
        encoding = self.headers.get("Content-Encoding", "")
        if encoding == "br":
            return bytes(brotli.decompress(self.body)).decode()
        return (gzip.decompress(self.body) if encoding else self.body).decode()


def ask(application: Any, address: str, *, method: str = "GET", **headers: str) -> Answer:
    """Ask for an address; `headers` as `accept_encoding="br"`."""
    path, _, query = address.partition("?")
    environ = plainly(Address(path, query), base=settings.ADDRESS) | {"REQUEST_METHOD": method}
    environ |= {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    said: list[Any] = []
    body = b"".join(application(environ, lambda *told: said.append(told)))
    status, told = said[0]
    assert len({name.lower() for name, _ in told}) == len(told), "a header said twice"
    return Answer(int(status[:3]), dict(told), body)
