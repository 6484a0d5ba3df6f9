from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.importers.models.site import OldSite


class Origin(models.Model):
    """Where something came from: the old site's own key, and what it became here (D139).

    What an editor deleted here keeps its origin, with nothing behind it: the next run leaves it
    alone. `checksum` is of everything the old site said and of what was known about its pictures.
    """

    class Kind(models.TextChoices):
        ARTICLE = "article", _("article")
        STANDING = "standing", _("standing page")
        PHOTO = "photo", _("photo")
        ATTACHMENT = "attachment", _("document")
        SECTION = "section", _("section")
        TOPIC = "topic", _("topic")
        PERSON = "person", _("person")
        # Read and counted, and of no use here: a menu line, a draft of a theme.
        NOTHING = "nothing", _("nothing")

    site = models.ForeignKey(OldSite, models.CASCADE, related_name="origins")
    kind = models.CharField(max_length=12, choices=Kind)
    # An id of the old site; of a section or topic its taxonomy and slug, of a person the login.
    key = models.CharField(max_length=255)
    guid = models.CharField(max_length=500, blank=True)
    checksum = models.CharField(max_length=64, blank=True)
    fate = models.CharField(max_length=12, blank=True)

    article = models.ForeignKey(
        "articles.Article", models.SET_NULL, null=True, related_name="+"
    )  # fmt: skip
    standing = models.ForeignKey(
        "masthead.StandingPage", models.SET_NULL, null=True, related_name="+"
    )
    photo = models.ForeignKey("media.Photo", models.SET_NULL, null=True, related_name="+")
    attachment = models.ForeignKey("media.Attachment", models.SET_NULL, null=True, related_name="+")
    section = models.ForeignKey("sections.Section", models.SET_NULL, null=True, related_name="+")
    topic = models.ForeignKey("sections.Topic", models.SET_NULL, null=True, related_name="+")
    person = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "kind", "key"], name="origin_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"
