"""Slows down whoever guesses passwords, and says so calmly."""

from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

# A whole newsroom may sit behind one address: six people may lock themselves out before it counts
# as somebody who tries one password on many names.
FAILURES_FROM_ONE_ADDRESS = 30


class DeskHandler(AxesDatabaseHandler):
    """Counts failures for a name from an address, and for an address whatever the name."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Give the failures that count against this attempt."""
        counted: int = super().get_failures(request, credentials)
        from_address = AccessAttempt.objects.filter(
            ip_address=request.axes_ip_address,  # type: ignore[attr-defined]  # axes puts it there
            attempt_time__gte=get_cool_off_threshold(request),
        ).aggregate(total=Sum("failures_since_start"))["total"]
        if (from_address or 0) >= FAILURES_FROM_ONE_ADDRESS:
            return max(counted, settings.AXES_FAILURE_LIMIT)
        return counted


def rest(
    request: HttpRequest, original: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Ask somebody who failed too often to wait. The same for names that exist and that do not."""
    wait = settings.AXES_COOLOFF_TIME
    response = render(
        request,
        "newsroom/door/rest.html",
        {"minutes": int(wait.total_seconds() // 60)},
        status=429,
    )
    response["Retry-After"] = str(int(wait.total_seconds()))
    return response
