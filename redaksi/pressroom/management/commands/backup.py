"""`redaksi backup`: database, media and settings in one file, while the paper runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.pressroom.actions.backing_up import back_up, usual_place
from redaksi.pressroom.management.door import Door
from redaksi.pressroom.progress import Progress


class Command(Door):
    purpose = gettext_lazy(
        "Put the database, all media and the settings file into one file, while the paper runs."
        " The file holds secrets: keep it where only you can read it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", default="",
            help=_("where to (default: backups/redaksi-DATE-TIME.tar.zst in the data folder)"),
        )  # fmt: skip

    def work(self, options: dict[str, Any]) -> None:
        at = timezone.localtime()
        target = Path(options["file"]).resolve() if options["file"] else usual_place(at)
        backup = back_up(target, at=at, label=_("Backing up"), progress=Progress())
        self.say(
            _("%(path)s: %(count)s files, %(size)s")
            % {
                "path": backup.path,
                "count": backup.files,
                "size": filesizeformat(backup.size_bytes),
            }
        )
