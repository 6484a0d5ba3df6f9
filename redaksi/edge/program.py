"""What pages are made of beside nouns: the program itself. Another program makes other pages."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

MADE_OF = frozenset({".css", ".html", ".js", ".mo", ".py", ".txt", ".xml"})


def mark_of(package: Path, told: Iterable[object]) -> str:
    """Name the state of the program: its files by size and time, and what it was told."""
    mark = hashlib.blake2b(digest_size=16)
    for path in sorted(package.rglob("*")):
        if path.suffix in MADE_OF and "tests" not in path.parts:
            state = path.stat()
            mark.update(f"{path}:{state.st_size}:{state.st_mtime_ns}\n".encode())
    mark.update(repr(list(told)).encode())
    return mark.hexdigest()
