"""Whether the browser has the page already (RFC 9110, section 13.1.2)."""

from redaksi.edge.record import Headers, Page

NOT_MODIFIED = "304 Not Modified"
# What a 304 repeats of the 200 it stands for (RFC 9110, section 15.4.5).
REPEATED = frozenset(
    {"cache-control", "cache-tag", "cdn-cache-control", "content-location", "etag", "expires",
     "strict-transport-security", "surrogate-control", "surrogate-key", "vary", "xkey"}
)  # fmt: skip


def matches(asked: str, etag: str) -> bool:
    """Tell whether a list of ETags names this one; weak forms count, as the RFC wants for GET.

    What has no ETag, such as the page for "nothing is here", is never the same as before.
    """
    if not etag:
        return False
    if asked.strip() == "*":
        return True
    marks = (mark.strip() for mark in asked.split(","))
    return any(mark.removeprefix("W/") == etag for mark in marks)


def etag_of(headers: Headers) -> str:
    """Give the ETag among headers; empty when there is none."""
    return next((value for name, value in headers if name == "ETag"), "")


def not_modified(page: Page) -> Page:
    """Give the short answer: you have it already."""
    headers = [(name, value) for name, value in page.headers if name.lower() in REPEATED]
    return Page(NOT_MODIFIED, headers, b"", page.until)
