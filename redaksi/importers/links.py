"""Will lead the links of old markup on: to articles that are here, else past their old host."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import urlsplit

from redaksi.articles.markup import SCHEMES
from redaksi.importers.addresses import is_upload, normalised, undressed

_ANCHOR = re.compile(r"<a\b[^>]*>", re.IGNORECASE)
_HREF = re.compile(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def hosts_of(address: str) -> frozenset[str]:
    """Give the names that the old site answers to, with and without www."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return frozenset({host, f"www.{host}"}) if host else frozenset()


def own_path(address: str, hosts: frozenset[str]) -> str | None:
    """Give the normalised path of an address of the old site; None when it leads elsewhere."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme not in ("", "http", "https"):
        return None
    if parts.netloc:
        return normalised(address) if parts.hostname in hosts else None
    return normalised(address) if parts.path.startswith("/") else None


def old_paths(markup: str, hosts: frozenset[str]) -> Iterator[str]:
    """Give the paths of the old site that a markup links to, uploaded files apart."""
    for anchor in _ANCHOR.finditer(markup):
        path = own_path(_address(anchor.group(0)), hosts)
        if path and not is_upload(path):
            yield path


@dataclass(frozen=True)
class Links:
    """The old site's names, and the articles that are known by their old addresses."""

    hosts: frozenset[str]
    articles: Mapping[str, int] = field(default_factory=dict)

    def article(self, address: str) -> int | None:
        """Give the id of the article at an old address."""
        path = own_path(address, self.hosts)
        return self._known(path) if path else None

    def stored(self, markup: str) -> str:
        """Give a paragraph as rich text stores it: links to known articles by number."""
        return _ANCHOR.sub(lambda found: self._opening(found.group(0), by_number=True), markup)

    def sent_on(self, markup: str) -> str:
        """Give old HTML whose links to the old site have lost the host: they answer 301 here."""
        return _ANCHOR.sub(lambda found: self._opening(found.group(0), by_number=False), markup)

    def _known(self, path: str) -> int | None:
        return self.articles.get(path) or self.articles.get(undressed(path))

    def _opening(self, tag: str, *, by_number: bool) -> str:
        address = _address(tag)
        path = own_path(address, self.hosts)
        if path is None:
            # Only an address: a link that calls itself ours would name a page of this site.
            return f'<a href="{escape(address)}">' if _is_safe(address) else "<a>"
        pk = self._known(path) if by_number else None
        if pk:
            return f'<a linktype="page" id="{pk}">'
        return f'<a href="{escape(_without_host(address))}">'


def all_paths(markups: Iterable[str], hosts: frozenset[str]) -> set[str]:
    """Give every old path that these link to, dressed and undressed."""
    found = {path for markup in markups for path in old_paths(markup, hosts)}
    return found | {undressed(path) for path in found}


def _address(tag: str) -> str:
    found = _HREF.search(tag)
    return unescape(found.group(1) or found.group(2) or "") if found else ""


def _is_safe(address: str) -> bool:
    # Browsers take white space and control characters out before they look for a scheme.
    told = "".join(sign for sign in address if sign > " ")
    scheme, colon, _ = re.split(r"[/?#]", told, maxsplit=1)[0].partition(":")
    return not colon or scheme.lower() in SCHEMES


def _without_host(address: str) -> str:
    parts = urlsplit(address.strip())
    path = parts.path or "/"
    # "//" at the start would name a host again.
    path = "/" + path.lstrip("/")
    query = f"?{parts.query}" if parts.query else ""
    return path + query + (f"#{parts.fragment}" if parts.fragment else "")
