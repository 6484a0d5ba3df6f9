"""The words of a comment as plain text: paragraphs, and links that lead out safely."""

import re
import unicodedata
from dataclasses import dataclass

LINK = re.compile(r"\bhttps?://[^\s<>\"'“”‘’]{3,500}", re.IGNORECASE)
# Says "look here" without an address of its own.
BARE = re.compile(
    r"\b(?:www\.[a-z0-9-]+|[a-z0-9-]{2,63}\.(?:com|net|org|id|xyz|top|info|vip|site|online))\b",
    re.I,
)
AT_THE_END = ".,;:!?)]}…"
# What turns text round or hides in it; the two joiners are needed by scripts and emoji.
UNSEEN = frozenset("\u200b\u2060\ufeff\u00ad\u2061\u2062\u2063\u2064\u180e")
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
KEPT = frozenset("\n\u200c\u200d")
# Letters with a tower of marks cover the lines above: no language needs more than four.
TOWER = re.compile(
    r"([\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
MANY_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Words:
    """A run of text; with an address it is a link."""

    text: str
    address: str = ""


def cleaned(text: str) -> str:
    """Give what was typed without what cannot be seen: controls, turners, towers of marks."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = "".join(letter for letter in text.replace("\t", " ") if _is_kept(letter))
    return MANY_LINES.sub("\n\n", TOWER.sub(r"\1", kept)).strip()


def one_line(text: str) -> str:
    """Give a name as one line, cleaned."""
    return " ".join(cleaned(text).split())


def _is_kept(letter: str) -> bool:
    if letter in KEPT:
        return True
    if letter in UNSEEN or letter in TURNING:
        return False
    # Controls, halves of a pair, private letters and such that no script has yet.
    return unicodedata.category(letter) not in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")


def links_in(text: str) -> list[str]:
    """Give the addresses that a text names, with a scheme or without."""
    whole = LINK.findall(text)
    return whole + BARE.findall(LINK.sub(" ", text))


def paragraphs(text: str) -> tuple[tuple[tuple[Words, ...], ...], ...]:
    """Give the paragraphs of a text, each of lines, each of runs."""
    parts = (part for part in text.split("\n\n") if part.strip())
    return tuple(tuple(_runs(line) for line in part.split("\n")) for part in parts)


def _runs(line: str) -> tuple[Words, ...]:
    runs, end = [], 0
    for found in LINK.finditer(line):
        address = found[0].rstrip(AT_THE_END)
        runs += [Words(line[end : found.start()]), Words(address, address)]
        end = found.start() + len(address)
    return tuple(run for run in (*runs, Words(line[end:])) if run.text)
