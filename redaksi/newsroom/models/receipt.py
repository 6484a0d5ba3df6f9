"""The receipt of a publication: when it went live, and when every page said so."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.articles.models import Article


class ReceiptManager(models.Manager["Receipt"]):
    def still_open(self, article_id: int) -> list[int]:
        """Name the receipts of an article that wait for its pages; asked before they are made."""
        waiting = self.filter(article=article_id, refreshed_at=None)
        return list(waiting.values_list("pk", flat=True))

    def add(self, article_id: int, keys: Collection[str]) -> None:
        """Note what has changed besides, since the newest publication of an article."""
        newest = self.filter(article=article_id).order_by("-went_live_at", "-pk").first()
        if newest and keys:
            newest.keys = "\n".join(sorted({*newest.changed, *keys}))
            newest.save(update_fields=["keys"])

    def sign(
        self, receipts: Sequence[int], pages: Sequence[dict[str, Any]], *, at: datetime
    ) -> None:
        """Note that the pages are ready; not on what was published while they were being made.

        A publication that was followed by another at once is done with that one.
        """
        self.filter(pk__in=receipts).update(pages=list(pages), refreshed_at=at)


class Receipt(models.Model):
    """What came of publishing an article; written with it, and signed when the pages are ready."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    went_live_at = models.DateTimeField(_("went live"))
    # The keys of what changed, by which no page of before is served any more.
    keys = models.TextField()
    # Those made ready at once: address, status and milliseconds of each.
    pages = models.JSONField(default=list)
    refreshed_at = models.DateTimeField(null=True)

    objects = ReceiptManager()

    class Meta:
        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")
        indexes: ClassVar = [
            models.Index(fields=["article", "-went_live_at"], name="receipt_newest")
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.went_live_at:%Y-%m-%d %H:%M:%S}"

    @property
    def changed(self) -> list[str]:
        """Give the keys."""
        return self.keys.split("\n")

    @property
    def took(self) -> timedelta | None:
        """Give the time until the pages that readers want first were ready; None: not yet."""
        return self.refreshed_at - self.went_live_at if self.refreshed_at else None
