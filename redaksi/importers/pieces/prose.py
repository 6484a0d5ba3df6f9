"""Headings, lists, tables, quotations: what is read word by word."""

import json

from lxml.etree import _Element as Element

from redaksi.importers.manuscript import Heading, OldHtml, OwnBlock
from redaksi.importers.pieces.elsewhere import is_shown_in_place, whole
from redaksi.importers.pieces.further import in_list, says_so
from redaksi.importers.pieces.leftover import markup
from redaksi.importers.pieces.reader import Reader, plain_paragraph
from redaksi.importers.pieces.sets import grid, items, quotation, words
from redaksi.importers.pieces.tags import DROPPED, has_class, is_hidden, name_of

LONGEST_HEADING = 120
_RULE = OldHtml("<hr>")
RAISED = dict(zip("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻", strict=True))
LOWERED = dict(zip("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋", strict=True))


def heading(reader: Reader, element: Element) -> None:
    """Read a heading; one with links or of many words stays old HTML."""
    reader.end_paragraph()
    text = words(element)
    links = [link for link in element.iter("a") if whole(link.get("href") or "", reader.site)]
    if links and says_so(text):
        reader.block(element)
    elif text and (links or len(text) > LONGEST_HEADING):
        _kept(reader, element)
        media(reader, element)
    else:
        if text and reader.found[-1:] != [Heading(text)]:
            reader.found.append(Heading(text))
        media(reader, element)


def line_list(reader: Reader, element: Element) -> None:
    """Read a list: of stories to read also, of plain lines, or of anything else."""
    reader.end_paragraph()
    last = reader.last()
    if further := in_list(element, reader.site, after=last):
        reader.take_further(further)
    elif found := items(element):
        reader.found.append(found)
    else:
        leftover(reader, element)


def table(reader: Reader, element: Element, *, caption: str = "") -> None:
    """Read a table of figures; one that only lays out a picture is no table."""
    reader.end_paragraph()
    cells = list(element.iter("td", "th"))
    if len(cells) == 1 or (len(cells) < 3 and element.find(".//img") is not None):
        reader.block(element)
    elif found := grid(element, caption=caption):
        reader.found.append(found)
    else:
        leftover(reader, element)
        if caption:
            reader.found.append(plain_paragraph(caption))


def blockquote(reader: Reader, element: Element) -> None:
    """Read words set apart."""
    reader.end_paragraph()
    if says_so(words(element)):
        reader.block(element)
    elif found := quotation(element):
        reader.found.append(found)
    elif words(element):
        leftover(reader, element)
    else:
        media(reader, element)


def leftover(reader: Reader, element: Element) -> None:
    """Keep an element as old HTML; the pictures and films within come after it."""
    reader.end_paragraph()
    if words(element):
        _kept(reader, element)
    media(reader, element)


def rule(reader: Reader, element: Element) -> None:
    """Keep a line between two parts; never two of them, nor one at the beginning."""
    reader.end_paragraph()
    if reader.found and reader.found[-1] != _RULE:
        reader.found.append(_RULE)


def question(reader: Reader, element: Element) -> None:
    """Read a question of an FAQ as a heading, its answer as text."""
    reader.end_paragraph()
    for child in element:
        if has_class(child, "schema-faq-question"):
            heading(reader, child)
        else:
            reader.element(child)
        reader.running.text(child.tail or "")
    reader.end_paragraph()


def own(reader: Reader, element: Element) -> None:
    """Take a block of ours as it was written; anybody else's is mere HTML."""
    reader.end_paragraph()
    if not reader.is_own:
        reader.block(element)
        return
    try:
        value = json.loads(element.get("value") or "null")
    except (ValueError, RecursionError):
        value = None
    if value is None:
        reader.block(element)
    else:
        reader.found.append(OwnBlock(element.get("type") or "", value))


def line_break(reader: Reader, element: Element) -> None:
    """Break the line; two breaks in a row were meant as a new paragraph."""
    if reader.running.line_break():
        reader.end_paragraph()


def raised(reader: Reader, element: Element) -> None:
    """Write raised or lowered figures as letters of their own: 10⁶ is not 106, nor m² m2."""
    told = words(element)
    letters = RAISED if name_of(element) == "sup" else LOWERED
    if told and all(letter in letters for letter in told):
        reader.running.text("".join(letters[letter] for letter in told))
    else:
        reader.flow(element)


def script(reader: Reader, element: Element) -> None:
    """Count a script, but not those that dress embedded posts: the post itself is taken along."""
    if not is_shown_in_place(whole(element.get("src") or "", reader.site)):
        reader.dropped("script")


def quoted_inline(reader: Reader, element: Element) -> None:
    """Write the quotation marks that browsers draw around <q>."""
    reader.running.text("“")
    reader.flow(element)
    reader.running.text("”")


def media(reader: Reader, element: Element) -> None:
    """Read nothing but the pictures, films and sounds of an element; count what else goes."""
    for child in element:
        name = name_of(child)
        if is_hidden(child) or name in {"img", "iframe", "video", "audio", "object", "embed"}:
            reader.element(child)
        elif name in DROPPED:
            reader.dropped(name)
        else:
            media(reader, child)
    reader.end_paragraph()


def _kept(reader: Reader, element: Element) -> None:
    """Keep an element as old HTML, in a paragraph when it would be bare words."""
    told = markup(element, site=reader.site)
    if told:
        reader.found.append(OldHtml(told if told.startswith("<") else f"<p>{told}</p>"))
