"""Which embedded addresses can be shown in place, and which are only linked."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_YOUTUBE = re.compile(
    r"^https://(?:(?:www\.|m\.)?youtube\.com/(?:watch\?(?:[^#]*&)?v=|shorts/|live/)|youtu\.be/)"
    r"(?P<id>[\w-]{11})"
)


@dataclass(frozen=True)
class Provider:
    """Where something embedded lives: its printed name and, if it can be framed, the frame."""

    name: str
    frame: str = ""


def provider(url: str) -> Provider | None:
    """Tell who serves an https address; None when it may not be embedded at all.

    Only YouTube's cookie-free player may be framed: the public pages' security policy names it.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme != "https" or not parts.hostname:
        return None
    if found := _YOUTUBE.match(url):
        return Provider("YouTube", f"https://www.youtube-nocookie.com/embed/{found.group('id')}")
    return Provider(parts.hostname.removeprefix("www."))
