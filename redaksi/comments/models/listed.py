from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from redaksi.comments.wordlist import WordList, listed, row_of


class ListedWordQuerySet(models.QuerySet["ListedWord"]):
    def as_list(self) -> WordList:
        """Give the words as the filter looks for them. One query."""
        rows = list(self.values_list("kind", "word"))
        return listed(
            banned=[word for kind, word in rows if kind == ListedWord.Kind.BANNED],
            trusted=[word for kind, word in rows if kind == ListedWord.Kind.TRUSTED],
        )


class ListedWord(models.Model):
    """A word or phrase that the newsroom has banned from comments, or trusts in them."""

    class Kind(models.TextChoices):
        BANNED = "banned", _("Banned: a comment that has it waits for a moderator")
        TRUSTED = "trusted", _("Trusted: speaks for a comment")

    word = models.CharField(
        _("word or phrase"), max_length=100,
        help_text=_("Found as whole words, in any letters: capitals, disguised, spaced out."),
    )  # fmt: skip
    kind = models.CharField(_("kind"), max_length=7, choices=Kind, default=Kind.BANNED)
    note = models.CharField(
        _("why"), max_length=300, blank=True, help_text=_("For the other moderators.")
    )

    objects = ListedWordQuerySet.as_manager()

    class Meta:
        verbose_name = _("word of the comment filter")
        verbose_name_plural = _("words of the comment filter")
        # Who may moderate may write it: see the permission of Comment.
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(
                Lower("word"), name="listed_word_once",
                violation_error_message=_("This word is in the list already."),
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.word

    def clean(self) -> None:
        """Refuse what the filter could never find."""
        self.word = " ".join(self.word.split())
        if not row_of(self.word):
            raise ValidationError({"word": _("Write a word: this has neither letter nor number.")})
