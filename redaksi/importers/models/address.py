from collections.abc import Collection
from typing import ClassVar

from django.db import models
from django.db.models import Q

from redaksi.importers.models.site import OldSite


class OldAddressQuerySet(models.QuerySet["OldAddress"]):
    def at(self, paths: Collection[str]) -> "OldAddressQuerySet":
        return self.filter(path__in=paths)

    def at_or_any(self, paths: Collection[str]) -> "OldAddressQuerySet":
        """Keep these, and any one: a single query tells whether there was an old site."""
        first = OldAddress.objects.order_by("pk").values("pk")[:1]
        return self.filter(Q(path__in=paths) | Q(pk__in=first))


class OldAddress(models.Model):
    """An address of the old site, and what answers there now: exactly one target, or none (D149).

    `path` is what `addresses.normalised` gives: without host, decoded, without a slash at its end,
    "?p=12" for what WordPress told by a query. With no target the address answers 410.
    """

    site = models.ForeignKey(OldSite, models.CASCADE, related_name="addresses")
    path = models.CharField(max_length=500, unique=True)
    article = models.ForeignKey("articles.Article", models.CASCADE, null=True, related_name="+")
    standing = models.ForeignKey(
        "masthead.StandingPage", models.CASCADE, null=True, related_name="+"
    )
    photo = models.ForeignKey("media.Photo", models.CASCADE, null=True, related_name="+")
    attachment = models.ForeignKey("media.Attachment", models.CASCADE, null=True, related_name="+")
    section = models.ForeignKey("sections.Section", models.CASCADE, null=True, related_name="+")
    topic = models.ForeignKey("sections.Topic", models.CASCADE, null=True, related_name="+")
    person = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    # A fixed address of ours: the front page, a day's index.
    leads_to = models.CharField(max_length=200, blank=True)

    TARGETS: ClassVar = (
        "article", "standing", "photo", "attachment", "section", "topic", "person",
    )  # fmt: skip

    objects = OldAddressQuerySet.as_manager()

    def __str__(self) -> str:
        return self.path
