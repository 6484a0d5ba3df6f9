"""What a technician does for readers: the notice when their data got out."""

from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.rights.actions.breach import CLASSES, Breach, write_notice


class Command(BaseCommand):
    help = gettext_lazy("Write the notice that the law asks for when data of readers got out.")

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_subparsers(dest="what", required=True)
        notice = what.add_parser("breach-notice", help=str(self.help))
        for name in ("known", "since", "until"):
            notice.add_argument(f"--{name}", required=True, type=_moment)
        notice.add_argument("--data", required=True, nargs="+", choices=sorted(CLASSES))
        notice.add_argument("--how", required=True)
        notice.add_argument("--remedy", required=True)
        notice.add_argument("--accounts", nargs="+", type=int)
        notice.add_argument("--to", required=True, type=Path)

    def handle(self, *args: Any, **told: Any) -> None:
        """Write the notice and the list of its recipients into a folder."""
        if told["until"] < told["since"]:
            raise CommandError(_("The end lies before the beginning."))
        breach = Breach(
            known_at=told["known"], since=told["since"], until=told["until"],
            classes=tuple(told["data"]), how=told["how"], remedy=told["remedy"],
        )  # fmt: skip
        notice = write_notice(breach, accounts=told["accounts"])
        folder: Path = told["to"]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, text in (("notice.txt", notice.text), ("recipients.csv", notice.recipients)):
            path = folder / name
            path.touch(mode=0o600)
            path.write_text(text, encoding="utf-8")
        self.stdout.write(
            _("%(count)s accounts. The notice is in %(folder)s; read it, then send it.")
            % {"count": notice.count, "folder": folder}
        )


def _moment(typed: str) -> datetime:
    """Read a moment as the paper's clock shows it: 2026-05-12T18:40."""
    moment = parse_datetime(typed)
    if moment is None:
        raise ValueError(typed)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
