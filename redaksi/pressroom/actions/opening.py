"""Open a paper in a data folder, and bring the folder up to date with the program."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from redaksi.articles.actions import open_archives
from redaksi.masthead.actions import found_paper
from redaksi.masthead.models import Home, Publication
from redaksi.media.actions import queue_outdated
from redaksi.newsroom.models import Draft
from redaksi.newsroom.roles import establish_roles
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.refusal import NoPaperYet, UpgradeNeeded
from redaksi.pressroom.stamp import READY, put_stamp, stamped
from redaksi.readers.actions import found_terms
from redaksi.search.actions import take_up_missing


def paper_name() -> str:
    """Give the name of the paper in this data folder; empty when none was founded."""
    if Publication._meta.db_table not in connection.introspection.table_names():
        return ""
    publication = Publication.objects.first()
    return publication.name if publication and Home.objects.exists() else ""


def open_paper(name: str, progress: Progress) -> None:
    """Make tables, files for browsers, the paper, its archives and its roles. Safe to repeat."""
    _make_tables(progress)
    _collect_files(progress)
    with progress.step(_("Founding the paper")):
        _found(name)
    put_stamp(READY, settings, notice=addresses())


def bring_up_to_date(progress: Progress) -> None:
    """Carry a founded paper over to this version of the program."""
    open_paper(_founded_name(), progress)


def check_ready(progress: Progress) -> None:
    """Refuse to run before an upgrade; lay out changed files for browsers without asking."""
    if stamped(READY, settings) is not None:
        return
    name = _founded_name()
    if _has_new_tables():
        raise UpgradeNeeded(home=settings.HOME)
    _collect_files(progress)
    _found(name)
    put_stamp(READY, settings, notice=addresses())


def addresses() -> str:
    """Say where the paper is found, for whoever has just started it."""
    told = [_("Site: %(address)s/\nDesk: %(address)s/desk/") % {"address": settings.ADDRESS}]
    here = f"http://{settings.BIND}:{settings.PORT}"
    if here != settings.ADDRESS:
        told.append(
            _("It listens on %(here)s: the address above must lead there.") % {"here": here}
        )
    return "\n".join([*told, _("Ctrl-C stops.")])


def _founded_name() -> str:
    name = paper_name()
    if not name:
        raise NoPaperYet(home=settings.HOME)
    return name


def _has_new_tables() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _make_tables(progress: Progress) -> None:
    with progress.step(_("Preparing the database")):
        call_command("migrate", interactive=False, verbosity=0)
        take_up_missing(tell=lambda _taken: None)
        Draft.objects.take_up_missing()


def _collect_files(progress: Progress) -> None:
    with progress.step(_("Preparing the files for browsers")):
        call_command("collectstatic", interactive=False, verbosity=0)


@transaction.atomic
def _found(name: str) -> None:
    home = found_paper(name)
    open_archives(home)
    found_terms(at=timezone.now())
    establish_roles()
    queue_outdated()
    _carry_address()


def _carry_address() -> None:
    """Tell Wagtail the address in the settings, which is the one that holds."""
    parts = urlsplit(settings.ADDRESS)
    port = parts.port or (443 if settings.IS_TLS else 80)
    Site.objects.filter(is_default_site=True).update(hostname=parts.hostname, port=port)
    Site.clear_site_root_paths_cache()
