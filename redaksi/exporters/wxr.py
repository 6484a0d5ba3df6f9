"""A WordPress export (WXR 1.2), written as a stream, one element after another."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TextIO
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

# What XML 1.0 cannot hold, not even escaped; nobody sees these characters.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
SPACES = {
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://wordpress.org/export/1.2/",
}
UNKNOWN = "0000-00-00 00:00:00"


@dataclass(frozen=True)
class Site:
    """The paper; `address` has no slash at its end."""

    title: str
    address: str
    description: str
    language: str
    zone: str
    program: str


@dataclass(frozen=True)
class Author:
    key: int
    login: str
    name: str


@dataclass(frozen=True)
class Term:
    """A category, a tag, or a term of our own; `meta` is JSON about it."""

    key: int
    taxonomy: str
    slug: str
    name: str
    description: str = ""
    meta: str = ""


@dataclass(frozen=True)
class Item:
    """A post, a page or a file. `terms` are (taxonomy, slug, name), `meta` names and values."""

    key: int
    type: str
    status: str
    title: str
    slug: str
    address: str
    author: str = ""
    at: datetime | None = None
    changed_at: datetime | None = None
    content: str = ""
    excerpt: str = ""
    file_address: str = ""
    terms: tuple[tuple[str, str, str], ...] = ()
    meta: tuple[tuple[str, str], ...] = ()


def write(
    target: TextIO, site: Site, *, authors: Iterable[Author], terms: Iterable[Term],
    items: Iterable[Item], at: datetime,
) -> int:  # fmt: skip
    """Write the whole export and give the number of items; holds one item at a time in memory."""
    spaces = "".join(f'\n\txmlns:{name}="{uri}"' for name, uri in SPACES.items())
    target.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"{spaces}>\n<channel>')
    target.writelines(_head(site, at))
    for author in authors:
        target.writelines(_author(author))
    for term in terms:
        target.writelines(_term(term))
    count = 0
    for count, item in enumerate(items, 1):  # noqa: B007  # counted, as it is written
        target.writelines(_item(item, ZoneInfo(site.zone)))
    target.write("\n</channel>\n</rss>\n")
    return count


def _element(name: str, text: object) -> str:
    return f"\n\t<{name}>{escape(FORBIDDEN.sub('', str(text)))}</{name}>"


def _prose(name: str, text: str) -> str:
    """Write an element as WordPress does: its oldest reader knows text only as CDATA."""
    kept = FORBIDDEN.sub("", text).replace("]]>", "]]]]><![CDATA[>")
    return f"\n\t<{name}><![CDATA[{kept}]]></{name}>"


def _head(site: Site, at: datetime) -> Iterator[str]:
    yield _element("title", site.title)
    yield _element("link", site.address)
    yield _element("description", site.description)
    yield _element("pubDate", format_datetime(at.astimezone(UTC)))
    yield _element("language", site.language)
    yield _element("wp:wxr_version", "1.2")
    yield _element("wp:base_site_url", site.address)
    yield _element("wp:base_blog_url", site.address)
    yield _element("generator", site.program)


def _author(author: Author) -> Iterator[str]:
    yield "\n<wp:author>"
    yield _element("wp:author_id", author.key)
    yield _prose("wp:author_login", author.login)
    yield _prose("wp:author_display_name", author.name)
    yield "\n</wp:author>"


# The element around a term, and those of its slug and name, differ by kind.
NAMED = {
    "category": ("wp:category", "wp:category_nicename", "wp:cat_name", "wp:category_description"),
    "post_tag": ("wp:tag", "wp:tag_slug", "wp:tag_name", "wp:tag_description"),
}
OTHERS = ("wp:term", "wp:term_slug", "wp:term_name", "wp:term_description")


def _term(term: Term) -> Iterator[str]:
    around, slug, name, description = NAMED.get(term.taxonomy, OTHERS)
    yield f"\n<{around}>"
    yield _element("wp:term_id", term.key)
    if around == "wp:term":
        yield _prose("wp:term_taxonomy", term.taxonomy)
    yield _prose(slug, term.slug)
    yield _prose(name, term.name)
    yield _prose(description, term.description)
    if term.meta:
        yield "\n\t<wp:termmeta>"
        yield _prose("wp:meta_key", "_redaksi_term")
        yield _prose("wp:meta_value", term.meta)
        yield "\n\t</wp:termmeta>"
    yield f"\n</{around}>"


def _item(item: Item, zone: ZoneInfo) -> Iterator[str]:
    yield "\n<item>"
    yield _prose("title", item.title)
    yield _element("link", item.address)
    if item.at:
        yield _element("pubDate", format_datetime(item.at.astimezone(UTC)))
    yield _prose("dc:creator", item.author)
    yield f'\n\t<guid isPermaLink="false">{escape(item.address)}</guid>'
    yield _prose("content:encoded", item.content)
    yield _prose("excerpt:encoded", item.excerpt)
    yield _element("wp:post_id", item.key)
    for name, moment in (("post_date", item.at), ("post_modified", item.changed_at or item.at)):
        yield _element(f"wp:{name}", _moment(moment, zone))
        yield _element(f"wp:{name}_gmt", _moment(moment, UTC))
    yield _element("wp:comment_status", "closed")
    yield _element("wp:ping_status", "closed")
    yield _prose("wp:post_name", item.slug)
    yield _element("wp:status", item.status)
    yield _element("wp:post_type", item.type)
    yield _element("wp:is_sticky", 0)
    if item.file_address:
        yield _element("wp:attachment_url", item.file_address)
    for taxonomy, slug, name in item.terms:
        label = escape(FORBIDDEN.sub("", name))
        yield f'\n\t<category domain="{taxonomy}" nicename="{slug}">{label}</category>'
    for key, value in item.meta:
        yield "\n\t<wp:postmeta>"
        yield _element("wp:meta_key", key)
        yield _prose("wp:meta_value", value)
        yield "\n\t</wp:postmeta>"
    yield "\n</item>"


def _moment(moment: datetime | None, zone: object) -> str:
    """Give a moment as WordPress writes it: to the second, the zone unsaid."""
    if moment is None:
        return UNKNOWN
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M:%S}"  # type: ignore[arg-type]  # a zone
