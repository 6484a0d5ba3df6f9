"""What an article's stored body names and says, read from its raw blocks without a query."""

from collections.abc import Iterable, Iterator
from typing import Any

from redaksi.articles.markup import linked_ids
from redaksi.lang.words import fold, parts, plain

Raw = dict[str, Any]

# What leads away (Baca juga, embeds) is no part of the story when words are counted (D46).
NOT_PROSE = frozenset({"read_also", "embed", "document"})
NOT_ALONE = NOT_PROSE | {"heading"}
NOT_WORDS = frozenset({"id", "type", "url", "photo", "ordered"})


def photo_ids(blocks: Iterable[Raw]) -> set[int]:
    """Give the ids of the photographs in the body."""
    found: set[int] = set()
    for block in blocks:
        if block["type"] == "photo":
            found.add(block["value"]["photo"])
        if block["type"] == "gallery":
            found.update(item["photo"] for item in items(block["value"]))
    return found - {None}


def article_ids(blocks: Iterable[Raw]) -> set[int]:
    """Give the ids of the articles the body leads to, by "Baca juga" and by links."""
    found: set[int] = set()
    for block in blocks:
        if block["type"] == "read_also":
            found.update(items(block["value"]))
        for text in _strings(block["value"]):
            found |= linked_ids(text)
    return found - {None}


def document_ids(blocks: Iterable[Raw]) -> set[int]:
    """Give the ids of the documents in the body."""
    return {block["value"]["document"] for block in blocks if block["type"] == "document"} - {None}


def text(blocks: Iterable[Raw]) -> str:
    """Give the words of the story, for counting and searching."""
    told = (block for block in blocks if block["type"] not in NOT_PROSE)
    return fold(" ".join(plain(piece) for block in told for piece in _strings(block["value"])))


def paragraphs(blocks: Iterable[Raw]) -> list[str]:
    """Give what the story says piece by piece, each fit to be read by itself.

    A row of a table or a box carries its name, a quotation its speaker, a question its answer;
    sub-headings, which say nothing alone, are left out.
    """
    told = (block for block in blocks if block["type"] not in NOT_ALONE)
    return [piece for block in told for piece in _pieces(block["type"], block["value"])]


def _pieces(kind: str, value: Any) -> list[str]:
    if kind == "fact_box":
        facts = items(value["facts"])
        return [_row(value["title"], [(fact["label"], fact["fact"])]) for fact in facts]
    if kind == "table":
        heads = [column["heading"] for column in value["table"]["columns"]]
        rows = (row["values"] for row in value["table"]["rows"])
        return [_row(value["caption"], zip(heads, cells, strict=False)) for cells in rows]
    if kind == "quote":
        speaker = ", ".join(filter(None, (value["speaker"], value["role"])))
        return [f"“{fold(value['text'])}” – {speaker}"]
    if kind == "ask":
        return [fold(" ".join([value["question"], *parts(value["answer"])]))]
    return [part for piece in _strings(value) for part in parts(piece)]


def _row(title: str, cells: Iterable[tuple[str, str]]) -> str:
    told = "; ".join(f"{head}: {cell}" if head else cell for head, cell in cells if cell)
    return f"{title} – {told}"


def items(stored: list[Any]) -> list[Any]:
    """Give the values of a stored list block, which wraps each in {"type": "item", "value": …}."""
    return [
        item["value"] if isinstance(item, dict) and "value" in item else item for item in stored
    ]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NOT_WORDS:
                yield from _strings(item)
