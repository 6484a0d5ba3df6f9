"""Says what is to be done with each manuscript: file it, change it, or leave it alone (D139)."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q
from wagtail.models import PageLogEntry, Revision

from redaksi.importers.manuscript import Doubt, Fate, Manuscript, Note
from redaksi.importers.models import OldSite, Origin

# Grows whenever the same manuscript would be filed in another way: a later run then files it anew.
VERSION = 1
UNFILED = frozenset({Fate.LEFT, Fate.HELD})


class Verdict(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    KEPT = "kept"  # changed here: nothing is done
    GONE = "gone"  # deleted here
    OTHER = "other"  # another post has taken over the key
    NONE = "none"  # it is no article here, and never was


@dataclass(frozen=True)
class Sorted:
    """A manuscript, what is known of it, and what is to be done; `said` marks what it says."""

    manuscript: Manuscript
    origin: Origin | None
    verdict: Verdict
    said: str
    notes: tuple[Note, ...] = ()

    @property
    def target(self) -> int | None:
        """Give the number of the page that it has become."""
        return _target(self.origin)


def mark_of(manuscript: Manuscript) -> str:
    """Give 32 letters that change when anything that the old site says would."""
    told = f"{VERSION}:{manuscript!r}".encode(errors="surrogatepass")
    return hashlib.blake2b(told, digest_size=16).hexdigest()


def origins(manuscripts: Iterable[Manuscript], site: OldSite, *, kind: str) -> dict[str, Origin]:
    """Give what is known of these manuscripts, by key."""
    keys = [one.key for one in manuscripts]
    known = Origin.objects.filter(site=site, kind=kind, key__in=keys)
    return {origin.key: origin for origin in known}


def is_new(manuscript: Manuscript, origin: Origin | None) -> bool:
    """Tell whether a manuscript becomes a page that was never here."""
    return _first(manuscript, origin, "").verdict is Verdict.NEW


def sort(
    manuscripts: Sequence[Manuscript], known: Mapping[str, Origin], found: Mapping[str, str]
) -> list[Sorted]:
    """Sort a batch; `found` are the marks of the bodies as they would be stored now, by key.

    Costs two queries when something has changed there, else none.
    """
    sorted_ = [_first(one, known.get(one.key), found.get(one.key, "")) for one in manuscripts]
    changed = [one for one in sorted_ if one.verdict is Verdict.CHANGED]
    if not changed:
        return sorted_
    touched = touched_here([one.target for one in changed])
    return [_second(one, touched) for one in sorted_]


def _first(manuscript: Manuscript, origin: Origin | None, found: str) -> Sorted:
    """Judge by the origin alone."""
    said = mark_of(manuscript)
    is_filed = manuscript.fate not in UNFILED
    if origin is None:
        return Sorted(manuscript, None, Verdict.NEW if is_filed else Verdict.NONE, said)
    if origin.guid and manuscript.guid and origin.guid != manuscript.guid[:500]:
        note = Note(Doubt.SAME_KEY_OTHER_POST, manuscript.guid)
        return Sorted(manuscript, origin, Verdict.OTHER, said, (note,))
    if _target(origin) is None:
        was_filed = origin.fate not in {*UNFILED, ""}
        if was_filed:
            return Sorted(manuscript, origin, Verdict.GONE, said, (Note(Doubt.REMOVED_HERE),))
        return Sorted(manuscript, origin, Verdict.NEW if is_filed else Verdict.NONE, said)
    is_same = origin.checksum == said + found or (not is_filed and origin.checksum[:32] == said)
    return Sorted(manuscript, origin, Verdict.SAME if is_same else Verdict.CHANGED, said)


def _second(one: Sorted, touched: Collection[int]) -> Sorted:
    """Leave alone what somebody here has changed; say so when the old site has changed it too."""
    if one.verdict is not Verdict.CHANGED or one.origin is None or one.target not in touched:
        return one
    notes: tuple[Note, ...] = ()
    if one.origin.checksum[:32] != one.said:
        notes = (Note(Doubt.CHANGED_ON_BOTH_SIDES),)
    return Sorted(one.manuscript, one.origin, Verdict.KEPT, one.said, notes)


def _target(origin: Origin | None) -> int | None:
    return (origin.article_id or origin.standing_id) if origin else None


def touched_here(pages: Collection[int | None]) -> set[int]:
    """Give those pages that a person of ours has worked on since they were filed."""
    pks = [pk for pk in pages if pk is not None]
    by_hand = Revision.page_revisions.filter(
        Q(user__isnull=False), object_id__in=[str(pk) for pk in pks]
    )
    lines = PageLogEntry.objects.filter(page_id__in=pks, user__isnull=False)
    touched = {int(pk) for pk in by_hand.values_list("object_id", flat=True)}
    return touched | set(lines.values_list("page_id", flat=True))
