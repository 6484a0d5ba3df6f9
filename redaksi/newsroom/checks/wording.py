"""Reads a standing page as a person would: lines of plain text."""

import re
from html import unescape

from redaksi.lang.dates import MONTHS

# The sections of the Press Council's guidelines, in its own words (D1).
GUIDELINE_HEADINGS = (
    "Ruang Lingkup",
    "Verifikasi dan keberimbangan berita",
    "Isi Buatan Pengguna",
    "Ralat, Koreksi, dan Hak Jawab",
    "Pencabutan Berita",
    "Iklan",
    "Hak Cipta",
    "Pencantuman Pedoman",
    "Sengketa",
)
# A heading may carry its number and a word in brackets; a sentence is longer.
SPARE_LETTERS = 40

BLOCK_END = re.compile(r"</(?:p|h[1-6]|li|div|blockquote)>|<(?:br|hr)[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")
NUMBER = re.compile(r"^(?:\d+|[ivx]+)\s*[.)]\s*", re.IGNORECASE)
TO_FILL_IN = re.compile(r"\[[^\]]+\]")
SIGNED = re.compile(
    rf"^\W*[A-Z][a-z]+, \d{{1,2}} (?:{'|'.join(MONTHS['id'])}) \d{{4}}\b", re.IGNORECASE
)


def lines(html: str) -> list[str]:
    """Give the lines that a reader sees, without the empty ones."""
    text = unescape(TAG.sub("", BLOCK_END.sub("\n", html)))
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def missing_headings(html: str) -> list[str]:
    """Name the sections of the guidelines that have no heading in the text."""
    found = [NUMBER.sub("", line).casefold() for line in lines(html)]
    return [
        heading
        for heading in GUIDELINE_HEADINGS
        if not any(
            line.startswith(heading.casefold()) and len(line) <= len(heading) + SPARE_LETTERS
            for line in found
        )
    ]


def is_signed(html: str) -> bool:
    """Say whether a line names place and day of signing, as in "Jakarta, 3 Februari 2012"."""
    return any(SIGNED.match(line) for line in lines(html))


def to_fill_in(html: str) -> int:
    """Count the places in square brackets that somebody still has to fill in."""
    return len(TO_FILL_IN.findall("\n".join(lines(html))))


def is_same_text(html: str, other: str) -> bool:
    """Say whether two texts read the same, whatever their markup."""
    return lines(html) == lines(other)
