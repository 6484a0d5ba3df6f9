"""Links by which somebody without a log-in reads a draft: they end, and never pass an embargo."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from redaksi.articles.models.article import Article


class EmbargoInForce(Exception):
    """The article is under embargo: nobody outside the desk may read it yet."""


class AlreadyPublished(Exception):
    """The article can be read at its own address."""


class NoSuchPreview(Exception):
    """Nothing may be said about this link: it never was, or what it leads to is closed."""


class PreviewOver(Exception):
    """The link has expired or was revoked."""


class PreviewLinkManager(models.Manager["PreviewLink"]):
    def make(
        self, article: Article, *, by: Any, lasting: timedelta, at: datetime
    ) -> tuple["PreviewLink", str]:
        """Make a link; its token is told this once and stored as a hash."""
        if article.is_embargoed(at):
            raise EmbargoInForce
        if article.live:
            raise AlreadyPublished
        token = secrets.token_urlsafe(24)
        link = self.create(
            article=article, hashed=_hashed(token), made_by=by, made_at=at, expires_at=at + lasting
        )
        return link, token

    def behind(self, token: str, *, at: datetime) -> "PreviewLink":
        """Find the link of a token that is open now; its article may have gone out meanwhile.

        Raises NoSuchPreview for what nothing may be said about, PreviewOver for what has ended.
        """
        link = self.select_related("article__section").filter(hashed=_hashed(token)).first()
        if link is None or link.is_closed(at):
            raise NoSuchPreview
        if link.is_over(at):
            raise PreviewOver
        return link


class PreviewLink(models.Model):
    """A link to a draft, for somebody who has no log-in at the desk."""

    class Lasting(models.IntegerChoices):
        """For how many hours a link may be opened."""

        AN_HOUR = 1, _("1 hour")
        A_DAY = 24, _("1 day")
        THREE_DAYS = 72, _("3 days")

    article = models.ForeignKey(Article, models.CASCADE, related_name="preview_links")
    hashed = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    opened_count = models.PositiveIntegerField(default=0)

    objects = PreviewLinkManager()

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        indexes: ClassVar = [models.Index(fields=["article", "-made_at"], name="preview_newest")]

    def __str__(self) -> str:
        return f"article:{self.article_id} {self.made_at:%Y-%m-%d %H:%M}"

    def is_over(self, at: datetime) -> bool:
        return self.revoked_at is not None or self.expires_at <= at

    def is_closed(self, at: datetime) -> bool:
        """Tell whether the article may not be shown to anybody, whatever the link says.

        Under embargo in any version, or taken from readers again: taken down or withdrawn.
        """
        article = self.article
        is_taken_back = bool(article.published_at and not article.live)
        return article.is_embargoed(at) or is_taken_back or article.withdrawn_at is not None

    def revoke(self, *, at: datetime) -> None:
        """End the link now; one that has ended stays as it was."""
        PreviewLink.objects.filter(pk=self.pk, revoked_at=None).update(revoked_at=at)

    def note_opening(self, *, at: datetime) -> None:
        """Count that somebody opened it. Nothing about the reader is kept."""
        opened = PreviewLink.objects.filter(pk=self.pk)
        opened.update(opened_at=at, opened_count=F("opened_count") + 1)


def _hashed(token: str) -> str:
    # 24 random bytes: nothing to guess, so a plain hash is enough.
    return sha256(token.encode()).hexdigest()
