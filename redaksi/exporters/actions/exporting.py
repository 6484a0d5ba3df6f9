"""Writes the whole site as a WordPress export, with every original file beside it."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from django.conf import settings

from redaksi import __version__
from redaksi.articles.models import Article
from redaksi.exporters import wxr
from redaksi.exporters.actions.items import UPLOADS, Shelf, upload_path
from redaksi.exporters.actions.withheld import Withheld, withheld
from redaksi.masthead.models import Publication, StandingPage
from redaksi.media.models import Attachment, Photo
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic

EXPORT = "redaksi.wxr.xml"


@dataclass(frozen=True)
class Exported:
    """What came out; `missing` names files that the database knows and the disk does not.

    `withheld` counts the articles under embargo, which stay here.
    """

    path: Path
    items: int
    files: int
    missing: tuple[str, ...]
    withheld: int


def count() -> int:
    """Give the number of items an export will have, for the progress bar."""
    models = (StandingPage, Photo, Attachment)
    others = sum(model._default_manager.count() for model in models)
    return others + Article.objects.not_withdrawn().count()


def export(folder: Path, *, at: datetime, tell: Callable[[int], None]) -> Exported:
    """Write the export into an existing folder; `tell` is given the number of items written."""
    stays = withheld(at)
    shelf = Shelf(settings.ADDRESS, stays)
    target = folder / EXPORT
    things = chain(shelf.photos(), shelf.documents(), shelf.pages(), shelf.articles())
    with target.open("w", encoding="utf-8") as file:
        items = wxr.write(
            file, _site(), authors=_authors(), terms=_terms(stays), items=_told(things, tell), at=at
        )
    files, missing = _copy(folder / UPLOADS, stays)
    return Exported(target, items, files, tuple(missing), len(stays.articles))


def _told(items: Iterator[wxr.Item], tell: Callable[[int], None]) -> Iterator[wxr.Item]:
    for item in items:
        yield item
        tell(1)


def _site() -> wxr.Site:
    paper = Publication.load()
    return wxr.Site(
        title=paper.name, address=settings.ADDRESS, description=paper.promise, language="id",
        zone=paper.zone, program=f"Redaksi {__version__}",
    )  # fmt: skip


def _authors() -> Iterator[wxr.Author]:
    for person in Person.objects.order_by("pk"):
        yield wxr.Author(person.pk, person.slug, person.name)


def _terms(stays: Withheld) -> Iterator[wxr.Term]:
    """Give sections, topics and people; what only we know of them stands beside them as JSON."""
    for section in Section.objects.in_order().prefetch_related("former_slugs"):
        told = {
            "hue": section.hue, "position": section.position, "in_nav": section.in_nav,
            "is_opinion": section.is_opinion,
            "former_slugs": sorted(former.slug for former in section.former_slugs.all()),
        }  # fmt: skip
        yield wxr.Term(
            section.pk, "category", section.slug, section.name, section.description, _json(told)
        )
    for topic in Topic.objects.exclude(pk__in=stays.topics).order_by("pk"):
        yield wxr.Term(topic.pk, "post_tag", topic.slug, topic.name, topic.description)
    for person in Person.objects.order_by("pk"):
        told = {
            name: getattr(person, name)
            for name in ("initials", "duty", "position", "area", "bio", "is_on_masthead")
        }
        yield wxr.Term(person.pk, "redaksi_person", person.slug, person.name, _json(told))


def _copy(folder: Path, stays: Withheld) -> tuple[int, list[str]]:
    """Copy every original; one that is not on the disk is named."""
    files, missing = 0, []
    photos = Photo.objects.exclude(pk__in=stays.photos).order_by("pk")
    documents = Attachment.objects.exclude(pk__in=stays.documents).order_by("pk")
    for thing in chain(photos, documents):
        target = folder / upload_path(thing)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with thing.file.open("rb") as source, target.open("wb") as copy:
                shutil.copyfileobj(source, copy)
        except FileNotFoundError:
            target.unlink(missing_ok=True)
            missing.append(thing.file.name)
        else:
            files += 1
    return files, missing


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, sort_keys=True)
