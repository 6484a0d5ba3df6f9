"""What machines are told about an article: title, Open Graph, JSON-LD (D63 to D69, D76, D80)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from redaksi.articles.kinds import SCHEMA_TYPES, Genre, Kind
from redaksi.articles.models import Article
from redaksi.lang.words import shorten
from redaksi.media.pictures import Album
from redaksi.reading import structured
from redaksi.reading.frame import Edition
from redaksi.reading.heads import feeds
from redaksi.reading.pages import Head, ShareImage

if TYPE_CHECKING:
    from redaksi.reading.article import ArticlePage, Credit

HIDDEN = "noindex, follow"
# Google asks for all three shapes of a lead picture (D64).
SHAPES = ("data-1x1", "data-4x3", "data-16x9")


def head(
    article: Article, page: "ArticlePage", albums: Mapping[int, Album], edition: Edition
) -> Head:
    """Make the head of an article's page from what the page shows. Costs no query."""
    base = page.frame.base
    description = article.search_description or article.summary
    # An advertorial says what it is wherever its headline goes (D19).
    mark = f"{page.label}: " if page.genre == Genre.ADVERT else ""
    writers = tuple(credit.name for credit in page.credits if credit.role == "writer")
    main = page.sections[0] if page.sections else None
    return Head(
        title=f"{mark}{article.seo_title or article.title} - {page.frame.name}",
        description=shorten(description, 200),
        canonical=base + article.address,
        robots=HIDDEN if article.is_hidden_from_search else Head.robots,
        og_type="article",
        og_title=mark + (article.social_title or article.title),
        og_description=mark + (article.social_summary or article.summary),
        image=_share_image(article, albums, base),
        published_iso=page.published.iso,
        modified_iso=(page.updated or page.published).iso,
        section=main.label if main else "",
        tags=tuple(topic.label for topic in page.topics),
        authors=writers,
        feeds=feeds(main.label, main.address) if main else (),
        json_ld=structured.graph(
            _story(article, page, albums, edition),
            structured.breadcrumb(_crumbs(page, base)),
            structured.short_paper(edition, page.frame),
        ),
    )


def _share_image(article: Article, albums: Mapping[int, Album], base: str) -> ShareImage | None:
    for pk in (article.social_photo_id, article.lead_photo_id):
        album = albums.get(pk or 0)
        if album and (jpeg := album.jpeg("share")):
            return ShareImage(base + jpeg.url, jpeg.width, jpeg.height, album.alt)
    return None


def _crumbs(page: "ArticlePage", base: str) -> list[tuple[str, str]]:
    crumbs = [(page.frame.name, f"{base}/")]
    if page.sections:
        crumbs.append((page.sections[0].label, base + page.sections[0].address))
    return [*crumbs, (page.title, page.share.address)]


def _story(
    article: Article, page: "ArticlePage", albums: Mapping[int, Album], edition: Edition
) -> structured.Node:
    base = page.frame.base
    address = page.share.address
    subtype = SCHEMA_TYPES.get(Kind(article.kind))
    return {
        "@type": ["NewsArticle", subtype] if subtype else "NewsArticle",
        "@id": address,
        "mainEntityOfPage": address,
        "url": address,
        "headline": article.title,
        "alternativeHeadline": article.subtitle,
        "description": article.summary,
        "image": _images(article, albums, base),
        "datePublished": page.published.iso,
        "dateModified": (page.updated or page.published).iso,
        "author": _authors(page, base),
        "editor": _people(page, base, "editor"),
        "publisher": {"@id": structured.paper_id(base)},
        "articleSection": [section.label for section in page.sections],
        "keywords": [topic.label for topic in page.topics],
        "inLanguage": article.language,
        "isAccessibleForFree": True,
        "dateline": article.dateline,
        "locationCreated": {"@type": "Place", "name": article.dateline}
        if article.dateline
        else None,
        "sponsor": {"@type": "Organization", "name": article.sponsor} if article.sponsor else None,
    }


def _images(article: Article, albums: Mapping[int, Album], base: str) -> list[dict[str, Any]]:
    album = albums.get(article.lead_photo_id or 0)
    if album is None:
        return []
    made = (album.jpeg(name) for name in SHAPES)  # type: ignore[arg-type]  # SHAPES are names
    return [
        {
            "@type": "ImageObject",
            "url": base + jpeg.url,
            "width": jpeg.width,
            "height": jpeg.height,
            "caption": album.caption,
            "creditText": album.credit,
        }
        for jpeg in made
        if jpeg
    ]


def _authors(page: "ArticlePage", base: str) -> list[structured.Node]:
    """Give the writers; an unsigned story is the paper's own."""
    return _people(page, base, "writer", "contributor", "agency") or [
        {"@id": structured.paper_id(base)}
    ]


def _people(page: "ArticlePage", base: str, *roles: str) -> list[structured.Node]:
    return [_person(credit, base) for credit in page.credits if credit.role in roles]


def _person(credit: "Credit", base: str) -> structured.Node:
    kind = "Organization" if credit.role == "agency" else "Person"
    address = {"url": base + credit.address} if credit.address else {}
    return {"@type": kind, "name": credit.name, **address}
