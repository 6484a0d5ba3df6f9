"""What works in the background: the processes themselves, and what they could not do."""

import time
from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from redaksi.agenda.models import Due
from redaksi.newsroom.checks.finding import Finding, failure, ok, warning
from redaksi.outbox.models import Task

# They show themselves every few seconds; a film being uploaded may keep one for a minute.
SILENT_SECONDS = 120


def worker() -> Iterator[Finding]:
    """See that somebody does slow steps and makes the sizes of photos."""
    silent = _silent_seconds("work.alive")
    if silent is None:
        yield warning(
            _("The background worker has not shown itself: photos get no sizes."),
            _("Start the paper with “redaksi run”."),
        )
    elif silent > SILENT_SECONDS:
        yield failure(
            _("The background worker has been silent for %(minutes)d minutes.")
            % {"minutes": silent // 60},
            _("Start the paper with “redaksi run”; if it runs, look into its log."),
        )
    else:
        yield ok(_("The background worker works."))


def scheduler() -> Iterator[Finding]:
    """See that somebody publishes on schedule."""
    silent = _silent_seconds("schedule.alive")
    if silent is None:
        yield warning(
            _("The scheduler has not shown itself: nothing is published on schedule."),
            _("Start the paper with “redaksi run”."),
        )
    elif silent > SILENT_SECONDS:
        yield failure(
            _("The scheduler has been silent for %(minutes)d minutes.") % {"minutes": silent // 60},
            _("Start the paper with “redaksi run”; if it runs, look into its log."),
        )
    else:
        yield ok(_("The scheduler works."))


def moments() -> Iterator[Finding]:
    """See that what was scheduled happened."""
    failing = Due.objects.failing().count()
    if failing:
        yield failure(
            ngettext(
                "%(number)d thing that was scheduled did not happen.",
                "%(number)d things that were scheduled did not happen.",
                failing,
            )
            % {"number": failing},
            _("The desk's first screen names each, with what keeps it back."),
            place=reverse("wagtailadmin_home"),
        )
    else:
        yield ok(_("Everything that was scheduled happened on time."))


def tasks() -> Iterator[Finding]:
    """See that what follows from a change was done."""
    given_up = Task.objects.given_up().count()
    late = Task.objects.late(timezone.now()).count()
    if given_up:
        yield failure(
            ngettext(
                "%(number)d step in the background was given up.",
                "%(number)d steps in the background were given up.",
                given_up,
            )
            % {"number": given_up},
            _("The desk's first screen lists them, each with a button to try it again."),
            place=reverse("wagtailadmin_home"),
        )
    if late:
        yield failure(
            _("Steps in the background wait for a worker: %(number)d.") % {"number": late},
            _("Start the paper with “redaksi run”; if it runs, look into its log."),
        )
    if not given_up and not late:
        yield ok(_("Every step in the background was done."))


def _silent_seconds(sign: str) -> float | None:
    try:
        return time.time() - (settings.HOME / sign).stat().st_mtime
    except OSError:
        return None
