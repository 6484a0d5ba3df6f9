"""What the database holds, as items of an export: articles, pages, photographs, documents."""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from redaksi.articles import body
from redaksi.articles.markup import resolve_links
from redaksi.articles.models import Article
from redaksi.exporters.actions.withheld import Withheld
from redaksi.exporters.gutenberg import Lookup, Pictured, content
from redaksi.exporters.wxr import Item
from redaksi.masthead.models import StandingPage
from redaksi.media.models import Attachment, Photo
from redaksi.sections.models import Section, Topic

# As many as are held in memory at once; a body is 4 kB.
BATCH = 200
UPLOADS = "wp-content/uploads"


class Shelf:
    """Makes items, knowing the paper's address; costs seven queries a batch of articles."""

    def __init__(self, address: str, withheld: Withheld) -> None:
        self._address, self._withheld = address, withheld

    def upload(self, thing: Photo | Attachment) -> str:
        """Give the address an old reader of exports fetches a file from."""
        return f"{self._address}/{UPLOADS}/{quote(upload_path(thing))}"

    def articles(self) -> Iterator[Item]:
        """Give every article, drafts included: as readers see it, or as it was last saved.

        Not what is under embargo; what was withdrawn stays sealed here; a backup has it.
        """
        kept = Article.objects.not_withdrawn().exclude(pk__in=self._withheld.articles)
        keys = list(kept.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), BATCH):
            batch = _articles(keys[start : start + BATCH])
            lookup = self._lookup([article.body.get_prep_value() for article in batch])
            yield from (self._article(article, lookup) for article in batch)

    def pages(self) -> Iterator[Item]:
        """Give the standing pages."""
        for page in StandingPage.objects.order_by("pk"):
            told = {"duty": page.duty, "source": page.source, "is_sample": page.is_sample}
            yield Item(
                key=page.pk, type="page", status="publish" if page.live else "draft",
                title=page.title, slug=page.slug, address=f"{self._address}/{page.slug}/",
                at=page.first_published_at, changed_at=page.last_published_at,
                content=str(page.body), meta=(("_redaksi_page", _json(told)),),
            )  # fmt: skip

    def photos(self) -> Iterator[Item]:
        photos = Photo.objects.exclude(pk__in=self._withheld.photos)
        for photo in photos.order_by("pk").iterator(BATCH):
            told = {
                "credit": photo.credit, "licence": photo.licence, "source": photo.source,
                "taken_on": photo.taken_on and photo.taken_on.isoformat(), "place": photo.place,
                "caption": photo.caption, "description": photo.description,
                "focus": [photo.focal_point_x, photo.focal_point_y, photo.focal_point_width,
                          photo.focal_point_height],
            }  # fmt: skip
            meta = (
                ("_wp_attachment_image_alt", photo.description),
                ("_redaksi_photo", _json(told)),
            )
            yield self._file(photo, excerpt=photo.caption, meta=meta)

    def documents(self) -> Iterator[Item]:
        documents = Attachment.objects.exclude(pk__in=self._withheld.documents)
        for document in documents.order_by("pk").iterator(BATCH):
            meta = (("_redaksi_document", _json({"title": document.title})),)
            yield self._file(document, excerpt="", meta=meta)

    def _file(
        self, thing: Photo | Attachment, *, excerpt: str, meta: tuple[tuple[str, str], ...]
    ) -> Item:
        key = file_key(thing)
        return Item(
            key=key, type="attachment", status="inherit", title=thing.title,
            slug=f"berkas-{key}", address=f"{self._address}/?attachment_id={key}",
            at=thing.created_at, excerpt=excerpt, file_address=self.upload(thing),
            meta=(("_wp_attached_file", upload_path(thing)), *meta),
        )  # fmt: skip

    def _lookup(self, bodies: list[list[dict[str, Any]]]) -> Lookup:
        """Fetch what these bodies name."""
        blocks = [block for stored in bodies for block in stored]
        photos = Photo.objects.in_bulk(body.photo_ids(blocks))
        papers = Attachment.objects.in_bulk(body.document_ids(blocks))
        keys = body.article_ids(blocks) - self._withheld.articles
        named = Article.objects.not_withdrawn().filter(pk__in=keys).select_related("section")
        return Lookup(
            photos={
                pk: Pictured(file_key(photo), self.upload(photo), photo.description, photo.caption)
                for pk, photo in photos.items()
            },
            documents={pk: self.upload(paper) for pk, paper in papers.items()},
            articles={
                one.pk: (f"{self._address}{one.address}", one.title)
                for one in named.filter(pk__in=body.article_ids(blocks))
            },
        )

    def _article(self, article: Article, lookup: Lookup) -> Item:
        paths = {pk: address for pk, (address, _title) in lookup.articles.items()}
        blocks = [_resolved(block, paths) for block in article.body.get_prep_value()]
        credits_ = list(article.bylines.all())
        lead = (("_thumbnail_id", str(file_key(article.lead_photo))),) if article.lead_photo else ()
        return Item(
            key=article.pk, type="post", status=_status(article), title=article.title,
            slug=article.slug, address=f"{self._address}{article.address}",
            author=next((one.person.slug for one in credits_ if one.person), ""),
            at=article.published_at or article.go_live_at,
            changed_at=article.updated_at or article.published_at,
            content=content(blocks, lookup), excerpt=article.summary, terms=_terms(article),
            meta=(*lead, ("_redaksi_article", _json(_told(article, credits_)))),
        )  # fmt: skip


