"""Walks the tree of an old page and gathers pieces; what each tag means is told by a table."""

import re
from collections.abc import Callable, Mapping
from html import escape

from lxml.etree import _Element as Element

from redaksi.importers.addresses import is_upload
from redaksi.importers.manuscript import Elsewhere, OldHtml, Paper, Paragraph, Piece
from redaksi.importers.pieces.elsewhere import is_of, is_shown_in_place, page, secure, whole
from redaksi.importers.pieces.further import after_said, in_run, in_threes, is_only_said
from redaksi.importers.pieces.running import Link, Run, Running
from redaksi.importers.pieces.tags import BLOCKS, DROPPED, INLINE, UNSEEN, is_hidden, name_of
from redaksi.importers.tally import Tally

DOCUMENT_ENDS = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".csv",
                 ".zip", ".rtf")  # fmt: skip
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


class Reader:
    """What has been read so far is in `found`; `handlers` know the tags that mean a piece."""

    def __init__(
        self, site: str, handlers: Mapping[str, "Handler"], *, is_own: bool, tally: Tally
    ) -> None:
        self.site, self.handlers, self.is_own, self.tally = site, handlers, is_own, tally
        self.found: list[Piece] = []
        self.running = Running()

    def flow(self, element: Element) -> None:
        """Read what an element holds as if the element were not there."""
        self.running.text(element.text or "")
        for child in element:
            self.element(child)
            self.running.text(child.tail or "")

    def element(self, element: Element) -> None:
        """Read one element, without the text that follows it."""
        name = name_of(element)
        if is_hidden(element):
            self.tally.blocks["html:hidden"] += 1
        elif name in INLINE:
            self._inline(element, name)
        elif handler := self.handlers.get(name):
            handler(self, element)
        elif name in DROPPED:
            self.dropped(name)
        elif name in BLOCKS:
            self.block(element)
        elif name:
            self.flow(element)

    def block(self, element: Element) -> None:
        """Read an element as a part of its own."""
        self.end_paragraph()
        self.flow(element)
        self.end_paragraph()

    def _inline(self, element: Element, name: str) -> None:
        kept = INLINE[name]
        href = whole(element.get("href") or "", self.site) if name == "a" else ""
        if (name == "a" and not href) or not self.running.opened(kept, href=href):
            self.flow(element)
            return
        self.flow(element)
        self.running.closed(kept)

    def end_paragraph(self) -> None:
        """End the paragraph at hand, if there is one."""
        run = self.running.taken()
        if run:
            self.found.extend(self._paragraph(run))

    def _paragraph(self, run: Run) -> list[Piece]:
        if further := in_run(run, self.site) or after_said(run, self.site, after=self.last()):
            self.take_further(further)
            return []
        if _ADDRESS.fullmatch(run.text):
            return self._standing_address(run.links[0].address if run.links else run.text)
        if len(run.links) == 1 and not run.outside and self._is_document(run.links[0].address):
            return [Paper(run.links[0].address, run.links[0].words)]
        told = f"<p>{run.markup}</p>"
        return [OldHtml(told) if run.is_struck else Paragraph(told)]

    def last(self) -> Piece | None:
        """Give what was read last, without the paragraph at hand."""
        return self.found[-1] if self.found else None

    def take_further(self, further: list[Piece]) -> None:
        """Take links to read also; a line that only announced them goes."""
        if is_only_said(self.last()):
            self.found.pop()
        self.found.extend(further)

    def _standing_address(self, address: str) -> list[Piece]:
        """Show what WordPress showed of an address alone on its line."""
        if is_shown_in_place(address):
            return [Elsewhere(page(address) or secure(address))]
        if is_of(address, self.site) and not is_upload(address):
            return in_threes([Link(address, address)])
        return [link_alone(address)]

    def _is_document(self, address: str) -> bool:
        path = address.partition("?")[0].lower()
        return path.endswith(DOCUMENT_ENDS) and is_of(address, self.site)

    def dropped(self, name: str) -> None:
        """Count what goes with all it holds."""
        if name not in UNSEEN:
            self.tally.blocks[f"html:{name}"] += 1


Handler = Callable[[Reader, Element], None]


def plain_paragraph(text: str) -> Paragraph:
    """Make a paragraph of plain text."""
    return Paragraph(f"<p>{escape(text, quote=False)}</p>")


def link_alone(address: str, title: str = "") -> Paragraph:
    """Make a paragraph that is one link."""
    words = escape(title or address, quote=False)
    return Paragraph(f'<p><a href="{escape(address)}">{words}</a></p>')
