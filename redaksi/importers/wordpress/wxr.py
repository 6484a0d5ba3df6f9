"""WordPress exports (WXR 1.0 to 1.2) as a stream of entries; memory does not grow with the file."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.parsers import expat

from redaksi.importers.entries import Cause, Entry, Unreadable
from redaksi.importers.files import expect_files, pieces_of_text
from redaksi.importers.wordpress.items import Element, author_of, post_of, site_of, term_of
from redaksi.importers.wordpress.mending import Mender

VERSION = re.compile(r"\d+(?:\.\d+)*")
TERMS = frozenset({"wp:category", "wp:tag", "wp:term"})
# Where a namespace stands for what WordPress calls by these prefixes.
SPACES = (
    (re.compile(r"//wordpress\.org/export/[\d.]+/excerpt"), "excerpt"),
    (re.compile(r"//wordpress\.org/export/"), "wp"),
    (re.compile(r"//purl\.org/rss/1\.0/modules/content"), "content"),
    (re.compile(r"//purl\.org/dc/elements"), "dc"),
)
# One item whole; pictures written into the text itself take a few million letters.
MOST_LETTERS = 64_000_000
# What an element takes in memory beside its text, as letters.
AN_ELEMENT = 300
CUT = frozenset(
    {
        expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS],
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN],
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION],
        expat.errors.codes[expat.errors.XML_ERROR_PARTIAL_CHAR],
    }
)


class WordPressExport:
    """One export in one or several files, plain or gzipped.

    `repairs` counts what had to be mended in the latest reading (see Mender).
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        self.repairs: Counter[str] = Counter()

    def entries(self) -> Iterator[Entry]:
        """Give what the files hold, in their order; raises Unreadable where they break off.

        The site's facts come before the first item, once a file.
        """
        expect_files(self.paths)
        self.repairs.clear()
        for path in self.paths:
            yield from _Reading(path, self.repairs).entries()

    def size_bytes(self) -> int:
        """Give the size of all files together, as they lie on the disk."""
        return sum(path.stat().st_size for path in self.paths)


class _Reading:
    """One file, once: expat calls the methods below, and what they find waits in `found`."""

    def __init__(self, path: Path, repairs: Counter[str]) -> None:
        self.path, self.file, self.repairs = path, str(path), repairs
        self.found: list[Entry] = []
        self.channel: dict[str, str] = {}
        self.open: list[Element] = []
        self.prefixes: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.skipped_lines = 0
        self.letters = 0
        self.has_site = False
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.buffer_size = 1 << 18
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def entries(self) -> Iterator[Entry]:
        try:
            for piece in self._mended():
                self.parser.Parse(piece)
                yield from self._handed_over()
            self.parser.Parse("", True)  # noqa: FBT003  # the parser takes it so
        except expat.ExpatError as error:
            yield from self._handed_over()
            raise self._broken(error) from error
        except Unreadable:
            yield from self._handed_over()
            raise
        self._expect_version()
        self._tell_site()
        yield from self._handed_over()

    def _handed_over(self) -> list[Entry]:
        found, self.found = self.found, []
        return found

    def _mended(self) -> Iterator[str]:
        """Give the text from its first sign on: a blank line before the declaration is harmless."""
        has_begun = False
        for piece in Mender(self.repairs).mended(pieces_of_text(self.path)):
            if has_begun:
                yield piece
            elif start := piece.lstrip("\ufeff \t\r\n"):
                self.skipped_lines += piece[: len(piece) - len(start)].count("\n")
                self._expect_xml(start)
                has_begun = True
                yield start
            else:
                self.skipped_lines += piece.count("\n")
        if not has_begun:
            raise Unreadable(Cause.EMPTY, file=self.file)

    def _expect_xml(self, start: str) -> None:
        detail = ""
        if re.match(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html)", start, re.IGNORECASE):
            detail = "html"
        elif start[0] in "{[":
            detail = "json"
        elif re.search(r"^(?:-- |/\*!|CREATE TABLE|INSERT INTO)", start, re.MULTILINE):
            detail = "" if start[0] == "<" else "sql"
        if detail or start[0] != "<":
            raise self._refused(detail or "text")

    def _line(self) -> int:
        return self.parser.CurrentLineNumber + self.skipped_lines

    def _refused(self, detail: str) -> Unreadable:
        return Unreadable(Cause.NOT_AN_EXPORT, file=self.file, line=self._line(), detail=detail)

    def _broken(self, error: expat.ExpatError) -> Unreadable:
        cause = Cause.CUT_OFF if error.code in CUT else Cause.NOT_WELL_FORMED
        line = error.lineno + self.skipped_lines
        detail = f"{expat.ErrorString(error.code)}, column {error.offset + 1}"
        return Unreadable(cause, file=self.file, line=line, detail=detail)

    def _doctype(self, name: str, *_: object) -> None:
        # An export has none, and only a document type can declare entities that grow into others.
        raise self._refused("html" if name.lower() == "html" else "doctype")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if attributes:
            self._learn(attributes)
        name = self.names.get(name) or self._name(name)
        depth = len(self.open)
        element = Element(name, attributes)
        if depth > 2:
            self.open[-1].children.append(element)
        elif depth == 2:
            element.line = self._line()
            self.letters = 0
            if name == "item":
                self._expect_version()
                self._tell_site()
        elif depth == 0 and name != "rss":
            raise self._refused(name[:40])
        self.open.append(element)
        self._weigh(AN_ELEMENT)

    def _text(self, text: str) -> None:
        # Space between elements of the upper floors would gather for nothing.
        if len(self.open) < 3:
            return
        self.open[-1].parts.append(text)
        self._weigh(len(text))

    def _weigh(self, letters: int) -> None:
        self.letters += letters
        if self.letters > MOST_LETTERS:
            raise self._refused("too_long")

    def _end(self, _: str) -> None:
        element = self.open.pop()
        if len(self.open) != 2 or self.open[1].name != "channel":
            return
        if element.name == "item":
            self.found.append(post_of(element, file=self.file))
        elif element.name == "wp:author":
            self.found.append(author_of(element))
        elif element.name in TERMS:
            self.found.append(term_of(element))
        elif not element.children:
            self.channel.setdefault(element.name, element.text().strip())

    def _learn(self, attributes: dict[str, str]) -> None:
        """Note which prefixes this file uses for the namespaces we know."""
        for key, space in attributes.items():
            if key.startswith("xmlns:"):
                prefix = key.removeprefix("xmlns:")
                ours = (word for pattern, word in SPACES if pattern.search(space))
                self.prefixes[prefix] = next(ours, prefix)
                self.names.clear()

    def _name(self, name: str) -> str:
        """Give an element's name under the prefix that WordPress uses for its namespace."""
        prefix, colon, rest = name.partition(":")
        self.names[name] = f"{self.prefixes.get(prefix, prefix)}:{rest}" if colon else name
        return self.names[name]

    def _expect_version(self) -> None:
        if not VERSION.fullmatch(self.channel.get("wp:wxr_version", "")):
            raise self._refused("wxr_version")

    def _tell_site(self) -> None:
        if not self.has_site:
            self.has_site = True
            self.found.append(site_of(self.channel))
