"""The desk's addresses: Wagtail's, each unsafe request in one transaction."""

from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.account import LoginView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from redaksi.newsroom.desk import choosers, finding
from redaksi.newsroom.desk.transaction import all_in_one_transaction
from redaksi.newsroom.desk.wall import for_administrators
from redaksi.newsroom.door.account import AccountView


def _reports() -> list[URLPattern]:
    """Give Wagtail's report that names pages of both sides of the wall, closed to most."""
    report = PageTypesUsageReportView
    return [
        path("reports/page-types-usage/", for_administrators(report.as_view())),
        path(
            "reports/page-types-usage/results/",
            for_administrators(report.as_view(results_only=True)),
        ),
    ]


def _ours() -> list[URLPattern]:
    """Give what stands before Wagtail's own at the same address, wrapped as Wagtail's is."""
    patterns = [
        path("account/", AccountView.as_view()),
        *choosers.addresses(),
        *finding.addresses(),
        *_reports(),
    ]
    for decorator in (require_admin_access, wagtailadmin_urls.display_custom_404):
        patterns = decorate_urlpatterns(patterns, decorator)
    return patterns


def _log_in() -> list[URLPattern]:
    """Give the log-in, outside of any transaction.

    Hashing a password takes a twentieth of a second; on SQLite everybody's writing would wait for
    each stranger who knocks.
    """
    return [path("login/", never_cache(LoginView.as_view()))]


urlpatterns = [
    *_log_in(),
    *all_in_one_transaction([*_ours(), *wagtailadmin_urls.urlpatterns]),
]
