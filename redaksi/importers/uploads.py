"""Where the files of an old site are: in a folder, or still on its own server."""

import http.client
import ipaddress
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, ClassVar, Protocol
from urllib.parse import quote, unquote, urljoin, urlsplit

from redaksi.importers.addresses import original
from redaksi.importers.links import hosts_of

# What stands before year and month in the addresses of WordPress, of Ghost, and of ourselves.
ROOTS = ("wp-content/uploads/", "content/images/", "content/files/", "content/media/", "uploads/")
# WordPress keeps what it scaled down beside the original; some sites threw the original away.
TWINS = ("", "-scaled", "-rotated")

MOST_BYTES = 50 * 1024 * 1024
PIECE_BYTES = 1 << 16
# Seconds for one answer of the network, and for a whole file on a slow line.
ANSWER_SECONDS, FILE_SECONDS = 15.0, 120.0
MOST_HOPS = 4
TRIES = 2
PORTS = {"http": 80, "https": 443}


class Unfetched(Exception):
    """A file could not be had; `reason` is one word or a figure, for the report."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MediaSource(Protocol):
    """Gives files of the old site by their address."""

    # Whether it has pictures of other sites too.
    reaches_elsewhere: ClassVar[bool]

    def opened(self, addresses: list[str]) -> AbstractContextManager[Path]:
        """Give the first of these files that is there; refuses with Unfetched."""
        ...


@dataclass(frozen=True)
class Folder:
    """The uploads as they were copied: the folder itself, or any folder above it."""

    path: Path

    reaches_elsewhere: ClassVar[bool] = False

    @contextmanager
    def opened(self, addresses: list[str]) -> Iterator[Path]:
        root = self.path.resolve()
        names = (name for address in addresses for name in _names(address))
        found = next((path for name in names if (path := _within(root, name))), None)
        if found is None:
            raise Unfetched("missing")
        yield found


def _names(address: str) -> Iterator[str]:
    """Give the places where a file of that address may lie, the likeliest first."""
    try:
        path = unquote(urlsplit(address).path).lstrip("/")
        whole = original(address).lstrip("/")
    except ValueError:
        # "http://[" and the like: no address at all.
        return
    for one in dict.fromkeys((path, whole)):
        stem, dot, ending = one.rpartition(".")
        for twin in TWINS:
            named = f"{stem}{twin}{dot}{ending}" if dot else one
            yield named
            for root in ROOTS:
                if root in named:
                    yield root.split("/", 1)[1] + named.partition(root)[2]
                    yield named.partition(root)[2]


def _within(root: Path, name: str) -> Path | None:
    """Find a file below the folder; no name leads out of it."""
    if not name or "\0" in name:
        return None
    try:
        found = root.joinpath(*PurePosixPath(name).parts).resolve()
        return found if found.is_relative_to(root) and found.is_file() else None
    except (OSError, ValueError):
        # A name longer than the file system knows.
        return None


@dataclass(frozen=True)
class OldServer:
    """The old site itself, as long as it answers.

    A private address is asked only when the old site has one itself: what an export says must not
    make this machine ask its neighbours.
    """

    site: str
    most_bytes: int = MOST_BYTES
    pause_seconds: float = 1.0
    clock: Callable[[], float] = field(default=time.monotonic)

    reaches_elsewhere: ClassVar[bool] = True

    @contextmanager
    def opened(self, addresses: list[str]) -> Iterator[Path]:
        with tempfile.NamedTemporaryFile(prefix="redaksi-") as file:
            self._fetch_first(addresses, file)
            file.flush()
            yield Path(file.name)

    def _fetch_first(self, addresses: list[str], file: IO[bytes]) -> None:
        refusal = Unfetched("missing")
        for address in addresses:
            for attempt in range(TRIES):
                try:
                    self._fetch(urljoin(self.site + "/", address), file)
                    return
                except Unfetched as error:
                    refusal = error
                    break
                except (OSError, http.client.HTTPException, ValueError) as error:
                    refusal = Unfetched(type(error).__name__)
                    if attempt + 1 < TRIES:
                        time.sleep(self.pause_seconds)
        raise refusal

    def _fetch(self, address: str, file: IO[bytes]) -> None:
        """Fetch one file, following where it has moved to."""
        until = self.clock() + FILE_SECONDS
        for _hop in range(MOST_HOPS):
            connection = self._connected(address)
            try:
                connection.request("GET", _asked(address), headers={"User-Agent": "Redaksi"})
                answer = connection.getresponse()
                moved = answer.headers.get("Location") if 300 <= answer.status < 400 else None
                if moved:
                    address = urljoin(address, moved)
                    continue
                if answer.status >= 500:
                    raise http.client.HTTPException(str(answer.status))
                if answer.status != 200:
                    raise Unfetched(str(answer.status))
                self._take(answer, file, until)
                return
            finally:
                connection.close()
        raise Unfetched("redirects")

    def _connected(self, address: str) -> http.client.HTTPConnection:
        parts = urlsplit(address)
        if parts.scheme not in PORTS or not parts.hostname:
            raise Unfetched("scheme")
        try:
            port = parts.port or PORTS[parts.scheme]
        except ValueError as error:
            raise Unfetched("port") from error
        kind = (
            http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        )
        connection = kind(parts.hostname, port, timeout=ANSWER_SECONDS)
        # The name is looked up once, checked, and that very address is asked.
        connection._create_connection = self._socket  # type: ignore[attr-defined]  # its own seam
        return connection

    def _socket(
        self, place: tuple[str, int], timeout: float, source: object = None
    ) -> socket.socket:
        host, port = place
        may_be_private = host in hosts_of(self.site)
        refused = False
        for *_, found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            address = ipaddress.ip_address(str(found[0]).partition("%")[0])
            if address.is_global or may_be_private:
                return socket.create_connection((str(found[0]), port), timeout)
            refused = True
        raise Unfetched("private" if refused else "unknown_host")

    def _take(self, answer: http.client.HTTPResponse, file: IO[bytes], until: float) -> None:
        if (answer.length or 0) > self.most_bytes:
            raise Unfetched("too_large")
        file.seek(0)
        file.truncate()
        taken = 0
        while piece := answer.read(PIECE_BYTES):
            taken += len(piece)
            if taken > self.most_bytes:
                raise Unfetched("too_large")
            if self.clock() > until:
                raise Unfetched("too_slow")
            file.write(piece)
        if answer.length:
            raise http.client.IncompleteRead(b"")


def _asked(address: str) -> str:
    parts = urlsplit(address)
    path = quote(unquote(parts.path) or "/", safe="/~:@!$&'()*+,;=")
    return f"{path}?{parts.query}" if parts.query else path
