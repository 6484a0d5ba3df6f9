"""An article as a list shows it: a plain row, since a page of the tree costs ten times as much."""

from datetime import datetime
from typing import NamedTuple


def address_of(word: str, pk: int, slug: str) -> str:
    """Give the public address, without the host; `word` is the main section's."""
    return f"/{word}/{pk}/{slug}/"


class Line(NamedTuple):
    """What a list may show of a published article. Fields are named as the article's own."""

    pk: int
    slug: str
    title: str
    summary: str
    kind: str
    section_id: int
    published_at: datetime
    updated_at: datetime | None
    importance: int
    lead_photo_id: int | None
    sponsor: str
    advert_label: str
