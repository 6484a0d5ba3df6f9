"""What people said below an old post: the words alone, without mail, network or own site (D148)."""

import html
import re

from redaksi.comments.plain import cleaned, one_line
from redaksi.importers.entries import OldComment, OldPost
from redaksi.importers.manuscript import Remark

LONGEST_NAME, LONGEST_KEY = 80, 20
# Begins a new line; before a paragraph stands an empty one.
_PARAGRAPH = re.compile(r"</?(?:p|blockquote|ul|ol|div|pre)\b[^<>]*>", re.IGNORECASE)
_LINE = re.compile(r"<(?:br|li)\b[^<>]*>", re.IGNORECASE)
_SILENT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)


def remarks_of(post: OldPost) -> tuple[Remark, ...]:
    """Give what people said below a post and the old newsroom let out, in the file's order."""
    told = [one for one in post.comments if one.is_from_a_person and _is_whole(one)]
    keys = {one.key for one in told}
    found = (
        Remark(
            key=one.key,
            # What answered something that is not brought along begins a thread.
            parent=one.parent if one.parent in keys else "",
            name=one_line(html.unescape(one.name))[:LONGEST_NAME],
            text=text_of(one.content),
            said_at=one.utc_at,
        )
        for one in told
        if one.utc_at
    )
    return tuple(one for one in found if one.text)


def text_of(markup: str) -> str:
    """Give the words that readers saw, in paragraphs and lines."""
    text = _SILENT.sub("", markup)
    text = _LINE.sub("\n", _PARAGRAPH.sub("\n\n", text))
    return cleaned(html.unescape(_TAG.sub("", text)))


def _is_whole(one: OldComment) -> bool:
    return 0 < len(one.key) <= LONGEST_KEY and one.utc_at is not None
