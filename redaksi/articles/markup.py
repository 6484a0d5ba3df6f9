"""What markup may stand in an article: the allow-list, and the way out for links."""

import re
from collections.abc import Mapping
from functools import cache

import nh3

# An import's leftovers keep more structure than our own blocks need, but never style or scripts.
OLD_TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small",
    "a", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "q", "cite", "code", "pre", "figure",
    "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "abbr", "mark",
    "del", "ins",
}  # fmt: skip
OLD_ATTRIBUTES = {
    "a": {"href", "title"}, "abbr": {"title"}, "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"}, "ol": {"start"},
}  # fmt: skip
INLINE_TAGS = {"b", "strong", "i", "em", "a", "br"}
SCHEMES = {"http", "https", "mailto", "tel"}

# Made once each: telling nh3 what it may keep costs as much as cleaning a paragraph.
_OLD = nh3.Cleaner(
    tags=OLD_TAGS, attributes=OLD_ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener"
)
_STORED_LINK = re.compile(r"<a\b[^>]*\blinktype=\"page\"[^>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
_ID = re.compile(r"\bid=\"(\d+)\"")


def clean_old(markup: str) -> str:
    """Sanitise HTML that an import could not map; safe to call on its own result."""
    return _OLD.clean(markup)


def clean_text(markup: str, *, rel: str = "noopener") -> str:
    """Keep what a text paragraph or list may hold, links already resolved."""
    return _text(rel).clean(markup)


@cache
def _text(rel: str) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=INLINE_TAGS | {"p", "ul", "ol", "li"},
        attributes={"a": {"href"}},
        url_schemes=SCHEMES,
        link_rel=rel,
    )


def linked_ids(markup: str) -> set[int]:
    """Give the ids of the pages that stored rich text links to."""
    links = (match.group(0) for match in _STORED_LINK.finditer(markup))
    return {int(found.group(1)) for link in links if (found := _ID.search(link.split(">")[0]))}


def resolve_links(markup: str, paths: Mapping[int, str]) -> str:
    """Turn stored links to pages into addresses; one to what readers may not see loses its tag."""

    def link(match: re.Match[str]) -> str:
        found = _ID.search(match.group(0).split(">")[0])
        path = paths.get(int(found.group(1))) if found else None
        return f'<a href="{path}">{match.group(1)}</a>' if path else match.group(1)

    return _STORED_LINK.sub(link, markup)
