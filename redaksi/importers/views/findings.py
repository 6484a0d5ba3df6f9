"""The desk's list of what an import left to a person, and the buttons on it."""

from typing import Any

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import IndexView
from wagtail.permission_policies import ModelPermissionPolicy

from redaksi.importers.manuscript import Doubt
from redaksi.importers.models import Finding
from redaksi.importers.models.finding import FindingQuerySet
from redaksi.importers.views.lines import lines
from redaksi.importers.views.words import WORDS, words_for

A_PAGE = 50
LIST = "importers_findings"
OPEN, MENDED, ALL = "open", "mended", "all"
STATES = (
    (OPEN, gettext_lazy("Still to be looked at")),
    (MENDED, gettext_lazy("Done")),
    (ALL, gettext_lazy("All")),
)


class FindingFilterSet(WagtailFilterSet):
    """What the list can be narrowed to; it opens with what is still to be done."""

    doubt = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind"), widget=forms.RadioSelect, empty_label=gettext_lazy("All"),
        choices=[(str(doubt), words.label) for doubt, words in WORDS.items()],
    )  # fmt: skip
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"), widget=forms.RadioSelect, empty_label=None, choices=STATES,
        method="in_state", initial=OPEN,
    )  # fmt: skip

    class Meta:
        model = Finding
        fields = ()

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        asked = QueryDict(mutable=True)
        asked.update(data or {})
        asked.setdefault("state", OPEN)
        super().__init__(asked, **kwargs)

    def in_state(self, findings: FindingQuerySet, name: str, value: str) -> FindingQuerySet:
        return {OPEN: findings.open, MENDED: findings.mended, ALL: findings.all}[value]()


class FindingList(IndexView):
    """What a user may see of the findings, fifty a page."""

    model = Finding
    permission_policy = ModelPermissionPolicy(Finding)
    any_permission_required = ("view",)
    filterset_class = FindingFilterSet
    search_fields = ("title", "address")
    columns = ()
    paginate_by = A_PAGE
    page_title = gettext_lazy("To be looked at")
    header_icon = "history"
    index_url_name = LIST
    index_results_url_name = "importers_findings_results"
    template_name = "importers/findings.html"
    results_template_name = "importers/finding_results.html"

    def get_base_queryset(self) -> QuerySet[Finding]:
        sight = Finding.objects.in_sight_of(_user(self.request))
        return sight.select_related("origin", "mended_by").order_by("doubt", "pk")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = super().get_breadcrumbs_items()
        return [items[0], {"url": reverse("importers_runs"), "label": _("Old site")}, *items[1:]]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        told: dict[str, Any] = super().get_context_data(*args, **kwargs)
        form = self.filters.form
        doubt = (self.filters.is_valid() and form.cleaned_data["doubt"]) or ""
        state = form.cleaned_data.get("state", OPEN) if self.filters.is_valid() else OPEN
        return told | {
            "lines": lines(list(told["object_list"]), self.request.user),
            "words": words_for(doubt) if doubt else None,
            "may_mend": self.user_has_permission("change"),
            "here": f"{self.index_url}?{self.request.GET.urlencode()}",
            # A whole kind at once: thousands of one shortcode are one decision.
            "whole_kind": doubt if state == OPEN and told["items_count"] > 1 else "",
        }


@require_POST
def mend(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a finding is done; who was first stays."""
    finding = get_object_or_404(_changeable(request), pk=pk)
    if finding.mended_at is None:
        finding.mend(by=_user(request), at=timezone.now())
    undo = messages.button(f"{reverse(LIST)}?state={MENDED}", _("See what is done"))
    messages.success(request, _("Noted as done."), buttons=[undo])
    return _back(request)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a finding back among those still to be looked at."""
    get_object_or_404(_changeable(request), pk=pk).reopen()
    messages.success(request, _("Back among what is still to be looked at."))
    return _back(request)


@require_POST
def mend_kind(request: HttpRequest, doubt: str) -> HttpResponse:
    """Note that all open findings of a kind are done, as far as the user may see them."""
    if doubt not in set(Doubt):
        raise Http404
    found = _changeable(request).open().filter(doubt=doubt)
    number = found.update(mended_at=timezone.now(), mended_by=_user(request))
    said = ngettext("%(number)s noted as done.", "%(number)s noted as done.", number)
    messages.success(request, said % {"number": number})
    return redirect(f"{reverse(LIST)}?state={MENDED}&doubt={doubt}")


def _changeable(request: HttpRequest) -> FindingQuerySet:
    if not request.user.has_perm("importers.change_finding"):
        raise PermissionDenied
    return Finding.objects.in_sight_of(_user(request))


def _user(request: HttpRequest) -> Any:
    return request.user


def _back(request: HttpRequest) -> HttpResponse:
    return redirect(get_valid_next_url_from_request(request) or reverse(LIST))