def upload_path(thing: Photo | Attachment) -> str:
    """Give the path of a file below the uploads folder: its id keeps two of one name apart."""
    name = PurePosixPath(str(thing.file.name)).name
    return (
        f"{'foto' if isinstance(thing, Photo) else 'dokumen'}/{thing.pk // 1000}/{thing.pk}-{name}"
    )


def file_key(thing: Photo | Attachment) -> int:
    """Give a key for a file: WordPress counts pages, photographs and documents in one row."""
    return 1_000_000_000 * (1 if isinstance(thing, Photo) else 2) + thing.pk


def _articles(keys: list[int]) -> list[Article]:
    found = (
        Article.objects.filter(pk__in=keys)
        .select_related("section", "lead_photo", "social_photo")
        .prefetch_related("bylines__person", "other_sections", "topics")
        .order_by("pk")
    )
    return [one if one.live else one.get_latest_revision_as_object() for one in found]


def _status(article: Article) -> str:
    if article.live:
        return "publish"
    return "future" if article.go_live_at and article.scheduled_revision else "draft"


def _terms(article: Article) -> tuple[tuple[str, str, str], ...]:
    sections = [article.section] if article.section else []
    sections += [one for one in _further(article) if one not in sections]
    return (
        *(("category", one.slug, one.name) for one in sections),
        *(("post_tag", one.slug, one.name) for one in _topics(article)),
    )


# Both are sets, which a database gives in any order: two exports of one paper are to be alike.
def _further(article: Article) -> list[Section]:
    return sorted(article.other_sections.all(), key=lambda one: (one.position, one.name))


def _topics(article: Article) -> list[Topic]:
    return sorted(article.topics.all(), key=lambda one: (one.name, one.slug))


def _told(article: Article, credits_: Iterable[Any]) -> dict[str, Any]:
    """Tell what WordPress has no place for."""
    plain = (
        "kind", "kicker", "subtitle", "summary", "dateline", "language", "importance",
        "lead_caption", "embargo_with", "sponsor", "advert_label", "social_title",
        "social_summary", "is_hidden_from_search",
    )  # fmt: skip
    moments = ("embargo_until", "published_at", "updated_at", "go_live_at")
    social = article.social_photo
    return {
        **{name: getattr(article, name) for name in plain},
        **{name: (at := getattr(article, name)) and at.isoformat() for name in moments},
        "search_title": article.seo_title,
        "search_summary": article.search_description,
        "social_photo": social and file_key(social),
        "section": article.section and article.section.slug,
        "other_sections": [one.slug for one in _further(article)],
        "topics": [one.slug for one in _topics(article)],
        "bylines": [
            {
                "role": one.role, "person": one.person and one.person.slug,
                "guest": one.guest, "note": one.note,
            }
            for one in credits_
        ],
    }  # fmt: skip


def _resolved(value: Any, paths: dict[int, str]) -> Any:
    """Turn every stored link to a page into its address, however deep it stands."""
    if isinstance(value, str):
        return resolve_links(value, paths) if "linktype" in value else value
    if isinstance(value, list):
        return [_resolved(item, paths) for item in value]
    if isinstance(value, dict):
        return {key: _resolved(item, paths) for key, item in value.items()}
    return value


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, sort_keys=True)
