from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class Byline(Orderable):
    """A credit on an article: a person of the paper, or a guest by name (D45)."""

    class Role(models.TextChoices):
        WRITER = "writer", _("Writer")
        EDITOR = "editor", _("Editor")
        PHOTO = "photo", _("Photo")
        CONTRIBUTOR = "contributor", _("Contributor")
        TRANSLATOR = "translator", _("Translator")
        AGENCY = "agency", _("Agency")

    article = ParentalKey("articles.Article", on_delete=models.CASCADE, related_name="bylines")
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.WRITER)
    person = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("person"),
    )  # fmt: skip
    guest = models.CharField(_("or a guest"), max_length=120, blank=True)
    note = models.CharField(
        _("about the guest"),
        max_length=120,
        blank=True,
        help_text=_("For example: teacher, Narmada"),
    )
    portrait = models.ForeignKey(
        "media.Photo", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("guest's portrait"),
    )  # fmt: skip

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("role"), FieldPanel("person")]),
        FieldRowPanel([FieldPanel("guest"), FieldPanel("note")]),
        FieldPanel("portrait"),
    ]

    class Meta(Orderable.Meta):
        # Credits without a place stand as they came: PostgreSQL would give them in any order.
        ordering: ClassVar = ["sort_order", "id"]
        verbose_name = verbose_name_plural = _("credit on an article")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Give the printed name."""
        return self.person.name if self.person else self.guest

    def clean(self) -> None:
        super().clean()
        if bool(self.person_id) == bool(self.guest):
            raise ValidationError(_("Choose a person or write a guest's name, one of the two."))
