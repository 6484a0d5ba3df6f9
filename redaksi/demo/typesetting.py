"""Will turn the pieces of a demo article into the raw blocks that an article's body stores."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from redaksi.demo.pieces import (
    LINK,
    Ask,
    Facts,
    Gallery,
    Heading,
    Items,
    Paragraph,
    Picture,
    Piece,
    Quote,
    ReadAlso,
    Table,
)

Raw = dict[str, Any]

# "Rp57.000", "–Rp15.000", "38 ha", "22 meter kubik", "1.16.42", and the dash of an empty cell.
_NUMBER = re.compile(r"[–-]?(?:Rp)?\d[\d.,]*(?: ?%| [^\W\d]+[²³]?(?: [^\W\d]+)?)?|–")


@dataclass(frozen=True)
class Shelf:
    """The ids under which pictures and articles are kept, by their names in the files."""

    photos: Mapping[str, int]
    articles: Mapping[str, int]


def typeset(body: Iterable[Piece], shelf: Shelf) -> list[Raw]:
    """Give the raw blocks; what leads to an article that is not on the shelf yet is left out.

    Lists are given bare: the field wraps their items when it stores them.
    """
    blocks = (_SETTERS[type(piece)](piece, shelf) for piece in body)
    return [{"type": name, "value": value} for name, value in blocks if value]


def _photo(picture: Picture, shelf: Shelf) -> Raw:
    return {"photo": shelf.photos[picture.name], "caption": picture.caption}


def _facts(facts: Facts) -> Raw:
    rows = [{"label": label, "fact": fact} for label, fact in facts.rows]
    return {"title": facts.title, "facts": rows}


def _known(piece: ReadAlso, shelf: Shelf) -> list[int]:
    return [shelf.articles[slug] for slug in piece.articles if slug in shelf.articles]


def _rich(markup: str, shelf: Shelf) -> str:
    """Write a paragraph as rich text stores it, links to articles by number."""

    def link(found: re.Match[str]) -> str:
        pk = shelf.articles.get(found.group(1))
        return f'<a linktype="page" id="{pk}">{found.group(2)}</a>' if pk else found.group(2)

    return f"<p>{LINK.sub(link, markup)}</p>"


def _table(table: Table) -> Raw:
    """Set a table; a column of figures is marked as one, the first column names the rows."""
    columns = zip(table.head, zip(*table.rows, strict=True), strict=True)
    return {
        "columns": [
            {"type": "number" if place and _are_numbers(cells) else "text", "heading": heading}
            for place, (heading, cells) in enumerate(columns)
        ],
        "rows": [{"values": list(row)} for row in table.rows],
    }


def _are_numbers(cells: Iterable[str]) -> bool:
    return all(_NUMBER.fullmatch(cell) for cell in cells)


# Any: each piece has its own setter, which knows it.
_SETTERS: dict[type[Any], Callable[[Any, Shelf], tuple[str, Any]]] = {
    Paragraph: lambda piece, shelf: ("paragraph", _rich(piece.markup, shelf)),
    Heading: lambda piece, _: ("heading", piece.text),
    Quote: lambda piece, _: ("quote", asdict(piece)),
    Facts: lambda piece, _: ("fact_box", _facts(piece)),
    Table: lambda piece, _: ("table", {"caption": piece.caption, "table": _table(piece)}),
    Ask: lambda piece, shelf: (
        "ask", {"question": piece.question, "answer": _rich(piece.answer, shelf)},
    ),
    Items: lambda piece, _: ("list", {"ordered": piece.ordered, "items": list(piece.items)}),
    Picture: lambda piece, shelf: ("photo", _photo(piece, shelf)),
    Gallery: lambda piece, shelf: ("gallery", [_photo(one, shelf) for one in piece.pictures]),
    ReadAlso: lambda piece, shelf: ("read_also", _known(piece, shelf)),
}  # fmt: skip
