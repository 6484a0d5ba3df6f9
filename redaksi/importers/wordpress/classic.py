"""Text of the old editor, which has no paragraphs: blank lines become them, as WordPress did it."""

import re
from dataclasses import dataclass, field

# What stands by itself; everything else runs within a paragraph.
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "audio",
        "blockquote",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "iframe",
        "legend",
        "li",
        "main",
        "map",
        "math",
        "menu",
        "nav",
        "object",
        "ol",
        "p",
        "pre",
        "redaksi-block",
        "script",
        "section",
        "select",
        "style",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "video",
    ]
)
VOID = frozenset({"hr", "col"})
# Their text is one paragraph already, or none at all.
WHOLE = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "dt",
        "summary",
        "figcaption",
        "caption",
        "legend",
        "address",
        "audio",
        "video",
        "object",
        "iframe",
        "ol",
        "ul",
        "dl",
        "menu",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "colgroup",
        "select",
        "figure",
        "math",
        "svg",
        "map",
    ]
)
# Nothing within them is touched.
KEPT = frozenset({"pre", "script", "style", "textarea", "svg", "template", "redaksi-block"})

_TOKEN = re.compile(r"<(?P<closing>/?)(?P<name>[a-zA-Z][\w:-]*+)[^<>]*+>|\n\s*\n")
_ADDRESS_LINE = re.compile(r"^[ \t]*+(https?://[^\s<>\"\[\]]++)[ \t]*+$", re.MULTILINE)
_BREAK_ENDS = ("<br>", "<br/>", "<br />")


def paragraphs(text: str) -> str:
    """Give classic text with its paragraphs and line breaks; what has them keeps them. Linear."""
    lined = _ADDRESS_LINE.sub(r"\n\n\1\n\n", text)
    setting = _Setting(lined)
    position = 0
    while found := _TOKEN.search(lined, position):
        setting.run.append(lined[position : found.start()])
        position = found.end()
        name = (found["name"] or "").lower()
        if not name:
            setting.end_run(is_split=True)
        elif name not in BLOCKS:
            setting.run.append(found.group().replace("\n", " "))
        elif name in KEPT and not found["closing"]:
            position = setting.keep(found, name)
        else:
            setting.block(found.group(), name=name, closes=bool(found["closing"]))
    setting.run.append(lined[position:])
    setting.end_run(is_split=False)
    return "".join(setting.out)


@dataclass
class _Setting:
    """A text as it is set: what is done, the paragraph at hand, the blocks that are open."""

    text: str
    out: list[str] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    was_split: bool = False
    never_closed: set[str] = field(default_factory=set)

    def block(self, tag: str, *, name: str, closes: bool) -> None:
        self.end_run(is_split=False)
        self.was_split = False
        self.out.append(f"{tag}\n" if closes else tag)
        if name in VOID:
            return
        if not closes:
            self.open.append(name)
            self.counts[name] = self.counts.get(name, 0) + 1
        elif self.counts.get(name):
            while self._close() != name:
                pass

    def keep(self, found: re.Match[str], name: str) -> int:
        """Put a whole element through as it is; gives the place after it."""
        if name not in self.never_closed:
            closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self.text, found.end())
            if closing:
                self.end_run(is_split=False)
                self.out.append(self.text[found.start() : closing.end()] + "\n")
                self.was_split = False
                return closing.end()
            self.never_closed.add(name)
        self.block(found.group(), name=name, closes=False)
        return found.end()

    def end_run(self, *, is_split: bool) -> None:
        """End the paragraph at hand, if there is one."""
        run = "".join(self.run).strip()
        self.run.clear()
        if run:
            self.out.append(self._set(run, is_split=is_split))
        self.was_split = self.was_split or is_split

    def _set(self, run: str, *, is_split: bool) -> str:
        within = self.open[-1] if self.open else ""
        if within in WHOLE:
            told = _broken(run) if within in {"p", "figcaption"} else run
            before = "<br><br>" if within == "p" and self.was_split else ""
            return f"{before}{told}\n" if is_split else f"{before}{told}"
        if not within or within == "blockquote" or is_split or self.was_split:
            return f"<p>{_broken(run)}</p>\n"
        return _broken(run)

    def _close(self) -> str:
        name = self.open.pop()
        self.counts[name] -= 1
        return name


def _broken(run: str) -> str:
    """Make the line breaks of one paragraph visible ones."""
    lines = [line.strip() for line in run.split("\n")]
    return "".join(
        line if place == len(lines) - 1 or line.endswith(_BREAK_ENDS) else f"{line}<br>\n"
        for place, line in enumerate(lines)
    )
