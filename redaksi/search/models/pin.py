from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.articles.models import Article
from redaksi.search.asking import read

# As many as an editor may put first: more would hide what the search itself found.
MOST = 3


class PinManager(models.Manager["Pin"]):
    def first_for(self, typed: str) -> list[int]:
        """Give the articles that editors put first for what was typed. They have passed no gate.

        Costs one query.
        """
        key = key_of(typed)
        if not key:
            return []
        found = self.filter(key=key).order_by("position", "pk")
        return list(found.values_list("article_id", flat=True)[:MOST])


class Pin(models.Model):
    """An article that editors put first when readers search for some words."""

    words = models.CharField(
        _("searched words"), max_length=120,
        help_text=_("As readers type them. Their order, capitals and endings do not matter."),
    )  # fmt: skip
    article = models.ForeignKey(
        Article, models.CASCADE, related_name="+", verbose_name=_("article put first")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    # The stems of the words, sorted: what a question is compared with.
    key = models.CharField(max_length=200, editable=False, db_index=True)

    objects = PinManager()

    class Meta:
        verbose_name = _("pinned search result")
        verbose_name_plural = _("pinned search results")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "article"], name="pin_once")
        ]

    def __str__(self) -> str:
        return self.words

    def clean(self) -> None:
        super().clean()
        self.key = key_of(self.words)
        if not self.key:
            raise ValidationError({"words": _("Write at least one word.")})
        others = Pin.objects.filter(key=self.key).exclude(pk=self.pk)
        if others.filter(article=self.article_id).exists():
            raise ValidationError({"article": _("It is pinned for these words already.")})
        if others.count() >= MOST:
            raise ValidationError(
                {"words": _("Three articles are pinned for these words already.")}
            )

    def save(self, *args: object, **kwargs: object) -> None:
        self.key = key_of(self.words)
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # passed through


def key_of(typed: str) -> str:
    """Give what questions of the same words have in common, however they are written."""
    return " ".join(sorted(read(typed).stems))[:200]
