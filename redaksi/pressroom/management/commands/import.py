"""`redaksi import`: bring an old WordPress or Ghost site into this paper.

The command stands here and not in `importers`, since what every command of a technician shares
(a bar on the terminal, refusals told plainly) is of this room, above it.
"""

import errno
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.db import OperationalError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.importers.actions.bringing_in import bring_in
from redaksi.importers.actions.reporting import write
from redaksi.importers.author_list import BadList, read_authors
from redaksi.importers.entries import Export, SiteFacts, Unreadable
from redaksi.importers.ghost.export import GhostExport
from redaksi.importers.models import Run
from redaksi.importers.uploads import Folder, MediaSource, OldServer
from redaksi.importers.wordpress.wxr import WordPressExport
from redaksi.pressroom.actions.opening import paper_name
from redaksi.pressroom.management.door import Door
from redaksi.pressroom.management.refusals import told_bad_list, told_unreadable
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.refusal import NoPaperYet
from redaksi.related.actions.catching_up import ask_when_missing

# What databases say when nothing more can be written.
FULL = ("disk is full", "No space left", "could not extend file")


class Command(Door):
    purpose = gettext_lazy(
        "Bring an old site in: its articles, pages, pictures and addresses. Safe to break off and"
        " to repeat: nothing comes twice."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "program", choices=("wordpress", "ghost"), help=_("who wrote the files")
        )
        parser.add_argument(
            "files", nargs="+", type=Path, help=_("the exported files, all of them")
        )
        media = parser.add_mutually_exclusive_group()
        media.add_argument("--media", type=Path, help=_("the folder with the old site's uploads"))
        media.add_argument(
            "--fetch-media", action="store_true",
            help=_("fetch pictures and documents from the old site, while it still answers"),
        )  # fmt: skip
        parser.add_argument(
            "--authors", type=Path, help=_("a list of login,name: who is printed for which log-in")
        )
        parser.add_argument(
            "--address", default="", help=_("the old site's address (Ghost does not tell it)")
        )
        parser.add_argument(
            "--dry-run", action="store_true", help=_("say what would be done, and do nothing")
        )
        parser.add_argument("--report", type=Path, help=_("write the whole report here, as JSON"))

    def work(self, options: dict[str, Any]) -> None:
        if not paper_name():
            raise NoPaperYet(home=settings.HOME)
        with _told_plainly():
            export = _export(options)
            run = bring_in(
                export, media=_media(options, export), authors=_authors(options["authors"]),
                is_dry=options["dry_run"], at=timezone.now(), progress=Progress(),
            )  # fmt: skip
            ask_when_missing()
            if options["report"]:
                write(run.report, options["report"])
        self.say(_summary(run, is_dry=options["dry_run"]))


def _export(options: dict[str, Any]) -> Export:
    if options["program"] == "ghost":
        return GhostExport(options["files"], address=options["address"])
    return WordPressExport(options["files"])


def _media(options: dict[str, Any], export: Export) -> MediaSource | None:
    folder: Path | None = options["media"]
    if folder:
        if not folder.is_dir():
            raise CommandError(_("%(path)s is not a folder.") % {"path": folder})
        return Folder(folder)
    if not options["fetch_media"]:
        return None
    facts = (entry for entry in export.entries() if isinstance(entry, SiteFacts))
    site = options["address"] or next((one.address for one in facts), "")
    if not site:
        raise CommandError(_("The old site's address is not known: give it with --address."))
    return OldServer(site)


def _authors(path: Path | None) -> Mapping[str, str]:
    return read_authors(path) if path else {}


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Say in a sentence what is wrong and what to do; what was filed before stays filed."""
    try:
        yield
    except Unreadable as error:
        raise CommandError(told_unreadable(error)) from error
    except BadList as error:
        raise CommandError(told_bad_list(error)) from error
    except OperationalError as error:
        if any(words in str(error) for words in FULL):
            raise CommandError(_full()) from error
        if "locked" in str(error):
            told = _(
                "The database was busy for too long. What was brought in so far is there: run the"
                " same command again."
            )
            raise CommandError(told) from error
        raise
    except OSError as error:
        if told := _stopped_by(error):
            raise CommandError(told) from error
        raise


def _stopped_by(error: OSError) -> str:
    """Say what the machine had too little of; nothing when it is something else."""
    if isinstance(error, ChildProcessError):
        return _(
            "The machine stopped a part of the import, most likely for want of memory. What was"
            " brought in so far is there: run the same command again."
        )
    return _full() if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""


def _full() -> str:
    return _(
        "The disk is full. What was brought in so far is there: make room, and run the same"
        " command again."
    )


def _summary(run: Run, *, is_dry: bool) -> str:
    done, doubts = run.report["done"], sum(run.report["doubts"].values())
    lines = [
        _("%(site)s: %(new)s new, %(changed)s changed, %(same)s as before, %(kept)s left alone")
        % {
            "site": run.site, "new": done.get("new", 0), "changed": done.get("changed", 0),
            "same": done.get("same", 0), "kept": done.get("kept", 0) + done.get("gone", 0),
        }
    ]  # fmt: skip
    if is_dry:
        lines.append(_("Nothing was written: this was a trial."))
    if doubts:
        lines.append(_("%(count)s things a person should look at.") % {"count": doubts})
    return "\n".join(lines)
