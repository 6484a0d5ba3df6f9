"""What a photographer may hand in, and what is read from the file so that nobody types it twice."""

from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import FileField
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from redaksi.media.encoding import (
    BROKEN,
    BrokenPicture,
    MovingPicture,
    TooManyPixels,
    look,
)  # fmt: skip
from redaksi.media.notes import read_notes

MILLION = 1_000_000


class UploadField(WagtailImageField):
    """A picture's file, looked at before anything decodes it.

    Wagtail reads the whole file into memory and decodes it before it counts the pixels, and knows
    no answer to a file that breaks off; both are mended here.
    """

    default_error_messages = {  # noqa: RUF012  # Django's way of naming sentences
        "broken": _(
            "This file cannot be read as a picture; it may be damaged. "
            "Open it, save it again as JPEG, and send that."
        ),
        "too_many_pixels": _(
            "This picture has too many pixels: at most %(most)s million. Make it smaller first."
        ),
        "moving": _(
            "This picture moves, and readers would only see its first moment. "
            "Save that moment as JPEG or PNG, and send it."
        ),
    }

    def to_python(self, data: Any) -> Any:
        """Give the picture, or say in a sentence why it cannot be taken."""
        file = FileField.to_python(self, data)
        if file is None:
            return None
        self.check_image_file_size(file)
        self._check_name(file)
        self._look(file)
        try:
            return super().to_python(data)
        except BROKEN as error:
            raise ValidationError(self.error_messages["broken"], code="broken") from error

    def _check_name(self, file: Any) -> None:
        if PurePath(file.name).suffix.lower()[1:] not in self.allowed_image_extensions:
            message = self.error_messages["invalid_image_extension"]
            raise ValidationError(message, code="invalid_image_extension")

    def _look(self, file: Any) -> None:
        file.seek(0)
        try:
            look(file, most_pixels=self.max_image_pixels)
        except TooManyPixels as refusal:
            most = {"most": self.max_image_pixels // MILLION}
            message = self.error_messages["too_many_pixels"]
            raise ValidationError(message, code="too_many_pixels", params=most) from refusal
        except MovingPicture as refusal:
            raise ValidationError(self.error_messages["moving"], code="moving") from refusal
        except BrokenPicture as refusal:
            raise ValidationError(self.error_messages["broken"], code="broken") from refusal
        finally:
            file.seek(0)


class PhotoForm(BaseImageForm):
    """The desk's form for photographs, alone or many at once."""

    file = UploadField(label=_("File"), widget=BaseImageForm.Meta.widgets["file"])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Wagtail's field words its sentences when it is made: for each form, in its own language.
        made = self.fields["file"]
        self.fields["file"] = UploadField(label=made.label, widget=made.widget)

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002  # Django's signature
        """Save; a new file fills what was left empty from what it says about itself (D87)."""
        if "file" in self.changed_data:
            self._take_over_notes()
        return super().save(commit=commit)

    def _take_over_notes(self) -> None:
        photo = self.instance
        with photo.open_file() as file:
            notes = read_notes(file)
        for name in ("caption", "credit", "place"):
            if not getattr(photo, name):
                longest = photo._meta.get_field(name).max_length
                setattr(photo, name, getattr(notes, name)[:longest])
        photo.taken_on = photo.taken_on or notes.taken_on
