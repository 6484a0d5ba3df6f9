"""What was withdrawn stays sealed: its screens lead to the withdrawal, and open nothing."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from redaksi.articles.models import Article
from redaksi.corrections.models import (
    Withdrawal,
    may_approve,
    may_ask,
    may_open_sealed,
)
from redaksi.newsroom.desk.sides import articles_of, user_of
from redaksi.newsroom.desk.transaction import SAFE
from redaksi.newsroom.desk.wall import View, page_in
from redaksi.people.models import User

DECIDING = "newsroom_withdrawal"


def may_see_withdrawals(user: User) -> bool:
    """Tell whether withdrawals are somebody's business."""
    return may_ask(user) or may_open_sealed(user) or may_approve(user)


def withdrawals_of(user: User) -> Any:
    """Keep the withdrawals on the sides of the wall that a user may look into."""
    return Withdrawal.objects.filter(article__in=articles_of(user).order_by().values("pk"))


def unsealed(view: View) -> View:
    """Close a screen about an article once it is withdrawn: text, preview, history, comparison.

    Whose business withdrawals are is led to the withdrawal. Costs a query.
    """

    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        sealed = Article.objects.filter(pk=page_in(kwargs), withdrawn_at__isnull=False)
        if not sealed.exists():
            return view(request, *args, **kwargs)
        user = user_of(request)
        told = withdrawals_of(user).in_force().filter(article=page_in(kwargs)).first()
        if request.method not in SAFE or told is None or not may_see_withdrawals(user):
            raise PermissionDenied
        messages.warning(request, _("This story has been withdrawn. Its text is sealed."))
        return redirect(DECIDING, told.pk)

    return wrapped
