"""`redaksi readers breach-notice`: the notice when data of readers got out (UU PDP 46; D39)."""

from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.pressroom.management.door import Door
from redaksi.rights.actions.breach import CLASSES, Breach, write_notice


class Command(Door):
    purpose = gettext_lazy("Write the notice that the law asks for when data of readers got out.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        notice = verbs.add_parser("breach-notice", help=str(self.purpose))
        shown = {
            "known": _("when it was noticed, by the paper’s clock: 2026-05-12T18:40"),
            "since": _("from when on data were open"),
            "until": _("until when"),
        }
        for name, told in shown.items():
            notice.add_argument(f"--{name}", required=True, type=_moment, help=told)
        notice.add_argument(
            "--data", required=True, nargs="+", choices=sorted(CLASSES), help=_("what got out")
        )
        notice.add_argument("--how", required=True, help=_("how it happened, in Indonesian"))
        notice.add_argument("--remedy", required=True, help=_("what was done, in Indonesian"))
        accounts = _("numbers of the accounts concerned; without them all are")
        notice.add_argument("--accounts", nargs="+", type=int, help=accounts)
        notice.add_argument("--to", required=True, type=Path, help=_("the folder to write into"))

    def work(self, options: dict[str, Any]) -> None:
        """Write the notice and the list of its recipients, for their owner alone to read."""
        if options["until"] < options["since"]:
            raise CommandError(_("The end lies before the beginning."))
        breach = Breach(
            known_at=options["known"], since=options["since"], until=options["until"],
            classes=tuple(options["data"]), how=options["how"], remedy=options["remedy"],
        )  # fmt: skip
        notice = write_notice(breach, accounts=options["accounts"])
        folder: Path = options["to"]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, text in (("notice.txt", notice.text), ("recipients.csv", notice.recipients)):
            path = folder / name
            path.touch(mode=0o600)
            path.write_text(text, encoding="utf-8")
        self.say(
            _("%(count)s accounts. The notice is in %(folder)s; read it, then send it.")
            % {"count": notice.count, "folder": folder}
        )


def _moment(typed: str) -> datetime:
    """Read a moment as the paper's clock shows it: 2026-05-12T18:40."""
    moment = parse_datetime(typed)
    if moment is None:
        raise ValueError(typed)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
