"""Requests of readers about their own data: for whoever answers for the paper (UU PDP; D37)."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from redaksi.corrections.models import answers_for_the_paper
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.newsroom.desk.deciding import name_of
from redaksi.newsroom.desk.sides import user_of
from redaksi.people.models import User
from redaksi.rights.models import DataRequest, RequestRefused

LIST = "newsroom_requests"
A_PAGE = 25


@dataclass(frozen=True)
class RequestLine:
    """A request in the list: whose is told by a number, which names nobody."""

    pk: int
    ticket: str
    kind: str
    reader: int
    words: str
    asked: str
    deadline: str
    is_late: bool
    answer: str
    who: str


def line(request: DataRequest, *, at: datetime) -> RequestLine:
    """Say it in a line; who answered is fetched with it."""
    return RequestLine(
        pk=request.pk,
        ticket=request.ticket,
        kind=request.get_kind_display(),
        reader=request.reader_id,
        words=request.words,
        asked=at_the_desk(request.asked_at),
        deadline=at_the_desk(request.deadline),
        is_late=request.is_late(at),
        answer=request.answer,
        who=name_of(request.done_by) if request.done_by else _("by itself"),
    )


def may_answer(user: User) -> bool:
    """Tell whether readers' data is somebody's business: who answers for the paper, nobody else."""
    return answers_for_the_paper(user)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what waits, the nearest deadline first, and what was done."""
    _must_answer(request)
    now, found = timezone.now(), DataRequest.objects.select_related("done_by")
    done = Paginator(found.done(), A_PAGE).get_page(request.GET.get("p"))
    told = {
        "waiting": [line(one, at=now) for one in found.waiting()[:A_PAGE]],
        "done": [line(one, at=now) for one in done],
        "page": done,
    }
    return render(request, "newsroom/complaints/requests.html", told)


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a request in words."""
    _must_answer(request)
    asked = get_object_or_404(DataRequest, pk=pk)
    try:
        asked.reply(user_of(request), request.POST.get("answer", "")[:2000], at=timezone.now())
    except RequestRefused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, _("Answered: the reader reads it on the page of the account."))
    return redirect(LIST)


def _must_answer(request: HttpRequest) -> None:
    if not may_answer(user_of(request)):
        raise PermissionDenied
