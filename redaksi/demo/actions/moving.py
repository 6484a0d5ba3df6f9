"""Bring the old site of Suar Mataram along, through the importer that every newsroom has."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.utils.translation import gettext as _

from redaksi.demo import album
from redaksi.demo.newsroom import FILES
from redaksi.importers.actions.bringing_in import bring_in
from redaksi.importers.author_list import read_authors
from redaksi.importers.models import Origin, Run
from redaksi.importers.uploads import Folder
from redaksi.importers.wordpress.wxr import WordPressExport
from redaksi.media.models import Photo

OLD_SITE = FILES / "old_site"
AUTHORS = OLD_SITE / "penulis.csv"

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class _Progress:
    """Tells only the one bar that takes long enough to be watched."""

    tell: Tell

    def step(self, label: str) -> AbstractContextManager[None]:
        return nullcontext()

    def bar(self, label: str, total: int) -> Callable[[int], None]:
        done = 0

        def advance(number: int) -> None:
            nonlocal done
            done += number
            self.tell(_("Bringing the old site along"), done, total)

        return advance


def has_moved() -> bool:
    """Tell whether the old site has come along to its end."""
    return Run.objects.filter(ended_at__isnull=False).exists()


def move_in(drawn: Mapping[str, bytes], *, at: datetime, tell: Tell) -> list[Photo]:
    """Bring the old site in with its uploads, and give the photos that came; safe to repeat."""
    with TemporaryDirectory(prefix="redaksi-demo-") as folder:
        album.lay_out(Path(folder), drawn)
        bring_in(
            WordPressExport(sorted(OLD_SITE.glob("*.xml"))), media=Folder(Path(folder)),
            authors=read_authors(AUTHORS), is_dry=False, at=at, progress=_Progress(tell),
        )  # fmt: skip
    came = Origin.objects.filter(kind=Origin.Kind.PHOTO, photo__isnull=False)
    photos = Photo.objects.filter(pk__in=came.values("photo")).order_by("pk")
    # WordPress has no place for a licence, so a photo desk adds it after a move. Here it is known.
    photos.update(licence=Photo.Licence.OWN, source="own")
    return list(photos)
