"""`redaksi upgrade`: carry a data folder over to this version of the program."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi import __version__
from redaksi.pressroom.actions.backing_up import back_up, usual_place
from redaksi.pressroom.actions.opening import bring_up_to_date
from redaksi.pressroom.management.door import Door
from redaksi.pressroom.progress import Progress


class Command(Door):
    purpose = gettext_lazy(
        "After a new version was installed: back up, then bring database, files for browsers"
        " and roles up to date."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-backup", action="store_true", help=_("leave the backup out"))

    def work(self, options: dict[str, Any]) -> None:
        progress = Progress()
        if not options["no_backup"]:
            at = timezone.localtime()
            backup = back_up(usual_place(at), at=at, label=_("Backing up"), progress=progress)
            self.say(_("Backup: %(path)s") % {"path": backup.path})
        bring_up_to_date(progress)
        self.say(
            _("%(home)s is up to date with Redaksi %(version)s.")
            % {"home": settings.HOME, "version": __version__}
        )
