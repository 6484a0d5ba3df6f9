from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from redaksi.comments.learning import Learned, words_of
from redaksi.people.models import User

if TYPE_CHECKING:
    from redaksi.comments.models.comment import Comment

# No word is this long; what is longer is not learned.
LONGEST_WORD = 64
# Under no word, the lessons themselves are counted.
ALL = ""


class LearnedWordQuerySet(models.QuerySet["LearnedWord"]):
    def heard(self, text: str) -> Learned:
        """Give what the newsroom's decisions say about the words of a text. One query."""
        found = self.filter(word__in=[ALL, *_learnable(text)])
        rows = {word: (spam, good) for word, spam, good in found.values_list(*COUNTED)}
        spam, good = rows.pop(ALL, (0, 0))
        return Learned(
            spam=spam,
            good=good,
            in_spam={word: counts[0] for word, counts in rows.items()},
            in_good={word: counts[1] for word, counts in rows.items()},
        )

    def learn(self, text: str, *, is_spam: bool) -> None:
        """Count the words of a lesson, once each."""
        words = [ALL, *_learnable(text)]
        self._hold()
        self.bulk_create([LearnedWord(word=word) for word in words], ignore_conflicts=True)
        kind = _kind(is_spam=is_spam)
        self.filter(word__in=words).update(**{kind: F(kind) + 1})

    def unlearn(self, text: str, *, is_spam: bool) -> None:
        """Leave the words of a lesson out again; a word that no lesson has left is forgotten."""
        words, kind = _learnable(text), _kind(is_spam=is_spam)
        self._hold()
        counted = self.filter(word__in=[ALL, *words], **{f"{kind}__gt": 0})
        counted.update(**{kind: F(kind) - 1})
        self.filter(word__in=words, in_spam=0, in_good=0).delete()

    def _hold(self) -> None:
        """Let one moderator teach at a time: each lesson takes its words in another order."""
        self.bulk_create([LearnedWord(word=ALL)], ignore_conflicts=True)
        self.select_for_update().get(word=ALL)


class LearnedWord(models.Model):
    """How many lessons of each kind had a word. It belongs to no comment and to nobody."""

    word = models.CharField(max_length=LONGEST_WORD, primary_key=True)
    in_spam = models.PositiveIntegerField(default=0)
    in_good = models.PositiveIntegerField(default=0)

    objects = LearnedWordQuerySet.as_manager()

    class Meta:
        verbose_name = _("learned word")
        verbose_name_plural = _("learned words")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.word} {self.in_spam}:{self.in_good}"


COUNTED = ("word", "in_spam", "in_good")


class LessonQuerySet(models.QuerySet["Lesson"]):
    def spam(self) -> "LessonQuerySet":
        return self.filter(is_spam=True)

    @transaction.atomic
    def teach(self, comment: "Comment", *, is_spam: bool, by: User, at: datetime) -> "Lesson":
        """Have the filter learn what was decided about a comment; it learned one thing of it."""
        self.take_back(comment)
        LearnedWord.objects.learn(comment.as_said, is_spam=is_spam)
        return self.create(comment=comment, is_spam=is_spam, by=by, at=at)

    @transaction.atomic
    def take_back(self, comment: "Comment") -> None:
        """Have the filter forget what it learned of a comment, if it learned anything."""
        lesson = self.filter(comment=comment).first()
        if lesson:
            LearnedWord.objects.unlearn(comment.as_said, is_spam=lesson.is_spam)
            lesson.delete()


class Lesson(models.Model):
    """What the filter learned from somebody's decision about one comment (0016).

    The words are those of the comment, which are kept there alone; what is taken back is deleted,
    since the decision itself stays known in an Act.
    """

    comment = models.OneToOneField(
        "comments.Comment", models.PROTECT, related_name="lesson", verbose_name=_("comment")
    )
    is_spam = models.BooleanField(_("spam"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who")
    )
    at = models.DateTimeField(_("when"))

    objects = LessonQuerySet.as_manager()

    class Meta:
        verbose_name = _("lesson of the filter")
        verbose_name_plural = _("lessons of the filter")
        default_permissions = ()

    def __str__(self) -> str:
        return f"comment:{self.comment_id} {'spam' if self.is_spam else 'good'}"


def _learnable(text: str) -> list[str]:
    return sorted(word for word in words_of(text) if len(word) <= LONGEST_WORD)


def _kind(*, is_spam: bool) -> str:
    return "in_spam" if is_spam else "in_good"
