"""Copies the public site page by page, as readers see it, into a folder any web server can show."""

import io
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from redaksi.exporters import pages

# Where to begin; everything else is reached from there.
DOORS = ("/", "/sitemap.xml", "/robots.txt")
NOT_THERE = "/halaman-yang-tidak-ada/"
OF_WORDS = ("text/html", "text/css", "application/xml", "text/xml")


@dataclass
class Copied:
    """What was copied; `broken` are addresses that a page names and that do not answer."""

    pages: int = 0
    files: int = 0
    broken: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Answer:
    status: int
    kind: str
    location: str
    body: Iterator[bytes]


def copy_site(folder: Path, *, tell: Callable[[int], None]) -> Copied:
    """Copy every page and file that a reader can reach; `tell` is given each as it is fetched.

    Costs one rendering and one rewriting a page, and memory for the addresses alone.
    """
    site, copied = settings.ADDRESS, Copied()
    ask = _Reader(site)
    files: dict[str, str] = {}  # address: file, "" when it does not answer
    kinds: dict[str, str] = {}  # file: media type, of what has links
    waiting, seen = deque(DOORS), set(DOORS)
    while waiting:
        address = waiting.popleft()
        answer, found = ask.follow(address), list[str]()
        if answer is None:
            files[address] = ""
            if address not in DOORS:
                copied.broken.append(address)
            continue
        files[address] = pages.place(answer.location, answer.kind)
        found = _keep(answer, folder / files[address])
        if answer.kind in OF_WORDS:
            kinds[files[address]] = answer.kind
        copied.pages += answer.kind == "text/html"
        copied.files += answer.kind != "text/html"
        tell(1)
        for one in found:
            named = pages.local(_absolute(one, address), site)
            if named and named not in seen:
                seen.add(named)
                waiting.append(named)
    _keep(ask(NOT_THERE), folder / "404.html")
    kinds["404.html"] = "text/html"
    for file, kind in kinds.items():
        _relink(folder, file, kind, files=files)
    return copied


def _keep(answer: Answer, path: Path) -> list[str]:
    """Write an answer to its file, and give the addresses it names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if answer.kind in OF_WORDS:
        text = b"".join(answer.body).decode()
        path.write_text(text, encoding="utf-8")
        return list(pages.named_by(text, answer.kind))
    with path.open("wb") as file:
        file.writelines(answer.body)
    return []


def _relink(folder: Path, file: str, kind: str, *, files: dict[str, str]) -> None:
    """Turn the links of a copied page to the files beside it."""
    site, path = settings.ADDRESS, folder / file

    def lead(address: str) -> str | None:
        bare, fragment = urldefrag(address)
        if not bare.startswith((site, "/")) or bare.startswith("//"):
            return address
        target = files.get(pages.local(bare, site) or "")
        if not target:
            return None
        return pages.way(file, target) + (f"#{fragment}" if fragment else "")

    path.write_text(pages.relinked(path.read_text(encoding="utf-8"), kind, lead), encoding="utf-8")


def _absolute(address: str, page: str) -> str:
    """Give an address that a style sheet names beside itself as one from the root."""
    if address.startswith(("/", "http:", "https:")) or ":" in address.split("/")[0]:
        return address
    return f"{urlsplit(page).path.rpartition('/')[0]}/{address}"


class _Reader:
    """Asks the program itself, as a reader's browser would; no server and no network."""

    def __init__(self, site: str) -> None:
        self._site, self._program = urlsplit(site), get_wsgi_application()

    def follow(self, address: str) -> Answer | None:
        """Ask, and go where a moved page leads; None when nothing is there."""
        for _hop in range(3):
            answer = self(address)
            if answer.status == 200:
                return answer
            target = pages.local(answer.location, self._site.geturl()) if answer.location else None
            if answer.status not in (301, 302) or target is None:
                return None
            address = target
        return None

    def __call__(self, address: str) -> Answer:
        parts, told = urlsplit(address), dict[str, Any]()
        environ: dict[str, Any] = {
            "PATH_INFO": unquote(parts.path).encode().decode("latin-1"),
            "QUERY_STRING": parts.query, "HTTP_HOST": self._site.netloc,
            "SERVER_NAME": self._site.hostname, "wsgi.url_scheme": self._site.scheme,
            "wsgi.input": io.BytesIO(), "REMOTE_ADDR": "127.0.0.1",
        }  # fmt: skip
        setup_testing_defaults(environ)

        def start(status: str, headers: list[tuple[str, str]], _error: Any = None) -> Any:
            told.update(status=int(status[:3]), headers={k.lower(): v for k, v in headers})

        body = self._program(environ, start)
        kind = told["headers"].get("content-type", "").split(";")[0]
        location = told["headers"].get("location", address)
        return Answer(told["status"], kind, location, _closing(body))


def _closing(body: Any) -> Iterator[bytes]:
    """Give the parts of an answer, and close it, as a server does."""
    try:
        yield from body
    finally:
        if hasattr(body, "close"):
            body.close()
