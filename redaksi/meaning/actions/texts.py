"""Reads what is out of some stories, cut into passages, and writes nothing."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import TextField
from django.db.models.functions import Cast

from redaksi.articles import body
from redaksi.articles.models import Article, Line
from redaksi.meaning.cutting import cut


@dataclass(frozen=True)
class Text:
    """A story that readers may see: its row, which version is out, passages as sentences."""

    line: Line
    revision: int | None
    passages: list[tuple[str, ...]]


def texts(numbers: Collection[int]) -> dict[int, Text]:
    """Read those of some articles that readers may see and nobody paid for (D19). Two queries."""
    open_ones = Article.objects.published().editorial()
    lines = {line.pk: line for line in open_ones.among(numbers)}
    # As stored: a value of blocks takes ten times as long to make.
    stored = open_ones.filter(pk__in=lines).order_by().annotate(stored=Cast("body", TextField()))
    return {
        pk: Text(lines[pk], revision, cut(_paragraphs(lines[pk], told)))
        for pk, revision, told in stored.values_list("pk", "live_revision_id", "stored")
    }


def _paragraphs(line: Line, stored: str | None) -> list[str]:
    told = body.paragraphs(json.loads(stored)) if stored else []
    # Many a summary is the first paragraph again.
    return told if line.summary in ("", "-", *told[:1]) else [line.summary, *told]
