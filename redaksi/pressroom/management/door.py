"""What the commands of this room share: a plain --help, and refusals told plainly."""

import os
import sys
from abc import ABC, abstractmethod
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from redaksi import __version__
from redaksi.pressroom.refusal import Refusal

PROGRAM = "redaksi.cli"


class Door(BaseCommand, ABC):
    """A command for technicians: `purpose` says what it is for, `work` does it."""

    purpose: Promise

    # Django's own switches say nothing to whoever installs a paper.
    suppressed_base_arguments = {  # noqa: RUF012  # Django declares it as one of an instance
        "--settings", "--pythonpath", "--traceback", "--no-color", "--force-color",
        "--skip-checks", "--verbosity", "--version",
    }  # fmt: skip
    requires_system_checks: list[str] = []  # noqa: RUF012  # as Django has it

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help = str(self.purpose)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.work(options)
        except Refusal as refusal:
            raise CommandError(refusal.told(_)) from refusal
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from error
        except OperationalError as error:
            told = _("The database does not answer: %(reason)s") % {"reason": str(error).strip()}
            raise CommandError(told) from error

    def get_version(self) -> str:
        return __version__

    @abstractmethod
    def work(self, options: dict[str, Any]) -> None:
        """Do what the command is for."""

    def say(self, text: str) -> None:
        """Tell the technician something worth keeping."""
        self.stdout.write(text)


def start_again(*words: str) -> NoReturn:
    """Become this program anew: settings are read once, at the start, and they have changed."""
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", PROGRAM, *words])  # noqa: S606  # ourselves
