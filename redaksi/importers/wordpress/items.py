"""The elements of a WordPress export, as entries."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from redaksi.importers.entries import (
    OldAuthor,
    OldComment,
    OldPost,
    OldTerm,
    Program,
    SiteFacts,
    TermName,
)

MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?")
# WXR 1.0 said "tag" where all later ones say "post_tag".
TAXONOMIES = {"tag": "post_tag"}


class Element:
    """One element with all that is in it; `line` is where it begins, told for a whole entry."""

    __slots__ = ("attributes", "children", "line", "name", "parts")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name, self.attributes, self.line = name, attributes, 0
        self.children: list[Element] = []
        self.parts: list[str] = []

    def text(self) -> str:
        return "".join(self.parts)

    def told(self, name: str) -> str:
        """Give the text of the first child of this name, without the space around it."""
        return next((child.text().strip() for child in self.children if child.name == name), "")

    def named(self, name: str) -> Iterator["Element"]:
        return (child for child in self.children if child.name == name)


def site_of(channel: dict[str, str]) -> SiteFacts:
    """Tell the site from the channel's own lines.

    The public address counts: `base_site_url` of a network is another site's.
    """
    address = channel.get("wp:base_blog_url") or channel.get("link") or ""
    is_ours = re.search(r"\bRedaksi\b", channel.get("generator", ""))
    return SiteFacts(
        program=Program.REDAKSI if is_ours else Program.WORDPRESS,
        title=channel.get("title", ""),
        address=(address or channel.get("wp:base_site_url", "")).rstrip("/"),
        language=channel.get("language", ""),
        version=channel.get("wp:wxr_version", ""),
    )


def author_of(element: Element) -> OldAuthor:
    names = (element.told("wp:author_first_name"), element.told("wp:author_last_name"))
    login = element.told("wp:author_login")
    return OldAuthor(
        key=element.told("wp:author_id"),
        login=login,
        name=element.told("wp:author_display_name") or " ".join(names).strip() or login,
        email=element.told("wp:author_email"),
    )


def term_of(element: Element) -> OldTerm:
    """Tell a category, a tag or any other term; its three dresses differ by prefix only."""
    prefix = {"wp:category": "category", "wp:tag": "tag"}.get(element.name, "term")
    taxonomy = {"category": "category", "tag": "post_tag"}.get(prefix)
    name = element.told("wp:cat_name" if prefix == "category" else f"wp:{prefix}_name")
    slug = element.told("wp:category_nicename" if prefix == "category" else f"wp:{prefix}_slug")
    return OldTerm(
        key=element.told("wp:term_id"),
        taxonomy=taxonomy or element.told("wp:term_taxonomy"),
        slug=_slug(slug or name),
        name=name or slug,
        parent=_slug(element.told(f"wp:{prefix}_parent")),
        description=element.told(f"wp:{prefix}_description"),
        meta=_meta(element, "wp:termmeta"),
    )


def post_of(element: Element, *, file: str) -> OldPost:
    """Tell one item, whatever its type; content and metas keep every space they had."""
    told = {child.name: child for child in reversed(element.children)}

    def text(name: str) -> str:
        return told[name].text().strip() if name in told else ""

    return OldPost(
        key=text("wp:post_id") or text("guid") or text("link"),
        type=text("wp:post_type") or "post",
        status=text("wp:status") or "publish",
        title=text("title"),
        slug=text("wp:post_name"),
        address=text("link"),
        guid=text("guid"),
        author=text("dc:creator") or text("wp:author"),
        local_at=moment(text("wp:post_date")),
        utc_at=_utc_at(told),
        changed_at=_aware(moment(text("wp:post_modified_gmt"))),
        content=told["content:encoded"].text() if "content:encoded" in told else "",
        excerpt=told["excerpt:encoded"].text() if "excerpt:encoded" in told else "",
        password=told["wp:post_password"].text() if "wp:post_password" in told else "",
        parent="" if text("wp:post_parent") == "0" else text("wp:post_parent"),
        file_address=text("wp:attachment_url"),
        is_sticky=text("wp:is_sticky") == "1",
        terms=_terms(element),
        meta=_meta(element, "wp:postmeta"),
        comments=tuple(map(_comment, element.named("wp:comment"))),
        file=file,
        line=element.line,
    )


def moment(text: str) -> datetime | None:
    """Read "2019-12-24 07:30:00"; None for the zeros of a draft and for what is no date."""
    if not (found := MOMENT.match(text)):
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        # Naive, as it stands; whose clock it was, only the caller knows.
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  # see above
    except ValueError:
        return None


def _utc_at(told: dict[str, Element]) -> datetime | None:
    """Take the moment in UTC; an export without that line tells it in its feed's date."""
    if "wp:post_date_gmt" in told:
        return _aware(moment(told["wp:post_date_gmt"].text().strip()))
    try:
        published = parsedate_to_datetime(told["pubDate"].text().strip())
        return published.astimezone(UTC) if published.tzinfo else published.replace(tzinfo=UTC)
    except (KeyError, ValueError, TypeError, IndexError, OverflowError):
        return None


def _aware(naive: datetime | None) -> datetime | None:
    return naive.replace(tzinfo=UTC) if naive else None


def _terms(element: Element) -> tuple[TermName, ...]:
    """Tell the terms of an item in the file's order, each once.

    WXR 1.0 says each twice, once without its slug; other programs say them that way only.
    """
    found: dict[tuple[str, str], TermName] = {}
    spelled = {
        one.text().strip() for one in element.named("category") if "nicename" in one.attributes
    }
    for one in element.named("category"):
        name = one.text().strip()
        slug = one.attributes.get("nicename", "")
        if not (slug or name) or (not slug and name in spelled):
            continue
        domain = one.attributes.get("domain") or "category"
        taxonomy, slug = TAXONOMIES.get(domain, domain), _slug(slug or name)
        found.setdefault((taxonomy, slug), TermName(taxonomy, slug, name or slug))
    return tuple(found.values())


def _meta(element: Element, name: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for one in element.named(name):
        told = {child.name: child.text() for child in one.children}
        pairs.append((told.get("wp:meta_key", "").strip(), told.get("wp:meta_value", "")))
    return tuple(pairs)


def _comment(element: Element) -> OldComment:
    return OldComment(
        kind=element.told("wp:comment_type") or "comment",
        status=element.told("wp:comment_approved"),
        key=element.told("wp:comment_id"),
        parent=element.told("wp:comment_parent"),
        name=element.told("wp:comment_author"),
        utc_at=_aware(moment(element.told("wp:comment_date_gmt"))),
        content=element.told("wp:comment_content"),
    )


def _slug(text: str) -> str:
    """Leave a slug as WordPress made it; make one where a name stands in its place."""
    if not text or re.fullmatch(r"[a-z0-9_%-]+", text):
        return text
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^\w%]+", "-", plain).strip("-")
