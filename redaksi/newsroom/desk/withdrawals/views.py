"""The screens of withdrawals: asking, deciding, the list, and the sealed text."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from redaksi.corrections import actions
from redaksi.corrections.models import (
    Withdrawal,
    WithdrawalRefused,
    answers_for_the_paper,
    may_approve,
    may_ask,
    may_open_sealed,
)
from redaksi.newsroom.desk.sides import articles_of, user_of
from redaksi.newsroom.desk.withdrawals.forms import AskForm, DeclineForm
from redaksi.newsroom.desk.withdrawals.lines import WHO, line, looks, steps
from redaksi.newsroom.desk.withdrawals.sealing import (
    DECIDING,
    may_see_withdrawals,
    withdrawals_of,
)

LIST = "newsroom_withdrawals"
A_PAGE = 25


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what waits, and what was decided."""
    found = _seen(request).select_related("article", "asked_by").defer("article__body")
    decided = Paginator(found.decided(), A_PAGE).get_page(request.GET.get("p"))
    told = {
        "waiting": [line(one) for one in found.waiting()],
        "decided": [line(one) for one in decided],
        "page": decided,
    }
    return render(request, "newsroom/withdrawals/index.html", told)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, page_id: int) -> HttpResponse:
    """Take down a wish to withdraw a story, for two people to decide."""
    user = user_of(request)
    if not may_ask(user):
        raise PermissionDenied
    article = get_object_or_404(articles_of(user), pk=page_id)
    form = AskForm(request.POST or None, instance=Withdrawal(article=article))
    if request.method == "POST" and form.is_valid():
        try:
            form.instance.ask(user, at=timezone.now())
        except WithdrawalRefused as refusal:
            messages.error(request, refusal.sentence)
            return redirect(LIST)
        messages.success(request, _("Asked. Two people now decide; nothing has changed yet."))
        return redirect(DECIDING, form.instance.pk)
    told = {"form": form, "article": article}
    return render(request, "newsroom/withdrawals/ask.html", told)


@require_safe
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one withdrawal, with the buttons of whoever may decide about it."""
    withdrawal, user = _one(request, pk), user_of(request)
    return render(request, "newsroom/withdrawals/decide.html", _told(withdrawal, user))


@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    withdrawal, user = _one(request, pk), user_of(request)
    if not may_approve(user):
        raise PermissionDenied
    try:
        held = actions.approve(withdrawal, user, at=timezone.now())
    except WithdrawalRefused as refusal:
        messages.error(request, refusal.sentence)
        return redirect(DECIDING, pk)
    if held.is_in_force:
        messages.success(request, _("The story is withdrawn. Its address shows the announcement."))
    else:
        messages.success(request, _("Approved. Somebody else has to approve it too."))
    return redirect(DECIDING, pk)


@require_POST
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    withdrawal, user = _one(request, pk), user_of(request)
    if not _may_decline(withdrawal, user):
        raise PermissionDenied
    try:
        actions.decline(
            withdrawal, user, note=request.POST.get("note", "")[:1000], at=timezone.now()
        )
    except WithdrawalRefused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, _("Declined. The story stays as it is."))
    return redirect(DECIDING, pk)


@require_POST
def open_sealed(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a withdrawn story as readers last saw it, and write down who looked.

    By POST alone: nothing opens it in passing, and showing it anew is another look.
    """
    user = user_of(request)
    if not may_open_sealed(user):
        raise PermissionDenied
    withdrawal = get_object_or_404(withdrawals_of(user).in_force(), pk=pk)
    article = actions.open_sealed(withdrawal, user, at=timezone.now())
    answer: HttpResponse = article.make_preview_request(request)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _seen(request: HttpRequest) -> Any:
    """Give the withdrawals a user may see."""
    user = user_of(request)
    if not may_see_withdrawals(user):
        raise PermissionDenied
    return withdrawals_of(user)


def _one(request: HttpRequest, pk: int) -> Withdrawal:
    found: Withdrawal = get_object_or_404(_seen(request).select_related("article", *WHO), pk=pk)
    return found


def _may_decline(withdrawal: Withdrawal, user: Any) -> bool:
    return user.pk == withdrawal.asked_by_id or may_approve(user)


def _told(withdrawal: Withdrawal, user: Any) -> dict[str, Any]:
    is_open = not withdrawal.is_decided
    approved_already = withdrawal.first_approver_id == user.pk
    has_to_answer = bool(withdrawal.first_approver_id) and not withdrawal.first_answers
    may = is_open and may_approve(user)
    return {
        "withdrawal": withdrawal,
        "line": line(withdrawal),
        "steps": steps(withdrawal),
        "is_open": is_open,
        "approved_already": may and approved_already,
        "must_be_responsible": may and has_to_answer and not answers_for_the_paper(user),
        "may_approve": (
            may and not approved_already and (answers_for_the_paper(user) or not has_to_answer)
        ),
        "may_decline": is_open and _may_decline(withdrawal, user),
        "decline_form": DeclineForm(),
        "may_open": withdrawal.is_in_force and may_open_sealed(user),
        "looks": looks(withdrawal) if withdrawal.is_in_force else [],
    }
