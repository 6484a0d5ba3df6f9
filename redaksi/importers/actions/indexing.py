"""Keeps Wagtail's two indexes right for rows written past the models: search, and usage."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.db.models import Avg, Value
from django.db.models.functions import Length
from wagtail.models import Page, ReferenceIndex
from wagtail.rich_text import extract_references_from_rich_text
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from redaksi.articles.models import Article, Byline
from redaksi.media.models import Attachment, Photo

Raw = dict[str, Any]
# Model, id, path in the model, path in the content; as Wagtail's index of references has it.
Reference = tuple[type[models.Model], str, str, str]

# What each relation of an article leads to.
FOREIGN = ("section", "lead_photo", "social_photo")
CREDITED = ("person", "portrait")
# The choosers of a body by the name of their value, and where rich text stands.
CHOOSERS: dict[str, type[models.Model]] = {
    "photo": Photo, "document": Attachment, "read_also": Page,
}  # fmt: skip
RICH = frozenset({"paragraph", "answer"})
# Characters of a title when there is none yet to take the average of.
USUAL_TITLE = 60.0


def index(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Put new rows of one model into the search index, all at once.

    Wagtail's way reads every title of the index after each call, and on SQLite writes each new
    entry twice; here the weight of a title is told with the entry.
    """
    # Some nouns are found in another way than Wagtail's.
    if not rows or not model.get_search_fields():  # type: ignore[attr-defined]  # of those indexed
        return
    usual = IndexEntry.objects.order_by("-pk").values("pk")[:1000]
    lengths = IndexEntry.objects.filter(pk__in=list(usual.values_list("pk", flat=True)))
    average = lengths.aggregate(average=Avg(Length("title")))["average"] or USUAL_TITLE
    written = get_search_backend().get_index_for_model(model)
    if connection.vendor == "sqlite":
        _write_entries(model, rows, written.backend, average)
    else:
        # Reads and weighs all that is there; done here for the new ones alone.
        written._refresh_title_norms = lambda: _weigh(model, rows, average)
        written.add_items(model, rows)


def refer(rows: Iterable[tuple[models.Model, Iterable[Reference]]]) -> None:
    """Note what new rows use, so that the desk can tell where a photograph stands."""
    kinds = ContentType.objects
    found = []
    for row, references in rows:
        model = type(row)
        parents = model._meta.get_parent_list()
        source = kinds.get_for_model(model, for_concrete_model=False)
        base = kinds.get_for_model(parents[-1] if parents else model, for_concrete_model=False)
        found += [
            ReferenceIndex(
                content_type=source, base_content_type=base, object_id=str(row.pk),
                to_content_type=kinds.get_for_model(to, for_concrete_model=False),
                to_object_id=pk, model_path=model_path, content_path=content_path,
                content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
            )
            for to, pk, model_path, content_path in dict.fromkeys(references)
        ]  # fmt: skip
    ReferenceIndex.objects.bulk_create(found, ignore_conflicts=True)


def references_of(
    article: Article, bylines: Iterable[Byline], blocks: Iterable[Raw]
) -> Iterator[Reference]:
    """Give what an article uses, read from its raw blocks: Wagtail's way asks for each photo."""
    yield from _relations(article, FOREIGN, "", "")
    for byline in bylines:
        yield from _relations(byline, CREDITED, "bylines.item.", f"bylines.{byline.pk}.")
    for block in blocks:
        name, place = block["type"], block["id"]
        yield from _within(block["value"], name, (f"body.{name}", f"body.{place}"))


def _relations(
    row: models.Model, names: Iterable[str], model_path: str, content_path: str
) -> Iterator[Reference]:
    for name in names:
        pk = getattr(row, f"{name}_id")
        if pk is not None:
            to = row._meta.get_field(name).related_model
            assert isinstance(to, type)  # noqa: S101  # for the type checker: it is loaded
            yield to, str(pk), f"{model_path}{name}", f"{content_path}{name}"


def _within(value: Any, name: str, paths: tuple[str, str]) -> Iterator[Reference]:
    """Give what one value of a block uses; `name` is the one it is stored under."""
    model_path, content_path = paths
    if isinstance(value, dict):
        for key, held in value.items():
            yield from _within(held, key, (f"{model_path}.{key}", f"{content_path}.{key}"))
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, dict) and "id" in item:
                below = (f"{model_path}.item", f"{content_path}.{item['id']}")
                yield from _within(item["value"], name, below)
    else:
        for to, pk in _named(value, name):
            yield to, pk, model_path, content_path


def _named(value: Any, name: str) -> Iterator[tuple[type[models.Model], str]]:
    """Give what a single value names: by a chooser, or by the links of a rich text."""
    if isinstance(value, int) and name in CHOOSERS:
        yield CHOOSERS[name], str(value)
    elif isinstance(value, str) and name in RICH:
        for to, pk, _, _ in extract_references_from_rich_text(value):
            yield to, str(pk)


def _write_entries(
    model: type[models.Model], rows: Sequence[models.Model], backend: Any, average: float
) -> None:
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    entries = []
    for row in rows:
        told = _indexer(row, backend)
        weight = average / len(told.title) if told.title else 1.0
        entries.append(
            IndexEntry(
                content_type=kind, object_id=told.id, title=told.title,
                autocomplete=told.autocomplete, body=told.body, title_norm=weight,
            )
        )  # fmt: skip
    IndexEntry.objects.bulk_create(entries)


def _indexer(row: models.Model, backend: Any) -> Any:
    # Importing it elsewhere than on SQLite fails.
    backends = import_module("modelsearch.backends.database.sqlite.sqlite")
    return backends.ObjectIndexer(row, backend)


def _weigh(model: type[models.Model], rows: Sequence[models.Model], average: float) -> None:
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    ids = [str(row.pk) for row in rows]
    new = IndexEntry.objects.filter(content_type=kind, object_id__in=ids)
    new.annotate(length=Length("title")).filter(length__gt=0).update(
        title_norm=Value(average) / Length("title")
    )
