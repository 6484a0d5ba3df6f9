"""What was made of photographs, and how pages get hold of it."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.db import connection, models
from wagtail.images.models import AbstractRendition

from redaksi.media.models.photo import Photo
from redaksi.media.pictures import Album, RenditionFacts
from redaksi.media.sizes import BY_SPEC

Row = tuple[Any, ...]
# Albums of some 4 kB: the photographs of the front and twenty sections.
MOST = 500


# By hand: nearly every page asks for it, and Django takes longer to write it than SQLite to answer.
MADE = """
    SELECT image_id, description, caption, credit, licence,
        filter_spec, made.file, made.width, made.height, made.file_size
    FROM media_rendition AS made JOIN media_photo AS photo ON photo.id = image_id
    WHERE image_id IN ({photos}) AND filter_spec IN ({specs}) ORDER BY image_id, made.id
"""


class RenditionQuerySet(models.QuerySet["Rendition"]):
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


def albums_for(ids: Collection[int], *, shapes: Collection[str] = ()) -> dict[int, Album]:
    """Give what was made of each photograph, in one query; one with nothing made is missing.

    `shapes` are those that will be shown; none named are all.

    Reads plain rows: a front page names thirty photographs in twenty sizes each, and as objects of
    the model those take four times as long.
    """
    if not ids:
        return {}
    specs = [spec for spec, (size, _) in BY_SPEC.items() if not shapes or size.shape in shapes]
    question = MADE.format(photos=_places(ids), specs=_places(specs))
    with connection.cursor() as database:
        database.execute(question, [*ids, *specs])
        rows = database.fetchall()
    return {
        words[0]: _album(words[1:], tuple(row[5:] for row in kept))
        for words, kept in groupby(rows, key=lambda row: row[:5])
    }


def _places(values: Collection[object]) -> str:
    """Hold a place in a question for each of several values."""
    return ", ".join(["%s"] * len(values))


@lru_cache(maxsize=MOST)
def _album(words: tuple[str, ...], rows: tuple[Row, ...]) -> Album:
    """Make an album of what the database tells; remembered by just that, so never old."""
    alt, caption, credit, licence = words
    return Album(_facts(rows), alt=alt, caption=caption, credit=credit, licence=licence)


def _facts(rows: Iterable[Row]) -> tuple[RenditionFacts, ...]:
    # A focal point moved by hand leaves two of a size for a moment: the later one counts.
    latest = {spec: facts for spec, *facts in rows}
    url = Rendition._meta.get_field("file").storage.url
    made = []
    for spec, (name, width, height, file_size) in latest.items():
        size, form = BY_SPEC[spec]
        made.append(RenditionFacts(size.name, form, url(name), width, height, file_size or 0))
    return tuple(made)
