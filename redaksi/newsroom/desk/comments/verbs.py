"""What a moderator may tell a comment, by the word in the address."""

from collections.abc import Callable
from datetime import datetime

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from redaksi.comments import actions
from redaksi.comments.models import MAX_TEXT, Act, Comment
from redaksi.comments.models.queries import PUBLIC
from redaksi.comments.plain import cleaned, one_line
from redaksi.newsroom.desk.comments.lines import TAKEN
from redaksi.people.models import User

# As long as the record, and what readers are told of an edit, may be.
LONGEST, LONGEST_TOLD = 500, 300

Verb = Callable[..., Comment]


def approve(comment: Comment, by: User, told: QueryDict, *, at: datetime) -> Comment:
    return actions.approve(comment, by, at=at)


def hide(comment: Comment, by: User, told: QueryDict, *, at: datetime) -> Comment:
    is_spam = "spam" in told
    return actions.hide(comment, by, reason=_reason(told), at=at, is_spam=is_spam)


def edit(comment: Comment, by: User, told: QueryDict, *, at: datetime) -> Comment:
    text, reason = cleaned(told.get("text", ""))[:MAX_TEXT], _reason(told)[:LONGEST_TOLD]
    return actions.edit(comment, by, text, reason=reason, at=at)


def restore(comment: Comment, by: User, told: QueryDict, *, at: datetime) -> Comment:
    return actions.restore(comment, by, at=at, reason=_reason(told))


def remove(comment: Comment, by: User, told: QueryDict, *, at: datetime) -> Comment:
    is_spam = "spam" in told
    return actions.remove(comment, by, reason=_reason(told), at=at, is_spam=is_spam)


def undo(comment: Comment, by: User, told: QueryDict, *, at: datetime) -> Comment:
    """Undo the last decision: what readers saw before it is out again, all else waits again."""
    last = comment.acts.in_order().exclude(what=Act.What.NOTED).last()
    was_out = last is not None and last.state_before in PUBLIC
    if was_out and comment.state in TAKEN:
        return actions.restore(comment, by, at=at)
    return actions.put_back(comment, by, at=at)


def note(comment: Comment, by: User, told: QueryDict, *, at: datetime) -> Comment:
    comment.note(by, cleaned(told.get("note", ""))[:LONGEST], at=at)
    return comment


def _reason(told: QueryDict) -> str:
    return one_line(told.get("reason", ""))[:LONGEST]


VERBS: dict[str, Verb] = {
    "approve": approve, "hide": hide, "edit": edit, "restore": restore, "remove": remove,
    "undo": undo, "note": note,
}  # fmt: skip
# What several may be told at once.
FOR_MANY = ("approve", "hide", "undo")
SAID = {
    "published": _("%(name)s: published."),
    "edited": _("%(name)s: published as edited."),
    "hidden": _("%(name)s: hidden."),
    "removed": _("%(name)s: removed."),
    "waiting": _("%(name)s: waits again."),
    "unconfirmed": _("%(name)s: goes out as soon as it is confirmed."),
}


def outcome(comment: Comment, verb: str) -> str:
    """Say in a sentence what has become of a comment."""
    if verb == "note":
        return str(_("Noted."))
    return str(SAID[comment.state] % {"name": comment.name})
