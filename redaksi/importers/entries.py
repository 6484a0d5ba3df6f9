"""What an old site's export holds, told in one form whatever program wrote it."""

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any, Protocol

from redaksi.importers.packed import Packed


class Program(StrEnum):
    """Who wrote the export."""

    WORDPRESS = "wordpress"
    GHOST = "ghost"
    REDAKSI = "redaksi"


@dataclass(frozen=True)
class SiteFacts:
    """The old site itself. `address` is the public one, without a slash at its end."""

    program: Program
    title: str
    address: str
    language: str = ""
    version: str = ""


@dataclass(frozen=True)
class OldAuthor:
    """Somebody who could log in there; `login` is what posts name, `name` is what readers saw."""

    key: str
    login: str
    name: str
    email: str = ""


@dataclass(frozen=True)
class OldTerm:
    """A category, a tag, or a term of any other taxonomy; `parent` is a slug."""

    key: str
    taxonomy: str
    slug: str
    name: str
    parent: str = ""
    description: str = ""
    meta: tuple[tuple[str, str], ...] = ()

    def told(self, name: str) -> str:
        """Give the first value of a meta field; "" when there is none."""
        return next((value for key, value in self.meta if key == name), "")


@dataclass(frozen=True)
class TermName:
    """A term as a post names it."""

    taxonomy: str
    slug: str
    name: str


@dataclass(frozen=True)
class OldComment:
    """A comment, pingback or trackback; addresses of mail and network stay in the file (D148)."""

    kind: str
    status: str
    key: str = ""
    parent: str = ""
    name: str = ""
    utc_at: datetime | None = None
    content: str = ""

    @property
    def is_from_a_person(self) -> bool:
        """Tell whether somebody wrote it and the old newsroom let it out."""
        return self.kind == "comment" and self.status == "1"


@dataclass(frozen=True, slots=True)
class OldPost:
    """One item of an export: a post, a page, a file, a menu line, whatever its type says.

    `key` is the old site's id as text. `local_at` is naive, as the old desk showed it; `utc_at` is
    aware, and None when the old site did not know it yet (drafts). `terms` and `meta` keep the
    file's order, since the first one counts when nothing else does. `line` is where it begins.
    """

    key: str
    type: str
    status: str
    title: str
    slug: str
    address: str
    guid: str = ""
    author: str = ""
    local_at: datetime | None = None
    utc_at: datetime | None = None
    changed_at: datetime | None = None
    content: str = ""
    excerpt: str = ""
    password: str = ""
    parent: str = ""
    file_address: str = ""
    is_sticky: bool = False
    terms: tuple[TermName, ...] = ()
    meta: tuple[tuple[str, str], ...] = ()
    comments: tuple[OldComment, ...] = ()
    file: str = ""
    line: int = 0

    def told(self, name: str) -> str:
        """Give the first value of a meta field; "" when there is none."""
        return next((value for key, value in self.meta if key == name), "")


Entry = SiteFacts | OldAuthor | OldTerm | OldPost


class Export(Protocol):
    """An export that can be read again and again, each time as a stream."""

    def entries(self) -> Iterator[Entry]:
        """Give what the files hold, in their order; raises Unreadable where they break off."""
        ...

    def size_bytes(self) -> int:
        """Give the size of all files together, for the progress bar."""
        ...


class Unreadable(Exception):
    """A file is not what it should be. `cause` is a word of `Cause`; `line` 0 means the whole."""

    def __init__(self, cause: str, *, file: str, line: int = 0, detail: str = "") -> None:
        super().__init__(f"{file}:{line}: {cause} {detail}".strip())
        self.cause, self.file, self.line, self.detail = cause, file, line, detail

    def __reduce__(self) -> tuple[Any, ...]:
        """Pass from one process to another as it is."""
        return partial(Unreadable, file=self.file, line=self.line, detail=self.detail), (
            self.cause,
        )


class Cause(StrEnum):
    """Why a file cannot be read; the door says it in the reader's language."""

    MISSING = "missing"
    EMPTY = "empty"
    NOT_AN_EXPORT = "not_an_export"
    NOT_WELL_FORMED = "not_well_formed"
    CUT_OFF = "cut_off"
    COMPRESSED = "compressed"
    OTHER_SITE = "other_site"  # of the files given together, one is of another site


class Repair(StrEnum):
    """What was mended while a file was read."""

    CONTROL_CHARACTER = "control_character"  # forbidden in XML: dropped
    STRAY_BYTE = "stray_byte"  # no UTF-8: read as Windows-1252
    AMPERSAND = "ampersand"  # a bare one
    ENTITY = "entity"  # a name of HTML, as in old exports


@dataclass
class Inventory:
    """What has to be known before the first article is planned; gathered in a first reading.

    `files` are attachments by key, `file_keys` their keys by normalised address; `parts` are
    reusable pieces of text (WordPress' wp_block) by key. 50,000 attachments take about 30 MB.
    """

    site: SiteFacts
    authors: dict[str, OldAuthor] = field(default_factory=dict)
    terms: dict[tuple[str, str], OldTerm] = field(default_factory=dict)
    files: MutableMapping[str, OldPost] = field(default_factory=Packed)
    file_keys: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    # Hours east of Greenwich that most posts of the file show; D137.
    hours_east: float = 8.0
    # Items by type ("post", "attachment"), and "comment".
    counts: dict[str, int] = field(default_factory=dict)
    # How often each Repair was needed.
    repairs: dict[str, int] = field(default_factory=dict)
    # Set when a file breaks off after some items; the second reading raises it again.
    broken_off: Unreadable | None = None
    _hanging: dict[str, list[str]] | None = field(default=None, init=False, repr=False)

    def hanging_on(self, key: str) -> list[OldPost]:
        """Give the attachments that were uploaded for a post, in the file's order."""
        if self._hanging is None:
            self._hanging = {}
            for file in self.files.values():
                if file.parent:
                    self._hanging.setdefault(file.parent, []).append(file.key)
        return [self.files[one] for one in self._hanging.get(key, [])]
