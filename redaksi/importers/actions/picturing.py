"""Takes pictures and documents of the old site along: looked at, stored once, named by address."""

import json
import logging
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.text import get_valid_filename
from PIL import Image
from wagtail.models import Collection as Drawer
from wagtail.utils.file import hash_filelike

from redaksi.importers.account import Account, Outcome
from redaksi.importers.actions.addressing import lead
from redaksi.importers.actions.indexing import index, refer
from redaksi.importers.addresses import normalised, original
from redaksi.importers.credits import credited
from redaksi.importers.entries import Inventory, OldPost
from redaksi.importers.manuscript import Doubt, Note, Picture
from redaksi.importers.models import OldSite, Origin
from redaksi.importers.typesetting import Kept, name_of
from redaksi.importers.uploads import MediaSource, Unfetched
from redaksi.importers.wordpress.permalinks import addresses_of
from redaksi.lang.words import fold, plain
from redaksi.media.encoding import KINDS, BrokenPicture, MovingPicture, look, measure
from redaksi.media.models import Attachment, Photo

log = logging.getLogger(__name__)

# One old server answers four questions at a time without noticing.
AT_ONCE = 4
PICTURES = frozenset(settings.WAGTAILIMAGES_EXTENSIONS)
# Nothing that a browser or a desk computer would run: no HTML, no SVG, no programs.
PAPERS = frozenset(settings.WAGTAILDOCS_EXTENSIONS) | {
    "doc", "xls", "ppt", "pptx", "ods", "odp", "rtf", "epub", "mp3", "m4a", "ogg", "oga", "wav",
    "mp4", "m4v", "webm", "mov",
}  # fmt: skip
RUNS = (b"MZ", b"\x7fELF", b"#!", b"<!", b"<?", b"<h", b"<H", b"<s", b"<S", b"\xca\xfe\xba\xbe")


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


@dataclass(frozen=True)
class Stored:
    """A file that lies in the storage and has no row yet."""

    path: str
    size_bytes: int
    mark: str
    width: int = 0
    height: int = 0


@dataclass
class Pictured:
    """What is known of the files of a batch."""

    photos: dict[str, Kept] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)
    # By name: what somebody should know of it.
    notes: dict[str, Note] = field(default_factory=dict)


