"""The screens of the moderators' desk: the queues, and one comment with all that is known."""

from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from redaksi.comments.models import MAX_TEXT, Ban, Comment
from redaksi.newsroom.desk.comments.forms import BanForm, WantedForm
from redaksi.newsroom.desk.comments.lines import ban_step, line, record
from redaksi.newsroom.desk.comments.queues import (
    A_PAGE,
    FIRST,
    QUEUES,
    Queue,
    comments_of,
    counts,
    loaded,
    may_moderate,
    narrowed,
    stretch,
)
from redaksi.newsroom.desk.comments.reasons import with_what_was_found
from redaksi.newsroom.desk.sides import user_of
from redaksi.people.models import User

LIST = "newsroom_comments"
# What names a queue in an address; all else is left out when one comes back to it.
NAMES = ("queue", "q", "reader", "article", "day", "after")
# So much of what somebody said before is shown beside.
EARLIER = 10


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show a page of a queue, and what was just decided."""
    user = moderator(request)
    queue = QUEUES.get(request.GET.get("queue", ""), FIRST)
    form = WantedForm(request.GET)
    mine = comments_of(user)
    shown = stretch(queue, narrowed(mine, form.wanted()), after=_number(request.GET.get("after")))
    told = {
        "queue": queue,
        "queues": _tabs(user, queue),
        "form": form,
        "is_narrowed": any(request.GET.get(name) for name in NAMES[1:5]),
        "lines": [line(comment) for comment in shown.rows],
        "done": _done(mine, request.GET.get("done", "")),
        "back": asked(request.GET),
        "start": asked(request.GET, after=None),
        "next": asked(request.GET, after=shown.after) if shown.after else "",
        "is_further_on": "after" in request.GET,
        "max_text": MAX_TEXT,
    }
    return render(request, "newsroom/comments/index.html", told)


@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one comment: the story beside it, its record, and who said it."""
    comment = find(moderator(request), pk)
    return render(request, "newsroom/comments/one.html", about(comment, BanForm()))


def about(comment: Comment, ban_form: BanForm) -> dict[str, Any]:
    """Give all that the screen of a comment says."""
    earlier = loaded(Comment.objects.confirmed().exclude(pk=comment.pk).newest_first())
    said = earlier.by(comment.reader)[:EARLIER] if comment.reader else []
    bans = Ban.objects.filter(reader=comment.reader_id).select_related("by", "lifted_by")
    now, said_first = timezone.now(), comment.original_text or comment.text
    return {
        "comment": comment,
        "line": replace(line(comment), reasons=with_what_was_found(said_first, comment.reasons)),
        "record": record(comment),
        "earlier": [line(each) for each in said],
        "bans": [ban_step(ban) for ban in bans.newest_first()],
        "is_banned": any(ban.is_in_force(now) for ban in bans),
        "ban_form": ban_form,
        "max_text": MAX_TEXT,
    }


def moderator(request: HttpRequest) -> User:
    """Give who decides about comments; it lets nobody else in."""
    user = user_of(request)
    if not may_moderate(user):
        raise PermissionDenied
    return user


def find(user: User, pk: int) -> Comment:
    """Find a comment with what its line says; below what a user may not look into, there is none.

    Raises Http404.
    """
    found: Comment | None = loaded(comments_of(user)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def asked(given: QueryDict, **changed: Any) -> str:
    """Write down which page of which queue is looked at, as the end of an address."""
    kept = QueryDict(mutable=True)
    for name in NAMES:
        value = str(changed.get(name, given.get(name, "")) or "")[:200]
        if value:
            kept[name] = value
    kept.setdefault("queue", FIRST.name)
    return kept.urlencode()


def _tabs(user: User, chosen: Queue) -> list[dict[str, Any]]:
    counted = counts(user)
    return [
        {"queue": queue, "count": counted.get(queue.name, ""), "is_here": queue is chosen}
        for queue in QUEUES.values()
    ]


def _done(mine: Any, numbers: str) -> list[Any]:
    """Give the lines of what was just decided, for who has no script to undo it by."""
    wanted = [number for each in numbers.split(",")[:A_PAGE] if (number := _number(each))]
    if not wanted:
        return []
    return [line(comment) for comment in loaded(mine).filter(pk__in=wanted).order_by("pk")]


def _number(typed: str | None) -> int | None:
    is_number = typed and typed.isascii() and typed.isdigit() and len(typed) <= 18
    return int(typed or 0) if is_number else None
