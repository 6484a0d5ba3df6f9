"""Hangs the old site into the desk: its addresses, its style, its place in the menu."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from redaksi.importers.models import OldSite
from redaksi.importers.views import findings, runs


class OldSiteItem(MenuItem):
    """Leads to the old site, once there is one, for those who bring it along."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("importers.view_finding") and OldSite.objects.exists()


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    return OldSiteItem(
        _("Old site"), reverse(runs.RUNS), name="old-site", icon_name="history", order=120
    )


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    listed, results = (
        findings.FindingList.as_view(),
        findings.FindingList.as_view(results_only=True),
    )
    return [
        path("old-site/", runs.RunList.as_view(), name=runs.RUNS),
        path("old-site/imports/<int:pk>/", runs.RunReport.as_view(), name="importers_report"),
        path("old-site/findings/", listed, name=findings.LIST),
        path("old-site/findings/results/", results, name="importers_findings_results"),
        path("old-site/findings/<int:pk>/mend/", findings.mend, name="importers_mend"),
        path("old-site/findings/<int:pk>/reopen/", findings.reopen, name="importers_reopen"),
        path(
            "old-site/findings/mend-all/<str:doubt>/",
            findings.mend_kind,
            name="importers_mend_kind",
        ),
    ]


@hooks.register("insert_global_admin_css")
def style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("importers/old-site.css"))
