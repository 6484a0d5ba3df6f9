"""Running text as it is read: one paragraph at a time, inline tags closed and opened again."""

from dataclasses import dataclass, field, replace
from html import escape

STRUCK = ("<s>", "<del>")


@dataclass(frozen=True)
class Link:
    """A link of a paragraph, with the words it was linked by."""

    address: str
    words: str


@dataclass(frozen=True)
class Run:
    """A paragraph that was read. `outside` is its text without what is linked."""

    markup: str
    text: str
    links: tuple[Link, ...]
    outside: str

    @property
    def is_struck(self) -> bool:
        """Tell whether something in it was struck out, which must not read as if it were said."""
        return any(tag in self.markup for tag in STRUCK)


@dataclass
class _OpenTag:
    name: str
    opener: str
    href: str
    place: int


@dataclass
class Running:
    """Gathers text, tags and breaks until the paragraph ends."""

    parts: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    links: list[tuple[str, list[str]]] = field(default_factory=list)
    open: list[_OpenTag] = field(default_factory=list)
    wants_space: bool = False
    wants_break: bool = False

    def text(self, told: str) -> None:
        """Take text; white space is folded, and none is left at an edge."""
        bare = " ".join(told.split())
        if not bare:
            self.wants_space = self.wants_space or bool(told)
            return
        if self.words and self.wants_break:
            self._put("<br>", " ")
        elif self.words and (self.wants_space or told[0].isspace()):
            self._put(" ", " ")
        self.wants_break = False
        self._put(escape(bare, quote=False), bare)
        self.wants_space = told[-1].isspace()

    def line_break(self) -> bool:
        """Take a line break; True when it is the second in a row, which ends a paragraph."""
        was_wanted = self.wants_break and bool(self.words)
        self.wants_break = True
        return was_wanted

    def opened(self, name: str, *, href: str = "") -> bool:
        """Open an inline tag; False when it is open already."""
        if any(tag.name == name for tag in self.open):
            return False
        opener = f'<a href="{escape(href)}">' if href else f"<{name}>"
        # A space or break before the tag stays before it.
        if self.words and (self.wants_space or self.wants_break):
            self._put("<br>" if self.wants_break else " ", " ")
            self.wants_space = self.wants_break = False
        self.open.append(_OpenTag(name, opener, href, len(self.parts)))
        self.parts.append(opener)
        if href:
            self.links.append((href, []))
        return True

    def closed(self, name: str) -> None:
        """Close the inline tag opened last; one that holds nothing leaves nothing."""
        tag = self.open.pop()
        if len(self.parts) > tag.place + 1:
            self.parts.append(f"</{name}>")
            return
        self.parts.pop()
        if tag.href:
            self.links.pop()
        if self.parts and self.parts[-1] in {" ", "<br>"}:
            self._unspaced()

    def taken(self) -> Run | None:
        """Give the paragraph and begin the next, with the same tags open; None when it is empty."""
        run = self._run() if self.words else None
        self.parts, self.words, self.outside, self.links = [], [], [], []
        self.wants_space = self.wants_break = False
        again, self.open = self.open, []
        for tag in again:
            self.open.append(replace(tag, place=len(self.parts)))
            self.parts.append(tag.opener)
            if tag.href:
                self.links.append((tag.href, []))
        return run

    def _put(self, part: str, words: str) -> None:
        self.parts.append(part)
        self.words.append(words)
        if any(tag.href for tag in self.open):
            self.links[-1][1].append(words)
        else:
            self.outside.append(words)

    def _unspaced(self) -> None:
        """Take back what parted a tag that held nothing; the next word may want it again."""
        is_break = self.parts.pop() == "<br>"
        self.words.pop()
        (self.links[-1][1] if any(tag.href for tag in self.open) else self.outside).pop()
        self.wants_break = self.wants_break or is_break
        self.wants_space = not is_break

    def _run(self) -> Run:
        end, left = len(self.parts), list(self.open)
        while left and left[-1].place == end - 1:
            end -= 1
            left.pop()
        while end and self.parts[end - 1] in {" ", "<br>"}:
            end -= 1
        closers = "".join(f"</{tag.name}>" for tag in reversed(left))
        return Run(
            markup="".join(self.parts[:end]) + closers,
            text="".join(self.words).strip(),
            links=tuple(Link(href, "".join(words).strip()) for href, words in self.links if words),
            outside="".join(self.outside).strip(),
        )
