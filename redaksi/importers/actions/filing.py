"""Writes many new articles at once, each row as the desk's own way would have written it.

Article.save takes 15 ms and more, of which most are signals, each with queries of its own; this
takes 2 ms. A test files the same manuscript both ways and compares every row.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.db.models import CharField, F, OuterRef, Subquery
from django.db.models.functions import Cast
from wagtail.models import COMMENTS_RELATION_NAME, Locale, Page, PageLogEntry, Revision

from redaksi.articles.models import Article, Byline, Placing
from redaksi.articles.models.placing import lists_of
from redaksi.importers.actions.composing import Copy, body_of
from redaksi.importers.actions.indexing import refer, references_of
from redaksi.importers.actions.shelving import Place, places
from redaksi.search.models import Entry, entry_of, learn


def file_articles(copies: Sequence[Copy], *, at: datetime, numbers: Sequence[int]) -> list[Article]:
    """Store new articles and everything beside them; inside a transaction.

    `numbers` are theirs, as `page_numbers` gave them. About 30 queries and 2 ms an article.
    """
    if not copies:
        return []
    found = places(copies)
    # Asked once: for each article it was a thirtieth of the whole import.
    locale = Locale.get_default().pk
    articles = [_article(copy, place, locale) for copy, place in zip(copies, found, strict=True)]
    for article, number in zip(articles, numbers, strict=True):
        for name in ("pk", "id", "page_ptr_id"):
            setattr(article, name, number)
    _write_rows(Page, articles)
    _write_rows(Article, articles)
    _count_children(found)
    bylines = _write_credits(articles, copies)
    _write_labels(articles, copies)
    _place(articles, copies)
    _write_revisions(articles, copies, at)
    _write_history(articles, at)
    _write_indexes(articles, copies, bylines)
    return articles


def new_bylines(copy: Copy) -> list[Byline]:
    """Give the credits of an article, not yet stored."""
    return [Byline(**credit) for credit in copy.bylines]


def _article(copy: Copy, place: Place, locale: int) -> Article:
    article = Article(
        **copy.fields, path=place.path, depth=place.month.depth + 1, slug=place.slug,
        url_path=f"{place.month.url_path}{place.slug}/", draft_title=copy.fields["title"],
        locale_id=locale, body=body_of(copy.blocks),
    )  # fmt: skip
    # Nobody has commented on it: untold, each article would ask the database.
    beside = {"bylines": new_bylines(copy), "topics": copy.topics, COMMENTS_RELATION_NAME: []}
    for name, things in (beside | {"other_sections": copy.other_sections}).items():
        setattr(article, name, things)
    return article


def _write_rows(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Write the rows of one table: bulk_create refuses tables that hang on others."""
    table: Any = model._base_manager.all()
    table._batched_insert(rows, model._meta.local_concrete_fields, None)
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


def _count_children(found: Sequence[Place]) -> None:
    counted: dict[int, int] = {}
    for place in found:
        counted[place.month.pk] = counted.get(place.month.pk, 0) + 1
    for pk, number in counted.items():
        Page.objects.filter(pk=pk).update(numchild=F("numchild") + number)


def _write_credits(articles: list[Article], copies: Sequence[Copy]) -> list[list[Byline]]:
    each = [list(article.bylines.all()) for article in articles]
    for article, bylines in zip(articles, each, strict=True):
        for byline in bylines:
            byline.article = article
    Byline.objects.bulk_create([byline for bylines in each for byline in bylines])
    return each


def _write_labels(articles: list[Article], copies: Sequence[Copy]) -> None:
    topics, sections = Article.topics.through, Article.other_sections.through
    pairs = list(zip(articles, copies, strict=True))
    topics.objects.bulk_create(
        topics(article_id=article.pk, topic_id=topic.pk)
        for article, copy in pairs
        for topic in copy.topics
    )
    sections.objects.bulk_create(
        sections(article_id=article.pk, section_id=section.pk)
        for article, copy in pairs
        for section in copy.other_sections
    )


def _place(articles: list[Article], copies: Sequence[Copy]) -> None:
    """Put published articles into the lists that readers leaf through."""
    Placing.objects.bulk_create(
        Placing(list=name, published_at=article.published_at, article_id=article.pk)
        for article, copy in zip(articles, copies, strict=True)
        if article.live and article.published_at
        for name in sorted(_lists(article, copy))
    )


def _lists(article: Article, copy: Copy) -> set[str]:
    people = (credit["person"] for credit in copy.bylines)
    return lists_of(
        kind=article.kind,
        main=copy.fields["section"].pk,
        sections=[section.pk for section in (copy.fields["section"], *copy.other_sections)],
        topics=[topic.pk for topic in copy.topics],
        people=[person.pk for person in people if person],
    )


def _write_revisions(articles: list[Article], copies: Sequence[Copy], at: datetime) -> None:
    """Keep each article as it came, so that the desk can compare and go back."""
    kind = ContentType.objects.get_for_model(Article, for_concrete_model=False)
    base = ContentType.objects.get_for_model(Page, for_concrete_model=False)
    Revision.objects.bulk_create(
        Revision(
            content_type=kind, base_content_type=base, object_id=str(article.pk),
            created_at=copy.changed_at or at, object_str=str(article),
            approved_go_live_at=article.go_live_at, content=article.serializable_data(),
        )
        for article, copy in zip(articles, copies, strict=True)
    )  # fmt: skip
    mine = Revision.objects.filter(
        base_content_type=base, object_id=Cast(OuterRef("pk"), CharField(max_length=255))
    ).order_by("-pk")
    new = Page.objects.filter(pk__in=[article.pk for article in articles])
    number, made = Subquery(mine.values("pk")[:1]), Subquery(mine.values("created_at")[:1])
    new.update(latest_revision_id=number, latest_revision_created_at=made)
    new.filter(live=True).update(live_revision_id=F("latest_revision_id"))


def _write_history(articles: Iterable[Article], at: datetime) -> None:
    kind = ContentType.objects.get_for_model(Article, for_concrete_model=False)
    PageLogEntry.objects.bulk_create(
        PageLogEntry(
            page_id=article.pk, content_type=kind, label=str(article), action="wagtail.create",
            timestamp=at, content_changed=True,
        )
        for article in articles
    )  # fmt: skip


def _write_indexes(
    articles: list[Article], copies: Sequence[Copy], bylines: list[list[Byline]]
) -> None:
    """Let the desk find what an article uses, and readers the article."""
    refer(
        (article, references_of(article, credits_, copy.blocks))
        for article, credits_, copy in zip(articles, bylines, copies, strict=True)
    )
    entries = [entry for entry in map(entry_of, articles) if entry]
    Entry.objects.bulk_create(entries)
    learn(entries)
