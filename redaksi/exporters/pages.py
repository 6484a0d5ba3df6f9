"""Pages that need no program: where each goes in a folder, and how its links lead there."""

import posixpath
import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl, unquote, urldefrag, urlsplit

from lxml import etree, html

# Only further pages of a list are copied; a day or a search is asked for, and nobody answers.
PAGE = "halaman"
ASKED_FOR = ("/indeks/", "/sw.js", "/luring/")
# Where one asks or says something: nobody answers there.
ASKING = re.compile(r"/(?:desk|cari|akun)/|/tanggapan/(?:kirim|balas|laporan|dukung|\d+/lapor)/")
INDEX = {
    "text/html": "index.html", "application/rss+xml": "index.xml",
    "application/atom+xml": "index.atom", "application/feed+json": "index.json",
    "application/json": "index.json",
}  # fmt: skip
LOCATION = re.compile(r"<loc>([^<]+)</loc>")
STYLE_ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)[\"']?\s*\)")
# The link says where the living page is or was; that stays as it is.
KEPT = {"canonical", "amphtml"}

Lead = Callable[[str], str | None]


def local(address: str, site: str) -> str | None:
    """Give an address of the site itself without host and fragment; None for any other.

    Also None for what is asked for rather than read: the desk, a search, a day, a reply.
    """
    address = urldefrag(address.strip())[0].removeprefix(site) or "/"
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return None
    if parts.path.startswith(ASKED_FOR) or ASKING.match(parts.path):
        return None
    if any(name != PAGE for name, _value in parse_qsl(parts.query, keep_blank_values=True)):
        return None
    return address


def place(address: str, kind: str) -> str:
    """Give the file of a local address whose answer is of a media type."""
    parts = urlsplit(address)
    path = unquote(parts.path).lstrip("/")
    if parts.query:
        path = f"{path.rstrip('/')}/{parts.query.replace('=', '-')}/"
    if path and not path.endswith("/") and "." in posixpath.basename(path):
        return path
    return posixpath.join(path, INDEX.get(kind, "index.html")).lstrip("/")


def named_by(text: str, kind: str) -> Iterator[str]:
    """Give every address that a page, a sitemap or a style sheet names."""
    if kind == "text/html":
        for _element, _name, value in _links(_page(text)):
            yield from _each(value)
    elif kind.endswith("xml"):
        yield from LOCATION.findall(text)
    elif kind == "text/css":
        yield from STYLE_ADDRESS.findall(text)


def relinked(text: str, kind: str, lead: Lead) -> str:
    """Write a page anew with its links turned by `lead`, which gives None for what is not there.

    A link to what is not there becomes plain words; one that only asks, as to the search, goes
    altogether, and so do forms: nobody would answer.
    """
    if kind == "text/css":
        return STYLE_ADDRESS.sub(lambda found: f"url({lead(found[1]) or found[1]})", text)
    if kind != "text/html":
        return text
    page = _page(text)
    for form in page.xpath("//form"):
        form.drop_tree()
    for element, name, value in list(_links(page)):
        _turn(element, name, value, lead)
    return "<!doctype html>\n" + html.tostring(page, encoding="unicode")


def way(from_file: str, to_file: str) -> str:
    """Give the relative link from one file to another."""
    return posixpath.relpath(to_file, posixpath.dirname(from_file) or ".")


def _page(text: str) -> html.HtmlElement:
    return html.document_fromstring(text, parser=html.HTMLParser(encoding="utf-8"))


def _links(page: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str, str]]:
    for element in page.iter(etree.Element):
        if element.tag == "link" and element.get("rel") in KEPT:
            continue
        for name in ("href", "src", "srcset", "imagesrcset"):
            value = element.get(name)
            if value and not value.startswith("#"):
                yield element, name, value


def _each(value: str) -> list[str]:
    """Give the addresses in an attribute: one, or a list of sizes."""
    return [part.strip().split(" ")[0] for part in value.split(",") if part.strip()]


def _turn(element: html.HtmlElement, name: str, value: str, lead: Lead) -> None:
    if name.endswith("srcset"):
        sizes = [part.strip().partition(" ") for part in value.split(",")]
        kept = [(led, size) for address, _gap, size in sizes if (led := lead(address))]
        element.set(name, ", ".join(f"{led} {size}".strip() for led, size in kept))
        return
    led = lead(value)
    if led is not None:
        element.set(name, led)
    elif element.tag == "a" and ASKING.match(urlsplit(value).path):
        element.drop_tree()
    elif element.tag == "a":
        element.drop_tag()
    else:
        del element.attrib[name]
