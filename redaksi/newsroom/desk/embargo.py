"""The desk's screen of one embargo: its end in three zones, lifting it early, and who looked."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from redaksi.articles.models import Article, EmbargoLift
from redaksi.articles.models.embargo import MAY_SEE
from redaksi.articles.models.lift import AlreadyAsked, NoEmbargoInForce, NoLongerAsked, OwnRequest
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.newsroom.desk.deciding import name_of
from redaksi.newsroom.desk.moments import by_all_clocks
from redaksi.newsroom.desk.sides import user_of
from redaksi.newsroom.desk.wall import View, on_own_side

SHOWN = 100  # of those who looked


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why should it go out earlier?"), max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("For example: the source broke the embargo itself at 09.00."),
    )  # fmt: skip


def for_the_named(view: View) -> View:
    """Close a screen to whoever does not hold the right to see all that is under embargo."""

    def wrapped(request: HttpRequest, **kwargs: Any) -> Any:
        if not request.user.has_perm(MAY_SEE):
            raise PermissionDenied
        return view(request, **kwargs)

    return on_own_side(wrapped)


@require_http_methods(["GET", "HEAD", "POST"])
def embargo(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the embargo of an article; a POST asks to lift it."""
    article, at = get_object_or_404(Article, pk=pk), timezone.now()
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            EmbargoLift.objects.ask(article, by=user_of(request), reason=reason, at=at)
        except NoEmbargoInForce:
            messages.error(request, _("No embargo is in force."))
        except AlreadyAsked:
            messages.error(request, _("Somebody has asked already: it waits for an answer."))
        else:
            messages.success(
                request, _("Asked. The embargo ends as soon as another editor agrees.")
            )
        return redirect("newsroom_embargo", pk)
    return render(request, "newsroom/embargo/page.html", _told(article, request, form))


@require_POST
def agree(request: HttpRequest, pk: int, lift: int) -> HttpResponse:
    """Lift an embargo that a colleague asked to lift."""
    asked = get_object_or_404(EmbargoLift, pk=lift, article=pk)
    try:
        asked.agree(by=user_of(request), at=timezone.now())
    except OwnRequest:
        messages.error(request, _("You asked yourself: another person has to agree."))
    except NoLongerAsked:
        messages.error(request, _("The request no longer stands; the embargo is as it was."))
    else:
        messages.success(request, _("The embargo is lifted. The article can be published."))
    return redirect("newsroom_embargo", pk)


@require_POST
def withdraw(request: HttpRequest, pk: int, lift: int) -> HttpResponse:
    """Take a request back, or refuse it: either ends it."""
    asked = get_object_or_404(EmbargoLift, pk=lift, article=pk)
    try:
        asked.withdraw(at=timezone.now())
    except NoLongerAsked:
        messages.error(request, _("The request no longer stands; the embargo is as it was."))
    else:
        messages.success(request, _("The request is closed. The embargo stays in force."))
    return redirect("newsroom_embargo", pk)


def addresses() -> list[URLPattern]:
    asked = "embargo/<int:pk>/<int:lift>"
    return [
        path("embargo/<int:pk>/", for_the_named(embargo), name="newsroom_embargo"),
        path(f"{asked}/agree/", for_the_named(agree), name="newsroom_embargo_agree"),
        path(f"{asked}/withdraw/", for_the_named(withdraw), name="newsroom_embargo_withdraw"),
    ]


def _told(article: Article, request: HttpRequest, form: ReasonForm) -> dict[str, Any]:
    at, until = timezone.now(), article.embargoed_until
    lifts = article.embargo_lifts.select_related("asked_by", "agreed_by").order_by("-asked_at")
    looks = article.embargo_looks.select_related("user").order_by("-at", "-pk")[:SHOWN]
    return {
        "article": article,
        "title": article.get_admin_display_title(),
        "edit_url": reverse("wagtailadmin_pages:edit", args=[article.pk]),
        "is_in_force": article.is_embargoed(at),
        "until": by_all_clocks(until) if until else "",
        "agreed_with": _agreed_with(article),
        "form": form,
        "open": next((_lift(one, request) for one in lifts if one.is_open(at)), None),
        "closed": [_lift(one, request) for one in lifts if not one.is_open(at)],
        "looks": [
            {
                "who": name_of(look.user), "when": at_the_desk(look.at),
                "screen": look.get_screen_display(),
            }
            for look in looks
        ],
    }  # fmt: skip


def _agreed_with(article: Article) -> str:
    """Give with whom the embargo was agreed: a draft's fields stand in its newest version."""
    version = article.latest_revision
    told: str = version.content.get("embargo_with", "") if version else article.embargo_with
    return told


def _lift(asked: EmbargoLift, request: HttpRequest) -> dict[str, Any]:
    return {
        "pk": asked.pk,
        "reason": asked.reason,
        "asked_by": name_of(asked.asked_by),
        "asked": at_the_desk(asked.asked_at),
        "is_own": asked.asked_by_id == user_of(request).pk,
        "agreed_by": name_of(asked.agreed_by) if asked.agreed_at else "",
        "agreed": at_the_desk(asked.agreed_at),
    }
