"""Addresses in old HTML: made whole, and led from an embedded frame to the page it shows."""

import re
from urllib.parse import parse_qs, quote, urljoin, urlsplit

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# As browsers read an address: what they pass over, and what they write out.
_EDGES = "".join(map(chr, range(0x21)))
_PASSED_OVER = str.maketrans("", "", "\t\n\r")
_WRITTEN_OUT = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}\s\u2000-\u200f\u2028-\u202f\u2060-\u206f]")
# The hosts whose addresses WordPress showed in place when they stood alone on a line.
PROVIDERS = frozenset({
    "youtube.com", "youtu.be", "vimeo.com", "dailymotion.com", "dai.ly", "vidio.com", "twitter.com",
    "x.com", "instagram.com", "facebook.com", "fb.watch", "tiktok.com", "soundcloud.com",
    "spotify.com", "threads.net", "threads.com", "bsky.app", "flickr.com", "flic.kr", "ted.com",
    "reddit.com", "tumblr.com", "slideshare.net", "scribd.com", "issuu.com", "mixcloud.com",
    "wordpress.tv", "videopress.com", "imgur.com", "pinterest.com", "kickstarter.com",
    "speakerdeck.com", "twitch.tv", "streamable.com",
})  # fmt: skip
# What stands in a frame, and the page that shows the same.
FRAMES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(?:www\.)?youtube(?:-nocookie)?\.com/embed/videoseries$"),
     "https://www.youtube.com/playlist?list={list}"),
    (re.compile(r"^(?:www\.)?youtube(?:-nocookie)?\.com/(?:embed|v)/(?P<id>[\w-]{6,20})"),
     "https://www.youtube.com/watch?v={id}"),
    (re.compile(r"^player\.vimeo\.com/video/(?P<id>\d+)"), "https://vimeo.com/{id}"),
    (re.compile(r"^(?:www\.)?dailymotion\.com/embed/video/(?P<id>\w+)"),
     "https://www.dailymotion.com/video/{id}"),
    (re.compile(r"^(?:www\.)?vidio\.com/embed/(?P<id>[\w-]+)"), "https://www.vidio.com/watch/{id}"),
    (re.compile(r"^(?:www\.)?instagram\.com/(?P<id>(?:p|reel|tv)/[\w-]+)/embed"),
     "https://www.instagram.com/{id}/"),
    (re.compile(r"^(?:www\.)?tiktok\.com/(?:embed(?:/v\d)?|player/v\d)/(?P<id>\d+)"),
     "https://www.tiktok.com/@/video/{id}"),
    (re.compile(r"^platform\.twitter\.com/embed/"), "https://x.com/i/status/{id}"),
    (re.compile(r"^open\.spotify\.com/embed/(?P<id>\w+/\w+)"), "https://open.spotify.com/{id}"),
    (re.compile(r"^(?:www\.)?facebook\.com/plugins/(?:video|post)\.php"), "{href}"),
    (re.compile(r"^w\.soundcloud\.com/player"), "{url}"),
)  # fmt: skip
_MAP = re.compile(r"^(?:(?:www\.)?google\.[a-z.]{2,6}/maps|maps\.google\.[a-z.]{2,6}/)")


def whole(address: str, site: str) -> str:
    """Give an address that can be linked to, made absolute; "" for any that must not be."""
    bare = address.strip(_EDGES).translate(_PASSED_OVER)
    if not bare or bare.startswith("#"):
        return ""
    try:
        joined = urljoin(f"{site}/", bare)
        parts = urlsplit(joined)
    except ValueError:
        return ""
    if parts.scheme not in SCHEMES or (parts.scheme in {"http", "https"} and not parts.hostname):
        return ""
    return _WRITTEN_OUT.sub(lambda found: quote(found.group()), joined)


def web(address: str, site: str) -> str:
    """Give the address of a page or file, made absolute; "" for any other."""
    found = whole(address, site)
    return found if found.startswith(("http://", "https://")) else ""


def host(address: str) -> str:
    """Give the host of an address without "www."; "" when it has none or is broken."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def is_of(address: str, site: str) -> bool:
    """Tell whether an absolute address belongs to the old site itself."""
    return bool(site) and host(address) == host(site)


def is_shown_in_place(address: str) -> bool:
    """Tell whether an address that stands alone was shown as a film, a post or a sound."""
    name = host(address)
    while name and name not in PROVIDERS:
        name = name.partition(".")[2]
    return bool(name) and bool(urlsplit(address).path.strip("/"))


def page(address: str) -> str:
    """Give the https page of an embedded address; "" when nobody knows what is in the frame."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    named = f"{(parts.hostname or '')}{parts.path}"
    asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
    for frame, pattern in FRAMES:
        if found := frame.match(named):
            return _filled(pattern, {**asked, **found.groupdict()})
    if _MAP.match(named):
        return secure(address.replace("&output=embed", ""))
    return secure(address) if is_shown_in_place(address) else ""


def secure(address: str) -> str:
    """Give an address with https, which all that can be embedded answer to; "" for no web page."""
    scheme, mark, rest = address.partition("://")
    return f"https://{rest}" if mark and scheme.lower() in {"http", "https"} else ""


def _filled(pattern: str, values: dict[str, str]) -> str:
    try:
        filled = pattern.format_map(values)
    except KeyError:
        return ""
    if pattern.startswith("{"):
        return secure(filled)
    return quote(filled, safe=":/?=&@%-_.~")
