"""What keeps a request about somebody's data from being taken or answered."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _


class RequestRefused(Exception):
    """A step that is not taken; `sentence` says why, to whoever wanted it."""

    sentence: ClassVar[Any] = ""


class AnsweredAlready(RequestRefused):
    sentence = _("This request has been answered already.")


class NothingAsked(RequestRefused):
    sentence = _("Write what you want to know, or want done.")


class AnswerMissing(RequestRefused):
    sentence = _("Write the answer: the reader reads it.")


class AskedEnough(RequestRefused):
    """As many wait already as one person can mean."""

    sentence = _("Several requests of yours are waiting already. Please wait for the answers.")
