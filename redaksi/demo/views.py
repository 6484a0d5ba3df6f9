"""The letters that the demo writes: there is no mail server, so they are shown on this machine."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from redaksi.answering.pages import plain
from redaksi.demo.letters import newest

# Put into the data folder by `redaksi demo` (pressroom/stamp.py).
STAMP = ".demo"
FILES = "django.core.mail.backends.filebased.EmailBackend"


@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """Show the newest letters, in the demo and on the machine itself only."""
    if not _is_demo() or settings.MAIL_BACKEND != FILES:
        raise Http404
    found = newest(Path(settings.EMAIL_FILE_PATH))  # type: ignore[misc]  # EMAIL_URL names it
    return plain(request, "demo/letters.html", {"letters": found}, at=timezone.now())


def _is_demo() -> bool:
    """Tell whether this data folder holds the demo, and only this machine can reach it."""
    is_at_home = settings.HOST in settings.LOOPBACK and settings.BIND in settings.LOOPBACK
    return is_at_home and (settings.HOME / STAMP).exists()
