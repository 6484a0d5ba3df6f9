"""Reads old HTML from top to bottom and gives pieces in their order."""

from lxml.etree import _Element as Element

from redaksi.importers.manuscript import Piece
from redaksi.importers.pieces import prose, seen
from redaksi.importers.pieces.reader import Handler, Reader
from redaksi.importers.pieces.tags import has_class
from redaksi.importers.pieces.tree import parsed
from redaksi.importers.tally import Tally


def pieces(
    html: str, *, site: str, is_own: bool = False, tally: Tally | None = None
) -> list[Piece]:
    """Read HTML into pieces. `site` is the old address, for relative links.

    `is_own` believes `<redaksi-block>`, which only our own export may be trusted with. What cannot
    stand in an article (frames, forms, scripts) is counted in `tally`. Linear in the length.
    """
    body = parsed(html)
    if body is None:
        return []
    counted = Tally() if tally is None else tally
    reader = Reader(site.rstrip("/"), HANDLERS, is_own=is_own, tally=counted)
    reader.flow(body)
    reader.end_paragraph()
    return reader.found


def _division(reader: Reader, element: Element) -> None:
    if has_class(element, *seen.GALLERIES) and element.find(".//img") is not None:
        reader.end_paragraph()
        seen.gallery(reader, element)
    elif has_class(element, *seen.EMBEDDED_POSTS) and element.get("data-href"):
        seen.embedded_post(reader, element)
    elif has_class(element, "wp-block-file", "kg-file-card"):
        seen.file(reader, element)
    elif has_class(element, "kg-audio-card"):
        seen.player(reader, element)
    elif has_class(element, "schema-faq-section", "rank-math-list-item"):
        prose.question(reader, element)
    else:
        reader.block(element)


def _list(reader: Reader, element: Element) -> None:
    if has_class(element, *seen.GALLERIES):
        reader.end_paragraph()
        seen.gallery(reader, element)
    else:
        prose.line_list(reader, element)


HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), prose.heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), _list),
    **dict.fromkeys(("pre", "dl", "xmp", "listing"), prose.leftover),
    **dict.fromkeys(("div", "section"), _division),
    **dict.fromkeys(("object", "embed"), seen.plugin),
    **dict.fromkeys(("video", "audio"), seen.recording),
    **dict.fromkeys(("sup", "sub"), prose.raised),
    "table": prose.table, "blockquote": seen.quoted, "hr": prose.rule, "br": prose.line_break,
    "q": prose.quoted_inline, "script": prose.script, "redaksi-block": prose.own,
    "img": seen.image, "figure": seen.figure, "iframe": seen.frame,
}  # fmt: skip
