"""The same invented paper as Ghost exports it: one JSON of tables, the posts first."""

import json
import re
from collections.abc import Iterator

from old_paper.elements import Item
from old_paper.site import BASE, OldPaper
from old_paper.typesetting import OUTLET

COMMENT, SHORTCODE = re.compile(r"<!--.*?-->\s*"), re.compile(r"\[/?[a-z]+[^\]]*\]")
STATUSES = {"publish": "published", "future": "scheduled"}
UPLOADS = "__GHOST_URL__/content/images/2021/10"


def ghost(paper: OldPaper) -> Iterator[str]:
    """Give the export in its order, a post at a time."""
    yield '{"db": [{"meta": {"version": "5.80.0"}, "data": {"posts": ['
    names: dict[str, str] = {}
    filed: list[dict[str, object]] = []
    signed: list[dict[str, object]] = []
    files: dict[int, str] = {}
    for number in range(paper.posts):
        for item in paper.items(number):
            if item.kind == "attachment":
                files[item.key] = item.file.rpartition("/")[2]
                continue
            yield (",\n" if signed else "") + json.dumps(_post(item, files), ensure_ascii=False)
            signed.append({"post_id": f"{item.key}", "author_id": item.author, "sort_order": 0})
            filed += _filed(item)
            names |= dict((*item.tags, *item.categories))
    yield "]"
    settings = {"title": OUTLET, "timezone": "Asia/Makassar"}
    for table, rows in {
        "posts_authors": signed, "posts_tags": filed, "tags": _tags(names), "users": _users(paper),
        "settings": [{"key": key, "value": value} for key, value in settings.items()],
    }.items():  # fmt: skip
        yield f',\n"{table}": {json.dumps(rows, ensure_ascii=False)}'
    yield "}}]}\n"


def _post(item: Item, files: dict[int, str]) -> dict[str, object]:
    moment = f"{item.moment:%Y-%m-%dT%H:%M:%S}.000Z"
    picture = files.get(int(dict(item.meta).get("_thumbnail_id", 0)))
    return {
        "id": f"{item.key}", "uuid": f"u{item.key}", "title": item.title, "slug": item.slug,
        "type": "post", "status": STATUSES.get(item.status, "draft"), "visibility": "public",
        "featured": int(item.is_sticky), "custom_excerpt": item.excerpt or None,
        "html": _html(item.content), "feature_image": f"{UPLOADS}/{picture}" if picture else None,
        "created_at": moment, "updated_at": moment, "published_at": moment,
    }  # fmt: skip


def _html(content: str) -> str:
    """Give the text without the other program's marks; the old editor's has no paragraphs."""
    if content.startswith("<!-- wp:"):
        return COMMENT.sub("", content)
    plain = SHORTCODE.sub("", COMMENT.sub("", content))
    return "".join(f"<p>{part}</p>" for part in plain.split("\n\n") if part.strip())


def _filed(item: Item) -> list[dict[str, object]]:
    slugs = dict.fromkeys(slug for slug, _ in (*item.categories, *item.tags))
    return [
        {"post_id": f"{item.key}", "tag_id": slug, "sort_order": place}
        for place, slug in enumerate(slugs)
    ]


def _tags(names: dict[str, str]) -> list[dict[str, str]]:
    return [
        {"id": slug, "slug": slug, "name": name, "visibility": "public"}
        for slug, name in names.items()
    ]


def _users(paper: OldPaper) -> list[dict[str, str]]:
    told = [("admin", "Admin"), *((login, name) for login, name, _ in paper.authors)]
    return [
        {"id": login, "slug": login.replace(".", "-"), "name": name, "email": f"{login}@{BASE[8:]}"}
        for login, name in told
    ]
