"""The heads of pages that list stories, and the feeds they offer."""

from redaksi.reading import structured
from redaksi.reading.pages import FeedLink, Frame, Head


def feeds(title: str, address: str) -> tuple[FeedLink, ...]:
    """Offer the three feeds of whatever stands at an address (D79)."""
    return (
        FeedLink(f"{title} (RSS)", f"{address}feed/", "application/rss+xml"),
        FeedLink(f"{title} (Atom)", f"{address}feed.atom", "application/atom+xml"),
        FeedLink(f"{title} (JSON)", f"{address}feed.json", "application/feed+json"),
    )


def list_head(
    frame: Frame, *, title: str, description: str, address: str, has_feeds: bool = True,
    nodes: tuple[structured.Node, ...] = (),
) -> Head:  # fmt: skip
    """Make the head of a list at an address; further nodes join its breadcrumb as JSON-LD."""
    crumbs = [(frame.name, f"{frame.base}/"), (title, frame.base + address)]
    first = address.split("?")[0]
    return Head(
        title=f"{title} - {frame.name}",
        description=description or title,
        canonical=frame.base + address,
        og_title=title,
        og_description=description or title,
        feeds=feeds(title, first) if has_feeds else (),
        json_ld=structured.graph(structured.breadcrumb(crumbs), *nodes),
    )
