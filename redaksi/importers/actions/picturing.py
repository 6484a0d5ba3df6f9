"""Takes pictures and documents of the old site along: looked at, stored once, named by address."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from django.db import models

from redaksi.importers.account import Account, Outcome
from redaksi.importers.actions.addressing import lead
from redaksi.importers.actions.finding import PICTURED, Doubted, note_down
from redaksi.importers.actions.hanging import write_papers, write_photos
from redaksi.importers.actions.keeping import Stored, Wanted, keep
from redaksi.importers.addresses import normalised, original
from redaksi.importers.entries import Inventory
from redaksi.importers.links import hosts_of, own_path
from redaksi.importers.manuscript import Doubt, Note, Picture
from redaksi.importers.models import OldSite, Origin
from redaksi.importers.typesetting import Kept, name_of
from redaksi.importers.uploads import MediaSource, Unfetched
from redaksi.importers.wordpress.permalinks import addresses_of
from redaksi.media.encoding import BrokenPicture
from redaksi.media.models import Attachment, Photo

# One old server answers four questions at a time without noticing.
AT_ONCE = 4


@dataclass
class Pictured:
    """What is known of the files of a batch."""

    photos: dict[str, Kept] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)
    # By name: what somebody should know of it.
    notes: dict[str, Note] = field(default_factory=dict)


class Gallery:
    """The files of one run: asks what is here, takes what is not."""

    def __init__(
        self, site: OldSite, inventory: Inventory, media: MediaSource | None, account: Account
    ) -> None:
        self.site, self.inventory, self.media, self.account = site, inventory, media, account
        self.hosts = hosts_of(inventory.site.address)
        self._met: set[str] = set()

    def wanted_picture(self, picture: Picture) -> Wanted:
        """Name a picture of a story."""
        post = self.inventory.files.get(picture.key)
        if post is None and picture.address:
            key = self.inventory.file_keys.get(original(picture.address), "")
            post = self.inventory.files.get(key)
        there = (post.file_address if post else "", picture.address)
        return Wanted(name_of(picture), tuple(filter(None, there)), picture=picture, post=post)

    def wanted_paper(self, address: str, title: str) -> Wanted:
        """Name a document of a story."""
        path = original(address)
        post = self.inventory.files.get(self.inventory.file_keys.get(path, ""))
        return Wanted(path, (address,), post=post, title=title)

    def known(self, wanted: Collection[Wanted]) -> Pictured:
        """Give what is here already: two queries."""
        found = Pictured()
        names = {one.name[:255] for one in wanted}
        origins = Origin.objects.filter(
            site=self.site, key__in=names, kind__in=(Origin.Kind.PHOTO, Origin.Kind.ATTACHMENT)
        )
        for origin in origins.select_related("photo"):
            if origin.photo:
                found.photos[origin.key] = Kept(origin.photo.pk, origin.photo.caption)
            elif origin.attachment_id:
                found.documents[origin.key] = origin.attachment_id
            else:
                # Deleted here: it stays away.
                lost = Doubt.PICTURE_MISSING if origin.kind == "photo" else Doubt.FILE_MISSING
                found.notes[origin.key] = Note(lost, origin.key)
        return found

    def fetch(
        self, wanted: Collection[Wanted], found: Pictured, *, is_dry: bool
    ) -> dict[str, Stored]:
        """Bring the files that are not here into the storage; outside any transaction.

        What cannot be had gets a note in `found`. A dry run looks, and stores nothing.
        """
        missing = {
            one.name: one
            for one in wanted
            if not (one.name in found.photos or one.name in found.documents)
            and one.name not in found.notes
        }
        stored: dict[str, Stored] = {}
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for one, result in zip(
                missing.values(),
                pool.map(lambda one: self._try(one, is_dry=is_dry), missing.values()),
                strict=True,
            ):
                if isinstance(result, Stored):
                    stored[one.name] = result
                else:
                    found.notes[one.name] = result
        self._count(wanted, found, stored)
        return stored

    def hang(
        self, wanted: Collection[Wanted], stored: Mapping[str, Stored], found: Pictured
    ) -> None:
        """Write the rows of fetched files and their old addresses; inside the transaction."""
        by_name = {one.name: one for one in wanted if one.name in stored}
        pictures = {name: one for name, one in by_name.items() if one.is_picture}
        papers = {name: one for name, one in by_name.items() if not one.is_picture}
        photos = write_photos(pictures, stored)
        documents = write_papers(papers, stored)
        for name, photo in photos.items():
            found.photos[name] = Kept(photo.pk, photo.caption)
        found.documents |= {name: paper.pk for name, paper in documents.items()}
        self._note_origins(photos, "photo", Origin.Kind.PHOTO)
        self._note_origins(documents, "attachment", Origin.Kind.ATTACHMENT)
        self._note_lacks(photos, by_name)
        self._note_addresses(by_name, photos, documents)

    def _try(self, one: Wanted, *, is_dry: bool) -> Stored | Note:
        lost = Doubt.PICTURE_MISSING if one.is_picture else Doubt.FILE_MISSING
        shown = (one.addresses[-1] if one.addresses else one.name)[:200]
        if self.media is None or not one.addresses:
            return Note(lost, shown)
        try:
            with self.media.opened(self._reachable(one)) as path:
                return keep(path, one, is_dry=is_dry)
        except Unfetched as refusal:
            reason = "" if refusal.reason == "missing" else f" ({refusal.reason})"
            return Note(lost, f"{shown}{reason}")
        except BrokenPicture as refusal:
            return Note(Doubt.PICTURE_BROKEN, f"{shown} ({type(refusal).__name__})")

    def _reachable(self, one: Wanted) -> list[str]:
        """Leave out other sites' addresses for a folder, which holds none of theirs."""
        reaches_all = self.media is not None and self.media.reaches_elsewhere
        return [path for path in one.addresses if reaches_all or own_path(path, self.hosts)]

    def _count(
        self, wanted: Iterable[Wanted], found: Pictured, stored: Mapping[str, Stored]
    ) -> None:
        for one in wanted:
            if one.name in self._met:
                continue
            self._met.add(one.name)
            kind = "photo" if one.is_picture else "document"
            note = found.notes.get(one.name)
            if one.name in stored:
                outcome = Outcome.TAKEN
            elif note:
                is_broken = note.doubt is Doubt.PICTURE_BROKEN
                outcome = Outcome.BROKEN if is_broken else Outcome.MISSING
            else:
                outcome = Outcome.KNOWN
            self.account.took(kind, outcome)

    def _note_origins(self, rows: Mapping[str, models.Model], name: str, kind: str) -> None:
        Origin.objects.bulk_create(
            [
                Origin(site=self.site, kind=kind, key=key[:255], **{name: row})
                for key, row in rows.items()
            ],
            update_conflicts=True, unique_fields=["site", "kind", "key"], update_fields=[name],
        )  # fmt: skip

    def _note_lacks(self, photos: Mapping[str, Photo], wanted: Mapping[str, Wanted]) -> None:
        """Note new photographs whose maker or whose words for the blind nobody knows.

        The licence is never known: it is no doubt, the desk asks for it when they are used again.
        """
        lacking = {
            name[:255]: Note(Doubt.PICTURE_LACKS, ", ".join(lacks))
            for name, photo in photos.items()
            if (lacks := [word for word in photo.lacks() if word != "licence"])
        }
        rows = Origin.objects.filter(site=self.site, kind=Origin.Kind.PHOTO, key__in=lacking)
        self.account.doubted(lacking.values())
        doubted = [
            Doubted(
                row.pk, row.photo.title if row.photo else row.key,
                next(iter(wanted[row.key].addresses), ""), (lacking[row.key],),
            )
            for row in rows.select_related("photo")
            if row.key in wanted
        ]  # fmt: skip
        note_down(self.site, doubted, about=PICTURED)

    def _note_addresses(
        self, wanted: Mapping[str, Wanted], photos: Mapping[str, Photo],
        documents: Mapping[str, Attachment],
    ) -> None:  # fmt: skip
        targets: dict[str, dict[str, int]] = {}
        for name, one in wanted.items():
            photo, paper = photos.get(name), documents.get(name)
            told = {"photo_id": photo.pk} if photo else {"attachment_id": paper.pk} if paper else {}
            for path in self.paths_of(one):
                targets.setdefault(path, told)
        written, _taken = lead(self.site, targets)
        self.account.addresses += written

    def file_paths(self, one: Wanted) -> Iterator[str]:
        """Give the old paths of the file itself: as it was, and without its size."""
        for address in one.addresses:
            if own_path(address, self.hosts):
                yield normalised(address)
                yield original(address)

    def paths_of(self, one: Wanted) -> Iterator[str]:
        """Give every old path of a file, those of its page with it."""
        yield from self.file_paths(one)
        if one.post:
            yield from addresses_of(one.post, self.inventory)
