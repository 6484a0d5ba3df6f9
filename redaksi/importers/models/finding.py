from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from redaksi.articles.models import Article
from redaksi.articles.models.embargo import hidden_from
from redaksi.importers.models.origin import Origin
from redaksi.importers.models.site import OldSite
from redaksi.people.models import User


class FindingQuerySet(models.QuerySet["Finding"]):
    def open(self) -> "FindingQuerySet":
        """Keep what still needs a person."""
        return self.filter(mended_at__isnull=True)

    def mended(self) -> "FindingQuerySet":
        """Keep what somebody has dealt with."""
        return self.filter(mended_at__isnull=False)

    def in_sight_of(self, user: User) -> "FindingQuerySet":
        """Keep what a user may know of: what has no page here, and the pages they may change (D19).

        Whoever may see the whole old site, on both sides of the wall, sees everything but what an
        embargo hides from them (D26).
        """
        if hidden := hidden_from(user, Article.objects.all()):
            return self.exclude(origin__article__in=hidden)._on_the_sides_of(user)
        return self._on_the_sides_of(user)

    def _on_the_sides_of(self, user: User) -> "FindingQuerySet":
        if user.has_perm("importers.view_oldsite"):
            return self
        changes = policy_registry.get_by_type(Page).instances_user_has_permission_for(
            user, "change"
        )
        own = changes.values("pk")
        others = Origin.objects.filter(
            Q(article__isnull=False) & ~Q(article__in=own)
            | Q(standing__isnull=False) & ~Q(standing__in=own)
        )
        # By what is hidden, which is little: eight times as fast among 100,000 as by what is not.
        return self.exclude(origin__in=others)


class Finding(models.Model):
    """Something of the old site that a person should look at, until somebody says it is mended.

    A later run finds the same again and makes no second one of it.
    """

    site = models.ForeignKey(OldSite, models.CASCADE, related_name="findings")
    origin = models.ForeignKey(Origin, models.CASCADE, related_name="findings")
    # The old post's own title and address, for what did not become an article here.
    title = models.CharField(max_length=255, blank=True)
    address = models.CharField(max_length=500, blank=True)
    doubt = models.CharField(max_length=24)  # a word of manuscript.Doubt
    detail = models.CharField(max_length=500, blank=True)
    mended_at = models.DateTimeField(_("mended"), null=True)
    mended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    objects = FindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        indexes: ClassVar = [models.Index(fields=["site", "doubt"], name="finding_doubt")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["origin", "doubt", "detail"], name="finding_once")
        ]

    def __str__(self) -> str:
        return f"{self.doubt} {self.detail}".strip()

    def mend(self, *, by: User, at: datetime) -> None:
        """Note that a person has looked and done what was needed."""
        self.mended_at, self.mended_by = at, by
        self.save(update_fields=["mended_at", "mended_by"])

    def reopen(self) -> None:
        """Take back that it is mended."""
        self.mended_at = self.mended_by = None
        self.save(update_fields=["mended_at", "mended_by"])
