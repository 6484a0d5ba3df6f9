"""Brings an old site in: a first reading to know it, a second to file it, batch by batch."""

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _

from redaksi.importers import inventory as inventories
from redaksi.importers.account import Account
from redaksi.importers.actions.batches import House
from redaksi.importers.actions.journey import Journey, Telling
from redaksi.importers.actions.naming import Names
from redaksi.importers.actions.numbering import keep_free
from redaksi.importers.actions.picturing import Gallery
from redaksi.importers.actions.reporting import report
from redaksi.importers.entries import Entry, Export, Inventory, OldPost, Program
from redaksi.importers.links import hosts_of
from redaksi.importers.models import OldSite, Run
from redaksi.importers.storing import mended
from redaksi.importers.uploads import MediaSource
from redaksi.masthead.models import Publication


def bring_in(
    export: Export, *, media: MediaSource | None, authors: Mapping[str, str], is_dry: bool,
    at: datetime, progress: Telling,
) -> Run:  # fmt: skip
    """Bring a whole export in, and give the run with its report; safe to repeat and to break off.

    What was filed stays filed, whatever happens after it: each batch is one transaction. A dry run
    writes nothing and its Run is not stored. Raises Unreadable where a file breaks off, after
    everything before that place has been filed.
    """
    began = time.monotonic()
    with progress.step(_("Reading what the export holds")):
        watched = _Watched(export)
        inventory = inventories.take(watched, tell=lambda _number: None)
    site = _site(inventory, is_dry=is_dry)
    run = Run(site=site, started_at=at)
    if not is_dry:
        run.save()
        if inventory.site.program is Program.REDAKSI:
            # Its articles keep their numbers, so that their addresses stay.
            keep_free(watched.highest)
    house = _house(site, inventory, media, authors, at, is_dry)
    if inventory.site.program is Program.REDAKSI and not is_dry:
        house.names.bring_all()
    journey = Journey(watched, inventory, house)
    try:
        journey.travel(progress)
        if not is_dry:
            _let_the_database_learn()
        run.ended_at = at + timedelta(seconds=time.monotonic() - began)
    finally:
        run.report = dict(report(journey.house.account, journey.tally, run=run, is_dry=is_dry))
        if not is_dry:
            run.save()
    return run


def _let_the_database_learn() -> None:
    """Let it count what came: with its old guesses a story of 100,000 took ten times as long."""
    with connection.cursor() as database:
        database.execute("ANALYZE")


def _site(inventory: Inventory, *, is_dry: bool) -> OldSite:
    """Find the old site, with www. or without, or make it."""
    facts = inventory.site
    for site in OldSite.objects.order_by("pk"):
        if hosts_of(site.address) == hosts_of(facts.address) and hosts_of(facts.address):
            return site
    address = facts.address[:200]
    known = OldSite.objects.filter(address=address).first()
    site = known or OldSite(address=address, program=facts.program, title=facts.title[:200])
    if is_dry:
        # Never stored; a number that no site has, so that one may ask what is known of it.
        site.pk = site.pk or 0
    else:
        site.save()
    return site


def _house(
    site: OldSite, inventory: Inventory, media: MediaSource | None, authors: Mapping[str, str],
    at: datetime, is_dry: bool,  # noqa: FBT001  # passed on
) -> House:  # fmt: skip
    account = Account(mended=Counter(inventory.repairs))
    return House(
        site=site, program=inventory.site.program, names=Names(site, inventory, authors),
        gallery=Gallery(site, inventory, media, account), account=account,
        zone=Publication.load().zone, at=at, is_dry=is_dry,
    )  # fmt: skip


@dataclass
class _Watched:
    """An export whose highest number of a story is noted while it is read; storable throughout."""

    export: Export
    highest: int = 0

    def entries(self) -> Iterator[Entry]:
        for entry in map(mended, self.export.entries()):
            if isinstance(entry, OldPost) and entry.type == "post" and entry.key.isdigit():
                self.highest = max(self.highest, int(entry.key))
            yield entry

    def size_bytes(self) -> int:
        return self.export.size_bytes()

    @property
    def repairs(self) -> Mapping[str, int]:
        """Give what had to be mended while reading."""
        return getattr(self.export, "repairs", {})