class Gallery:
    """The files of one run: asks what is here, takes what is not."""

    def __init__(
        self, site: OldSite, inventory: Inventory, media: MediaSource | None, account: Account
    ) -> None:
        self.site, self.inventory, self.media, self.account = site, inventory, media, account
        self._met: set[str] = set()

    def wanted_picture(self, picture: Picture) -> Wanted:
        """Name a picture of a story."""
        post = self.inventory.files.get(picture.key)
        if post is None and picture.address:
            key = self.inventory.file_keys.get(original(picture.address), "")
            post = self.inventory.files.get(key)
        there = (post.file_address if post else "", picture.address)
        return Wanted(name_of(picture), tuple(filter(None, there)), picture=picture, post=post)

    def wanted_paper(self, address: str, title: str) -> Wanted:
        """Name a document of a story."""
        path = original(address)
        post = self.inventory.files.get(self.inventory.file_keys.get(path, ""))
        return Wanted(path, (address,), post=post, title=title)

    def known(self, wanted: Collection[Wanted]) -> Pictured:
        """Give what is here already: two queries."""
        found = Pictured()
        names = {one.name[:255] for one in wanted}
        origins = Origin.objects.filter(
            site=self.site, key__in=names, kind__in=(Origin.Kind.PHOTO, Origin.Kind.ATTACHMENT)
        )
        for origin in origins.select_related("photo"):
            if origin.photo:
                found.photos[origin.key] = Kept(origin.photo.pk, origin.photo.caption)
            elif origin.attachment_id:
                found.documents[origin.key] = origin.attachment_id
        return found

    def fetch(
        self, wanted: Collection[Wanted], found: Pictured, *, is_dry: bool
    ) -> dict[str, Stored]:
        """Bring the files that are not here into the storage; outside any transaction.

        What cannot be had gets a note in `found`. A dry run looks, and stores nothing.
        """
        missing = {
            one.name: one
            for one in wanted
            if one.name not in found.photos and one.name not in found.documents
        }
        stored: dict[str, Stored] = {}
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for one, result in zip(
                missing.values(),
                pool.map(lambda one: self._try(one, is_dry=is_dry), missing.values()),
                strict=True,
            ):
                if isinstance(result, Stored):
                    stored[one.name] = result
                else:
                    found.notes[one.name] = result
        self._count(wanted, found, stored)
        return stored

    def hang(
        self, wanted: Collection[Wanted], stored: Mapping[str, Stored], found: Pictured
    ) -> None:
        """Write the rows of fetched files and their old addresses; inside the transaction."""
        by_name = {one.name: one for one in wanted if one.name in stored}
        pictures = {name: one for name, one in by_name.items() if one.is_picture}
        papers = {name: one for name, one in by_name.items() if not one.is_picture}
        photos = _write_photos(pictures, stored)
        documents = _write_papers(papers, stored)
        for name, photo in photos.items():
            found.photos[name] = Kept(photo.pk, photo.caption)
        found.documents |= {name: paper.pk for name, paper in documents.items()}
        self._note_origins(photos, "photo", Origin.Kind.PHOTO)
        self._note_origins(documents, "attachment", Origin.Kind.ATTACHMENT)
        self._note_addresses(by_name, photos, documents)

    def _try(self, one: Wanted, *, is_dry: bool) -> Stored | Note:
        lost = Doubt.PICTURE_MISSING if one.is_picture else Doubt.FILE_MISSING
        shown = (one.addresses[-1] if one.addresses else one.name)[:200]
        if self.media is None or not one.addresses:
            return Note(lost, shown)
        try:
            with self.media.opened(list(one.addresses)) as path:
                keep = _kept_picture if one.is_picture else _kept_paper
                return keep(path, one, is_dry=is_dry)
        except Unfetched as refusal:
            reason = "" if refusal.reason == "missing" else f" ({refusal.reason})"
            return Note(lost, f"{shown}{reason}")
        except BrokenPicture as refusal:
            return Note(Doubt.PICTURE_BROKEN, f"{shown} ({type(refusal).__name__})")

    def _count(
        self, wanted: Iterable[Wanted], found: Pictured, stored: Mapping[str, Stored]
    ) -> None:
        for one in wanted:
            if one.name in self._met:
                continue
            self._met.add(one.name)
            kind = "photo" if one.is_picture else "document"
            note = found.notes.get(one.name)
            if one.name in stored:
                outcome = Outcome.TAKEN
            elif note:
                is_broken = note.doubt is Doubt.PICTURE_BROKEN
                outcome = Outcome.BROKEN if is_broken else Outcome.MISSING
            else:
                outcome = Outcome.KNOWN
            self.account.took(kind, outcome)

    def _note_origins(self, rows: Mapping[str, models.Model], name: str, kind: str) -> None:
        Origin.objects.bulk_create(
            [
                Origin(site=self.site, kind=kind, key=key[:255], **{name: row})
                for key, row in rows.items()
            ],
            update_conflicts=True, unique_fields=["site", "kind", "key"], update_fields=[name],
        )  # fmt: skip

    def _note_addresses(
        self, wanted: Mapping[str, Wanted], photos: Mapping[str, Photo],
        documents: Mapping[str, Attachment],
    ) -> None:  # fmt: skip
        targets: dict[str, dict[str, int]] = {}
        for name, one in wanted.items():
            photo, paper = photos.get(name), documents.get(name)
            told = {"photo_id": photo.pk} if photo else {"attachment_id": paper.pk} if paper else {}
            for path in self.paths_of(one):
                targets.setdefault(path, told)
        written, _taken = lead(self.site, targets)
        self.account.addresses += written

    def file_paths(self, one: Wanted) -> Iterator[str]:
        """Give the old paths of the file itself: as it was, and without its size."""
        for address in one.addresses:
            yield normalised(address)
            yield original(address)

    def paths_of(self, one: Wanted) -> Iterator[str]:
        """Give every old path of a file, those of its page with it."""
        yield from self.file_paths(one)
        if one.post:
            yield from addresses_of(one.post, self.inventory)


def _kept_picture(path: Path, one: Wanted, *, is_dry: bool) -> Stored:
    """Look at a picture and store it under a name that its content gives it."""
    ending = _ending(one)
    size = path.stat().st_size
    if ending not in PICTURES:
        raise Unfetched(f"no picture: {ending}")
    if size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise Unfetched("too_large")
    with path.open("rb") as file:
        try:
            look(file, most_pixels=settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)
        except MovingPicture:
            log.info("a moving picture keeps its first moment: name=%s", one.name)
        file.seek(0)
        width, height = measure(file)
        file.seek(0)
        _decode(file)
        mark = hash_filelike(file)
        stem = get_valid_filename(PurePosixPath(_named(one)).stem[:60] or "foto")
        name = f"original_images/{stem}.{mark[:12]}.{ending}"
        stored = name if is_dry else _store(name, file, size)
    return Stored(stored, size, mark, width, height)


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


