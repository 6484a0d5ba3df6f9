"""Tells Varnish, over HTTP, which pages are no longer true (docs/operators/files/redaksi.vcl)."""

from collections.abc import Collection
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from redaksi.edge.keys import EVERYTHING
from redaksi.edge.shared_cache import TIMEOUT_SECONDS, NotTold, are_all

# By keys for the module xkey, and as an expression for Varnish alone: it takes what it knows.
KEYS_HEADER, EXPRESSION_HEADER = "Redaksi-Keys", "Redaksi-Expression"
# A key ends where no letter of a key follows: `article:1` is not part of `article:12`.
EDGE = "[^a-z0-9:_-]"


class Varnish:
    """A Varnish at an address such as http://127.0.0.1:6083."""

    life_header = "Surrogate-Control"

    def __init__(self, address: str) -> None:
        self.address = address

    def purge(self, keys: Collection[str]) -> None:
        """Say that nouns changed. One request, however many keys.

        Raises NotTold.
        """
        told = [EVERYTHING] if are_all(keys) else sorted(keys)
        headers = {KEYS_HEADER: " ".join(told), EXPRESSION_HEADER: expression(told)}
        try:
            status = self._ask(headers)
        except (OSError, HTTPException) as failure:
            raise NotTold(type(failure).__name__) from failure
        if status != 200:
            raise NotTold(f"status {status}")

    def _ask(self, headers: dict[str, str]) -> int:
        parts = urlsplit(self.address)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        connection = kind(parts.hostname or "", parts.port, timeout=TIMEOUT_SECONDS)
        try:
            connection.request("PURGE", "/", headers=headers)
            return connection.getresponse().status
        finally:
            connection.close()


def expression(keys: Collection[str]) -> str:
    """Write what the line of keys on a page looks like that shows one of these nouns."""
    if EVERYTHING in keys:
        return "."
    return f"(^|{EDGE})({'|'.join(keys)})({EDGE}|$)"
