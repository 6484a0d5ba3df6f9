"""What was made of photographs, and how pages get hold of it."""

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import Any

from django.db import models
from wagtail.images.models import AbstractRendition

from redaksi.media.models.photo import Photo
from redaksi.media.pictures import Album, RenditionFacts
from redaksi.media.sizes import BY_SPEC

Row = tuple[Any, ...]


class RenditionQuerySet(models.QuerySet["Rendition"]):
    def for_photos(self, ids: Collection[int]) -> "RenditionQuerySet":
        """Keep what readers are served of these photographs, photograph by photograph."""
        return self.filter(image_id__in=ids, filter_spec__in=BY_SPEC).order_by("image_id", "pk")

    def from_the_list(self) -> "RenditionQuerySet":
        """Keep what this or an earlier list of sizes asked for, and not the desk's thumbnails."""
        return self.filter(filter_spec__contains="|format-")


class Rendition(AbstractRendition):
    """A file made of a photograph: one size in one format."""

    image = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")
    file_size = models.PositiveIntegerField(null=True, editable=False)

    objects = RenditionQuerySet.as_manager()

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)

    def __str__(self) -> str:
        return str(self.file)

    def get_upload_to(self, filename: str) -> str:
        """Give a path; a thousand photographs share a folder, so that none grows without bound."""
        return f"images/{self.image_id // 1000}/{self.file.storage.get_valid_name(filename)}"


def albums_for(ids: Collection[int]) -> dict[int, Album]:
    """Give what was made of each photograph, in one query; one with nothing made is missing.

    Reads plain rows: a front page names thirty photographs in twenty sizes each, and as objects of
    the model those take four times as long.
    """
    if not ids:
        return {}
    rows = Rendition.objects.for_photos(ids).values_list(
        "image_id", "image__description", "image__caption", "image__credit", "image__licence",
        "filter_spec", "file", "width", "height", "file_size",
    )  # fmt: skip
    return {
        pk: Album(_facts(kept), alt=alt, caption=caption, credit=credit, licence=licence)
        for (pk, alt, caption, credit, licence), kept in groupby(rows, key=lambda row: row[:5])
    }


def _facts(rows: Iterable[Row]) -> tuple[RenditionFacts, ...]:
    # A focal point moved by hand leaves two of a size for a moment: the later one counts.
    latest = {row[5]: row[6:] for row in rows}
    url = Rendition._meta.get_field("file").storage.url
    made = []
    for spec, (name, width, height, file_size) in latest.items():
        size, form = BY_SPEC[spec]
        made.append(RenditionFacts(size.name, form, url(name), width, height, file_size or 0))
    return tuple(made)
