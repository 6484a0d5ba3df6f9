"""Old addresses in one form, so that what is asked for meets what was written down."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

# Queries by which WordPress names a thing; any other query says nothing about what is shown.
NAMING = ("p", "page_id", "attachment_id", "cat", "tag", "author", "m")
# Other dresses of the same page: its next page, its feed, its AMP twin.
DRESS = re.compile(r"/(?:amp|feed(?:/(?:rss2?|rdf|atom))?|page/\d+|comment-page-\d+|embed)$")
# The longest dress is far shorter; looking no further back keeps hostile paths cheap.
LONGEST_DRESS = 60
HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*", re.IGNORECASE)
SIZE = re.compile(r"(?:-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{10,13}){1,6}(?=\.[A-Za-z0-9]{2,5}$)")


def normalised(address: str) -> str:
    """Give the one form of an address, of any host: "/2019/12/judul", "/?p=12", "/".

    Lower case would merge what WordPress keeps apart in upload names, so only pages are lowered.
    """
    # A host may be written so that no parser takes it; it does not count here anyway.
    parts = urlsplit(re.sub(r"^/{2,}", "/", HOST.sub("", address.strip())))
    named = [(key, value) for key, value in parse_qsl(parts.query) if key in NAMING and value]
    path = re.sub(r"/{2,}", "/", "/" + unquote(parts.path).strip("/"))
    if named:
        key, value = named[0]
        return f"{'' if path == '/' else path}/?{key}={value}"
    return path if is_upload(path) else path.lower()


def undressed(path: str) -> str:
    """Take the page number, feed or AMP ending from a normalised path; itself when it has none."""
    end = len(path)
    while found := DRESS.search(path, max(end - LONGEST_DRESS, 0), end):
        end = found.start()
    return path[:end] or "/"


def is_upload(path: str) -> bool:
    """Tell whether a path names an uploaded file, of WordPress or Ghost."""
    return "/wp-content/uploads/" in path or "/content/images/" in path


def original(address: str) -> str:
    """Give the normalised path of the original of an uploaded picture: no size, no CDN (D147)."""
    path = normalised(re.sub(r"^https?://i\d\.wp\.com/[^/]+", "", address))
    path = re.sub(r"(/content/images)/size/[^/]+(?:/format/[^/]+)?", r"\1", path)
    return SIZE.sub("", path)
