"""`redaksi restore`: lay a backup out in an empty data folder."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.pressroom.actions.restoring import restore
from redaksi.pressroom.management.door import Door, start_again
from redaksi.pressroom.progress import Progress


class Command(Door):
    purpose = gettext_lazy(
        "Lay a backup out in an empty data folder, every file checked, and make it ready to run."
        " With PostgreSQL, DATABASE_URL must name an empty database."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help=_("a file made by “redaksi backup”"))
        parser.add_argument(
            "--into", default="", help=_("the empty data folder (default: REDAKSI_HOME)")
        )

    def work(self, options: dict[str, Any]) -> None:
        into = Path(options["into"] or settings.HOME).resolve()
        backup = Path(options["file"]).resolve()
        count = restore(
            backup, into=into, environment=os.environ, label=_("Restoring"), progress=Progress()
        )
        self.say(_("%(count)s files are back in %(path)s.") % {"count": count, "path": into})
        # The settings that came out of the backup are read by a new start.
        os.environ["REDAKSI_HOME"] = str(into)
        start_again("upgrade", "--no-backup")
