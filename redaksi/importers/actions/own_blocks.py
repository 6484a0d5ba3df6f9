"""Takes back the blocks that our own export wrote, when they are what they say they are."""

from typing import Any

from django.core.exceptions import ValidationError

from redaksi.articles.blocks import CHECKING
from redaksi.articles.markup import clean_text
from redaksi.articles.models import Article
from redaksi.importers.links import Links
from redaksi.importers.manuscript import OwnBlock

# The others name rows by number, and numbers are the other paper's.
TAKEN = frozenset({"quote", "fact_box", "table", "ask", "list", "embed", "old_html", "heading"})
# What blocks raise when a value has another shape than theirs.
MISSHAPEN = (ValidationError, TypeError, ValueError, KeyError, AttributeError, IndexError)


def taken_back(block: OwnBlock, links: Links) -> dict[str, Any] | None:
    """Give a block as it is stored; None when an editor could not have made it, not in a draft."""
    if block.type not in TAKEN:
        return None
    kind = Article._meta.get_field("body").stream_block.child_blocks[block.type]
    value = block.value
    try:
        if block.type == "ask" and isinstance(value, dict):
            answer = clean_text(str(value.get("answer", "")))
            value = {**value, "answer": links.stored(answer)}
        with CHECKING:
            stored = kind.get_prep_value(kind.clean_deferred(kind.to_python(value)))
    except MISSHAPEN:
        return None
    return {"type": block.type, "value": stored}
