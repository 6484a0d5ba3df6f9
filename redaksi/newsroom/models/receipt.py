"""The receipt of a publication: when it went live, and when every page said so."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.articles.models import Article


class ReceiptManager(models.Manager["Receipt"]):
    def sign(self, article: Article, pages: Sequence[dict[str, Any]], *, at: datetime) -> None:
        """Note on every open receipt of an article that its pages are ready again.

        A publication that was followed by another at once is done with that one.
        """
        open_ = self.filter(article=article, refreshed_at=None)
        open_.update(pages=list(pages), refreshed_at=at)


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
