"""Writes the rows of photographs and documents whose files are stored, many at once."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.core.files.storage import default_storage
from django.db import models
from wagtail.models import Collection

from redaksi.importers.actions.indexing import index, refer
from redaksi.importers.actions.keeping import Stored, Wanted
from redaksi.importers.credits import credited
from redaksi.importers.entries import OldPost
from redaksi.lang.words import fold, plain
from redaksi.media.models import Attachment, Photo

OWN = ("caption", "credit", "description", "source", "place", "licence", "taken_on")
FOCUS = ("x", "y", "width", "height")
# As long as the fields of Photo.
WORDS = {"caption": 400, "credit": 160, "description": 255, "source": 200, "place": 120}


def write_photos(wanted: Mapping[str, Wanted], stored: Mapping[str, Stored]) -> dict[str, Photo]:
    """Give a photograph for each picture; one that has the same content already serves again.

    The sizes that readers are served are made later, by whoever works off the queue.
    """
    marks = {stored[name].mark for name in wanted}
    known = Photo.objects.filter(file_hash__in=marks).order_by("-pk")
    here: dict[str, Photo] = {photo.file_hash: photo for photo in known}
    drawer = Collection.get_first_root_node()
    new: dict[str, Photo] = {}
    for name, one in wanted.items():
        mark = stored[name].mark
        if mark not in here:
            here[mark] = new[mark] = _photo(one, stored[name], drawer)
    rows = Photo.objects.bulk_create(new.values())
    index(Photo, rows)
    refer((row, _drawer_of(row)) for row in rows)
    _throw_away({stored[name].path for name in wanted} - {row.file.name for row in here.values()})
    return {name: here[stored[name].mark] for name in wanted}


def _throw_away(paths: set[str]) -> None:
    """Take files away whose content another file has already; nobody's row names them."""
    used = Photo.objects.filter(file__in=paths).values_list("file", flat=True)
    for path in paths - set(used):
        default_storage.delete(path)


def write_papers(
    wanted: Mapping[str, Wanted], stored: Mapping[str, Stored]
) -> dict[str, Attachment]:
    """Give a document for each file; one that has the same content already serves again."""
    marks = {stored[name].mark for name in wanted}
    known = Attachment.objects.filter(file_hash__in=marks).order_by("-pk")
    here: dict[str, Attachment] = {paper.file_hash: paper for paper in known}
    drawer = Collection.get_first_root_node()
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
    refer((row, _drawer_of(row)) for row in rows)
    return {name: here[stored[name].mark] for name in wanted}


def _photo(one: Wanted, stored: Stored, drawer: Collection) -> Photo:
    facts = _facts(one)
    fitting = {name: facts[name][:longest] for name, longest in WORDS.items()}
    return Photo(
        title=_title(one), file=stored.path, width=stored.width, height=stored.height,
        file_size=stored.size_bytes, file_hash=stored.mark, collection=drawer,
        licence=facts["licence"] if facts["licence"] in Photo.Licence.values else "",
        taken_on=_day(facts["taken_on"]), **fitting, **_focus(one.post),
    )  # fmt: skip


def _facts(one: Wanted) -> dict[str, str]:
    """Gather what is known of a picture: the library's words first, then the story's."""
    picture, post = one.picture, one.post
    words, by = credited(plain(post.excerpt)) if post else ("", "")
    alt = post.told("_wp_attachment_image_alt") if post else ""
    found = dict.fromkeys(OWN, "") | {
        "caption": words or (picture.caption if picture else ""),
        "credit": by or (picture.credit if picture else ""),
        "description": plain(alt) or (picture.alt if picture else ""),
    }
    return found | _own(post)


def _own(post: OldPost | None) -> dict[str, str]:
    told = _told(post)
    return {name: told[name] for name in OWN if isinstance(told.get(name), str)}


def _focus(post: OldPost | None) -> dict[str, int]:
    """Read the part of a photograph that our own export marked as the one that matters."""
    told = _told(post).get("focus")
    if not isinstance(told, list) or not all(type(one) is int and one >= 0 for one in told):
        return {}
    return {f"focal_point_{name}": one for name, one in zip(FOCUS, told, strict=False)}


def _told(post: OldPost | None, name: str = "_redaksi_photo") -> dict[str, Any]:
    """Read what our own export tells of a file."""
    try:
        told = json.loads((post.told(name) if post else "") or "{}")
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _title(one: Wanted) -> str:
    own = _told(one.post, "_redaksi_document").get("title")
    told = str(own or "") or one.title or (plain(one.post.title) if one.post else "")
    return (fold(told) or one.path.stem or "foto")[:255]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _drawer_of(row: Any) -> Iterator[tuple[type[models.Model], str, str, str]]:
    yield Collection, str(row.collection_id), "collection", "collection"
