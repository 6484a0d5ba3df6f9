"""Shortcodes in a text: found, paired, and resolved in one pass from the inside out."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

# Tags and remarks are stepped over: what is written in an attribute was never shown. A bracket
# within a quoted value does not end a shortcode. Everything is possessive, so that it is linear.
_TOKEN = re.compile(
    r"<[a-zA-Z/!](?:[^<>\"']|\"[^\"<>]*+\"|'[^'<>]*+'|[\"'])*+>"
    r"|\[(?P<escape>\[)?(?P<closing>/)?(?P<name>[A-Za-z][\w-]{0,60}+)"
    r"(?P<told>(?:[^\[\]=]++|=\s*+\"[^\"\n<]{0,3000}+\"|=\s*+'[^'\n<]{0,3000}+'|=)*+)\](?(escape)\])"
)
_QUOTES = re.compile("&#(?:34|8220|8221|8243|x201[cd]);|&[lr]dquo;|&quot;|[“”″]")
_VALUE = re.compile(
    r"(?P<name>(?<![\w-])[\w-]++)\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|"
    r"(?P<bare>[^\s\"']++))|\"(?P<first>[^\"]*+)\"|'(?P<second>[^']*+)'|(?P<third>[^\s\"']++)|[\"']"
)
_HAS_VALUES = re.compile(r"\s[\w-]++\s*+=\s*+[\"'\w#/.&“”″-]")
# Nobody nests further; whoever does gets the words without what is around them.
DEEPEST = 40


@dataclass(frozen=True)
class Shortcode:
    """One shortcode as it was used. `values` are its named attributes, `bare` the others.

    `content` is None when it encloses nothing; otherwise it is resolved already. `is_leading`
    tells that it stands at the beginning of a line or of an element.
    """

    name: str
    values: dict[str, str] = field(default_factory=dict)
    bare: tuple[str, ...] = ()
    content: str | None = None
    is_leading: bool = False


@dataclass
class _Open:
    found: re.Match[str]
    slot: int


# Gives what stands in its place, or None for "take the tags away and keep what is within".
Show = Callable[[Shortcode], str | None]


def resolved(text: str, *, known: Callable[[str], bool], show: Show) -> str:
    """Give a text with every shortcode replaced by what `show` makes of it.

    A word in brackets is a shortcode when it is known, carries values, is closed somewhere or is
    written like a program's name (with an underscore); "[sic]" and "[1]" are words.
    """
    if "[" not in text:
        return text
    return _Resolving(text, known, show).text()


def told_values(told: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Read the attributes of a shortcode, whatever quotation marks an editor has made of them."""
    values: dict[str, str] = {}
    bare: list[str] = []
    for found in _VALUE.finditer(_QUOTES.sub('"', told)):
        named = found["double"] or found["single"] or found["bare"] or ""
        if found["name"]:
            values[found["name"].lower()] = html.unescape(named)
        elif word := found["first"] or found["second"] or found["third"]:
            bare.append(html.unescape(word))
    return values, tuple(bare)


class _Resolving:
    def __init__(self, text: str, known: Callable[[str], bool], show: Show) -> None:
        self.source, self.known, self.show = text, known, show
        self.found = [found for found in _TOKEN.finditer(text) if found["name"]]
        self.last_closing = {
            found["name"].lower(): found.start() for found in self.found if found["closing"]
        }
        self.out: list[str] = []
        self.open: list[_Open] = []
        self.counts: dict[str, int] = {}

    def text(self) -> str:
        position = 0
        for found in self.found:
            self.out.append(self.source[position : found.start()])
            self.out.extend(self._resolved(found))
            position = found.end()
        self.out.append(self.source[position:])
        while self.open:
            self._stand(self.open.pop())
        return "".join(self.out)

    def _resolved(self, found: re.Match[str]) -> Iterator[str]:
        """Open, close or replace; gives what stands in the place of the tag, if anything."""
        name = found["name"].lower()
        if found["escape"]:
            yield found.group()[1:-1]
        elif not self._is_shortcode(found, name):
            yield found.group()
        elif found["closing"]:
            self._close(name)
        elif self.last_closing.get(name, -1) > found.start() and not found["told"].endswith("/"):
            self.open.append(_Open(found, len(self.out)))
            self.counts[name] = self.counts.get(name, 0) + 1
            yield ""
        else:
            yield self.show(self._used(found, None)) or ""

    def _is_shortcode(self, found: re.Match[str], name: str) -> bool:
        told = found["told"]
        if told and not (told[0].isspace() or told[0] in "/="):
            return False
        return bool(
            self.known(name)
            or found["closing"]
            or "_" in name
            or told.endswith("/")
            or self.last_closing.get(name, -1) > found.start()
            or _HAS_VALUES.match(told)
        )

    def _close(self, name: str) -> None:
        """Resolve what is closed; what was opened within and never closed encloses nothing."""
        if not self.counts.get(name):
            return
        while True:
            opened = self.open.pop()
            opened_name = opened.found["name"].lower()
            self.counts[opened_name] -= 1
            if opened_name != name:
                self._stand(opened)
                continue
            break
        if len(self.open) > DEEPEST:
            return
        content = "".join(self.out[opened.slot + 1 :])
        shown = self.show(self._used(opened.found, content))
        if shown is not None:
            del self.out[opened.slot :]
            self.out.append(shown)

    def _stand(self, opened: _Open) -> None:
        self.out[opened.slot] = self.show(self._used(opened.found, None)) or ""

    def _used(self, found: re.Match[str], content: str | None) -> Shortcode:
        values, bare = told_values(found["told"].removesuffix("/"))
        before = self.source[max(found.start() - 1, 0) : found.start()]
        return Shortcode(
            name=found["name"].lower(),
            values=values,
            bare=bare,
            content=content,
            is_leading=before in {"", "\n", ">", "]"},
        )
