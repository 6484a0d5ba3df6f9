"""Recognises "Baca juga": what leads on to other stories of the same paper (D46)."""

import re
from collections.abc import Sequence

from lxml.etree import _Element as Element

from redaksi.importers.manuscript import Heading, Paragraph, Piece, ReadAlso
from redaksi.importers.pieces.elsewhere import is_of, whole
from redaksi.importers.pieces.running import Link, Run
from redaksi.importers.pieces.sets import words

MOST_READ_ALSO = 3
_SAID = re.compile(
    r"^\W*(?:(?:baca|simak|lihat|tonton)\s+(?:juga|pula|selengkapnya|lainnya)|(?:berita|artikel)\s+terkait"
    r"|(?:read|see)\s+also)\b\W*",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")


def says_so(text: str) -> bool:
    """Tell whether a line begins with "Baca juga" or the like."""
    return _SAID.match(text) is not None


def in_threes(links: Sequence[Link]) -> list[Piece]:
    """Give links as blocks, with as many as one holds."""
    pairs = [(link.address, link.words) for link in links]
    return [
        ReadAlso(tuple(pairs[start : start + MOST_READ_ALSO]))
        for start in range(0, len(pairs), MOST_READ_ALSO)
    ]


def in_run(run: Run, site: str) -> list[Piece]:
    """Recognise a paragraph with nothing but links to the site's own stories after those words."""
    if not run.links or not says_so(run.text) or _WORD.search(_SAID.sub("", run.outside, count=1)):
        return []
    if not all(is_of(link.address, site) for link in run.links):
        return []
    links = [Link(link.address, _SAID.sub("", link.words, count=1)) for link in run.links]
    return in_threes([link for link in links if link.words])


def is_only_said(piece: Piece | None) -> bool:
    """Tell whether a piece says "Baca juga:" and nothing else."""
    if not isinstance(piece, Paragraph | Heading):
        return False
    said = piece.text if isinstance(piece, Heading) else re.sub(r"<[^<>]*>", "", piece.markup)
    return says_so(said) and not _WORD.search(_SAID.sub("", said, count=1))


def in_list(element: Element, site: str, *, after: Piece | None) -> list[Piece]:
    """Recognise a list of links to stories of the site, each said to be read also, or all of them.

    `after` is what stands before the list; it has to say so when the lines do not.
    """
    links = []
    for item in element:
        linked = [Link(whole(a.get("href") or "", site), words(a)) for a in item.iter("a")]
        told = words(item)
        if len(linked) != 1 or not is_of(linked[0].address, site):
            return []
        title = _SAID.sub("", linked[0].words, count=1)
        if not title or _SAID.sub("", told, count=1) != title:
            return []
        if not (says_so(told) or is_only_said(after)):
            return []
        links.append(Link(linked[0].address, title))
    return in_threes(links)


def after_said(run: Run, site: str, *, after: Piece | None) -> list[Piece]:
    """Recognise a paragraph of nothing but links below one that says "Baca juga:"."""
    if not run.links or _WORD.search(run.outside) or not is_only_said(after):
        return []
    return in_threes(run.links) if all(is_of(link.address, site) for link in run.links) else []
