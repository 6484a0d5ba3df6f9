"""Looks at files of the old site and stores those that may come in, each under one sure name."""

import logging
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.utils.crypto import salted_hmac
from django.utils.text import get_valid_filename
from PIL import Image
from wagtail.utils.file import hash_filelike

from redaksi.importers.addresses import normalised
from redaksi.importers.entries import OldPost
from redaksi.importers.manuscript import Picture
from redaksi.importers.uploads import Unfetched
from redaksi.media.encoding import KINDS, BrokenPicture, MovingPicture, look, measure

log = logging.getLogger(__name__)

PICTURES = frozenset(settings.WAGTAILIMAGES_EXTENSIONS)
# Nothing that a browser or a desk computer would run: no HTML, no SVG, no programs.
PAPERS = frozenset(settings.WAGTAILDOCS_EXTENSIONS) | {
    "doc", "xls", "ppt", "pptx", "ods", "odp", "rtf", "epub", "mp3", "m4a", "ogg", "oga", "wav",
    "mp4", "m4v", "webm", "mov",
}  # fmt: skip
# How programs and pages begin, whatever a file calls itself.
RUNS = (b"MZ", b"\x7fELF", b"#!", b"<!", b"<?", b"<h", b"<H", b"<s", b"<S", b"\xca\xfe\xba\xbe")
START_BYTES = 512


@dataclass(frozen=True)
class Wanted:
    """A file of the old site: the name it is known by, where it was, and what is known of it."""

    name: str
    addresses: tuple[str, ...]
    picture: Picture | None = None
    post: OldPost | None = None
    title: str = ""

    @property
    def is_picture(self) -> bool:
        return self.picture is not None

    @property
    def path(self) -> PurePosixPath:
        """Give the path that its first address names."""
        return PurePosixPath(normalised(self.addresses[0]) if self.addresses else self.name)

    @property
    def ending(self) -> str:
        return self.path.suffix.lower().removeprefix(".")


@dataclass(frozen=True)
class Stored:
    """A file that lies in the storage and has no row yet; `mark` is the hash of its content."""

    path: str
    size_bytes: int
    mark: str
    width: int = 0
    height: int = 0


def keep(path: Path, wanted: Wanted, *, is_dry: bool) -> Stored:
    """Look at a file and store it; refuses with Unfetched or BrokenPicture."""
    kept = _kept_picture if wanted.is_picture else _kept_paper
    with path.open("rb") as file:
        stored = kept(file, wanted, path.stat().st_size)
        if not is_dry:
            _store(stored, file)
    return stored


def _kept_picture(file: Any, wanted: Wanted, size: int) -> Stored:
    """Refuse what the desk would refuse; a picture that moves keeps its first moment."""
    if wanted.ending not in PICTURES:
        raise Unfetched(f"no picture: {wanted.ending}")
    if size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise Unfetched("too_large")
    try:
        look(file, most_pixels=settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)
    except MovingPicture:
        log.info("a moving picture keeps its first moment: name=%s", wanted.name)
    file.seek(0)
    width, height = measure(file)
    file.seek(0)
    _decode(file)
    mark = hash_filelike(file)
    stem = get_valid_filename(wanted.path.stem[:60] or "foto")
    # Named by its content, so that a run that was broken off leaves nothing behind twice.
    name = f"original_images/{stem}.{mark[:12]}.{wanted.ending}"
    return Stored(name, size, mark, width, height)


def _decode(file: Any) -> None:
    """Read a picture to its end, as small as its kind allows: one that breaks off is refused."""
    try:
        with Image.open(file, formats=KINDS) as image:
            image.draft(None, (64, 64))
            image.load()
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
        raise BrokenPicture from error
    finally:
        file.seek(0)


def _kept_paper(file: Any, wanted: Wanted, size: int) -> Stored:
    """Refuse what would run."""
    start = file.read(START_BYTES).lstrip(b"\xef\xbb\xbf \t\r\n")
    if wanted.ending not in PAPERS or start.startswith(RUNS):
        raise Unfetched(f"refused: {wanted.ending}")
    mark = hash_filelike(file)
    # Nobody guesses the folder; the same file gets the same one in every run.
    folder = salted_hmac("redaksi.importers.documents", mark).hexdigest()[:16]
    name = get_valid_filename(wanted.path.name[-80:])
    return Stored(f"documents/{folder}/{name}", size, mark)


def _store(stored: Stored, file: Any) -> None:
    """Write a file under exactly its name; what a broken-off run left there is used or mended."""
    if default_storage.exists(stored.path):
        if default_storage.size(stored.path) == stored.size_bytes:
            return
        default_storage.delete(stored.path)
    file.seek(0)
    default_storage.save(stored.path, File(file))
