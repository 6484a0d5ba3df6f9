"""Ghost exports as a stream of entries, told in the words of the other programs.

Ghost knows tags only: those that most posts carry first come as categories. Its addresses were
/<slug>/ for posts and pages, /tag/<slug>/ and /author/<slug>/.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from urllib.parse import urljoin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from redaksi.importers.addresses import normalised
from redaksi.importers.entries import (
    Cause,
    Entry,
    OldAuthor,
    OldPost,
    OldTerm,
    Program,
    SiteFacts,
    TermName,
    Unreadable,
)
from redaksi.importers.files import expect_files
from redaksi.importers.ghost.lexical import lexical_html
from redaksi.importers.ghost.mobiledoc import mobiledoc_html
from redaksi.importers.ghost.relations import (
    POSTS,
    Relations,
    Told,
    each_once,
    flat,
    gathered,
    word,
)
from redaksi.importers.ghost.rows import rows

PLACEHOLDER = "__GHOST_URL__"
# Their words for what became of a post; "sent" went out as a letter and never had a page.
STATUSES = {"published": "publish", "scheduled": "future", "draft": "draft", "sent": "private"}
# Fields that the other program keeps under these names.
SEO = (
    ("meta_title", "_yoast_wpseo_title"),
    ("meta_description", "_yoast_wpseo_metadesc"),
    ("og_title", "_yoast_wpseo_opengraph-title"),
    ("og_description", "_yoast_wpseo_opengraph-description"),
    ("twitter_title", "_yoast_wpseo_twitter-title"),
    ("twitter_description", "_yoast_wpseo_twitter-description"),
    ("canonical_url", "_yoast_wpseo_canonical"),
    # Scripts, mostly: nobody here takes them, and the report counts them.
    ("codeinjection_head", "codeinjection_head"),
    ("codeinjection_foot", "codeinjection_foot"),
)

# Answers of the interface tell pages apart by their table alone.
OF_TABLE = {"pages": {"type": "page"}}


class GhostExport:
    """One export in one or several files; each is read twice, since posts come before their tags.

    An export does not tell its own address: `address` is the public one, when it is known.
    """

    def __init__(self, paths: Sequence[Path], *, address: str = "") -> None:
        self.paths, self.address = tuple(paths), address.rstrip("/")

    def entries(self) -> Iterator[Entry]:
        """Give what the files hold; raises Unreadable where they break off."""
        expect_files(self.paths)
        for path in self.paths:
            yield from self._entries(path)

    def size_bytes(self) -> int:
        """Give the size of all files together, as they lie on the disk."""
        return sum(path.stat().st_size for path in self.paths)

    def _entries(self, path: Path) -> Iterator[Entry]:
        # Without all tables nobody knows who wrote what: a file that breaks off gives nothing.
        known = gathered(rows(path))
        if not known.posts:
            raise Unreadable(Cause.NOT_AN_EXPORT, file=str(path), detail="posts")
        telling = _Telling(known, self.address, str(path))
        yield telling.site()
        yield from telling.authors()
        yield from telling.terms()
        for table, row in rows(path):
            if table in POSTS and isinstance(row, dict):
                yield from telling.post({**flat(row), **OF_TABLE.get(table, {})})


class _Telling:
    """One export's rows as entries."""

    def __init__(self, known: Relations, address: str, file: str) -> None:
        self.known, self.file = known, file
        self.address = address or known.address
        self.sections = known.sections()
        self.zone = _zone(known.settings)
        self.pictures: set[str] = set()

    def site(self) -> SiteFacts:
        settings = self.known.settings
        return SiteFacts(
            program=Program.GHOST,
            title=settings.get("title", ""),
            address=self.address,
            language=settings.get("locale") or settings.get("lang", ""),
            version=self.known.version,
        )

    def authors(self) -> Iterator[OldAuthor]:
        for one in each_once(self.known.users.values(), "slug", "name"):
            yield OldAuthor(
                key=word(one, "id", "url"),
                login=word(one, "slug", "name"),
                name=word(one, "name", "slug"),
                email=word(one, "email"),
            )

    def terms(self) -> Iterator[OldTerm]:
        for tag in each_once(self.known.tags.values(), "slug"):
            name = self._term(tag)
            if name.slug and not name.name.startswith("#"):
                description = word(tag, "description")
                key = word(tag, "id", "url")
                yield OldTerm(key, name.taxonomy, name.slug, name.name, description=description)

    def post(self, row: Told) -> Iterator[OldPost]:
        """Give the feature image as an item of its own, once, and then the post."""
        facts = {
            **self.known.meta_of.get(word(row, "id"), {}),
            **{k: v for k, v in row.items() if v},
        }
        image = self._absolute(word(facts, "feature_image", "image"))
        if image and normalised(image) not in self.pictures:
            self.pictures.add(normalised(image))
            yield self._picture(facts, image)
        yield self._post(facts, image)

    def _post(self, facts: Told, image: str) -> OldPost:
        slug, authors = word(facts, "slug"), self.known.authors_told(facts)
        published_at = _moment(facts.get("published_at")) or None
        visibility = word(facts, "visibility")
        status = STATUSES.get(word(facts, "status"), word(facts, "status") or "draft")
        return OldPost(
            key=word(facts, "id", "uuid", "url", "slug"),
            type="page" if word(facts, "type") == "page" or facts.get("page") else "post",
            status=status,
            title=word(facts, "title"),
            slug=slug,
            address=self._absolute(word(facts, "url") or f"/{slug}/"),
            guid=word(facts, "uuid", "comment_id", "url"),
            author=word(authors[0], "slug", "name") if authors else "",
            local_at=self._local(published_at or _moment(facts.get("created_at"))),
            utc_at=None if status == "draft" else published_at,
            changed_at=_moment(facts.get("updated_at")),
            content=self._content(facts),
            excerpt=word(facts, "custom_excerpt"),
            # Whoever paid may read it there: that is for somebody here to decide.
            password="" if visibility in ("", "public") else visibility,
            is_sticky=bool(facts.get("featured")),
            terms=self._terms(facts, authors),
            meta=self._meta(facts, image),
            file=self.file,
        )

    def _content(self, facts: Told) -> str:
        """Take the HTML; make it from what the editor stored when there is none."""
        html = word(facts, "html") or lexical_html(word(facts, "lexical"))
        return (html or mobiledoc_html(word(facts, "mobiledoc"))).replace(PLACEHOLDER, self.address)

    def _terms(self, facts: Told, authors: list[Told]) -> tuple[TermName, ...]:
        named = [self._term(tag) for tag in self.known.tags_told(facts)]
        several = authors if len(authors) > 1 else []
        named += [
            TermName("author", word(one, "slug", "name"), word(one, "name", "slug"))
            for one in several
        ]
        return tuple(dict.fromkeys(named))

    def _term(self, tag: Told) -> TermName:
        slug = word(tag, "slug")
        taxonomy = "category" if slug in self.sections else "post_tag"
        return TermName(taxonomy, slug, word(tag, "name", "slug"))

    def _meta(self, facts: Told, image: str) -> tuple[tuple[str, str], ...]:
        meta = [(name, word(facts, field)) for field, name in SEO if word(facts, field)]
        if image:
            meta.append(("_thumbnail_id", normalised(image)))
        return tuple(meta)

    def _picture(self, facts: Told, image: str) -> OldPost:
        alt = word(facts, "feature_image_alt")
        return OldPost(
            key=normalised(image),
            type="attachment",
            status="inherit",
            title="",
            slug="",
            address="",
            parent=word(facts, "id", "uuid", "url", "slug"),
            excerpt=word(facts, "feature_image_caption"),
            file_address=image,
            meta=(("_wp_attachment_image_alt", alt),) if alt else (),
            file=self.file,
        )

    def _absolute(self, address: str) -> str:
        address = address.replace(PLACEHOLDER, self.address)
        return urljoin(f"{self.address}/", address) if address and self.address else address

    def _local(self, moment: datetime | None) -> datetime | None:
        if not (moment and self.zone):
            return None
        return moment.astimezone(self.zone).replace(tzinfo=None)


def _zone(settings: dict[str, str]) -> tzinfo | None:
    """Take the site's own zone, which exports call by two names; None when it is not told."""
    name = settings.get("timezone") or settings.get("activeTimezone")
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _moment(value: object) -> datetime | None:
    """Read a moment: text of ISO 8601 or, in exports before 2017, milliseconds since 1970."""
    try:
        if isinstance(value, int | float):
            return datetime.fromtimestamp(value / 1000, UTC)
        moment = datetime.fromisoformat(str(value).replace(" ", "T", 1))
    except (ValueError, OverflowError, OSError):
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
