"""A page as it lies in the store: one row for each encoding, ready to send."""

import hashlib
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from struct import Struct

Headers = list[tuple[str, str]]


class Damaged(Exception):
    """The row is not what was written."""


# Sum of all that follows, number of the last purge when rendering began, moment it is true until,
# lengths of the parts.
_FRONT = Struct("<IQdIII")
_SUM = Struct("<I")
NEVER = float("inf")
ENCODINGS = ("br", "gzip")


@dataclass(frozen=True, slots=True)
class Page:
    """An answer, ready to send in one encoding.

    `until`: for how long anybody may be given it (seconds since 1970); 0 for whoever asked alone.
    """

    status: str
    headers: Headers
    body: bytes
    until: float = 0.0


@dataclass(frozen=True, slots=True)
class Record:
    """A page at an address, with what decides whether it is still true."""

    address: str
    number: int
    until: float
    keys: tuple[str, ...]
    page: Page


def name_of(address: str, encoding: str) -> bytes:
    """Give the name of a row: an address may be longer than the store allows."""
    mark = hashlib.blake2b(address.encode("utf-8", "surrogateescape"), digest_size=16).digest()
    return mark + encoding[:1].encode()


def pack(record: Record) -> bytes:
    """Write a record as bytes."""
    page = record.page
    lines = [page.status, *(f"{name}\t{value}" for name, value in page.headers)]
    parts = (
        "\n".join(record.keys).encode(),
        "\n".join(lines).encode("latin-1"),
        record.address.encode("utf-8", "surrogateescape"),
    )
    front = _FRONT.pack(0, record.number, record.until, *(len(part) for part in parts))
    row = b"".join((front[_SUM.size :], *parts, page.body))
    return _SUM.pack(zlib.crc32(row)) + row


def check(row: bytes) -> None:
    """Raise Damaged unless a row is what was written. Costs 2 µs for 5 kB."""
    if len(row) < _FRONT.size or _SUM.unpack_from(row)[0] != zlib.crc32(memoryview(row)[4:]):
        raise Damaged


def truth_of(row: bytes) -> tuple[int, float]:
    """Read only the number and the moment it is true until."""
    _, number, until, _, _, _ = _FRONT.unpack_from(row)
    return number, until


def keys_of(row: bytes) -> list[bytes]:
    """Read only the keys."""
    _, _, _, keys, _, _ = _FRONT.unpack_from(row)
    return row[_FRONT.size : _FRONT.size + keys].split(b"\n")


def page_of(row: bytes) -> Page:
    """Read the page."""
    _, _, until, keys, head, address = _FRONT.unpack_from(row)
    start = _FRONT.size + keys
    status, headers = _head_of(row[start : start + head])
    return Page(status, list(headers), row[start + head + address :], until)


# Pages that many readers ask for have the same head each time: 5 µs of 40.
@lru_cache(maxsize=1024)
def _head_of(head: bytes) -> tuple[str, Headers]:
    status, *lines = head.decode("latin-1").split("\n")
    return status, [(name, value) for name, _, value in (line.partition("\t") for line in lines)]


def address_of(row: bytes) -> str:
    """Read the address that the row answers."""
    _, _, _, keys, head, address = _FRONT.unpack_from(row)
    start = _FRONT.size + keys + head
    return row[start : start + address].decode("utf-8", "surrogateescape")


def mark_of(text: bytes) -> str:
    """Give the mark of a text, the same whenever the same text is rendered again."""
    return hashlib.blake2b(text, digest_size=10).hexdigest()


def unique(keys: Collection[str], *more: str) -> tuple[str, ...]:
    """Give keys once each, in an order that does not depend on anything."""
    return tuple(sorted({*keys, *more}))
