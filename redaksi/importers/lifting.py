"""What old stories carry in their text and we in fields of our own: lifted out, nothing lost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from redaksi.importers.addresses import original
from redaksi.importers.datelines import Dateline, dateline_of
from redaksi.importers.equality import below, shown_pieces
from redaksi.importers.manuscript import (
    Elsewhere,
    Gallery,
    OldHtml,
    Paragraph,
    Picture,
    PictureInText,
    Piece,
    ReadAlso,
)
from redaksi.importers.signatures import Initials, Signature, signature_of

# What may stand below the line that signs a story.
BELOW_TEXT = (PictureInText, Gallery, Elsewhere, ReadAlso, OldHtml)
# "(ibn/ezr)", then "Penulis: …", then an invitation to follow the paper elsewhere.
MOST_LINES = 3


@dataclass
class Lifted:
    """A body on its way: `body` has None where a piece went; `seen` is what was taken, by place."""

    body: list[Piece | None]
    lead: Picture | None = None
    dateline: Dateline | None = None
    signatures: list[Signature] = field(default_factory=list)
    before: dict[int, str] = field(default_factory=dict)
    after: dict[int, str] = field(default_factory=dict)

    def kept(self) -> tuple[Piece, ...]:
        """Give the body that is left."""
        return tuple(piece for piece in self.body if piece is not None)

    def told(self) -> str:
        """Give the visible text of the body, with what was taken where it stood."""
        lines: list[str] = []
        for place, piece in enumerate(self.body):
            lines.append(self.before.get(place, ""))
            lines.extend(shown_pieces([piece]) if piece is not None else [])
            lines.append(self.after.get(place, ""))
        return "\n".join(lines)


def lifted(
    pieces: Iterable[Piece],
    *,
    lead: Picture | None,
    outlet: str,
    initials: Initials,
    order: Sequence[str],
) -> Lifted:
    """Take lead picture, dateline and signatures out of a body."""
    taking = Lifted(body=list(pieces), lead=lead)
    _take_lead(taking)
    _take_heading_byline(taking, initials, order)
    _take_signatures(taking, initials, order)
    _take_dateline(taking, outlet)
    return taking


def is_same(one: Picture, other: Picture) -> bool:
    """Tell whether two are the same picture, by the old site's key or by the original's address."""
    if one.key and other.key:
        return one.key == other.key
    return bool(one.address) and original(one.address) == original(other.address)


def _take_lead(taking: Lifted) -> None:
    """Take the lead picture from the top of the text, where it would be shown a second time.

    What stood below it there is what readers saw: it counts before the picture's own caption.
    """
    first = taking.body[0] if taking.body else None
    if taking.lead is None or not isinstance(first, PictureInText):
        return
    here = first.picture
    if not is_same(taking.lead, here):
        return
    if here.caption or here.credit:
        taking.before[0] = below(here)
    taking.lead = replace(
        taking.lead,
        caption=here.caption or taking.lead.caption,
        credit=here.credit or taking.lead.credit,
        alt=here.alt or taking.lead.alt,
    )
    taking.body[0] = None


def _take_heading_byline(taking: Lifted, initials: Initials, order: Sequence[str]) -> None:
    """Take "Oleh: X" from above the text."""
    place = _first_paragraph(taking)
    if place is None:
        return
    signature = _signature(taking, place, initials, order)
    if signature and signature.credits and not signature.rest:
        _take(taking, place, signature)


def _take_signatures(taking: Lifted, initials: Initials, order: Sequence[str]) -> None:
    """Take the lines that sign a story from below the text."""
    is_whole_only = False
    for place in _last_paragraphs(taking):
        signature = _signature(taking, place, initials, order)
        if signature is None:
            # One more line may follow the signature, never text.
            if is_whole_only:
                return
            is_whole_only = True
        elif signature.rest and is_whole_only:
            return
        else:
            _take(taking, place, signature)
            if signature.rest:
                return


def _take_dateline(taking: Lifted, outlet: str) -> None:
    place = _first_paragraph(taking)
    piece = taking.body[place] if place is not None else None
    if place is None or not isinstance(piece, Paragraph):
        return
    found = dateline_of(piece.markup, outlet=outlet)
    if found is None:
        return
    taking.dateline = found
    taking.before[place] = f"{taking.before.get(place, '')}\n{found.seen}"
    taking.body[place] = _paragraph(found.rest)


def _take(taking: Lifted, place: int, signature: Signature) -> None:
    taking.signatures.append(signature)
    if not signature.unknown:
        taking.after[place] = signature.seen
        taking.body[place] = _paragraph(signature.rest)


def _signature(
    taking: Lifted, place: int, initials: Initials, order: Sequence[str]
) -> Signature | None:
    piece = taking.body[place]
    if not isinstance(piece, Paragraph):
        return None
    return signature_of(piece.markup, initials=initials, order=order)


def _first_paragraph(taking: Lifted) -> int | None:
    return next(
        (place for place, piece in enumerate(taking.body) if isinstance(piece, Paragraph)), None
    )


def _last_paragraphs(taking: Lifted) -> list[int]:
    """Give the places of the last paragraphs of a text, the last first."""
    found: list[int] = []
    for place in range(len(taking.body) - 1, -1, -1):
        piece = taking.body[place]
        if isinstance(piece, Paragraph):
            found.append(place)
        elif piece is not None and not isinstance(piece, BELOW_TEXT):
            break
        if len(found) == MOST_LINES:
            break
    return found


def _paragraph(markup: str) -> Paragraph | None:
    return Paragraph(markup) if markup else None
