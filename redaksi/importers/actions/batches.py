"""Files one batch of manuscripts, in one transaction: all of it is there, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from redaksi.articles.kinds import Kind
from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.edge.actions.purging import touch
from redaksi.importers.account import Account, Deed
from redaksi.importers.actions.addressing import is_at_home, lead, standing_at
from redaksi.importers.actions.composing import Copy, compose, day_of
from redaksi.importers.actions.filing import file_articles
from redaksi.importers.actions.finding import PICTURED, PLANNED, Doubted, note_down
from redaksi.importers.actions.keeping import Wanted
from redaksi.importers.actions.naming import Names
from redaksi.importers.actions.numbering import page_numbers
from redaksi.importers.actions.own_blocks import taken_back
from redaksi.importers.actions.picturing import Gallery, Pictured
from redaksi.importers.actions.remarking import bring_remarks
from redaksi.importers.actions.rewriting import rewrite, take_down
from redaksi.importers.actions.shelving import open_months
from redaksi.importers.actions.sorting import UNFILED, Sorted, Verdict, is_new, origins, sort
from redaksi.importers.actions.waiting import hand_in
from redaksi.importers.entries import Program
from redaksi.importers.links import Links, all_paths, hosts_of
from redaksi.importers.manuscript import (
    Doubt,
    Fate,
    Manuscript,
    Note,
    OldHtml,
    Paragraph,
    ReadAlso,
)
from redaksi.importers.models import OldAddress, OldSite, Origin
from redaksi.importers.typesetting import (
    Shelf,
    Typeset,
    fingerprint,
    name_of,
    papers_of,
    pictures_of,
    typeset,
)

DEEDS = {
    Verdict.NEW: Deed.NEW, Verdict.CHANGED: Deed.CHANGED, Verdict.SAME: Deed.SAME,
    Verdict.KEPT: Deed.KEPT, Verdict.GONE: Deed.GONE, Verdict.OTHER: Deed.KEPT,
}  # fmt: skip


@dataclass
class House:
    """What all batches of a run share; `unlinked` are stories that link to what is not here yet."""

    site: OldSite
    program: Program
    names: Names
    gallery: Gallery
    account: Account
    zone: str
    at: datetime
    is_dry: bool = False
    unlinked: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def hosts(self) -> frozenset[str]:
        return hosts_of(self.site.address)


def file_batch(manuscripts: Sequence[Manuscript], house: House) -> list[Sorted]:
    """Bring a batch of stories in, and say what was done with each.

    Pictures are fetched before the transaction begins.
    """
    wanted = _wanted(manuscripts, house.gallery)
    pictured = house.gallery.known(wanted)
    stored = house.gallery.fetch(wanted, pictured, is_dry=house.is_dry)
    if house.is_dry:
        return _Batch(manuscripts, house, pictured).weigh()
    with transaction.atomic():
        house.gallery.hang(wanted, stored, pictured)
        sorted_ = _Batch(manuscripts, house, pictured).file()
        if any(map(_is_led, sorted_)):
            # A batch is written past the signals, and any list may have changed.
            touch({keys.EVERYTHING})
        return sorted_


def _wanted(manuscripts: Sequence[Manuscript], gallery: Gallery) -> list[Wanted]:
    found: dict[str, Wanted] = {}
    for one in manuscripts:
        for picture in pictures_of(one):
            found.setdefault(name_of(picture), gallery.wanted_picture(picture))
        for paper in papers_of(one):
            file = gallery.wanted_paper(paper.address, paper.title)
            found.setdefault(file.name, file)
    return list(found.values())


class _Batch:
    """One batch on its way through the transaction."""

    def __init__(self, manuscripts: Sequence[Manuscript], house: House, pictured: Pictured) -> None:
        self.house, self.pictured = house, pictured
        self.manuscripts = manuscripts
        self.known = origins(manuscripts, house.site, kind=Origin.Kind.ARTICLE)
        self.numbers: dict[str, int] = {}
        self.bodies: dict[str, Typeset] = {}
        self.copies: dict[str, Copy] = {}

    def weigh(self) -> list[Sorted]:
        """Say what would be done; reads, and writes nothing."""
        self._typeset(self._links())
        return sort(self.manuscripts, self.known, self._marks())

    def file(self) -> list[Sorted]:
        """Do it."""
        self._number()
        self._typeset(self._links())
        sorted_ = sort(self.manuscripts, self.known, self._marks())
        self._compose([one for one in sorted_ if one.verdict in (Verdict.NEW, Verdict.CHANGED)])
        self._file_new([one for one in sorted_ if one.verdict is Verdict.NEW])
        self._change([one for one in sorted_ if one.verdict is Verdict.CHANGED])
        noted = self._note_origins(sorted_)
        self._bring_remarks(sorted_)
        taken = self._lead(sorted_)
        self._note_doubts(sorted_, noted, taken)
        return sorted_

    def _number(self) -> None:
        """Give new articles their numbers; our own export's keep theirs when they are free."""
        new = [one for one in self.manuscripts if is_new(one, self.known.get(one.key))]
        # Months are pages too: they must have their numbers before any is given out.
        open_months((self._day(one), one.kind == Kind.ADVERTORIAL) for one in new)
        is_ours = self.house.program is Program.REDAKSI
        wished = [int(one.key) if is_ours and one.key.isdigit() else None for one in new]
        self.numbers = dict(zip((one.key for one in new), page_numbers(wished), strict=True))

    def _links(self) -> Links:
        """Find the articles that this batch links to: here already, or in the batch itself."""
        hosts = self.house.hosts
        asked = {one.key: all_paths(_markups(one), hosts) for one in self.manuscripts}
        paths = {path for found in asked.values() for path in found}
        rows = OldAddress.objects.filter(path__in=paths, article__isnull=False)
        articles = dict(rows.values_list("path", "article_id"))
        if self.house.program is Program.REDAKSI:
            # What comes back to where it was has no old address.
            articles = standing_at(paths) | articles
        for one in self.manuscripts:
            if number := self.numbers.get(one.key):
                articles |= dict.fromkeys(one.addresses, number)
        for key, found in asked.items():
            if unknown := found - articles.keys():
                self.house.unlinked[key] = tuple(unknown)
            else:
                self.house.unlinked.pop(key, None)
        return Links(hosts, articles)

    def _typeset(self, links: Links) -> None:
        shelf = Shelf(
            links, self.pictured.photos, self.pictured.documents,
            own=lambda block: taken_back(block, links),
        )  # fmt: skip
        site = self.house.site.address
        for one in self.manuscripts:
            if one.fate not in UNFILED:
                self.bodies[one.key] = typeset(one, shelf, site=site, day=self._day(one))

    def _day(self, one: Manuscript) -> date:
        return day_of(one, zone=self.house.zone, at=self.house.at)

    def _marks(self) -> dict[str, str]:
        return {
            one.key: fingerprint(self.bodies[one.key].blocks, *self._hung(one))
            for one in self.manuscripts
            if one.key in self.bodies
        }

    def _hung(self, one: Manuscript) -> list[int | None]:
        """Give the photographs beside the text: the lead photo's, and one for sharing if told."""
        told = [one.lead, one.social] if one.social else [one.lead]
        kept = [self.pictured.photos.get(name_of(each)) if each else None for each in told]
        return [each.pk if each else None for each in kept]

    def _compose(self, sorted_: Sequence[Sorted]) -> None:
        filed = [one.manuscript for one in sorted_ if one.manuscript.key in self.bodies]
        self.house.names.meet(topic for one in filed for topic in one.topics)
        for one in filed:
            self.copies[one.key] = compose(
                one, self.house.names, blocks=self.bodies[one.key].blocks,
                photos=self.pictured.photos, zone=self.house.zone, at=self.house.at,
            )  # fmt: skip

    def _file_new(self, new: Sequence[Sorted]) -> None:
        copies = [self.copies[one.manuscript.key] for one in new]
        numbers = [self.numbers[one.manuscript.key] for one in new]
        articles = file_articles(copies, at=self.house.at, numbers=numbers)
        hand_in(
            [
                article
                for article, one in zip(articles, new, strict=True)
                if one.manuscript.fate is Fate.WAITING
            ]
        )

    def _change(self, changed: Sequence[Sorted]) -> None:
        articles = Article.objects.in_bulk([one.target for one in changed if one.target])
        for one in changed:
            article = articles[one.target or 0]
            self.numbers[one.manuscript.key] = article.pk
            copy = self.copies.get(one.manuscript.key)
            if copy:
                rewrite(article, copy, at=self.house.at)
            else:
                take_down(article)

    def _note_origins(self, sorted_: Sequence[Sorted]) -> dict[str, int]:
        """Write down what was filed, and give the origins' numbers by key."""
        rows = [self._origin(one) for one in sorted_]
        told = [row for row in rows if row]
        if told:
            Origin.objects.bulk_create(
                told, update_conflicts=True, unique_fields=["site", "kind", "key"],
                update_fields=["guid", "checksum", "fate", "article"],
            )  # fmt: skip
        keys = [one.manuscript.key for one in sorted_]
        noted = Origin.objects.filter(site=self.house.site, kind=Origin.Kind.ARTICLE, key__in=keys)
        return dict(noted.values_list("key", "pk"))

    def _bring_remarks(self, sorted_: Sequence[Sorted]) -> None:
        """Bring along what people said; a story that is here already may have been answered."""
        told = {
            self.numbers.get(one.manuscript.key) or one.target: one.manuscript.remarks
            for one in sorted_
        }
        bring_remarks(self.house.site, {pk: said for pk, said in told.items() if pk and said})

    def _origin(self, one: Sorted) -> Origin | None:
        """Give the row to write; None when what is written down stays as it is."""
        manuscript = one.manuscript
        if one.verdict not in (Verdict.NEW, Verdict.CHANGED, Verdict.NONE):
            return None
        if one.verdict is Verdict.NONE and not (manuscript.notes or one.origin):
            return None
        body = self.bodies.get(manuscript.key)
        found = fingerprint(body.blocks, *self._hung(manuscript)) if body else ""
        return Origin(
            site=self.house.site, kind=Origin.Kind.ARTICLE, key=manuscript.key,
            guid=manuscript.guid[:500], checksum=one.said + found, fate=manuscript.fate,
            article_id=self.numbers.get(manuscript.key) or one.target,
        )  # fmt: skip

    def _lead(self, sorted_: Sequence[Sorted]) -> dict[str, str]:
        """Write where old addresses lead; give the path that something else has, by key."""
        targets: dict[str, Mapping[str, Any]] = {}
        whose: dict[str, str] = {}
        beaten: dict[str, str] = {}
        for one in sorted_:
            manuscript = one.manuscript
            pk = self.numbers.get(manuscript.key)
            if not _is_led(one):
                continue
            for path in self._old_paths(manuscript, pk):
                if whose.setdefault(path, manuscript.key) == manuscript.key:
                    targets[path] = {"article_id": pk} if pk else {}
                else:
                    beaten[manuscript.key] = path
        written, taken = lead(self.house.site, targets)
        self.house.account.addresses += written
        return {whose[path]: path for path in sorted(taken)} | beaten

    def _old_paths(self, manuscript: Manuscript, pk: int | None) -> list[str]:
        """Leave out the address that the article has here."""
        here = self._address(manuscript.key, pk) if pk else ""
        return [path for path in manuscript.addresses if not here or not is_at_home(path, here)]

    def _address(self, key: str, pk: int) -> str:
        copy = self.copies.get(key)
        return f"/{copy.fields['section'].slug}/{pk}/{copy.slug}/" if copy else ""

    def _note_doubts(
        self, sorted_: Sequence[Sorted], noted: Mapping[str, int], taken: Mapping[str, str]
    ) -> None:
        planned: list[Doubted] = []
        pictured: list[Doubted] = []
        unasked: list[Doubted] = []
        for one in sorted_:
            manuscript = one.manuscript
            if manuscript.key not in noted:
                continue
            further = list(one.notes)
            if manuscript.key in taken:
                further.append(Note(Doubt.ADDRESS_TAKEN, taken[manuscript.key]))
            self.house.account.doubted(further)
            about = (
                noted[manuscript.key], manuscript.title,
                manuscript.addresses[0] if manuscript.addresses else "",
            )  # fmt: skip
            (planned if _is_led(one) else unasked).append(
                Doubted(*about, (*manuscript.notes, *further))
            )
            pictured.append(Doubted(*about, tuple(self._picture_notes(manuscript))))
        note_down(self.house.site, planned, about=PLANNED)
        # Where their addresses lead was found out by an earlier run, and still holds.
        note_down(self.house.site, unasked, about=PLANNED - {Doubt.ADDRESS_TAKEN})
        note_down(self.house.site, pictured, about=PICTURED)

    def _picture_notes(self, manuscript: Manuscript) -> list[Note]:
        body = self.bodies.get(manuscript.key)
        notes = list(body.notes) if body else []
        for picture in pictures_of(manuscript):
            if note := self.pictured.notes.get(name_of(picture)):
                notes.append(note)
        found = list(dict.fromkeys(notes))
        self.house.account.doubted(found)
        return found


def _is_led(one: Sorted) -> bool:
    """Tell whether the old addresses of a post are written down by this run."""
    return one.verdict in (Verdict.NEW, Verdict.CHANGED) or one.manuscript.fate is Fate.HELD


def _markups(manuscript: Manuscript) -> list[str]:
    """Give what of a manuscript may link to other stories."""
    found = [piece.markup for piece in manuscript.body if isinstance(piece, Paragraph | OldHtml)]
    for piece in manuscript.body:
        if isinstance(piece, ReadAlso):
            found += [f'<a href="{address}">' for address, _ in piece.links]
    return found
