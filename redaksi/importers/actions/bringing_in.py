"""Brings an old site in: a first reading to know it, a second to file it, batch by batch."""

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Protocol

from django.db import connection
from django.utils.translation import gettext as _

from redaksi.importers import inventory as inventories
from redaksi.importers.account import Account
from redaksi.importers.actions.addressing import standing_at
from redaksi.importers.actions.batches import DEEDS, House, file_batch
from redaksi.importers.actions.leading import lead_files, lead_names
from redaksi.importers.actions.naming import Names
from redaksi.importers.actions.numbering import keep_free
from redaksi.importers.actions.picturing import Gallery
from redaksi.importers.actions.reporting import report
from redaksi.importers.actions.standing import file_pages
from redaksi.importers.desk import Desk
from redaksi.importers.entries import Entry, Export, Inventory, OldPost, Program, Unreadable
from redaksi.importers.fates import STANDING
from redaksi.importers.links import hosts_of
from redaksi.importers.manuscript import Credit, Manuscript
from redaksi.importers.models import OldAddress, OldSite, Run
from redaksi.importers.plan import plan
from redaksi.importers.storing import mended
from redaksi.importers.tally import Tally
from redaksi.importers.uploads import MediaSource
from redaksi.masthead.models import Publication
from redaksi.people.models import Person

# One transaction each: the desk waits for it no longer than a second or two.
A_BATCH = 200
# A file has no manuscript; it comes along with the stories, and what is left at the end.
FILE = "attachment"


class Telling(Protocol):
    """Says how far the work has come."""

    def step(self, label: str) -> AbstractContextManager[None]: ...
    def bar(self, label: str, total: int) -> Callable[[int], None]: ...


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
    journey = _Journey(watched, inventory, house)
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


class _Journey:
    """One run on its way."""

    def __init__(self, export: Export, inventory: Inventory, house: House) -> None:
        self.export, self.inventory, self.house = export, inventory, house
        self.tally = Tally()
        self.desk = _desk(house)

    def travel(self, progress: Telling) -> None:
        """File the posts, then what links to posts that came later, then the files left over."""
        total = sum(number for type_, number in self.inventory.counts.items() if type_ != "comment")
        tell = progress.bar(_("Bringing in"), total)
        self._file(self._second_reading(tell))
        if not self.house.is_dry:
            with progress.step(_("Linking stories to one another")):
                self._link()
        with progress.step(_("Leading old addresses on")):
            lead_files(self.inventory, self.house)
            if not self.house.is_dry:
                lead_names(self.inventory, self.house)

    def _second_reading(self, tell: Callable[[int], None]) -> Iterator[tuple[str, Manuscript]]:
        for entry in self.export.entries():
            if isinstance(entry, OldPost):
                self.house.account.saw(entry)
                if entry.type != FILE:
                    manuscript = self._plan(entry, self.tally)
                    self.house.account.planned(entry.type, manuscript)
                    yield entry.type, manuscript
                tell(1)

    def _plan(self, post: OldPost, tally: Tally) -> Manuscript:
        return plan(post, self.inventory, tally=tally, desk=self.desk)

    def _file(self, planned: Iterator[tuple[str, Manuscript]]) -> None:
        """File in batches; where the reading breaks off, what came before is filed all the same."""
        broken_off: Unreadable | None = None
        while True:
            batch: list[tuple[str, Manuscript]] = []
            try:
                batch.extend(islice(planned, A_BATCH))
            except Unreadable as error:
                broken_off = error
            self._file_batch(batch)
            if broken_off:
                raise broken_off
            if not batch:
                return

    def _file_batch(self, batch: list[tuple[str, Manuscript]]) -> None:
        stories = [one for type_, one in batch if type_ != STANDING]
        pages = [one for type_, one in batch if type_ == STANDING]
        for one in file_batch(_each_once(stories), self.house) if stories else []:
            if one.verdict in DEEDS:
                self.house.account.did(DEEDS[one.verdict])
        if pages:
            file_pages(_each_once(pages), self.house)

    def _link(self) -> None:
        """Read once more those stories whose links can be led on now."""
        late = self._linkable()
        if not late:
            return
        planned = (
            (entry.type, self._plan(entry, Tally()))
            for entry in self.export.entries()
            if isinstance(entry, OldPost) and entry.key in late and entry.type != FILE
        )
        while batch := list(islice(planned, A_BATCH)):
            stories = [one for type_, one in batch if type_ != STANDING]
            file_batch(_each_once(stories), self.house)

    def _linkable(self) -> Collection[str]:
        """Give the keys of stories that link to something which is here by now."""
        paths = {path for found in self.house.unlinked.values() for path in found}
        known: set[str] = set()
        remaining = iter(paths)
        while some := list(islice(remaining, A_BATCH)):
            rows = OldAddress.objects.filter(path__in=some, article__isnull=False)
            known |= set(rows.values_list("path", flat=True))
            if self.house.program is Program.REDAKSI:
                known |= standing_at(some).keys()
        return {key for key, found in self.house.unlinked.items() if not known.isdisjoint(found)}


def _each_once(manuscripts: list[Manuscript]) -> list[Manuscript]:
    """Keep the last of those with the same key: two files of one site may overlap."""
    return list({one.key: one for one in manuscripts}.values())


def _desk(house: House) -> Desk:
    """Gather what our side knows."""
    initials = Person.objects.exclude(initials=None).values_list("initials", "name")
    return Desk(
        outlet=Publication.load().name,
        initials={mark.lower(): Credit("writer", name=name) for mark, name in initials if mark},
        authors=house.names.authors, zone=house.zone, at=house.at,
    )  # fmt: skip
