"""XML as exports really have it, mended while it streams by; every repair is counted."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html.entities import html5

from redaksi.importers.entries import Repair

# What may hold any sign: where it opens, and how it closes.
OPENING = re.compile(r"<!\[CDATA\[|<!--")
CLOSING = {"<![CDATA[": "]]>", "<!--": "-->"}
CLOSES = {mark: re.compile(re.escape(mark)) for mark in CLOSING.values()}
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REFERENCE = re.compile(r"&(?:#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{0,31});)?")
XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
# The longest beginning of a reference or of a CDATA mark that a piece may end within.
TAIL = 36


class Mender:
    """Drops characters that XML forbids and writes out references that it does not know.

    `repairs` counts what was done, by the words of Repair.
    """

    def __init__(self, repairs: Counter[str]) -> None:
        self.repairs = repairs
        self._until = ""  # what closes the part that holds any sign

    def mended(self, pieces: Iterable[str]) -> Iterator[str]:
        """Give the text in pieces as they come; CDATA and remarks keep their ampersands."""
        rest = ""
        for piece in pieces:
            done, rest = self._taken(rest + ILLEGAL.sub(self._legal, piece))
            yield done
        yield rest if self._until else REFERENCE.sub(self._known, rest)

    def _taken(self, text: str) -> tuple[str, str]:
        """Mend a piece up to where it might end within a mark; the rest waits for the next."""
        done: list[str] = []
        position = 0
        while mark := self._mark(text, position):
            done.append(self._part(text[position : mark.end()]))
            self._until = "" if self._until else CLOSING[mark.group()]
            position = mark.end()
        rest = text[position:]
        cut = self._safe_length(rest)
        done.append(self._part(rest[:cut]))
        return "".join(done), rest[cut:]

    def _mark(self, text: str, position: int) -> re.Match[str] | None:
        """Find where the part that holds any sign opens or, when it is open, closes."""
        return (CLOSES[self._until] if self._until else OPENING).search(text, position)

    def _part(self, text: str) -> str:
        if self._until or "&" not in text:
            return text
        return REFERENCE.sub(self._known, text)

    def _safe_length(self, text: str) -> int:
        """Give how much of a text without a mark cannot be the beginning of one."""
        if self._until:
            return max(len(text) - 2, 0)
        start = max(len(text) - TAIL, 0)
        begun = [place for sign in "&<" if (place := text.find(sign, start)) >= 0]
        return min(begun, default=len(text))

    def _legal(self, found: re.Match[str]) -> str:
        code = ord(found.group())
        if 0xDC80 <= code <= 0xDCFF:
            self.repairs[Repair.STRAY_BYTE] += 1
            return bytes([code - 0xDC00]).decode("cp1252", "replace")
        self.repairs[Repair.CONTROL_CHARACTER] += 1
        return ""

    def _known(self, found: re.Match[str]) -> str:
        decimal, hexadecimal, name = found.groups()
        if name in XML_NAMES:
            return found.group()
        if name:
            self.repairs[Repair.ENTITY] += 1
            letters = html5.get(f"{name};")
            return f"&amp;{name};" if letters is None or letters in "&<" else letters
        if not (decimal or hexadecimal):
            self.repairs[Repair.AMPERSAND] += 1
            return "&amp;"
        code = int(decimal) if decimal else int(hexadecimal, 16)
        if code > 0x10FFFF or ILLEGAL.match(chr(code)):
            self.repairs[Repair.CONTROL_CHARACTER] += 1
            return ""
        return f"&#{code};"
