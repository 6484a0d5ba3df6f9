"""Photographs, and the queue of those whose sizes have to be made."""

import re
from contextlib import nullcontext
from datetime import datetime, timedelta
from pathlib import PurePath
from typing import Any, ClassVar

from django.core.files.base import ContentFile, File
from django.db import models
from django.dispatch import Signal
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    Filter,
    ImageQuerySet,
    SourceImageIOError,
    WagtailImageField,
    WagtailImageFieldFile,
    get_upload_to,
)

from redaksi.media.encoding import BrokenPicture, measure, thumbnail
from redaksi.media.models.plain import PlainFilter
from redaksi.media.pictures import lacking
from redaksi.media.sizes import SIZES_VERSION

# A worker that died has the photograph no longer than this; a failed try waits as long.
CLAIM = timedelta(minutes=2)
MOST_TRIES = 3

PAPERS = {
    "credit": _("the credit"),
    "description": _("the alternative text"),
    "licence": _("the licence"),
}

# What lists and choosers at the desk ask for.
SMALL = re.compile(r"max-(\d+)x(\d+)")


# Sent with `instance` when other files stand ready for a photograph than before.
sizes_made = Signal()


class PhotoFile(WagtailImageFieldFile):
    """The uploaded file, measured upright, so that the desk marks the focal point where it is."""

    def get_image_dimensions(self) -> tuple[int, int]:
        """Give width and height as a person sees the picture; reads the head of the file."""
        was_closed = self.closed
        self.open()
        try:
            return measure(self)
        finally:
            if was_closed:
                self.close()
            else:
                self.seek(0)


class PhotoFileField(WagtailImageField):
    attr_class = PhotoFile


class PhotoQuerySet(ImageQuerySet):
    def waiting(self) -> "PhotoQuerySet":
        """Keep the photographs whose sizes have not all been made, oldest first."""
        return self.filter(is_waiting=True).order_by("created_at", "pk")

    def due(self, at: datetime) -> "PhotoQuerySet":
        """Keep those waiting that nobody works on and that have not failed too often."""
        is_free = models.Q(tried_at=None) | models.Q(tried_at__lt=at - CLAIM)
        return self.waiting().filter(is_free, tries__lt=MOST_TRIES)

    def given_up(self) -> "PhotoQuerySet":
        """Keep those that nobody tries any more: their files cannot be read."""
        return self.waiting().filter(tries__gte=MOST_TRIES)

    def outdated(self) -> "PhotoQuerySet":
        """Keep those made by an earlier version of the list of sizes."""
        current = models.Q(made_for__startswith=f"{SIZES_VERSION}:")
        return self.filter(~current, is_waiting=False)


class Photo(AbstractImage):
    """A photograph or drawing, with what the law and the reader ask about it (D21, D47)."""

    class Licence(models.TextChoices):
        OWN = "own", _("Our own work")
        AGENCY = "agency", _("Agency, under contract")
        PERMISSION = "permission", _("By permission of the maker")
        OPEN = "open", _("Open licence (name it under source)")
        HANDOUT = "handout", _("Handout (Dok. istimewa; explain under source)")

    file = PhotoFileField(
        _("file"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    description = models.CharField(
        _("alternative text"), max_length=255, blank=True, default="",
        help_text=_("What somebody who cannot see the picture should know. Not the caption again."),
    )  # fmt: skip
    caption = models.CharField(
        _("caption"), max_length=400, blank=True,
        help_text=_("A sentence: who does what, where and when."),
    )  # fmt: skip
    credit = models.CharField(
        _("credit"),
        max_length=160,
        blank=True,
        help_text=_("For example: Yusuf Karim/Suar Mataram"),
    )
    source = models.CharField(
        _("source"), max_length=200, blank=True,
        help_text=_("Where it came from, and on what terms. Not printed."),
    )  # fmt: skip
    licence = models.CharField(_("licence"), max_length=12, choices=Licence, blank=True)
    taken_on = models.DateField(_("taken on"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)

    is_waiting = models.BooleanField(default=True, editable=False, db_index=True)
    made_for = models.CharField(max_length=80, blank=True, editable=False)
    tries = models.PositiveSmallIntegerField(default=0, editable=False)
    tried_at = models.DateTimeField(null=True, editable=False)

    # Top to bottom as a photographer fills it in: the picture, its words, its papers, its drawer.
    admin_form_fields: ClassVar = (
        "file", "title", "description", "caption", "credit", "licence", "source", "taken_on",
        "place", "tags", "collection",
        "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height",
    )  # fmt: skip
    objects = PhotoQuerySet.as_manager()

    class Meta(AbstractImage.Meta):
        verbose_name = _("photo")
        verbose_name_plural = _("photos")

    @property
    def state_key(self) -> str:
        """Name everything that the made sizes depend on: the file, the focal point, the list."""
        focus = (
            self.focal_point_x, self.focal_point_y, self.focal_point_width, self.focal_point_height
        )  # fmt: skip
        return f"{SIZES_VERSION}:{self.file_hash}:{'-'.join(str(part) for part in focus)}"

    @property
    def is_given_up(self) -> bool:
        """Tell whether nobody tries any more to make its sizes; saving it is another chance."""
        return self.is_waiting and self.tries >= MOST_TRIES

    def lacks(self) -> list[str]:
        """Name the fields that must be filled before it may be published (D21)."""
        return lacking(credit=self.credit, description=self.description, licence=self.licence)

    def what_it_lacks(self) -> str:
        """Say, for the desk, which papers it still lacks; empty when it has them all."""
        words = [str(PAPERS[name]) for name in self.lacks()]
        if not words:
            return ""
        sentence = gettext("The photo “%(title)s” still lacks %(fields)s.")
        return sentence % {"title": self.title, "fields": get_text_list(words, gettext("and"))}

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and queue the photograph when its sizes no longer fit it."""
        if self.file and not self.file_hash:
            self._set_image_file_metadata()
        self.is_waiting = self.made_for != self.state_key
        if self.is_waiting:
            self.tries, self.tried_at = 0, None
        super().save(*args, **kwargs)

    def generate_rendition_file(self, filter: Filter, *, source: Any = None) -> File[bytes]:
        """Make one of the desk's own thumbnails, without what the camera wrote beside it (D87)."""
        # Two photographs may be called foto.jpg, and what is served is kept by browsers for a year.
        unique = self.get_file_hash()[:10]
        if box := SMALL.fullmatch(filter.spec):
            name = f"{unique}.{PurePath(self.filename).stem[:40]}.{filter.spec}.jpg"
            return ContentFile(self._small((int(box[1]), int(box[2])), source), name=name)
        made = super().generate_rendition_file(PlainFilter(filter.spec), source=source)
        # Wagtail leaves its temporary file for the rubbish collector to close.
        with made:
            made.seek(0)
            return ContentFile(made.read(), name=f"{unique}.{made.name}")

    def _small(self, box: tuple[int, int], source: Any) -> bytes:
        try:
            with nullcontext(source) if source else self.open_file() as file:
                return thumbnail(file, box)
        except BrokenPicture as error:
            # Wagtail then shows a broken picture in its place, and the rest of the list.
            raise SourceImageIOError(self.filename) from error
