"""What keeps somebody from saying something, or a moderator from deciding about it."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _


class CommentRefused(Exception):
    """A step that is not taken; `sentence` says why, to whoever wanted it."""

    sentence: ClassVar[Any] = ""


class CommentsClosed(CommentRefused):
    """The article takes no more comments."""

    sentence = _("This story takes no more comments.")


class TooOften(CommentRefused):
    """Too much came at once: into one box, from one network, or from one reader."""

    sentence = _("Too much was sent in a short time. Try again in an hour.")


class NotInThisState(CommentRefused):
    """Somebody else has decided about it meanwhile, or it never came to that."""

    sentence = _("This comment has changed meanwhile: look at it again.")


class NotConfirmed(CommentRefused):
    """Whoever wrote it has not registered yet: nothing of theirs may be published (PPMS 3b)."""

    sentence = _("Whoever wrote this has not confirmed it yet: it cannot be published.")


class ReasonMissing(CommentRefused):
    sentence = _("Say why: it stays in the record of this comment.")


class NothingChanged(CommentRefused):
    sentence = _("The text is as it was.")


class WordsGone(CommentRefused):
    """Whoever wrote it had it erased; nothing brings it back."""

    sentence = _("Whoever wrote this had it erased.")
