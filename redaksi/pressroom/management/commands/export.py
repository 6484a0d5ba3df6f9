"""`redaksi export`: the whole site in a folder, for another program and for any web server."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from redaksi.exporters.actions import copying, exporting
from redaksi.pressroom.management.door import Door
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.refusal import FolderInUse

PAGES = "situs"


class Command(Door):
    purpose = gettext_lazy(
        "Write the whole site into an empty folder: a WordPress export with every original file,"
        " and the public pages, readable without any program. Nothing leaves the paper itself."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folder", type=Path, help=_("an empty folder, or one that is not there")
        )
        parser.add_argument(
            "--without-pages", action="store_true", help=_("the WordPress export and files alone")
        )

    def work(self, options: dict[str, Any]) -> None:
        folder: Path = options["folder"].resolve()
        if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
            raise FolderInUse(path=folder)
        folder.mkdir(parents=True, exist_ok=True)
        progress = Progress()
        tell = progress.bar(_("Writing the export"), exporting.count())
        done = exporting.export(folder, at=timezone.now(), tell=tell)
        self.say(
            _("%(path)s: %(count)s items, %(files)s files beside it")
            % {"path": done.path, "count": done.items, "files": done.files}
        )
        if done.withheld:
            told = ngettext(
                "%(count)s article under embargo is not in the export.",
                "%(count)s articles under embargo are not in the export.",
                done.withheld,
            )
            self.say(told % {"count": done.withheld})
        for name in done.missing:
            self.say(_("Missing on the disk, and so not in the export: %(name)s") % {"name": name})
        if not options["without_pages"]:
            self._copy(folder / PAGES, progress)

    def _copy(self, folder: Path, progress: Progress) -> None:
        with progress.step(_("Copying the pages")):
            copied = copying.copy_site(folder, tell=lambda _one: None)
        self.say(
            _("%(path)s: %(pages)s pages, %(files)s files; open index.html there")
            % {"path": folder, "pages": copied.pages, "files": copied.files}
        )
        for address in copied.broken:
            self.say(_("Leads nowhere, and was left out: %(address)s") % {"address": address})
