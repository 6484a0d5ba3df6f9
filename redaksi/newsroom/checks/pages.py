"""What keeps finished pages: the store of this machine, and a shared cache in front of it."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from redaksi.edge import in_front
from redaksi.edge.actions import here
from redaksi.edge.actions.purging import overdue
from redaksi.edge.actions.telling import TELL
from redaksi.edge.models import Purge
from redaksi.edge.shared_cache import NotTold, SharedCache
from redaksi.edge.store import FULL, Store
from redaksi.newsroom.checks.finding import Finding, failure, ok, warning
from redaksi.outbox.models import Task

# A running paper catches up within a second.
LATE = timedelta(seconds=5)
# The key of no noun: to say that it changed does nothing, and shows that somebody listens.
NOBODY = "nobody"


def stored_pages() -> Iterator[Finding]:
    """See that finished pages are kept, and that no change is missing on them."""
    if not settings.EDGE:
        yield warning(
            _("Each page is made anew for each reader: stored pages are turned off."),
            _("Take REDAKSI_EDGE=no out of the settings."),
        )
        return
    store = here.store()
    if store is None:
        yield failure(
            _("Pages cannot be stored in %(folder)s.") % {"folder": here.folder()},
            _("Give the folder to the user that runs the program, and look for room on the disk."),
        )
    else:
        yield from _look_into(store) or [_of_size(store)]


def _look_into(store: Store) -> list[Finding]:
    """Complain about a store that can be opened."""
    found = []
    if not store.switch.is_on:
        found.append(
            failure(
                _("Stored pages are switched off: a change could not be written to them."),
                _("Make room on the disk; a running paper then switches them on by itself."),
            )
        )
    if missed := overdue(store, timezone.now() - LATE):
        text = ngettext(
            "%(number)d change has not reached the stored pages.",
            "%(number)d changes have not reached the stored pages.",
            missed,
        )
        found.append(
            failure(text % {"number": missed}, _("Start the paper anew; it catches up at once."))
        )
    return found


def _of_size(store: Store) -> Finding:
    said = _("%(number)d pages are stored, in %(percent)d %% of their room.") % {
        "number": store.count(), "percent": round(store.fullness * 100),
    }  # fmt: skip
    if store.fullness > FULL:
        return warning(said, _("Give them more room with REDAKSI_EDGE_MB."))
    return ok(said)


def shared_cache() -> Iterator[Finding]:
    """See that a cache in front, if there is one, is told what has changed."""
    cache = in_front.at(settings.SHARED_CACHE)
    if cache is None:
        yield ok(_("No shared cache is in front."))
        return
    yield from [*_reach(cache), *_untold()] or [ok(_last_told())]


def _reach(cache: SharedCache) -> Iterator[Finding]:
    try:
        cache.purge({NOBODY})
    except NotTold as reason:
        yield failure(
            _("The shared cache at %(address)s does not take what it is told: %(reason)s.")
            % {"address": settings.SHARED_CACHE, "reason": reason},
            _("See that it runs, and that REDAKSI_SHARED_CACHE names its purge door."),
        )


def _untold() -> Iterator[Finding]:
    waiting = Task.objects.waiting().filter(what=TELL, created_at__lt=timezone.now() - LATE).count()
    if waiting:
        text = ngettext(
            "%(number)d change has not reached the shared cache.",
            "%(number)d changes have not reached the shared cache.",
            waiting,
        )
        yield failure(
            text % {"number": waiting},
            _("It is told again by itself for an hour; until then readers may see old pages."),
        )


def _last_told() -> str:
    last = Purge.objects.order_by("pk").last()
    if last is None:
        return _("The shared cache answers.")
    moment = date_format(timezone.localtime(last.made_at), "DATETIME_FORMAT")
    return _("The shared cache was told of every change; the last was at %(moment)s.") % {
        "moment": moment
    }
