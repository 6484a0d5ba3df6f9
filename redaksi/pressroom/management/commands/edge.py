"""`redaksi edge`: what a technician may see and do of the stored pages."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.edge import keys
from redaksi.edge.actions import here
from redaksi.edge.actions.purging import touch
from redaksi.edge.store import Store
from redaksi.pressroom.actions.warming import wanted_first, warm
from redaksi.pressroom.management.door import Door

MEGABYTE = 1 << 20


class Command(Door):
    purpose = gettext_lazy("Tell of the stored pages, throw them away, or make them anew.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        verbs.add_parser("status", help=_("how many pages are stored, and whether they are served"))
        purge = verbs.add_parser("purge", help=_("serve none of the stored pages any more"))
        shown = _("only those that show these: article:7, list:section:3, paper")
        purge.add_argument("keys", nargs="*", help=shown)
        verbs.add_parser("warm", help=_("make the pages that readers want first"))

    def work(self, options: dict[str, Any]) -> None:
        store = here.store()
        if store is None:
            raise CommandError(_("Stored pages are turned off, or their folder cannot be used."))
        getattr(self, f"_{options['verb']}")(store, options)

    def _status(self, store: Store, options: dict[str, Any]) -> None:
        self.say(_("Served: %(answer)s") % {"answer": _("yes") if store.switch.is_on else _("no")})
        self.say(_("Pages: %(count)s") % {"count": store.count()})
        self.say(
            _("Room: %(used)s of %(all)s MB")
            % {"used": store.used // MEGABYTE, "all": store.size // MEGABYTE}
        )
        self.say(_("Changes so far: %(number)s") % {"number": store.number or 0})

    def _purge(self, store: Store, options: dict[str, Any]) -> None:
        for word in options["keys"]:
            if not keys.is_key(word):
                raise CommandError(
                    _("No page shows “%(word)s”. Write for instance article:7, list:all or paper.")
                    % {"word": word}
                )
        touch(set(options["keys"]) or {keys.EVERYTHING})
        self.say(_("Done: pages are made anew as they are asked for."))

    def _warm(self, store: Store, options: dict[str, Any]) -> None:
        made = [warm(address) for address in wanted_first()]
        self.say(_("Made ready: %(count)s pages") % {"count": len(made)})
