"""The figures of each month: a table at the desk, and the same for a spreadsheet."""

import csv
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from redaksi.complaints.actions.reporting import Month, latest
from redaksi.lang.dates import Language, month_name
from redaksi.masthead.models import Publication
from redaksi.newsroom.desk.complaints.lines import in_hours, in_percent, may_decide
from redaksi.newsroom.desk.sides import user_of

MONTHS = 12
COLUMNS = (
    _("Month"), _("Received"), _("Decided"), _("Upheld"), _("In time"), _("Late"),
    _("Hidden by the clock"), _("Share in time"), _("Median, hours"), _("Longest, hours"),
)  # fmt: skip


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """Show the figures of the last twelve months."""
    told = {"columns": COLUMNS, "rows": list(_rows(request))}
    return render(request, "newsroom/complaints/report.html", told)


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """Give the same as a file; it holds numbers only."""
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="laporan-tanggapan.csv"'
    # So that spreadsheets read it as what it is.
    answer.write("\ufeff")
    writer = csv.writer(answer)
    writer.writerow([str(column) for column in COLUMNS])
    writer.writerows(_rows(request))
    return answer


def _rows(request: HttpRequest) -> Iterator[list[Any]]:
    if not may_decide(user_of(request)):
        raise PermissionDenied
    months = latest(MONTHS, zone=Publication.load().in_zone, at=timezone.now())
    return map(_row, months)


def _row(month: Month) -> list[Any]:
    told = month.figures
    language: Language = "en" if get_language() == "en" else "id"
    name = f"{month_name(month.begins, language=language)} {month.begins.year}"
    return [
        name, told.received, told.decided, told.upheld, told.in_time, told.late,
        told.hidden_by_the_clock, in_percent(told), in_hours(told.median), in_hours(told.worst),
    ]  # fmt: skip
