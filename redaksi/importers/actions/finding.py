"""Writes down what a person should look at, and takes away what no longer holds."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from redaksi.importers.account import storable
from redaksi.importers.manuscript import Doubt, Note
from redaksi.importers.models import Finding, OldSite

# Found when pictures and documents are fetched, long after the text was planned.
PICTURED = frozenset(
    {Doubt.PICTURE_MISSING, Doubt.PICTURE_BROKEN, Doubt.PICTURE_LACKS, Doubt.FILE_MISSING}
)
PLANNED = frozenset(Doubt) - PICTURED
# As wide as the columns of Finding: the title's, and those of address and detail.
WIDTH, LONG = 255, 500


@dataclass(frozen=True)
class Doubted:
    """What is doubted about one old post; without notes, nothing is doubted any more."""

    origin_id: int
    title: str
    address: str
    notes: tuple[Note, ...] = ()


def note_down(
    site: OldSite, doubted: Iterable[Doubted], *, about: Collection[Doubt] = PLANNED
) -> None:
    """Bring the findings of some posts in line with what was found now.

    New ones are written; open ones of these kinds that no longer hold are removed; mended ones stay
    as they are, found again or not. Costs a query, and one more each to write, to retitle and to
    remove when there is something to do. The caller has the transaction.
    """
    doubted = list(doubted)
    wanted = {_key(finding): finding for one in doubted for finding in _findings(site, one)}
    known = {
        _key(finding): finding
        for finding in Finding.objects.filter(origin_id__in={one.origin_id for one in doubted})
    }
    new = [finding for key, finding in wanted.items() if key not in known]
    if new:
        Finding.objects.bulk_create(new)
    _retitle(known, wanted)
    kinds = {str(doubt) for doubt in about}
    past = [
        finding.pk
        for key, finding in known.items()
        if key not in wanted and finding.doubt in kinds and finding.mended_at is None
    ]
    if past:
        Finding.objects.filter(pk__in=past).delete()


Key = tuple[int, str, str]


def _key(finding: Finding) -> Key:
    return finding.origin_id, finding.doubt, finding.detail


def _findings(site: OldSite, doubted: Doubted) -> list[Finding]:
    """Give what is doubted as rows, cut to the width of their columns."""
    return [
        Finding(
            site=site,
            origin_id=doubted.origin_id,
            title=storable(doubted.title)[:WIDTH],
            address=storable(doubted.address)[:LONG],
            doubt=str(note.doubt),
            detail=storable(note.detail)[:LONG],
        )
        for note in doubted.notes
    ]


def _retitle(known: dict[Key, Finding], wanted: dict[Key, Finding]) -> None:
    """Take over a title or address that the old site has changed."""
    changed = []
    for key in known.keys() & wanted.keys():
        old, new = known[key], wanted[key]
        if (old.title, old.address) != (new.title, new.address):
            old.title, old.address = new.title, new.address
            changed.append(old)
    if changed:
        Finding.objects.bulk_update(changed, ["title", "address"])
