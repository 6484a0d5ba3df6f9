"""The look of the public pages: styles and scripts that lie beside their templates, joined.

One file per component is how people work; one file in all is what a reader's phone fetches. The
finder below stands in STATICFILES_FINDERS, so that collectstatic writes, marks and compresses the
joined files like any other.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from re import compile as pattern
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

import rcssmin
from django.apps import apps
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage

STYLES = "reading/theme.css"
SCRIPTS = "reading/theme.js"
# What comes later wins, however heavy a selector before it.
LAYERS = ("tokens", "base", "layout", "components", "states", "print")
# The folder of what belongs to no single template; it comes first.
GROUND = Path(__file__).parent / "templates" / "reading" / "theme"
PREFERENCES_FILE = GROUND / "prefs.js"
# Inside a layer the minifier takes `.card :is(h2)` for a declaration and drops the space, which
# changes what it means. `.card *:is(h2)` says the same and is left alone.
_LONE_PSEUDO_CLASS = pattern(r"(?<=[\w\])])\s+(?=:[a-z])")


def sources(ending: str) -> list[Path]:
    """Give the files of all rooms that lie beside templates, in the order they are joined."""
    found = (
        path
        for config in apps.get_app_configs()
        if config.name.startswith("redaksi.")
        for path in (Path(config.path) / "templates").rglob(f"*.{ending}")
    )
    return sorted(found, key=lambda path: (path.parent != GROUND, path.as_posix()))


def styles() -> str:
    """Join all styles, with the order of the layers said first."""
    parts = (path.read_text(encoding="utf-8") for path in sources("css"))
    joined = "\n".join((f"@layer {','.join(LAYERS)};", *parts))
    return str(rcssmin.cssmin(_LONE_PSEUDO_CLASS.sub(" *", joined)))


def scripts() -> str:
    """Join all modules: each defines one element and leaves no name behind."""
    modules = (path for path in sources("js") if path != PREFERENCES_FILE)
    return "\n".join(_squeezed(path.read_text(encoding="utf-8")) for path in modules)


def _squeezed(script: str) -> str:
    """Leave out comments and indentation; lines stay lines, so that nothing changes its meaning."""
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


@cache
def version() -> str:
    """Name this state of the look: another one whenever a style, script or template has changed.

    All processes of an installation give the same. Reads some 150 small files, once a process.
    """
    mark = sha256()
    for text in (styles(), scripts()):
        mark.update(text.encode())
    for path in sources("html"):
        mark.update(path.read_bytes())
    return mark.hexdigest()[:12]


JOINED = {STYLES: styles, SCRIPTS: scripts}

# Stands in every page, before the stylesheet: as a file of its own it would hold up the first
# paint for one more journey to the server.
PREFERENCES = _squeezed(PREFERENCES_FILE.read_text(encoding="utf-8"))
PREFERENCES_SOURCE = (
    f"'sha256-{b64encode(sha256(PREFERENCES.encode()).digest()).decode()}'"  # for `script-src`
)


# A page asks for its style and its script at the same moment, in two threads.
_AT_THE_BENCH = Lock()


@cache
def _workbench() -> TemporaryDirectory[str]:
    """Open the folder where the joined files lie while a developer's server looks for them."""
    return TemporaryDirectory(prefix="redaksi-theme-")


class ThemeFinder(BaseFinder):
    """Finds the joined files, made anew each time they are asked for."""

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002  # Django's signature
        if path not in JOINED:
            return []
        with _AT_THE_BENCH:
            place = Path(_workbench().name) / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(JOINED[path](), encoding="utf-8")
        return [str(place)] if find_all else str(place)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        storage = InMemoryStorage()
        for path, join in JOINED.items():
            storage.save(path, ContentFile(join().encode()))
            yield path, storage
