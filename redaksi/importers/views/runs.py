"""The desk's page on the old site: what is left to do, and every import with its report."""

from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from redaksi.importers.models import Finding, Run
from redaksi.importers.views.details import at_the_desk
from redaksi.importers.views.findings import A_PAGE
from redaksi.importers.views.tables import least_alike, tables
from redaksi.importers.views.words import WORDS, words_for

RUNS = "importers_runs"


class RunList(IndexView):
    """What is still to be looked at, by kind, and below it the imports, newest first."""

    model = Run
    permission_policy = ModelPermissionPolicy(Finding)
    any_permission_required = ("view",)
    columns = ()
    paginate_by = A_PAGE
    page_title = gettext_lazy("Old site")
    header_icon = "history"
    index_url_name = RUNS
    template_name = "importers/runs.html"
    results_template_name = "importers/run_results.html"

    def get_base_queryset(self) -> QuerySet[Run]:
        # The report may be large, and the list shows none of it.
        newest = Run.objects.select_related("site").defer("report")
        return newest.order_by("-started_at", "-pk")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        told: dict[str, Any] = super().get_context_data(*args, **kwargs)
        kinds = open_kinds(self.request.user)
        return told | {
            "kinds": kinds,
            "open": sum(kind["number"] for kind in kinds),
            "runs": [
                {"run": run, "began": at_the_desk(run.started_at)} for run in told["object_list"]
            ],
        }


class RunReport(PermissionCheckedMixin, BaseObjectMixin, WagtailAdminTemplateMixin, TemplateView):
    """The report of one import."""

    model = Run
    permission_policy = ModelPermissionPolicy(Finding)
    permission_required = "view"
    template_name = "importers/report.html"
    header_icon = "history"
    page_title = gettext_lazy("Import")

    def get_base_object_queryset(self) -> QuerySet[Run]:
        return Run.objects.select_related("site")

    def get_page_subtitle(self) -> str:
        return at_the_desk(self.object.started_at)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": _("Import"), "sublabel": self.get_page_subtitle()}
        old_site = {"url": reverse(RUNS), "label": _("Old site")}
        return [*super().get_breadcrumbs_items(), old_site, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told: dict[str, Any] = super().get_context_data(**kwargs)
        report = self.object.report if isinstance(self.object.report, dict) else {}
        compared, below, worst = least_alike(report)
        return told | {
            "run": self.object,
            "report": report,
            "began": at_the_desk(self.object.started_at),
            "ended": at_the_desk(self.object.ended_at),
            "tables": tables(report),
            "compared": compared,
            "below": below,
            # Headlines from both sides of the wall; others find their own among the findings.
            "worst": worst if self.request.user.has_perm("importers.view_oldsite") else [],
        }


def open_kinds(user: Any) -> list[dict[str, Any]]:
    """Count what a user may see of what is still to be looked at, in the order of working."""
    counted = Finding.objects.in_sight_of(user).open().values_list("doubt")
    numbers = dict(counted.annotate(number=Count("pk")).order_by("doubt"))
    known = [doubt for doubt in map(str, WORDS) if doubt in numbers]
    others = sorted(numbers.keys() - set(known))
    return [
        {"doubt": doubt, "words": words_for(doubt), "number": numbers[doubt]}
        for doubt in (*known, *others)
    ]
