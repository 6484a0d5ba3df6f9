"""What has to be known of a Ghost export before its posts: who wrote them, how they are filed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

Told = Mapping[str, object]
# Half of a letter (a broken emoji) and what no database takes.
UNSAYABLE = re.compile("[\x00\ud800-\udfff]")
# Ghost files by tags alone. A newsroom has about a dozen sections; further ones stay topics.
MOST_SECTIONS = 12
POSTS = ("posts", "pages")
META = (
    "meta_title", "meta_description", "og_title", "og_description", "twitter_title",
    "twitter_description", "feature_image_alt", "feature_image_caption",
)  # fmt: skip

KEPT = ("id", "url", "slug", "name", "email", "visibility", "description")


@dataclass
class Relations:
    """The other tables by id, as far as posts need them; `tags` and `users` also by address."""

    tags: dict[str, Told] = field(default_factory=dict)
    users: dict[str, Told] = field(default_factory=dict)
    tags_of: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    authors_of: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    meta_of: dict[str, dict[str, str]] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    version: str = ""
    address: str = ""
    posts: int = 0
    primary: Counter[str] = field(default_factory=Counter)

    def sections(self) -> frozenset[str]:
        """Give the slugs of the tags that most posts are filed under first."""
        return frozenset(slug for slug, _ in self.primary.most_common(MOST_SECTIONS))

    def tags_told(self, post: Told) -> list[Told]:
        """Give the public tags of a post, the first one first."""
        inside = nested(post, "tags")
        found = inside or self._related(self.tags, self.tags_of, post)
        return [tag for tag in found if word(tag, "slug") and not _is_internal(tag)]

    def authors_told(self, post: Told) -> list[Told]:
        """Give those who wrote a post, the first one first."""
        inside = nested(post, "authors") or nested(post, "author")
        found = inside or self._related(self.users, self.authors_of, post)
        if not found and word(post, "author_id") in self.users:
            found = [self.users[word(post, "author_id")]]
        return [author for author in found if word(author, "slug", "name")]

    def _related(
        self, table: dict[str, Told], links: dict[str, list[tuple[int, str]]], post: Told
    ) -> list[Told]:
        ordered = sorted(links.get(word(post, "id"), ()))
        return [table[key] for _, key in ordered if key in table]


def gathered(rows: Iterable[tuple[str, object]]) -> Relations:
    """Read all rows once and keep what posts need."""
    known = Relations()
    for table, row in rows:
        if isinstance(row, dict):
            _gather(known, table, flat(row))
    for key in known.tags_of:
        known.primary.update(word(tag, "slug") for tag in known.tags_told({"id": key})[:1])
    return known


def _gather(known: Relations, table: str, row: Told) -> None:
    if table in POSTS:
        _gather_post(known, row)
    elif table in ("tags", "users"):
        _learn(known.tags if table == "tags" else known.users, row)
    elif table == "posts_tags":
        _link(known.tags_of, row, word(row, "tag_id"))
    elif table == "posts_authors":
        _link(known.authors_of, row, word(row, "author_id"))
    elif table == "posts_meta":
        facts = {name: word(row, name) for name in META if row.get(name)}
        known.meta_of[word(row, "post_id")] = facts
    elif table == "settings":
        known.settings[word(row, "key")] = word(row, "value")
    elif table == "meta":
        known.version = known.version or word(row, "version")


def _gather_post(known: Relations, row: Told) -> None:
    """Count a post, and take what some programs put into it instead of beside it."""
    known.posts += 1
    known.address = known.address or _root(word(row, "url"), word(row, "slug"))
    tags = [tag for tag in nested(row, "tags") if not _is_internal(tag)]
    known.primary.update(word(tag, "slug") for tag in tags[:1])
    for tag in tags:
        _learn(known.tags, tag)
    for author in nested(row, "authors") or nested(row, "author"):
        _learn(known.users, author)


def _root(address: str, slug: str) -> str:
    """Take the site's own address from that of a post."""
    if slug and address.endswith(f"/{slug}/"):
        return address.removesuffix(f"/{slug}/")
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _learn(table: dict[str, Told], row: Told) -> None:
    """Note a tag or a person, adding to what was told of it before."""
    kept = {name: row[name] for name in KEPT if row.get(name)}
    key = word(row, "id", "url", "slug")
    table[key] = {**table.get(key, {}), **kept}


def _link(links: dict[str, list[tuple[int, str]]], row: Told, other: str) -> None:
    order = row.get("sort_order")
    links.setdefault(word(row, "post_id"), []).append(
        (order if isinstance(order, int) else 0, other)
    )


def word(row: Told, *names: str) -> str:
    """Give the first of these fields that says something, as text."""
    for name in names:
        value = row.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return UNSAYABLE.sub("", str(value)).strip()
    return ""


def flat(row: Told) -> Told:
    """Give a row in one form: some programs put it in {"url": …, "data": …}."""
    inside = row.get("data")
    return {**inside, "url": row.get("url")} if isinstance(inside, dict) else row


def nested(row: Told, name: str) -> list[Told]:
    value = row.get(name)
    found = value if isinstance(value, list) else [value]
    return [flat(one) for one in found if isinstance(one, dict)]


def _is_internal(tag: Told) -> bool:
    return word(tag, "visibility") == "internal" or word(tag, "name").startswith("#")


def each_once(found: Iterable[Told], *names: str) -> Iterator[Told]:
    """Give what is told several times once, by the first of these fields."""
    seen: set[str] = set()
    for one in found:
        if (key := word(one, *names)) and key not in seen:
            seen.add(key)
            yield one
