"""Every address at which something of the old site could be reached (D149), in one form."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, urlsplit

from redaksi.importers.addresses import normalised
from redaksi.importers.entries import Inventory, OldAuthor, OldPost, OldTerm, Program
from redaksi.lang.words import slug

# As wide as the column of the table; what is longer was no address that anybody linked to.
LONGEST = 500
NEXT_PAGE = "<!--nextpage-->"
MOST_PAGES = 50
# The query by which WordPress names a thing of each type.
NAMED_BY = {"page": "page_id", "attachment": "attachment_id"}
_DAY = re.compile(r"(?<=/)(\d{4})/(\d{2})(?:/(\d{2}))?(?=/)")
_OLD_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# A file that does not name its categories' ancestors would send this round in a circle.
DEEPEST = 20


def addresses_of(post: OldPost, inventory: Inventory) -> tuple[str, ...]:
    """Give the normalised paths of a post, a page or a file's own page; the present one first.

    With them those before its slug or its day were changed, and its further pages.
    """
    found = list(_once(_of_post(post, inventory)))
    pages = min(post.content.count(NEXT_PAGE) + 1, MOST_PAGES)
    further = [
        f"{path}/{page}" for path in found if "?" not in path for page in range(2, pages + 1)
    ]
    return tuple(_once(path for path in (*found, *further) if path != "/"))


def addresses_of_term(term: OldTerm, inventory: Inventory) -> tuple[str, ...]:
    """Give the normalised paths of a category or a tag, the nested one first."""
    if inventory.site.program is Program.REDAKSI:
        return ()
    root = _root(inventory)
    if inventory.site.program is Program.GHOST:
        return tuple(_once([_path(f"{root}/tag/{term.slug}/")]))
    if term.taxonomy == "category":
        nested = "/".join([*_ancestors(term, inventory), term.slug])
        named = [f"/category/{nested}/", f"/category/{term.slug}/"]
        named += [f"/?cat={term.key}"] if term.key.isdigit() else []
    elif term.taxonomy == "post_tag":
        named = [f"/tag/{term.slug}/", f"/?tag={term.slug}"]
    else:
        named = [f"/{term.taxonomy}/{term.slug}/"]
    return tuple(_once(_path(root + address) for address in named))


def addresses_of_author(author: OldAuthor, inventory: Inventory) -> tuple[str, ...]:
    """Give the normalised paths of an author: by login, by what WordPress makes of it, by id."""
    if inventory.site.program is Program.REDAKSI:
        return ()
    named = [f"/author/{author.login}/", f"/author/{slug(author.login)}/"]
    named += [f"/?author={author.key}"] if author.key.isdigit() else []
    root = _root(inventory)
    return tuple(_once(_path(root + address) for address in named if address != "/author//"))


def _of_post(post: OldPost, inventory: Inventory) -> Iterator[str]:
    if post.address:
        yield _path(post.address)
        yield from _former(post)
    if post.key.isdigit() and inventory.site.program is not Program.GHOST:
        root = _root(inventory)
        yield _path(f"{root}/?{NAMED_BY.get(post.type, 'p')}={post.key}")
        yield _path(f"{root}/?p={post.key}")
    # A guid is an address by custom only: that of another host, or of a file, is none of ours.
    if _host(post.guid) == _host(inventory.site.address) != "" and post.type != "attachment":
        yield _path(post.guid)


def _former(post: OldPost) -> Iterator[str]:
    """Give the addresses from before the slug or the day was changed, in every combination."""
    path = _parts(post.address).path
    slugs = [value for name, value in post.meta if name == "_wp_old_slug" and value]
    days = [found for name, value in post.meta if name == "_wp_old_date"
            and (found := _OLD_DAY.fullmatch(value.strip()))]  # fmt: skip
    if not path.strip("/") or not (slugs or days):
        return
    dated = [path, *(_redated(path, day) for day in days)]
    for one in dated:
        yield _path(one)
        for word in slugs:
            head = one.rstrip("/").rpartition("/")[0]
            # An id in the address or a .html at its end stays as the old site wrote it.
            renamed = one.replace(post.slug, word) if post.slug and post.slug in one else ""
            yield _path(renamed or f"{head}/{word}")


def _redated(path: str, day: re.Match[str]) -> str:
    year, month, number = day.groups()

    def old(found: re.Match[str]) -> str:
        return f"{year}/{month}/{number}" if found[3] else f"{year}/{month}"

    return _DAY.sub(old, path, count=1)


def _ancestors(term: OldTerm, inventory: Inventory) -> list[str]:
    """Give the slugs above a category, the topmost first."""
    above: list[str] = []
    parent = term.parent
    while parent and parent not in above and len(above) < DEEPEST:
        above.insert(0, parent)
        known = inventory.terms.get((term.taxonomy, parent))
        parent = known.parent if known else ""
    return above


def _root(inventory: Inventory) -> str:
    """Give the folder that the old site lived in; "" when it had its host for itself."""
    return _parts(inventory.site.address).path.rstrip("/")


def _host(address: str) -> str:
    return (_parts(address).hostname or "").removeprefix("www.")


def _path(address: str) -> str:
    """Give the normalised path; "/" of what is no address at all."""
    return normalised(_parts(address).geturl())


def _parts(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")


def _once(paths: Iterable[str]) -> Iterator[str]:
    return (path for path in dict.fromkeys(paths) if path and len(path) <= LONGEST)
