from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.search import index

from redaksi.sections.addresses import is_free


class SectionQuerySet(models.QuerySet["Section"]):
    def in_order(self) -> "SectionQuerySet":
        """Sort as the navigation has them."""
        return self.order_by("position", "name", "pk")


class Section(index.Indexed, models.Model):
    """A permanent section of the paper (rubrik); its slug is the first word of an address."""

    class Hue(models.TextChoices):
        """The inks of the default theme (design tokens `--section-…`)."""

        REGION = "wilayah", _("Madder red")
        NATION = "nasional", _("Indigo")
        POLITICS = "politik", _("Purple")
        ECONOMY = "ekonomi", _("Ochre")
        LAW = "hukum", _("Slate")
        CULTURE = "budaya", _("Terracotta")
        LEARNING = "pendidikan", _("Teal")
        SPORT = "olahraga", _("Green")
        OPINION = "opini", _("Ink")

    name = models.CharField(_("name"), max_length=60, unique=True)
    slug = models.SlugField(_("address word"), max_length=60, unique=True)
    description = models.CharField(_("description"), max_length=200, blank=True)
    hue = models.CharField(_("colour"), max_length=12, choices=Hue, default=Hue.REGION)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    in_nav = models.BooleanField(_("in the navigation"), default=True)
    is_opinion = models.BooleanField(
        _("opinion section"), default=False, help_text=_("Set in italics in the navigation.")
    )

    objects = SectionQuerySet.as_manager()
    search_fields: ClassVar = [index.AutocompleteField("name"), index.SearchField("name")]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """Give the address of the section's page."""
        return f"/{self.slug}/"

    def clean(self) -> None:
        super().clean()
        # Sections and standing pages share one namespace: both are the first word of an address.
        taken = Page.objects.filter(depth=3, slug=self.slug).exists()
        former = FormerSlug.objects.filter(slug=self.slug).exclude(section=self.pk).exists()
        if not is_free(self.slug) or taken or former:
            raise ValidationError({"slug": _("This address word is already in use.")})

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, and remember a slug that changes: old addresses go on working."""
        before = Section.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # passed through
        FormerSlug.objects.filter(slug=self.slug).delete()
        if before and before != self.slug:
            FormerSlug.objects.create(section=self, slug=before)


class FormerSlug(models.Model):
    """A slug that a section once had."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="former_slugs")
    slug = models.SlugField(max_length=60, unique=True)

    def __str__(self) -> str:
        return self.slug

    @property
    def address(self) -> str:
        """Give the address it leads on to."""
        return self.section.address


class Topic(index.Indexed, models.Model):
    """What a story is about (topik); any number of topics on a story."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = models.SlugField(_("address word"), max_length=80, unique=True)
    description = models.CharField(_("description"), max_length=200, blank=True)

    search_fields: ClassVar = [index.AutocompleteField("name"), index.SearchField("name")]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """Give the address of the topic's page."""
        return f"/topik/{self.slug}/"

    def clean(self) -> None:
        super().clean()
        if FormerTopicSlug.objects.filter(slug=self.slug).exclude(topic=self.pk).exists():
            raise ValidationError({"slug": _("This address word is already in use.")})

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, and remember a slug that changes: old addresses go on working."""
        before = Topic.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # passed through
        FormerTopicSlug.objects.filter(slug=self.slug).delete()
        if before and before != self.slug:
            FormerTopicSlug.objects.create(topic=self, slug=before)


class FormerTopicSlug(models.Model):
    """A slug that a topic once had."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="former_slugs")
    slug = models.SlugField(max_length=80, unique=True)

    def __str__(self) -> str:
        return self.slug

    @property
    def address(self) -> str:
        """Give the address it leads on to."""
        return self.topic.address
