"""What the machine must have: mail, database, room, folders."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from redaksi.media.models import Photo
from redaksi.newsroom.checks.finding import Finding, failure, ok, warning

# FTS5 came earlier; RETURNING, which keeps two workers from the same row, came with 3.35.
SQLITE = (3, 35)
POSTGRESQL = 14
GIGABYTE = 1024**3
# Where mail goes that nobody will ever read.
DEAD_ENDS = ("filebased", "console", "locmem", "dummy")


def mail() -> Iterator[Finding]:
    """See that mail goes to a server. Whether it arrives, only a letter can tell."""
    if any(f".{end}." in settings.MAIL_BACKEND for end in DEAD_ENDS):
        yield failure(
            _("Mails do not leave this machine: invitations and new passwords reach nobody."),
            _("Name a mail server in EMAIL_URL, then try “redaksi doctor --mail YOUR-ADDRESS”."),
        )
    else:
        yield ok(
            _("Mails go to %(host)s, from %(sender)s.")
            % {"host": settings.EMAIL_HOST, "sender": settings.DEFAULT_FROM_EMAIL}
        )


def test_letter(to: str) -> Finding:
    """Send a letter and tell whether the server took it."""
    letter = EmailMessage(
        _("A test letter from Redaksi"),
        _("If you can read this, the paper's mail works. Look also whether it lay among the spam."),
        to=[to],
        connection=get_connection(settings.MAIL_BACKEND),
    )
    try:
        letter.send()
    except OSError as error:
        return failure(
            _("The test letter was not taken: %(reason)s.") % {"reason": error},
            _("Check EMAIL_URL: server, port, user and password, and whether TLS is meant."),
        )
    return ok(_("The test letter was handed over. Look whether it arrives."))


def database() -> Iterator[Finding]:
    """See that the database is of a kind and a version that the program knows."""
    version: tuple[int, ...] = connection.get_database_version()
    said = f"{connection.display_name} {'.'.join(map(str, version))}"
    if connection.vendor == "sqlite":
        fits, least = version >= SQLITE, "3.35"
    else:
        fits, least = connection.vendor == "postgresql" and version[0] >= POSTGRESQL, "14"
    if not fits:
        yield failure(
            _("The database is %(said)s; at least %(least)s is needed.")
            % {"said": said, "least": least},
            _("Upgrade it: SQLite comes with Python, PostgreSQL with the system."),
        )
    elif connection.vendor == "sqlite" and not _can_search():
        yield failure(
            _("This SQLite cannot search text (FTS5)."),
            _("Use the Python of your system, or PostgreSQL."),
        )
    else:
        yield ok(_("The database is %(said)s.") % {"said": said})


def _can_search() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')")
        return bool(cursor.fetchone()[0])


def migrations() -> Iterator[Finding]:
    """See that the tables are those of this version of the program."""
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if waiting:
        yield failure(
            ngettext(
                "The database is one step behind the program.",
                "The database is %(number)d steps behind the program.",
                waiting,
            )
            % {"number": waiting},
            _("Run “redaksi upgrade”."),
        )
    else:
        yield ok(_("The database is up to date."))


def folders() -> Iterator[Finding]:
    """See that the program can write where it has to."""
    closed = [
        str(folder)
        for folder in (settings.HOME, Path(settings.MEDIA_ROOT))
        if not _can_write(folder)
    ]
    if closed:
        yield failure(
            _("Nothing can be written to %(folders)s.") % {"folders": ", ".join(closed)},
            _("Make the folder and give it to the user that runs the program."),
        )
    else:
        yield ok(_("The data folder %(folder)s can be written to.") % {"folder": settings.HOME})


def _can_write(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def disk() -> Iterator[Finding]:
    """See that there is room for the pictures of the next months."""
    room = shutil.disk_usage(settings.HOME)
    said = {"free": round(room.free / GIGABYTE, 1), "all": round(room.total / GIGABYTE, 1)}
    what = _("%(free)s GB of %(all)s GB are free.") % said
    remedy = _("Make room, or move the data folder to a larger disk.")
    if room.free < GIGABYTE:
        yield failure(what, remedy)
    elif room.free < 5 * GIGABYTE or room.free < room.total / 20:
        yield warning(what, remedy)
    else:
        yield ok(what)


def photos() -> Iterator[Finding]:
    """See that every photo can be shown to readers."""
    failed = Photo.objects.given_up().count()
    if failed:
        yield warning(
            ngettext(
                "%(number)d photo cannot be shown: its sizes could not be made.",
                "%(number)d photos cannot be shown: their sizes could not be made.",
                failed,
            )
            % {"number": failed},
            _("Upload them again, as JPEG or PNG."), place=reverse("wagtailimages:index"),
        )  # fmt: skip
    else:
        yield ok(_("Every photo can be shown."))
