"""`redaksi init`: make the data folder, its settings file, the database and the paper."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.pressroom.actions.opening import open_paper, paper_name
from redaksi.pressroom.environment import SETTINGS_FILE, Environment
from redaksi.pressroom.management.door import Door, start_again
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.settings_file import write_settings
from redaksi.pressroom.stamp import READY, stamped

SETTINGS = {
    "address": "REDAKSI_ADDRESS", "zone": "REDAKSI_ZONE", "language": "REDAKSI_LANGUAGE",
}  # fmt: skip


class Command(Door):
    purpose = gettext_lazy("Make a new paper in the data folder (REDAKSI_HOME). Safe to repeat.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", default="", help=_("the name of the paper"))
        parser.add_argument(
            "--address", default="", help=_("its address, such as https://www.suarmataram.example")
        )
        parser.add_argument("--zone", default="", help=_("its time zone, such as Asia/Jakarta"))
        parser.add_argument(
            "--language", default="", help=_("the language of the desk: id (default) or en")
        )

    def work(self, options: dict[str, Any]) -> None:
        told = _checked({SETTINGS[one]: options[one] for one in SETTINGS if options[one]})
        name = options["name"]
        if not settings.HAS_KEY:
            name = name or _ask(_("Name of the paper"), default="")
            if "REDAKSI_ADDRESS" not in {*told, *os.environ} and _somebody_is_here():
                told |= _checked({"REDAKSI_ADDRESS": _ask_address()})
            write_settings(settings.HOME, told)
            start_again("init", "--name", name)
        _refuse_other(told)
        name = paper_name() or name or _ask(_("Name of the paper"), default="")
        if stamped(READY, settings) is None:
            open_paper(name, Progress())
        self.say(_summary(name))


def _checked(told: dict[str, str]) -> dict[str, str]:
    """Refuse now what the settings would refuse at the next start."""
    environment = Environment(told)
    environment.address("REDAKSI_ADDRESS", default=settings.ADDRESS)
    environment.zone("REDAKSI_ZONE", default=settings.TIME_ZONE)
    environment.choice("REDAKSI_LANGUAGE", default=settings.LANGUAGE_CODE, among=("id", "en"))
    return told


def _refuse_other(told: dict[str, str]) -> None:
    """Refuse to differ from the settings file: it is edited by hand."""
    now = {
        "REDAKSI_ADDRESS": settings.ADDRESS,
        "REDAKSI_ZONE": settings.TIME_ZONE,
        "REDAKSI_LANGUAGE": settings.LANGUAGE_CODE,
    }
    for name, value in told.items():
        if value.rstrip("/") != now[name]:
            raise CommandError(
                _("%(name)s is %(value)s already. To change it, edit %(file)s.")
                % {"name": name, "value": now[name], "file": settings.HOME / SETTINGS_FILE}
            )


def _somebody_is_here() -> bool:
    return sys.stdin.isatty()


def _ask(question: str, *, default: str) -> str:
    """Ask the person at the terminal; without one, take the default or refuse."""
    answer = ""
    while not answer:
        if not _somebody_is_here():
            raise CommandError(_("Nobody is here to answer: give the name with --name."))
        shown = f"{question} [{default}]: " if default else f"{question}: "
        answer = input(shown).strip() or default
    return answer


def _ask_address() -> str:
    return _ask(_("Address of the site"), default=settings.ADDRESS)


def _summary(name: str) -> str:
    return _(
        "%(name)s is ready in %(home)s.\n"
        "Settings: %(file)s\n"
        "Next:\n"
        "  redaksi createsuperuser   the first user of the desk\n"
        "  redaksi run               site %(address)s/, desk %(address)s/desk/\n"
        "  redaksi doctor            what is still missing before the launch"
    ) % {
        "name": name, "home": settings.HOME, "file": settings.HOME / SETTINGS_FILE,
        "address": settings.ADDRESS,
    }  # fmt: skip
