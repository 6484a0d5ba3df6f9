"""Will read the letters that a newsroom without a mail server has written into files."""

from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path

# As many as anybody looks through.
NEWEST = 20


@dataclass(frozen=True)
class Letter:
    """One letter as its reader would see it."""

    subject: str
    to: str
    text: str


def newest(folder: Path) -> tuple[Letter, ...]:
    """Give the newest letters of a folder; a file holds what was sent over one connection."""
    if not folder.is_dir():
        return ()
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    found = (letter for file in files[:NEWEST] for letter in reversed(_letters(file)))
    return tuple(found)[:NEWEST]


def _letters(file: Path) -> list[Letter]:
    # Django's own line between two letters.
    parts = file.read_bytes().split(b"\n" + b"-" * 79 + b"\n")
    return [_letter(part) for part in parts if part.strip()]


def _letter(part: bytes) -> Letter:
    message = message_from_bytes(part, policy=policy.default)
    body = message.get_body(("plain",))
    text = str(body.get_content()) if body else ""
    return Letter(str(message["Subject"] or ""), str(message["To"] or ""), text.strip())
