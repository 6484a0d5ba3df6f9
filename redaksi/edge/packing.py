"""Makes an answer ready to send: compressed, with its marks, once for each encoding."""

import gzip
from collections.abc import Callable, Iterable
from dataclasses import replace

from redaksi.edge.encoding import LEAST_BYTES, is_text, squeeze, with_word
from redaksi.edge.record import ENCODINGS, Headers, Page, mark_of
from redaksi.edge.shown import Shown

# What a shared cache is told beside what browsers are.
Labels = Callable[[Shown], Headers]
# Set anew here, whatever the program said of them.
_OURS = frozenset({"content-length", "content-encoding", "etag", "vary"})


def unlabelled(shown: Shown) -> Headers:
    """Tell shared caches nothing: no one could tell them what has changed."""
    return []


def packed(page: Page, labels: Headers, *, encodings: Iterable[str] = ENCODINGS) -> dict[str, Page]:
    """Give an answer in each encoding; what does not shrink is the same in all."""
    kept = [(name, value) for name, value in page.headers if name.lower() not in _OURS] + labels
    kind = next((value for name, value in kept if name.lower() == "content-type"), "")
    mark = mark_of(page.body) if page.status.startswith("200") else ""
    if len(page.body) < LEAST_BYTES or not is_text(kind):
        return dict.fromkeys(encodings, _finished(page.status, kept, page.body, mark=mark))
    kept.append(("Vary", with_word(_vary(page), "Accept-Encoding")))
    return {
        encoding: _finished(
            page.status, kept, squeeze(page.body, encoding), mark=mark, encoding=encoding
        )
        for encoding in encodings
    }


def unpacked(page: Page) -> Page:
    """Give the text itself, for the few who take nothing compressed."""
    if ("Content-Encoding", "gzip") not in page.headers:
        return page
    kept = [(name, value) for name, value in page.headers if name.lower() not in _OURS]
    kept.append(("Vary", _vary(page)))
    body = gzip.decompress(page.body)
    mark = mark_of(body) if page.status.startswith("200") else ""
    return replace(_finished(page.status, kept, body, mark=mark), until=page.until)


def _finished(status: str, kept: Headers, body: bytes, *, mark: str, encoding: str = "") -> Page:
    """Add length, encoding and, to what stays the same when asked again, its ETag."""
    headers = [*kept, ("Content-Length", str(len(body)))]
    if encoding:
        headers.append(("Content-Encoding", encoding))
    if mark:
        headers.append(("ETag", f'"{mark}-{encoding or "id"}"'))
    return Page(status, headers, body)


def _vary(page: Page) -> str:
    return ", ".join(value for name, value in page.headers if name.lower() == "vary")
