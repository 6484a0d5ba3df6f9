from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.articles.models import Article
from redaksi.comments.policy import Mode, Openness, Rules, takes_comments


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


def rules() -> Rules:
    """Give what the settings say about comments."""
    return Rules(
        mode=Mode(settings.COMMENTS),
        holds_newcomers=settings.COMMENTS_HOLD_NEWCOMERS,
        hold_from=settings.COMMENTS_HOLD_FROM / 100,
        refuse_from=settings.COMMENTS_REFUSE_FROM / 100,
    )


def openness_of(article: Article) -> Openness:
    """Tell how an article takes comments. One query, unless its rule is loaded."""
    rule: ArticleCommentRule | None = getattr(article, "comment_rule", None)
    return Openness(rule.openness) if rule else Openness.OPEN


def is_open(article: Article, mode: Mode, *, today: date) -> bool:
    """Tell whether readers may say something below an article. One query, as above."""
    return takes_comments(mode, openness_of(article), last_day_of(article), today=today)


def last_day_of(article: Article) -> date | None:
    """Give the last day on which an article takes comments. One query, as above."""
    rule: ArticleCommentRule | None = getattr(article, "comment_rule", None)
    return rule.closes_on if rule else None
