"""Files what an export holds, batch by batch, and then what only becomes known at the end."""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from django.utils.translation import gettext as _

from redaksi.importers.actions.addressing import standing_at
from redaksi.importers.actions.batches import DEEDS, House, file_batch
from redaksi.importers.actions.leading import lead_files, lead_names
from redaksi.importers.actions.standing import file_pages
from redaksi.importers.ahead import made_ahead
from redaksi.importers.desk import Desk
from redaksi.importers.entries import Export, Inventory, OldPost, Program, Unreadable
from redaksi.importers.fates import STANDING
from redaksi.importers.manuscript import Credit, Manuscript
from redaksi.importers.models import OldAddress
from redaksi.importers.plan import plan
from redaksi.importers.tally import Tally
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


@dataclass(frozen=True)
class _Read:
    """An item of the export, planned; of its comments their kinds and statuses."""

    type: str
    comments: list[tuple[str, str]]
    manuscript: Manuscript | None
    tally: Tally


class Journey:
    """One run on its way."""

    def __init__(self, export: Export, inventory: Inventory, house: House) -> None:
        self.export, self.inventory, self.house = export, inventory, house
        self.tally = Tally()
        self.desk = _desk(house)

    def travel(self, progress: Telling) -> None:
        """File the posts, then what links to posts that came later, then the files left over."""
        total = sum(number for type_, number in self.inventory.counts.items() if type_ != "comment")
        tell = progress.bar(_("Bringing in"), total)
        self._file(self._second_reading(total, tell))
        if not self.house.is_dry:
            with progress.step(_("Linking stories to one another")):
                self._link()
        with progress.step(_("Leading old addresses on")):
            lead_files(self.inventory, self.house)
            if not self.house.is_dry:
                lead_names(self.inventory, self.house)

    def _second_reading(
        self, total: int, tell: Callable[[int], None]
    ) -> Iterator[tuple[str, Manuscript]]:
        """Count and give what is planned; a long export is read and planned by a second process."""
        read = made_ahead(self._planned) if total > A_BATCH else self._planned()
        for one in read:
            self.house.account.saw(one.type, one.comments)
            self.tally.add(one.tally)
            if one.manuscript:
                self.house.account.planned(one.type, one.manuscript)
                yield one.type, one.manuscript
            tell(1)

    def _planned(self) -> Iterator["_Read"]:
        for entry in self.export.entries():
            if isinstance(entry, OldPost):
                yield self._read(entry)

    def _read(self, post: OldPost) -> "_Read":
        tally = Tally()
        manuscript = self._plan(post, tally) if post.type != FILE else None
        comments = [(comment.kind, comment.status) for comment in post.comments]
        return _Read(post.type, comments, manuscript, tally)

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
