"""`redaksi doctor`: tells what still keeps the paper from its launch."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from redaksi.newsroom.checks.finding import Level
from redaksi.newsroom.checks.machine import test_letter
from redaksi.newsroom.doctor import Result, examine, obstacles

SIGNS: dict[Level, Promise] = {
    Level.OK: gettext_lazy("good"),
    Level.WARNING: gettext_lazy("mind"),
    Level.FAILURE: gettext_lazy("mend"),
}


class Command(BaseCommand):
    """Prints what was found; exit code 1 when something keeps the paper from its launch."""

    # Django's own switches say nothing to whoever runs a paper.
    suppressed_base_arguments = frozenset(
        {"--settings", "--pythonpath", "--traceback", "--no-color", "--force-color",
         "--skip-checks", "--verbosity", "--version"}
    )  # fmt: skip
    requires_system_checks: list[str] = []  # noqa: RUF012  # as Django has it

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help = _("Tell what still keeps the paper from its launch. Changes nothing.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--mail", default="", metavar=_("ADDRESS"), help=_("send a test letter to this address")
        )
        parser.add_argument("--json", action="store_true", help=_("answer for machines"))

    def handle(self, *args: Any, **options: Any) -> None:
        _reach_database()
        results = examine()
        if options["mail"]:
            results.append(Result("test_letter", test_letter(options["mail"])))
        if options["json"]:
            plain = [result.as_plain() for result in results]
            self.stdout.write(json.dumps(plain, ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(_lines(results)))
        if found := len(obstacles(results)):
            raise CommandError(
                ngettext(
                    "%(number)d thing keeps the paper from its launch.",
                    "%(number)d things keep the paper from its launch.",
                    found,
                )
                % {"number": found},
                returncode=1,
            )


def _reach_database() -> None:
    """Refuse once and plainly what every examination would stumble over."""
    try:
        connection.ensure_connection()
    except OperationalError as error:
        told = _("The database does not answer: %(reason)s") % {"reason": str(error).strip()}
        raise CommandError(told) from error


def _lines(results: list[Result]) -> Iterator[str]:
    """Print a line a finding, and under it how to mend it."""
    width = max(len(str(sign)) for sign in SIGNS.values())
    for result in results:
        finding = result.finding
        yield f"{SIGNS[finding.level]!s:<{width}}  {finding.what}"
        if finding.remedy:
            yield f"{'':<{width}}  → {finding.remedy}"
