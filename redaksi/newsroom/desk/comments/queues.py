"""The queues of comments: which there are, what they are narrowed to, and their pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from redaksi.comments.models import Act, Comment
from redaksi.comments.models.queries import PUBLIC, SET_ASIDE, CommentQuerySet
from redaksi.complaints.models import Complaint
from redaksi.newsroom.desk.sides import articles_of
from redaksi.people.models import User

A_PAGE = 50
# Beyond this nobody counts: the menu stands on every screen of the desk.
COUNTED = 99
# More digits than any number of a row has.
LONGEST_NUMBER = 18

Rows = CommentQuerySet


@dataclass(frozen=True)
class Queue:
    """A list of comments to go through: what is in it, and from which end one begins."""

    name: str
    label: Any
    holds: Callable[[Rows], Rows]
    is_counted: bool = False
    is_oldest_first: bool = False


# The one place where a queue is added.
QUEUES = {
    queue.name: queue
    for queue in (
        Queue(
            "waiting", _("Waiting"),
            lambda rows: rows.filter(state="waiting").exclude(held_for__in=SET_ASIDE),
            is_counted=True, is_oldest_first=True,
        ),
        Queue(
            "reported", _("Reported"),
            lambda rows: rows.filter(pk__in=Complaint.objects.undecided().order_by()
                                     .values("comment")),
            is_counted=True, is_oldest_first=True,
        ),
        Queue(
            "held", _("Held by the filter"),
            lambda rows: rows.filter(state="waiting", held_for__in=SET_ASIDE),
            is_counted=True, is_oldest_first=True,
        ),
        Queue("published", _("Shown to readers"), lambda rows: rows.filter(state__in=PUBLIC)),
        Queue("hidden", _("Hidden"), lambda rows: rows.filter(state="hidden")),
        Queue("all", _("All"), lambda rows: rows.confirmed()),
    )
}  # fmt: skip
FIRST = QUEUES["waiting"]


@dataclass(frozen=True)
class Wanted:
    """What a queue is narrowed to; a number names a story or a reader, else it is words."""

    words: str = ""
    reader: str = ""
    article: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Stretch:
    """One page of a queue; `after` leads on to the next, None at its end."""

    rows: list[Comment]
    after: int | None


def may_moderate(user: User) -> bool:
    """Tell whether somebody decides about comments."""
    return user.has_perm("comments.moderate")


def comments_of(user: User) -> Rows:
    """Keep what was said below the stories that a user may look into, and was really said.

    Asked of each row, so that a queue of ten thousand is not held against the whole archive.
    """
    mine = articles_of(user).order_by().filter(pk=OuterRef("article_id"))
    said = ~Q(state=Comment.State.UNCONFIRMED) | Q(is_cleared=True)
    return Comment.objects.filter(said, Exists(mine))


def waiting_for(user: User) -> str:
    """Count what waits for a moderator, for the menu: "", "7" or "99+". One query."""
    return _counted(FIRST.holds(comments_of(user)))


def counts(user: User) -> dict[str, str]:
    """Count what is in the queues that have to be worked through. One query for each."""
    mine = comments_of(user)
    return {
        queue.name: _counted(queue.holds(mine)) for queue in QUEUES.values() if queue.is_counted
    }


def _counted(rows: Rows) -> str:
    found = rows.order_by()[: COUNTED + 1].count()
    if found > COUNTED:
        return f"{COUNTED}+"
    return str(found or "")


def narrowed(rows: Rows, wanted: Wanted) -> Rows:
    """Keep what fits all that is wanted."""
    for word in wanted.words.split():
        rows = rows.filter(text__icontains=word)
    if wanted.reader:
        number, name = _number(wanted.reader), wanted.reader
        named = Q(reader__name__icontains=name) | Q(guest_name__icontains=name)
        rows = rows.filter(reader=number) if number else rows.filter(named)
    if wanted.article:
        number, title = _number(wanted.article), wanted.article
        rows = rows.filter(article=number) if number else rows.filter(
            article__draft_title__icontains=title
        )  # fmt: skip
    if wanted.day:
        begins = timezone.make_aware(datetime.combine(wanted.day, time.min))
        rows = rows.filter(said_at__gte=begins, said_at__lt=begins + timedelta(days=1))
    return rows


def _number(typed: str) -> int | None:
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_NUMBER
    return int(typed) if is_number else None


def stretch(queue: Queue, rows: Rows, *, after: int | None) -> Stretch:
    """Give the page of a queue that follows a comment.

    By moment and number and not by counting: what is decided leaves the queue, and nothing of the
    rest is passed over. Their numbers come first, along an index, and then what their lines say: at
    once, databases begin with all stories. Costs six queries, however many wait.
    """
    rows = queue.holds(rows)
    moment = _said_at(after) if after else None
    if queue.is_oldest_first:
        rows = rows.order_by("said_at", "pk")
        if moment:
            rows = rows.filter(said_at__gte=moment).exclude(said_at=moment, pk__lte=after)
    else:
        rows = rows.newest_first()
        if moment:
            rows = rows.filter(said_at__lte=moment).exclude(said_at=moment, pk__gte=after)
    found = list(rows.values_list("pk", flat=True)[: A_PAGE + 1])
    shown = found[:A_PAGE]
    lines = loaded(Comment.objects.filter(pk__in=shown)).in_bulk()
    return Stretch([lines[pk] for pk in shown], shown[-1] if len(found) > A_PAGE else None)


def _said_at(pk: int) -> datetime | None:
    return Comment.objects.filter(pk=pk).values_list("said_at", flat=True).first()


def loaded(rows: Rows) -> Rows:
    """Fetch with each comment what its line says."""
    acts = Prefetch("acts", Act.objects.in_order().select_related("user"))
    reports = Prefetch("complaints", Complaint.objects.undecided(), to_attr="undecided")
    whole = rows.select_related("article__section", "reader", "reader__staff", "parent__reader")
    return whole.defer("article__body").prefetch_related(acts, reports)
