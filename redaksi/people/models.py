from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index


class User(AbstractUser):
    """Somebody who works at the desk and logs in there."""


class PersonQuerySet(models.QuerySet["Person"]):
    def on_masthead(self) -> "PersonQuerySet":
        """Keep those whom the masthead names, in the order it names them (D22)."""
        rank = models.Case(
            *(models.When(duty=duty, then=place) for place, duty in enumerate(Person.Duty.values)),
            default=len(Person.Duty.values),
            output_field=models.PositiveSmallIntegerField(),
        )
        return (
            self.filter(is_on_masthead=True)
            .exclude(duty="")
            .annotate(rank=rank)
            .order_by("rank", "name", "pk")
        )


class Person(index.Indexed, models.Model):
    """Somebody who is credited: staff, columnist or guest with a page of their own."""

    class Duty(models.TextChoices):
        """The offices that an Indonesian masthead names, in its order (D22)."""

        GENERAL_MANAGER = "general_manager", _("General manager")
        RESPONSIBLE = "responsible", _("Responsible person")
        CHIEF_EDITOR = "chief_editor", _("Editor-in-chief")
        MANAGING_EDITOR = "managing_editor", _("Managing editor")
        EDITOR = "editor", _("Editor")
        REPORTER = "reporter", _("Reporter")
        PHOTO_EDITOR = "photo_editor", _("Photo editor")
        PHOTOGRAPHER = "photographer", _("Photographer")
        COLUMNIST = "columnist", _("Columnist")
        TECHNICIAN = "technician", _("Technology")
        ADVERTISING = "advertising", _("Advertising")
        FINANCE = "finance", _("Finance")

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("address word"), max_length=120, unique=True)
    initials = models.CharField(
        _("initials"), max_length=8, unique=True, null=True, blank=True,
        help_text=_("Printed at the foot of a story, for example rwu."),
    )  # fmt: skip
    duty = models.CharField(_("office"), max_length=20, choices=Duty, blank=True)
    position = models.CharField(_("position as printed"), max_length=120, blank=True)
    area = models.CharField(_("area"), max_length=120, blank=True)
    bio = models.TextField(_("about"), max_length=800, blank=True)
    photo = models.ForeignKey(
        "media.Photo", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("portrait"),
    )  # fmt: skip
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person",
        verbose_name=_("desk log-in"),
    )  # fmt: skip
    is_on_masthead = models.BooleanField(_("named on the masthead"), default=True)

    objects = PersonQuerySet.as_manager()
    search_fields: ClassVar = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("initials"),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """Give the address of the person's page."""
        return f"/penulis/{self.slug}/"

    def clean(self) -> None:
        super().clean()
        if self.photo and (lacks := self.photo.what_it_lacks()):
            raise ValidationError({"photo": lacks})
        if FormerSlug.objects.filter(slug=self.slug).exclude(person=self.pk).exists():
            raise ValidationError({"slug": _("This address word is already in use.")})

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, and remember a slug that changes: old addresses go on working.

        Empty initials become NULL, since two people may have none.
        """
        self.initials = self.initials or None
        before = Person.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # passed through
        FormerSlug.objects.filter(slug=self.slug).delete()
        if before and before != self.slug:
            FormerSlug.objects.create(person=self, slug=before)


class FormerSlug(models.Model):
    """A slug that a person once had."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="former_slugs")
    slug = models.SlugField(max_length=120, unique=True)

    def __str__(self) -> str:
        return self.slug

    @property
    def address(self) -> str:
        """Give the address it leads on to."""
        return self.person.address
