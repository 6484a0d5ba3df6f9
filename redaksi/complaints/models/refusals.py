"""What keeps somebody from complaining, or a moderator from deciding about a complaint."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _


class ComplaintRefused(Exception):
    """A step that is not taken; `sentence` says why, to whoever wanted it."""

    sentence: ClassVar[Any] = ""


class DecidedAlready(ComplaintRefused):
    sentence = _("This complaint has been decided already.")


class ReasonForIt(ComplaintRefused):
    """Nothing is decided without a reason: the Press Council may ask for it."""

    sentence = _("Say why: the reason stays with the complaint.")


class TooManyComplaints(ComplaintRefused):
    """More than a reader would write came from one network; nobody shall bury the desk."""

    sentence = _(
        "Many complaints came from your network within an hour. Try again in an hour, or write to "
        "the newsroom."
    )
