"""Documents beside articles: a decree, a table, a report."""

import secrets
from typing import ClassVar

from django.db import models
from django.utils.text import get_valid_filename
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument


def attachment_path(attachment: "Attachment", filename: str) -> str:
    """Give a path that cannot be guessed: 64 random bits stand before the name."""
    return f"documents/{secrets.token_hex(8)}/{get_valid_filename(filename)}"


class Attachment(AbstractDocument):
    """A file that readers may fetch once they were given its address, which an article does.

    What no article links to cannot be found, since nobody guesses the address; so an early draft
    of a report may wait in the library. Wagtail's own door for documents is not open to the public.
    """

    file = models.FileField(_("file"), upload_to=attachment_path)

    admin_form_fields: ClassVar = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        pass
