"""The screens of complaints: the queue by deadline, and deciding about one."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from redaksi.comments.models import CommentRefused
from redaksi.complaints.actions import deciding
from redaksi.complaints.models import Complaint, ComplaintRefused
from redaksi.newsroom.desk.complaints.forms import RejectForm, UpholdForm
from redaksi.newsroom.desk.complaints.lines import ONE, line, may_decide, story_of
from redaksi.newsroom.desk.complaints.requests import may_answer
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.newsroom.desk.sides import user_of
from redaksi.rights.models import DataRequest

LIST = "newsroom_complaints"
A_PAGE = 25
WITH = ("comment__article", "comment__reader", "decided_by")


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what waits, the nearest deadline first, and what was decided."""
    found, now = _seen(request), timezone.now()
    waiting = Paginator(found.undecided(), A_PAGE).get_page(request.GET.get("w"))
    decided = Paginator(found.decided(), A_PAGE).get_page(request.GET.get("p"))
    told = {
        "waiting": [line(one, at=now) for one in waiting],
        "decided": [line(one, at=now) for one in decided],
        "waiting_page": waiting,
        "page": decided,
        "may_answer": may_answer(user_of(request)),
        "requests": DataRequest.objects.waiting().count(),
    }
    return render(request, "newsroom/complaints/index.html", told)


@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one complaint, with the comment it is about and the buttons to decide."""
    complaint = _one(request, pk)
    forms = {"uphold": _uphold_form(complaint), "reject": RejectForm(prefix="reject")}
    return _shown(request, complaint, forms)


@require_POST
def uphold(request: HttpRequest, pk: int) -> HttpResponse:
    """Find it right, and do something about the comment."""
    complaint = _one(request, pk)
    form = UpholdForm(request.POST, prefix="uphold")
    if not form.is_valid():
        return _shown(request, complaint, {"uphold": form, "reject": RejectForm(prefix="reject")})
    told = form.cleaned_data
    try:
        deciding.uphold(
            complaint, user_of(request), Complaint.Measure(told["measure"]),
            reason=told["reason"], text=told["text"], at=timezone.now(),
        )  # fmt: skip
    except (ComplaintRefused, CommentRefused) as refusal:
        messages.error(request, refusal.sentence)
        return redirect(ONE, pk)
    messages.success(request, _("Decided: the complaint is upheld."))
    return redirect(LIST)


@require_POST
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Find that the comment may stand."""
    complaint = _one(request, pk)
    form = RejectForm(request.POST, prefix="reject")
    if not form.is_valid():
        return _shown(request, complaint, {"uphold": _uphold_form(complaint), "reject": form})
    try:
        deciding.reject(
            complaint, user_of(request), reason=form.cleaned_data["reason"], at=timezone.now()
        )
    except (ComplaintRefused, CommentRefused) as refusal:
        messages.error(request, refusal.sentence)
        return redirect(ONE, pk)
    messages.success(request, _("Decided: the complaint is rejected, the comment stands."))
    return redirect(LIST)


def _seen(request: HttpRequest) -> Any:
    if not may_decide(user_of(request)):
        raise PermissionDenied
    return Complaint.objects.select_related(*WITH).defer("comment__article__body")


def _one(request: HttpRequest, pk: int) -> Complaint:
    found: Complaint = get_object_or_404(_seen(request), pk=pk)
    return found


def _uphold_form(complaint: Complaint) -> UpholdForm:
    return UpholdForm(prefix="uphold", initial={"text": complaint.comment.text})


def _shown(request: HttpRequest, complaint: Complaint, forms: dict[str, Any]) -> HttpResponse:
    comment, now = complaint.comment, timezone.now()
    others = Complaint.objects.about(comment).exclude(pk=complaint.pk).select_related(*WITH)
    told = {
        "complaint": complaint,
        "line": line(complaint, at=now),
        "comment": comment,
        "story": story_of(complaint),
        "said": at_the_desk(comment.said_at),
        "hides": at_the_desk(complaint.hides_at),
        "hidden": at_the_desk(complaint.hidden_at),
        "decided": at_the_desk(complaint.decided_at),
        "others": [line(other, at=now) for other in others.order_by("received_at", "pk")],
        "forms": forms,
    }
    return render(request, "newsroom/complaints/one.html", told)