def _kept_paper(path: Path, one: Wanted, *, is_dry: bool) -> Stored:
    """Store a document, unless it is something that would run."""
    ending = _ending(one)
    with path.open("rb") as file:
        start = file.read(512).lstrip(b"\xef\xbb\xbf \t\r\n")
        if ending not in PAPERS or start.startswith(RUNS):
            raise Unfetched(f"refused: {ending}")
        mark = hash_filelike(file)
        size = path.stat().st_size
        # Nobody guesses the folder; the same file gets the same one in every run.
        folder = salted_hmac("redaksi.importers.documents", mark).hexdigest()[:16]
        name = get_valid_filename(PurePosixPath(_named(one)).name[-80:] or f"dokumen.{ending}")
        path_ = f"documents/{folder}/{name}"
        return Stored(path_ if is_dry else _store(path_, file, size), size, mark)


def _store(name: str, file: Any, size: int) -> str:
    """Store a file under exactly this name; what a broken-off run left there is used or mended."""
    if default_storage.exists(name):
        if default_storage.size(name) == size:
            return name
        default_storage.delete(name)
    file.seek(0)
    return default_storage.save(name, File(file))


def _named(one: Wanted) -> str:
    return normalised(one.addresses[0]) if one.addresses else one.name


def _ending(one: Wanted) -> str:
    return PurePosixPath(_named(one)).suffix.lower().removeprefix(".")


def _write_photos(wanted: Mapping[str, Wanted], stored: Mapping[str, Stored]) -> dict[str, Photo]:
    """Write a row for each picture that no photograph has the content of already."""
    marks = {stored[name].mark for name in wanted}
    here: dict[str, Photo] = {
        photo.file_hash: photo
        for photo in Photo.objects.filter(file_hash__in=marks).order_by("-pk")
    }
    drawer = Drawer.get_first_root_node()
    new: dict[str, Photo] = {}
    for name, one in wanted.items():
        mark = stored[name].mark
        if mark not in here:
            here[mark] = new[mark] = _photo(one, stored[name], drawer)
    rows = Photo.objects.bulk_create(new.values())
    index(Photo, rows)
    refer((row, _drawers(row)) for row in rows)
    return {name: here[stored[name].mark] for name in wanted}


def _photo(one: Wanted, stored: Stored, drawer: Drawer) -> Photo:
    facts = _facts(one)
    return Photo(
        title=_title(one), file=stored.path, width=stored.width, height=stored.height,
        file_size=stored.size_bytes, file_hash=stored.mark, collection=drawer,
        **{
            name: facts[name][: Photo._meta.get_field(name).max_length or None]
            for name in ("caption", "credit", "description", "source", "place")
        },
        licence=facts["licence"] if facts["licence"] in Photo.Licence.values else "",
        taken_on=_day(facts["taken_on"]),
    )  # fmt: skip


def _facts(one: Wanted) -> dict[str, str]:
    """Gather what is known of a picture: its own file's words first, then the story's."""
    picture, post = one.picture, one.post
    words, by = credited(plain(post.excerpt)) if post else ("", "")
    alt = post.told("_wp_attachment_image_alt") if post else ""
    found = dict.fromkeys(("source", "place", "licence", "taken_on"), "") | {
        "caption": words or (picture.caption if picture else ""),
        "credit": by or (picture.credit if picture else ""),
        "description": plain(alt) or (picture.alt if picture else ""),
    }
    return found | _own(post)


def _own(post: OldPost | None) -> dict[str, str]:
    """Read what our own export tells of a photograph."""
    try:
        told = json.loads((post.told("_redaksi_photo") if post else "") or "{}")
    except ValueError:
        return {}
    if not isinstance(told, dict):
        return {}
    names = ("caption", "credit", "description", "source", "place", "licence", "taken_on")
    return {name: told[name] for name in names if isinstance(told.get(name), str)}


def _title(one: Wanted) -> str:
    told = one.title or (plain(one.post.title) if one.post else "")
    return (fold(told) or PurePosixPath(_named(one)).stem or "foto")[:255]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _drawers(row: Any) -> Iterator[tuple[type[models.Model], str, str, str]]:
    yield Drawer, str(row.collection_id), "collection", "collection"


def _write_papers(
    wanted: Mapping[str, Wanted], stored: Mapping[str, Stored]
) -> dict[str, Attachment]:
    marks = {stored[name].mark for name in wanted}
    here: dict[str, Attachment] = {
        paper.file_hash: paper
        for paper in Attachment.objects.filter(file_hash__in=marks).order_by("-pk")
    }
    drawer = Drawer.get_first_root_node()
    new: dict[str, Attachment] = {}
    for name, one in wanted.items():
        kept = stored[name]
        if kept.mark not in here:
            here[kept.mark] = new[kept.mark] = Attachment(
                title=_title(one), file=kept.path, file_size=kept.size_bytes, file_hash=kept.mark,
                collection=drawer,
            )  # fmt: skip
    rows = Attachment.objects.bulk_create(new.values())
    index(Attachment, rows)
    refer((row, _drawers(row)) for row in rows)
    return {name: here[stored[name].mark] for name in wanted}
