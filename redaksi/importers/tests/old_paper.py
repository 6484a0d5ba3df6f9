"""Old sites for tests, told without a file: the entries of an export, and what came of them."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection

from conftest import NOW
from redaksi.importers.actions.bringing_in import bring_in
from redaksi.importers.entries import (
    Entry,
    OldAuthor,
    OldPost,
    OldTerm,
    Program,
    SiteFacts,
    TermName,
    Unreadable,
)
from redaksi.importers.models import Run
from redaksi.importers.uploads import MediaSource

SITE = "https://lama.example"
THEN = datetime(2019, 12, 3, 2, 15, tzinfo=UTC)
TEXT = "<!-- wp:paragraph -->\n<p>Tiga desa sepakat berbagi air.</p>\n<!-- /wp:paragraph -->"


@dataclass
class OldPaper:
    """An export in memory; `breaks_off` is raised after the last entry."""

    posts: list[OldPost]
    program: Program = Program.WORDPRESS
    terms: list[OldTerm] = field(default_factory=list)
    authors: list[OldAuthor] = field(
        default_factory=lambda: [OldAuthor("1", "reni", "Reni Wulandari")]
    )
    address: str = SITE
    breaks_off: Unreadable | None = None
    repairs: dict[str, int] = field(default_factory=dict)

    def entries(self) -> Iterator[Entry]:
        yield SiteFacts(self.program, "Lama", self.address)
        yield from self.authors
        yield from self.terms
        yield from self.posts
        if self.breaks_off:
            raise self.breaks_off

    def size_bytes(self) -> int:
        return 0


class Silent:
    """Tells nobody how far the work has come."""

    def step(self, label: str) -> AbstractContextManager[None]:
        return nullcontext()

    def bar(self, label: str, total: int) -> Any:
        return lambda part: None


def post(key: int = 7, **told: Any) -> OldPost:
    """Give a published story."""
    slug = told.pop("slug", f"air-embung-{key}")
    fields: dict[str, Any] = {
        "type": "post", "status": "publish", "title": f"Air Embung Surut {key}", "slug": slug,
        "address": f"{SITE}/2019/12/{slug}/", "guid": f"{SITE}/?p={key}", "author": "reni",
        "local_at": (THEN + timedelta(hours=8)).replace(tzinfo=None), "utc_at": THEN,
        "changed_at": THEN, "content": TEXT, "excerpt": "Petani mendapat giliran.",
        "terms": (TermName("category", "daerah", "Daerah"), TermName("post_tag", "air", "Air")),
    }  # fmt: skip
    return OldPost(key=str(key), **(fields | told))


def picture(key: int = 90, name: str = "embung.jpg", **told: Any) -> OldPost:
    """Give an attachment."""
    address = f"{SITE}/wp-content/uploads/2019/12/{name}"
    fields: dict[str, Any] = {
        "type": "attachment", "status": "inherit", "title": "Embung", "slug": f"embung-{key}",
        "address": f"{SITE}/embung-{key}/", "file_address": address, "content": "",
        "excerpt": "Embung yang surut. (Foto: Yusuf Karim)",
        "meta": (("_wp_attachment_image_alt", "Dasar embung retak"),), "terms": (),
    }  # fmt: skip
    return post(key, **(fields | told))


def paragraph(markup: str) -> str:
    return f"<!-- wp:paragraph -->\n<p>{markup}</p>\n<!-- /wp:paragraph -->"


def bring(
    paper: OldPaper | list[OldPost], *, media: MediaSource | None = None,
    authors: Mapping[str, str] | None = None, is_dry: bool = False, at: datetime = NOW,
) -> Run:  # fmt: skip
    """Bring an old site in."""
    export = paper if isinstance(paper, OldPaper) else OldPaper(paper)
    return bring_in(
        export, media=media, authors=authors or {}, is_dry=is_dry, at=at, progress=Silent()
    )


# What notes when a run was, what databases keep for themselves, and that pages are to be made anew.
APART = ("importers_run", "django_migrations", "sqlite_", "edge_purge")


def whole_database() -> dict[str, list[tuple[object, ...]]]:
    """Give every row of every table, runs apart, to compare before and after."""
    with connection.cursor() as cursor:
        names = [
            name
            for name in connection.introspection.table_names(cursor)
            if not name.startswith(APART)
        ]
        found = {}
        for name in names:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")  # noqa: S608  # ours
            found[name] = sorted(map(repr, cursor.fetchall()))
    return found  # type: ignore[return-value]  # told as text, to be compared
