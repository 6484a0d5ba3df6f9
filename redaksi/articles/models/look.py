from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.articles.models.article import Article

# Whoever works on a text opens it again and again; one look of these minutes is one row.
ONE_LOOK = timedelta(minutes=5)


class EmbargoLookManager(models.Manager["EmbargoLook"]):
    def note(self, article: Article, *, user: Any, screen: str, at: datetime) -> None:
        """Note that somebody looked at an article under embargo; once in some minutes a screen."""
        seen = self.filter(article=article, user=user, screen=screen, at__gt=at - ONE_LOOK)
        if not seen.exists():
            self.create(article=article, user=user, screen=screen, at=at)


class EmbargoLook(models.Model):
    """Somebody of the desk looked at an article while it was under embargo (D26)."""

    class Screen(models.TextChoices):
        EDIT = "edit", _("Editing screen")
        PREVIEW = "preview", _("Preview")
        HISTORY = "history", _("History")
        COMPARE = "compare", _("Comparison of versions")
        OTHER = "other", _("Another screen")

    article = models.ForeignKey(Article, models.CASCADE, related_name="embargo_looks")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    screen = models.CharField(max_length=8, choices=Screen)
    at = models.DateTimeField()

    objects = EmbargoLookManager()

    class Meta:
        verbose_name = _("look at an article under embargo")
        verbose_name_plural = _("looks at articles under embargo")
        indexes: ClassVar = [models.Index(fields=["article", "-at"], name="embargo_look_newest")]

    def __str__(self) -> str:
        return f"article:{self.article_id} {self.screen}"
