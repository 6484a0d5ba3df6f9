from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.comments.policy import Mode, Openness, takes_comments


class ArticleCommentRule(models.Model):
    """How one article takes comments, where that differs from the paper; no row: openly."""

    class Openness(models.TextChoices):
        OPEN = Openness.OPEN.value, _("Open")
        PREMODERATED = Openness.PREMODERATED.value, _("Each comment waits for a moderator")
        CLOSED = Openness.CLOSED.value, _("Closed")

    article = models.OneToOneField(
        "articles.Article", models.CASCADE, related_name="comment_rule", verbose_name=_("article")
    )
    openness = models.CharField(
        _("comments"), max_length=12, choices=Openness, default=Openness.OPEN
    )
    closes_on = models.DateField(
        _("last day"), null=True, blank=True,
        help_text=_("After this day readers can read what was said, and say nothing more."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("comments of an article")
        verbose_name_plural = _("comments of articles")
        default_permissions = ()

    def __str__(self) -> str:
        return f"article:{self.article_id} {self.openness}"

    def takes_comments(self, mode: Mode, *, today: date) -> bool:
        """Tell whether readers may say something on a day."""
        return takes_comments(mode, Openness(self.openness), self.closes_on, today=today)
