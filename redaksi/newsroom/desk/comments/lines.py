"""What the desk's screens say of a comment, and which verbs they offer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from redaksi.comments.models import Act, Ban, Comment
from redaksi.comments.models.queries import PUBLIC
from redaksi.newsroom.desk.comments.reasons import in_words
from redaksi.newsroom.desk.complaints.lines import ONE as DECIDING
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.newsroom.desk.deciding import name_of

ONE = "newsroom_comment"
State = Comment.State
WAITING = State.WAITING.value
TAKEN = (State.HIDDEN.value, State.REMOVED.value)


@dataclass(frozen=True)
class Step:
    """Something that was done to a comment or its writer."""

    what: Any
    who: Any
    when: str
    why: str = ""


@dataclass(frozen=True)
class Report:
    """A complaint about it that waits for a decision, and where that is made."""

    label: str
    url: str


@dataclass(frozen=True)
class CommentLine:
    """A comment in a queue; `offers` names the verbs that it may be told."""

    pk: int
    url: str
    name: str
    reader: int | None
    is_staff: bool
    is_confirmed: bool
    text: str
    original: str
    state: str
    label: str
    held_for: str
    reasons: list[str]
    score: int
    said: str
    story: str
    story_number: int
    address: str
    answers: str
    last: Step | None
    notes: list[Step]
    reports: list[Report]
    offers: frozenset[str]


def line(comment: Comment) -> CommentLine:
    """Say it; `queues.loaded` fetches what that needs."""
    done = [act for act in comment.acts.all() if act.what != Act.What.NOTED]
    is_held = comment.state == WAITING and comment.held_for
    last = done[-1] if done else None
    # What it is held for is said already.
    if last and is_held and last.what == Act.What.HELD and last.by == Act.By.MACHINE:
        last = None
    return CommentLine(
        pk=comment.pk,
        url=reverse(ONE, args=[comment.pk]),
        name=comment.name,
        reader=comment.reader_id,
        is_staff=hasattr(comment.reader, "staff"),
        is_confirmed=is_somebodys(comment),
        text=comment.text,
        original=comment.original_text,
        state=comment.state,
        label=comment.get_state_display(),
        held_for=comment.get_held_for_display() if is_held else "",
        reasons=in_words(comment.reasons),
        score=round(comment.score * 100),
        said=at_the_desk(comment.said_at),
        story=comment.article.get_admin_display_title(),
        story_number=comment.article_id,
        address=_address(comment),
        answers=comment.parent.name if comment.parent else "",
        last=step(last) if last else None,
        notes=[step(act) for act in comment.acts.all() if act.what == Act.What.NOTED],
        reports=[
            Report(f"{each.ticket}: {each.get_ground_display()}", reverse(DECIDING, args=[each.pk]))
            for each in comment.undecided  # type: ignore[attr-defined]  # put there by the list
        ],
        offers=frozenset(_offers(comment, done)),
    )


def is_somebodys(comment: Comment) -> bool:
    """Tell whether it is a registered reader's, or was public on the old site."""
    return comment.reader_id is not None or comment.is_from_old_site


def _address(comment: Comment) -> str:
    """Give where readers see it, or the story above it; nothing while they see neither."""
    if not comment.article.is_published:
        return ""
    return comment.address if comment.is_public else comment.article.address


def _offers(comment: Comment, done: list[Act]) -> Iterable[str]:
    is_open = comment.state == WAITING or comment.state in PUBLIC
    if comment.state == WAITING:
        yield "approve"
    if is_open:
        yield "hide"
        if is_somebodys(comment):
            yield "edit"
    if is_open or comment.state == State.HIDDEN:
        yield "remove"
    if comment.erased_at:
        return
    if comment.state in TAKEN:
        yield "restore"
    if comment.state in (*PUBLIC, *TAKEN) and done and done[-1].by == Act.By.MODERATOR:
        yield "undo"


def step(act: Act) -> Step:
    """Say what was done; who had a part in it is loaded."""
    who = name_of(act.user) if act.user else act.get_by_display()
    why = act.reason
    if act.what == Act.What.HELD and act.by == Act.By.MACHINE:
        why = str(dict(Comment.HeldFor.choices).get(why, why))
    return Step(act.get_what_display(), who, at_the_desk(act.at), why)


def record(comment: Comment) -> list[Step]:
    """Tell all that was done to a comment, in order."""
    return [step(act) for act in comment.acts.all()]


def ban_step(ban: Ban) -> Step:
    """Say what keeps a reader from saying anything, or kept them."""
    if ban.lifted_at:
        return Step(_("Banned, lifted since"), name_of(ban.lifted_by), at_the_desk(ban.lifted_at),
                    ban.reason)  # fmt: skip
    what = _("Banned until %(when)s") % {"when": at_the_desk(ban.until)} if ban.until else None
    return Step(what or _("Banned until somebody lifts it"), name_of(ban.by),
                at_the_desk(ban.begun_at), ban.reason)  # fmt: skip
