"""Files as text, a piece at a time: compressed or not, in whatever letters they are written."""

import codecs
import gzip
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from redaksi.importers.entries import Cause, Unreadable

PIECE_BYTES = 1 << 16
# Other ways to pack a file, by their first bytes: somebody has to unpack these.
PACKED = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x28\xb5\x2f\xfd",
)
DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
# Python knows codecs that are no writing systems (rot13, punycode); these are.
WRITTEN = re.compile(r"(?:utf-8|utf-16|ascii|iso8859|cp\d|koi8|mac|gb|big5|euc|shift_jis|tis)")


def expect_files(paths: Sequence[Path]) -> None:
    """Refuse before anything is read when a file is missing, empty, a folder or packed."""
    if not paths:
        raise Unreadable(Cause.MISSING, file="")
    for path in paths:
        if path.is_dir():
            raise Unreadable(Cause.NOT_AN_EXPORT, file=str(path), detail="folder")
        if not path.exists():
            raise Unreadable(Cause.MISSING, file=str(path))
        if not path.stat().st_size:
            raise Unreadable(Cause.EMPTY, file=str(path))
        with _opened(path) as file:
            if file.read(8).startswith(PACKED):
                raise Unreadable(Cause.COMPRESSED, file=str(path))


def pieces_of_text(path: Path) -> Iterator[str]:
    """Give the text of a file in pieces of about 64 kB, without what precedes its first letter.

    Bytes that are not the letters they claim to be come as lone surrogates (PEP 383).
    """
    with _opened(path) as raw:
        start = raw.read(4)
        raw.seek(0)
        source = gzip.GzipFile(fileobj=raw) if start.startswith(b"\x1f\x8b") else raw
        decoder: codecs.IncrementalDecoder | None = None
        while piece := _read(source, path):
            decoder = decoder or _decoder(piece, path)
            yield decoder.decode(piece)
        if decoder and (rest := decoder.decode(b"", final=True)):
            yield rest


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        detail = error.strerror or ""
        raise Unreadable(Cause.MISSING, file=str(path), detail=detail) from error


def _read(source: IO[bytes] | gzip.GzipFile, path: Path) -> bytes:
    try:
        return source.read(PIECE_BYTES)
    except EOFError as error:
        raise Unreadable(Cause.CUT_OFF, file=str(path)) from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise Unreadable(Cause.COMPRESSED, file=str(path), detail=str(error)) from error
    except OSError as error:
        detail = error.strerror or ""
        raise Unreadable(Cause.MISSING, file=str(path), detail=detail) from error


def _decoder(start: bytes, path: Path) -> codecs.IncrementalDecoder:
    """Choose how to read letters: by the byte order mark, by what the file declares, else UTF-8."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return codecs.getincrementaldecoder("utf-16")("replace")
    if start[:4] in (b"<\x00?\x00", b"\x00<\x00?"):
        return codecs.getincrementaldecoder("utf-16-le" if start[0] else "utf-16-be")("replace")
    declared = DECLARED.search(start[:1000])
    name = declared.group(1).decode() if declared else "utf-8"
    try:
        name = codecs.lookup(name).name
    except LookupError:
        name = ""
    if not WRITTEN.match(name):
        raise Unreadable(Cause.NOT_AN_EXPORT, file=str(path), detail="encoding")
    if name in ("utf-8", "ascii") or name.startswith("utf-16"):
        return codecs.getincrementaldecoder("utf-8-sig")("surrogateescape")
    # What says ISO 8859-1 on the web is Windows' own, with its curly quotation marks.
    name = "cp1252" if name == "iso8859-1" else name
    return codecs.getincrementaldecoder(name)("replace")
