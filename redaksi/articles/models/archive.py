"""Where articles are kept in the tree: one parent a month, news and advertising apart."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from redaksi.articles.models.rights import ArchiveRights, ShelfRights, rights


class Unaddressed(Page):
    """A page that only keeps others in order: no reader may reach it by its place in the tree."""

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        raise Http404


class Archive(Unaddressed):
    """All news, or all advertising: the wall between them is a permission on this page (D19)."""

    class Holds(models.TextChoices):
        NEWS = "news", _("News")
        ADVERTS = "adverts", _("Advertising")

    holds = models.CharField(_("holds"), max_length=8, choices=Holds, unique=True)

    parent_page_types: ClassVar = ["masthead.Home"]
    subpage_types: ClassVar = ["articles.Month"]
    permissions_for_user = rights(ArchiveRights)

    class Meta:
        verbose_name = _("archive")
        verbose_name_plural = _("archives")

    def month(self, day: date) -> "Month":
        """Find the parent of a day's articles, or make it."""
        slug = f"{day:%Y-%m}"
        found = Month.objects.child_of(self).filter(slug=slug).first()
        return found or self.add_child(instance=Month(title=slug, slug=slug))


class Month(Unaddressed):
    """The parent of the articles of one month, so that no parent grows without bound."""

    parent_page_types: ClassVar = ["articles.Archive"]
    subpage_types: ClassVar = ["articles.Article"]
    permissions_for_user = rights(ShelfRights)

    class Meta:
        verbose_name = _("month")
        verbose_name_plural = _("months")

    @property
    def holds(self) -> str:
        """Tell what the archive above holds. Costs a query."""
        archive = Archive.objects.ancestor_of(self).only("holds").get()
        return archive.holds
