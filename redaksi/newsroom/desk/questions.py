"""The desk's screen of what readers asked and the archive has no answer to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from redaksi.assistant import questions
from redaksi.assistant.models import Unanswered
from redaksi.lang.dates import short_day
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.newsroom.desk.deciding import name_of
from redaksi.newsroom.desk.sides import NEWS, may_file, user_of
from redaksi.people.models import User

LIST, TELL = "newsroom_questions", "newsroom_question_tell"
A_PAGE = 25


@dataclass(frozen=True)
class QuestionLine:
    """A question in the list: how often it came, and where its words are searched for."""

    pk: int
    question: str
    times: str
    asked: str
    search: str
    who: str = ""
    when: str = ""


def line(row: Unanswered) -> QuestionLine:
    """Say it in a line; who dealt with it is fetched with it."""
    told = ngettext("asked %(times)s time", "asked %(times)s times", row.times)
    words = " ".join(word.printed for word in questions.read(row.question).words)
    return QuestionLine(
        pk=row.pk,
        question=row.question,
        times=told % {"times": row.times},
        asked=_day(row.asked_on),
        search=f"{reverse(f'{NEWS}:index')}?{urlencode({'q': words or row.question})}",
        who=name_of(row.handled_by) if row.handled_at else "",
        when=at_the_desk(row.handled_at),
    )


def may_read(user: User) -> bool:
    """Tell whether what readers asked is somebody's business: whoever edits."""
    return user.has_perm("assistant.read_unanswered")


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what nobody has dealt with, what was asked most often first, and what somebody has."""
    _must_read(request)
    found = Unanswered.objects.select_related("handled_by")
    waiting = Paginator(found.open(), A_PAGE).get_page(request.GET.get("p"))
    told = {
        "waiting": [line(row) for row in waiting],
        "page": waiting,
        "done": [line(row) for row in found.handled()[:A_PAGE]],
        "may_write": may_file(user_of(request), NEWS),
    }
    return render(request, "newsroom/questions/index.html", told)


@require_POST
def tell(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do with a question what the address says."""
    _must_read(request)
    if verb not in VERBS:
        raise Http404
    VERBS[verb](request, get_object_or_404(Unanswered, pk=pk))
    return redirect(LIST)


def addresses() -> list[URLPattern]:
    return [
        path("questions/", index, name=LIST),
        path("questions/<int:pk>/<slug:verb>/", tell, name=TELL),
    ]


def _handle(request: HttpRequest, row: Unanswered) -> None:
    row.handle(by=user_of(request), at=timezone.now())
    messages.success(request, _("Marked as dealt with."))


def _delete(request: HttpRequest, row: Unanswered) -> None:
    row.delete()
    messages.success(request, _("Deleted."))


def _must_read(request: HttpRequest) -> None:
    if not may_read(user_of(request)):
        raise PermissionDenied


def _day(day: date) -> str:
    return short_day(day, language="en" if get_language() == "en" else "id")


VERBS: dict[str, Callable[[HttpRequest, Unanswered], None]] = {
    "done": _handle,
    "delete": _delete,
}
