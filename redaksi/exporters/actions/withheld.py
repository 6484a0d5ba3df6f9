"""What no export takes along: articles under embargo, and what only they make known (D26)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import ReferenceIndex

from redaksi.articles import body
from redaksi.articles.models import Article
from redaksi.media.models import Attachment, Photo


@dataclass(frozen=True)
class Withheld:
    """The numbers of what stays here."""

    articles: frozenset[int] = frozenset()
    photos: frozenset[int] = frozenset()
    documents: frozenset[int] = frozenset()
    topics: frozenset[int] = frozenset()


@dataclass
class _Named:
    """What articles under embargo name, in any version that may go out."""

    photos: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)
    topics: set[int] = field(default_factory=set)

    def add(self, version: dict[str, Any]) -> None:
        blocks = json.loads(version.get("body") or "[]")
        portraits = {credit.get("portrait") for credit in version.get("bylines", [])}
        leading = {version.get("lead_photo"), version.get("social_photo")}
        self.photos |= body.photo_ids(blocks) | {key for key in portraits | leading if key}
        self.documents |= body.document_ids(blocks)
        self.topics |= set(version.get("topics", []))


def withheld(at: datetime) -> Withheld:
    """Name what is withheld. Costs a query; six while something is under embargo."""
    sealed = {article.pk: article for article in Article.objects.under_embargo(at)}
    if not sealed:
        return Withheld()
    named = _Named()
    for article in sealed.values():
        named.add(article.serializable_data())
        if article.latest_revision:
            named.add(article.latest_revision.content)
    carried = Article.topics.through.objects.filter(topic_id__in=named.topics)
    elsewhere = carried.exclude(article_id__in=sealed).values_list("topic_id", flat=True)
    return Withheld(
        articles=frozenset(sealed),
        photos=_used_nowhere_else(Photo, named.photos, sealed),
        documents=_used_nowhere_else(Attachment, named.documents, sealed),
        topics=frozenset(named.topics.difference(elsewhere)),
    )


def _used_nowhere_else(
    model: type[Model], keys: Iterable[int], sealed: Iterable[int]
) -> frozenset[int]:
    """Keep the files that nothing but articles under embargo uses."""
    types = ContentType.objects.get_for_models(model, Article, for_concrete_models=False)
    wanted = [str(key) for key in keys]
    uses = ReferenceIndex.objects.filter(
        to_content_type=types[model], to_object_id__in=wanted
    ).exclude(content_type=types[Article], object_id__in=[str(key) for key in sealed])
    return frozenset(map(int, {*wanted}.difference(uses.values_list("to_object_id", flat=True))))
