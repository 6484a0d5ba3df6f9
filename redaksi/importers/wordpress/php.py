"""PHP's serialised values, as WordPress keeps lists in its metas; nothing is ever run or made."""

import re

# Deeper than any plugin nests; a hostile value would exhaust the stack.
DEEPEST = 40
STRING = re.compile(rb's:(\d{1,9}):"')
SCALAR = re.compile(
    rb"(?:N|b:([01])|i:([+-]?\d{1,20})|d:([^;]{1,40})|[rR]:\d{1,9}|E:\d+:\"[^\"]*\");"
)
ARRAY = re.compile(rb"a:(\d{1,9}):\{")
OBJECT = re.compile(rb'O:\d{1,9}:"[^"]{0,200}":(\d{1,9}):\{')
CUSTOM = re.compile(rb'C:\d{1,9}:"[^"]{0,200}":(\d{1,9}):\{')
# What may follow the end of a string whose stated length is wrong.
AFTER_STRING = re.compile(rb'";(?=[sbidaONrREC]:|N;|\}|$)')


class Unserialisable(Exception):
    """This is no serialised value, or one that breaks off."""


def unserialised(text: str) -> object:
    """Read a serialised value: lists and dicts, strings, numbers, true, false and nothing.

    An array whose keys count from 0 is a list; an object is a dict of its fields without its
    class; a reference is None. A stated length that is wrong (moved sites, changed line ends) is
    found out. Raises Unserialisable.
    """
    reading = _Reading(text.strip().encode("utf-8", "surrogatepass"))
    value = reading.value(0)
    if reading.place != len(reading.source):
        raise Unserialisable(f"more after byte {reading.place}")
    return value


class _Reading:
    def __init__(self, source: bytes) -> None:
        self.source, self.place = source, 0

    def value(self, depth: int) -> object:
        if depth > DEEPEST:
            raise Unserialisable("too deep")
        if found := self._taken(STRING):
            return self._string(int(found.group(1)))
        if found := self._taken(SCALAR):
            return _scalar(found)
        if found := self._taken(ARRAY):
            return _as_list(self._pairs(int(found.group(1)), depth))
        if found := self._taken(OBJECT):
            pairs = self._pairs(int(found.group(1)), depth)
            # Private fields are told as "\0Class\0name".
            return {str(key).rpartition("\0")[2]: value for key, value in pairs.items()}
        if found := self._taken(CUSTOM):
            self.place += int(found.group(1)) + 1
            return None
        raise Unserialisable(f"unknown at byte {self.place}")

    def _taken(self, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        if found := pattern.match(self.source, self.place):
            self.place = found.end()
        return found

    def _string(self, length: int) -> str:
        end = self.place + length
        if self.source[end : end + 2] != b'";':
            found = AFTER_STRING.search(self.source, self.place)
            if not found:
                raise Unserialisable(f"string without end at byte {self.place}")
            end = found.start()
        text = self.source[self.place : end].decode("utf-8", "replace")
        self.place = end + 2
        return text

    def _pairs(self, count: int, depth: int) -> dict[object, object]:
        pairs: dict[object, object] = {}
        for _ in range(count):
            key = self.value(depth + 1)
            if not isinstance(key, str | int):
                raise Unserialisable(f"no key at byte {self.place}")
            pairs[key] = self.value(depth + 1)
        if self.source[self.place : self.place + 1] != b"}":
            raise Unserialisable(f"list without end at byte {self.place}")
        self.place += 1
        return pairs


def _scalar(found: re.Match[bytes]) -> object:
    truth, whole, fraction = found.groups()
    if truth:
        return truth == b"1"
    if whole:
        return int(whole)
    if fraction:
        try:
            return float(fraction)
        except ValueError as error:
            raise Unserialisable("no number") from error
    return None


def _as_list(pairs: dict[object, object]) -> object:
    return list(pairs.values()) if list(pairs) == list(range(len(pairs))) else pairs
