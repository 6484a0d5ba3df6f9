"""Send text compressed that is made anew for each request: the desk, and what is not kept."""

from collections.abc import Callable
from typing import Any

from redaksi.edge.encoding import LEAST_BYTES, choose, is_text, squeeze, with_word


class Compress:
    """Compress what the rest of the program answers, as middleware.

    Photographs and files are left alone: they are compressed already, and parts may be asked for.
    """

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        response = self._get_response(request)
        if not is_worth_it(response):
            return response
        response["Vary"] = with_word(response.get("Vary", ""), "Accept-Encoding")
        encoding = choose(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        if encoding:
            response.content = squeeze(response.content, encoding)
            response["Content-Encoding"] = encoding
            response["Content-Length"] = str(len(response.content))
            _weaken_etag(response)
        return response


def is_worth_it(response: Any) -> bool:
    """Tell whether the answer is plain text of some length, sent whole."""
    return (
        not response.streaming
        and "Content-Encoding" not in response
        and len(response.content) >= LEAST_BYTES
        and is_text(response.get("Content-Type", ""))
    )


def _weaken_etag(response: Any) -> None:
    """Say that the bytes differ though the text is the same."""
    etag = response.get("ETag", "")
    if etag.startswith('"'):
        response["ETag"] = f"W/{etag}"
