"""The command `redaksi`: a thin door to Django's management commands."""

import gettext
import os
import sys
from collections.abc import Callable
from pathlib import Path

import django
from django.conf import settings
from django.core.management import execute_from_command_line, get_commands, load_command_class
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.utils import translation
from django.utils.translation import gettext as _

from redaksi import __version__
from redaksi.pressroom.ports import supervise
from redaksi.pressroom.refusal import KeyMissing, NoPaperYet, Refusal
from redaksi.pressroom.stamp import DEMO, READY, stamped

DONE, REFUSED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
COMMANDS = (
    "init", "run", "demo", "doctor", "createsuperuser", "backup", "restore", "upgrade", "export",
    "import", "edge", "related", "readers", "work", "schedule",
)  # fmt: skip
# Commands that make a paper, and so need none.
MAKERS = {"init", "demo", "restore"}
# Commands that need not load the program when the data folder is up to date.
READY_FOR = {"run": READY, "demo": DEMO}
# Gives a technician every other command of Django and Wagtail.
EVERYTHING = "manage"


def main(words: list[str] | None = None) -> int:
    """Do what the words after `redaksi` say, and give the exit code: 0 done, 1 refused, 2 usage."""
    words = sys.argv[1:] if words is None else words
    # What a paper keeps is nobody's business but its own user's.
    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    try:
        if len(words) == 1 and words[0] in READY_FOR:
            _start_at_once(READY_FOR[words[0]])
        django.setup()
    except Refusal as refusal:
        return _refuse(refusal.told(_early_translation()))
    translation.activate(settings.LANGUAGE_CODE)
    name, rest = (words[0], words[1:]) if words else ("", [])
    if name in ("-h", "--help", "help"):
        sys.stdout.write(_overview())
        return DONE
    if name == "--version":
        sys.stdout.write(f"Redaksi {__version__}\n")
        return DONE
    if name not in (*COMMANDS, EVERYTHING):
        sys.stderr.write(_unknown(name) + _overview())
        return WRONG_USE
    if not settings.HAS_KEY and name not in MAKERS and not {"-h", "--help"} & set(rest):
        return _refuse(_without_key().told(_))
    if name == EVERYTHING:
        execute_from_command_line(["redaksi manage", *rest])
        return DONE
    return _obey(name, rest)


def _start_at_once(kind: str) -> None:
    """Start serving when nothing need be done first: it saves two seconds of loading."""
    if stamped(kind, settings) is not None:
        supervise(settings, kind)


def _obey(name: str, rest: list[str]) -> int:
    """Run one command, and tell a refusal without Django's decoration."""
    command = _command(name)
    parser = command.create_parser("redaksi", name)
    try:
        options = vars(parser.parse_args(rest))
    except CommandError as misuse:
        parser.print_usage(sys.stderr)
        sys.stderr.write(f"{misuse}\n")
        return WRONG_USE
    try:
        command.execute(*options.pop("args", ()), **options)
    except CommandError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return refusal.returncode
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        connections.close_all()
    return DONE


def _command(name: str) -> BaseCommand:
    return load_command_class(get_commands()[name], name)


def _without_key() -> Refusal:
    """Tell a paper that lost its key from no paper at all."""
    is_founded = (settings.HOME / READY).exists()
    return (KeyMissing if is_founded else NoPaperYet)(home=settings.HOME)


def _overview() -> str:
    lines = [f"  {name:<16} {_purpose(name)}" for name in COMMANDS]
    # Not inside the braces: xgettext looks for no messages there.
    rest = _("Any other command of Django or Wagtail")
    lines.append(f"  {EVERYTHING:<16} {rest}")
    usage = _("Usage: redaksi COMMAND [--help]")
    return "\n".join([f"Redaksi {__version__}", usage, "", *lines, ""])


def _unknown(name: str) -> str:
    return _("There is no command “%(name)s”.") % {"name": name} + "\n\n" if name else ""


def _purpose(name: str) -> str:
    """Give the first sentence of a command's help."""
    if name == "createsuperuser":
        # Django's own says nothing to whoever founds a paper, and only in English.
        return _("Make a user of the desk who may do everything")
    return str(_command(name).help).split(". ")[0].removesuffix(".")


def _early_translation() -> Callable[[str], str]:
    """Give the catalogue of the language asked for, before Django can."""
    locale = Path(__file__).parent / "locale"
    language = os.environ.get("REDAKSI_LANGUAGE") or "id"
    return gettext.translation("django", locale, [language], fallback=True).gettext


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED


if __name__ == "__main__":
    sys.exit(main())
