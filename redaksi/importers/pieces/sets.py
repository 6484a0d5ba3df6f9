"""Lists, tables and quotations: pieces of ours when they are plain enough, or None."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from redaksi.importers.manuscript import Grid, Items, Quotation
from redaksi.importers.pieces.tags import DROPPED, is_hidden, name_of

# Tags that say nothing about a line of a list, a cell, or words that were spoken.
PLAIN = frozenset({"span", "font", "p", "div", "wbr"})
DRESSED = PLAIN | {"b", "strong", "i", "em"}
LONGEST_LINE = 400
LONGEST_SPEAKER, LONGEST_ROLE = 120, 160
# An en or em dash before a name; a hyphen would also begin "-20 derajat".
_SPEAKER_LINE = re.compile(r"^\s*(?:[—–―]|--)\s*(?P<name>[A-ZÀ-Þ].{1,280})$")
_QUOTED = re.compile(r"^[\"“„«](?P<words>[^\"“”„«»]*)[\"”»]$", re.DOTALL)


def items(element: Element) -> Items | None:
    """Read a list of plain lines."""
    lines: list[str] = []
    for child in element:
        if name_of(child) != "li" or (child.tail or "").strip() or not _is_plain(child, PLAIN):
            return None
        if words(child):
            lines.append(words(child))
    if not lines or (element.text or "").strip() or max(map(len, lines)) > LONGEST_LINE:
        return None
    is_numbered = name_of(element) == "ol"
    if is_numbered and (element.get("start", "1") != "1" or element.get("reversed") is not None):
        return None
    return Items(tuple(lines), is_numbered=is_numbered)


def grid(table: Element, *, caption: str) -> Grid | None:
    """Read a table whose first row is its head and whose cells are plain."""
    rows = [
        (row, [cell for cell in row if name_of(cell) in {"td", "th"}]) for row in table.iter("tr")
    ]
    cells = [cell for _, row in rows for cell in row]
    is_simple = all(
        _is_plain(cell, DRESSED) and cell.get("colspan", "1") == cell.get("rowspan", "1") == "1"
        for cell in cells
    )
    widths = {len(row) for _, row in rows}
    if len(rows) < 2 or len(widths) != 1 or widths == {0} or not is_simple:
        return None
    if not _is_head(*rows[0]):
        return None
    told = next((words(found) for found in table.iter("caption")), "")
    head, *rest = (tuple(words(cell) for cell in row) for _, row in rows)
    return Grid(head, tuple(rest), caption=caption or told)


def quotation(element: Element) -> Quotation | None:
    """Read words with the one who spoke them, named in <cite> or after a dash on the last line."""
    if not _is_plain(element, DRESSED | {"cite", "footer", "br", "blockquote", "small"}):
        return None
    cited = " ".join(words(cite) for cite in element.iter("cite", "footer") if _is_outer(cite))
    lines = [line for line in _lines(element) if line]
    if not cited and len(lines) > 1 and (found := _SPEAKER_LINE.match(lines[-1])):
        cited, lines = found["name"], lines[:-1]
    speaker, _, role = cited.lstrip("—–―- ").partition(", ")
    if not (speaker and lines) or len(speaker) > LONGEST_SPEAKER or len(role) > LONGEST_ROLE:
        return None
    text = "\n\n".join(lines)
    bare = _QUOTED.match(text)
    return Quotation(bare["words"].strip() if bare else text, speaker.strip(), role.strip())


def words(element: Element) -> str:
    """Give the text of an element on one line; what stands in blocks of its own stays apart."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        is_apart = name_of(child) in {"p", "div", "br", "li", "td", "th", "tr"}
        if is_apart:
            yield " "
        if not is_hidden(child) and name_of(child) not in DROPPED:
            yield from _texts(child)
        if is_apart:
            yield " "
        yield child.tail or ""


def _lines(element: Element) -> Iterator[str]:
    """Give the lines of a quotation without who spoke them."""
    line: list[str] = []
    for text in _quoted(element):
        if text == "\n":
            yield " ".join("".join(line).split())
            line = []
        else:
            line.append(text.replace("\n", " "))
    yield " ".join("".join(line).split())


def _quoted(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = name_of(child)
        if name in {"p", "div", "br", "cite", "footer", "blockquote"}:
            yield "\n"
        if name not in {"cite", "footer"} and not is_hidden(child):
            yield from _quoted(child)
        if name in {"p", "div", "cite", "footer", "blockquote"}:
            yield "\n"
        yield child.tail or ""


def _is_outer(cite: Element) -> bool:
    parent = cite.getparent()
    return parent is None or name_of(parent) not in {"cite", "footer"}


def _is_head(row: Element, cells: list[Element]) -> bool:
    """Tell whether a first row names the columns: by its tags, or because all of it is bold."""
    parent = row.getparent()
    if parent is not None and name_of(parent) == "thead":
        return True
    if all(name_of(cell) == "th" for cell in cells):
        return True
    return all(
        any(words(bold) == words(cell) for bold in cell.iter("b", "strong")) for cell in cells
    )


def _is_plain(element: Element, allowed: frozenset[str]) -> bool:
    return all(
        name_of(child) in allowed and not is_hidden(child)
        for child in element.iter()
        if child is not element
    )
