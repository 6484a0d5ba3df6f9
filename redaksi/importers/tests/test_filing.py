"""Articles written in bulk are the same rows as articles written the desk's way."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db.models import Model
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision

from conftest import NOW
from redaksi.articles.actions import month_for
from redaksi.articles.models import Article, Byline
from redaksi.importers.actions.composing import Copy, body_of, compose
from redaksi.importers.actions.filing import file_articles, new_bylines
from redaksi.importers.actions.naming import Names
from redaksi.importers.actions.numbering import page_numbers
from redaksi.importers.entries import Inventory, OldAuthor, Program, SiteFacts
from redaksi.importers.links import Links, hosts_of
from redaksi.importers.manuscript import (
    Credit,
    Elsewhere,
    Fate,
    Grid,
    Heading,
    Items,
    Manuscript,
    OldHtml,
    Paragraph,
    Quotation,
    ReadAlso,
    SectionName,
)
from redaksi.importers.models import OldSite
from redaksi.importers.typesetting import Shelf, typeset
from redaksi.search.models import Entry

SITE = "https://lama.example"
THEN = datetime(2019, 12, 3, 22, 15, tzinfo=UTC)
BODY = (
    Paragraph('<p>Air "embung" <a href="https://lama.example/2019/11/lama/">surut</a>.</p>'),
    Heading("Giliran tiga hari"),
    Quotation("Kami menunggu", "Amaq Sahnun", "petani"),
    Items(("satu", "dua"), is_numbered=True),
    Grid(("Desa", "Hektare"), (("Sengkol", "38 ha"), ("Pujut", "12")), caption="Luas"),
    Elsewhere("https://www.youtube.com/watch?v=aaaaaaaaaaa", "Rapat desa"),
    ReadAlso((("https://lama.example/2019/11/lama/", "Yang lama"),)),
    OldHtml("<dl><dt>Debit</dt><dd onclick='x()'>Turun</dd></dl>"),
)


def manuscript(key: str = "7", **told) -> Manuscript:
    fields: dict[str, Any] = {
        "guid": f"{SITE}/?p={key}", "fate": Fate.PUBLISHED, "title": 'Air "Embung" Surut',
        "slug": "air-embung-surut", "summary": "Petani mendapat giliran.", "body": BODY,
        "section": SectionName("daerah", "Daerah"),
        "other_sections": (SectionName("politik", "Politik"),),
        "topics": (SectionName("kemarau", "Kemarau"), SectionName("air", "Air")),
        "credits": (Credit("writer", login="reni"), Credit("editor", name="Tamu Kita")),
        "published_at": THEN, "updated_at": THEN.replace(hour=23),
    }  # fmt: skip
    return Manuscript(key=key, **(fields | told))


@pytest.fixture
def names(paper, sections) -> Names:
    inventory = Inventory(SiteFacts(Program.WORDPRESS, "Lama", SITE))
    inventory.authors["reni"] = OldAuthor("1", "reni", "Reni Wulandari")
    site = OldSite.objects.create(address=SITE, program="wordpress")
    return Names(site, inventory, {})


def copy_of(one: Manuscript, names: Names, known: dict[str, int] | None = None) -> Copy:
    names.meet(one.topics)
    shelf = Shelf(Links(hosts_of(SITE), known or {}))
    blocks = typeset(one, shelf, site=SITE, day=THEN.date()).blocks
    return compose(one, names, blocks=blocks, photos={}, zone="Asia/Makassar", at=NOW)


def file_by_hand(copy: Copy) -> Article:
    """File as the desk does: one article, through the models and all their signals."""
    article = Article(**copy.fields, body=body_of(copy.blocks), slug=copy.slug)
    article.bylines.set(new_bylines(copy))
    article.topics, article.other_sections = copy.topics, copy.other_sections
    month_for(copy.day, adverts=copy.is_advert).add_child(instance=article)
    revision = article.save_revision(clean=False, changed=not article.live)
    Revision.objects.filter(pk=revision.pk).update(created_at=copy.changed_at or NOW)
    Page.objects.filter(pk=article.pk).update(
        latest_revision_created_at=copy.changed_at or NOW,
        live_revision=revision if article.live else None,
    )
    return article


def row(thing: Model, *without: str) -> dict[str, object]:
    """Give a row as the database has it."""
    model = type(thing)
    fields = [field.attname for field in model._meta.concrete_fields if field.name not in without]
    return model._base_manager.filter(pk=thing.pk).values(*fields).get()


OF_EACH = ("id", "page_ptr", "path", "slug", "url_path", "translation_key")


@pytest.mark.parametrize("fate", [Fate.PUBLISHED, Fate.DRAFT])
def test_bulk_and_hand_write_the_same_rows(names, make_article, fate):
    target = make_article("Yang lama")
    known = {"/2019/11/lama": target.pk}
    slow = file_by_hand(copy_of(manuscript(fate=fate), names, known))
    copy = copy_of(manuscript(fate=fate), names, known)
    (fast,) = file_articles([copy], at=NOW, numbers=page_numbers([None]))

    numbers = ("latest_revision", "live_revision")
    slow_row, fast_row = (row(one, *OF_EACH, *numbers) for one in (slow, fast))
    assert fast_row == slow_row
    assert all(bool(row(fast)[f"{name}_id"]) == bool(row(slow)[f"{name}_id"]) for name in numbers)
    assert children(fast) == children(slow)
    assert history(fast) == history(slow)
    assert uses(fast) == uses(slow)
    assert entry(fast) == entry(slow)
    assert kept(fast) == kept(slow)


def children(article: Article) -> list[object]:
    bylines = Byline.objects.filter(article=article)
    topics = article.topics.through.objects.filter(article=article).values_list("topic", flat=True)
    further = article.other_sections.through.objects.filter(article=article)
    return [
        [row(byline, "id", "article") for byline in bylines],
        sorted(topics), sorted(further.values_list("section", flat=True)),
        sorted(article.placings.values_list("list", "published_at")),
    ]  # fmt: skip


def history(article: Article) -> list[dict[str, object]]:
    return [
        row(line, "id", "page", "timestamp")
        for line in PageLogEntry.objects.filter(page=article.pk)
    ]


def uses(article: Article) -> list[tuple[object, ...]]:
    """Give what the article uses, without the numbers of its own rows."""
    found = ReferenceIndex.get_references_for_object(article).values_list(
        "content_type", "to_content_type", "to_object_id", "model_path"
    )
    return sorted(found)


def entry(article: Article) -> list[object]:
    """Give the words that readers find the article by."""
    return list(Entry.objects.filter(article=article).values_list("words"))


def kept(article: Article) -> list[dict[str, object]]:
    """Give the revisions, without what must differ between two articles."""
    found = []
    for revision in Revision.objects.for_instance(article):
        content = dict(revision.content)
        for name in ("pk", "path", "slug", "url_path", "translation_key"):
            content.pop(name)
        for byline in content["bylines"]:
            byline.pop("pk"), byline.pop("article")
        content["topics"], content["other_sections"] = (
            sorted(content["topics"]), sorted(content["other_sections"]),
        )  # fmt: skip
        found.append(row(revision, "id", "object_id", "content") | {"content": content})
    return found
