"""The door of the demo: `load_demo`."""

import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from redaksi.demo.actions import Loaded, NewsroomAtWork, load_newsroom
from redaksi.demo.sheets import BadSheet

WIDTH = 24


class Command(BaseCommand):
    """Load the invented newsroom, tell how far it has come, and give out the log-ins."""

    help = "Load a newsroom full of invented news; leaves a newsroom with its own news alone."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--processes", type=int, default=2, help="how many pictures are drawn at a time"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        processes = max(1, options["processes"])
        try:
            loaded = load_newsroom(timezone.now(), processes=processes, tell=self._tell)
        except (NewsroomAtWork, BadSheet) as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(_told(loaded))

    def _tell(self, step: str, done: int, total: int) -> None:
        """Draw a bar for a person; for a log, one line when a step is done."""
        bar = "█" * (WIDTH * done // total)
        if sys.stderr.isatty():
            ending = "\n" if done == total else ""
            self.stderr.write(f"\r\033[K{step} {bar:░<{WIDTH}} {done}/{total}", ending=ending)
            self.stderr.flush()
        elif done == total:
            self.stderr.write(f"{step}: {total}")


LETTERS = f"{settings.ADDRESS}/demo/surat/"


def _told(loaded: Loaded) -> str:
    """Say what stands, and how to log in."""
    if loaded.is_new:
        lines = [_("%(count)s articles are published.") % {"count": loaded.articles}]
    else:
        lines = [_("The demo is loaded already. Nothing was added.")]
    lines.append(_("Log in at the desk as one of these:"))
    lines += [f"  {one.username:<5} {one.role:<20} {one.name}" for one in loaded.logins]
    if loaded.password:
        lines.append(_("Password for each of them: %(password)s") % {"password": loaded.password})
    else:
        lines.append(_("The password was given out when the demo was loaded."))
    lines.append(_("Letters, which the demo only shows: %(address)s") % {"address": LETTERS})
    return "\n".join(lines)
