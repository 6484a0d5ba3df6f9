"""The place line that old stories carry in their text, for the field it belongs to (D44)."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# What a reader sees of markup, piece by piece: a tag (nothing), an entity or a letter.
_SEEN = re.compile(r"<[^>]*>|&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);|.", re.DOTALL)
_DASH = re.compile(r"\s*(?:--|–|—|-)\s*")
_OPENING = re.compile(r"[\"“'‘«(]?(?:[A-Z]|$)|[\"“«]")
_PARTING = re.compile(r"[,/()|]+")
_KIND_OF_PLACE = re.compile(r"^(?:kabupaten|kab\.?|kota|pulau)\s+", re.IGNORECASE)
_HOST = re.compile(r"^[\w-]+(?:\.(?:com|co|id|net|news|tv|org|info|my))+$", re.IGNORECASE)
# "IDN Times", "VIVA", "CNN Indonesia": a name of the trade shows at least three capitals in a row.
_TRADE = re.compile(r"[A-Z]{3}")
_GLUED = re.compile(r",[a-z]{5,}$")
_EMPTY = re.compile(r"<(b|strong|i|em|span|u)\b[^>]*>\s*</\1>")
# The longest one seen names two cities and an outlet.
LONGEST = 70
MOST_WORDS = 7


@dataclass(frozen=True)
class Dateline:
    """A place line taken from a paragraph.

    `place` is "" when only the outlet stood there; `outlet` is one that is not ours; `rest` is the
    paragraph's markup without the line; `seen` is what was taken, as readers saw it.
    """

    place: str
    outlet: str
    rest: str
    seen: str


def dateline_of(markup: str, *, outlet: str) -> Dateline | None:
    """Give the place line that a paragraph opens with; None when it opens like any sentence.

    Every part of it must be a place we know, our own outlet or an outlet's name beside a place, so
    that a sentence with a dash in it stays whole.
    """
    head, ends = _head(markup)
    for dash in _DASH.finditer(head):
        span, after = head[: dash.start()].strip(), head[dash.end() :]
        if not span or not _opens(after, span=span):
            continue
        told = _told(span, outlet=outlet)
        if told and _is_set_apart(dash[0], span=span, after=after):
            # The tags within the line may close after it; they stay, and empty ones go.
            cut = ends[dash.end() - 1]
            tags = "".join(re.findall(r"<[^>]*>", markup[:cut]))
            rest = _without_empty(tags + markup[cut:]).strip()
            return Dateline(place=told[0], outlet=told[1], rest=rest, seen=head[: dash.end()])
    return None


def known_place(name: str) -> str:
    """Give the usual spelling of a place; "" when it is none that we know."""
    return places().get(_folded(_KIND_OF_PLACE.sub("", name.strip())), "")


@cache
def places() -> dict[str, str]:
    """Give every place that a dateline may name, by its letters alone."""
    text = files("redaksi.importers").joinpath("places.txt").read_text(encoding="utf-8")
    names = (line.strip() for line in text.splitlines())
    return {_folded(name): name for name in names if name and not name.startswith("#")}


def _head(markup: str) -> tuple[str, list[int]]:
    """Give the first visible letters of a markup, and where each ends in it."""
    seen, ends = "", []
    for found in _SEEN.finditer(markup):
        if found[0].startswith("<") and len(found[0]) > 1:
            continue
        letter = html.unescape(found[0]) if len(found[0]) > 1 else found[0]
        seen += letter[:1]
        ends.append(found.end())
        if len(seen) >= LONGEST + 30:
            break
    return seen, ends


def _opens(after: str, *, span: str) -> bool:
    """Tell whether a story could begin with what follows the dash."""
    if len(span) > LONGEST or len(span.split()) > MOST_WORDS:
        return False
    return bool(_OPENING.match(after)) or (span.isupper() and after[:1].isdigit())


def _told(span: str, *, outlet: str) -> tuple[str, str] | None:
    """Give place and foreign outlet of a line; None when any part of it is something else."""
    cities, others, is_ours = [], [], False
    for part in _parts(span):
        if city := known_place(part):
            cities.append(city)
        elif _is_ours(part, outlet=outlet):
            is_ours = True
        elif _HOST.match(part) or _TRADE.search(part) or _GLUED.search(span):
            others.append(part)
        elif city := _beside_ours(part, outlet=outlet):
            cities.append(city)
            is_ours = True
        else:
            return None
    if not (cities or is_ours) or len(others) > 1:
        return None
    return "/".join(dict.fromkeys(cities)), "".join(others)


def _parts(span: str) -> Iterator[str]:
    return (part for piece in _PARTING.split(span) if (part := piece.strip(" .:\xa0")))


def _is_ours(part: str, *, outlet: str) -> bool:
    ours, named = _folded(outlet), _folded(part)
    # "Suar NTB" also signs as suarntb.com.
    return bool(ours) and (named == ours or (named.startswith(ours) and bool(_HOST.match(part))))


def _beside_ours(part: str, *, outlet: str) -> str:
    """Give the place of "Mataram Suar NTB", written without a comma; "" when it is none."""
    words = part.split()
    for cut in range(1, len(words)):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        for place, paper in ((first, second), (second, first)):
            if _is_ours(paper, outlet=outlet) and (city := known_place(place)):
                return city
    return ""


def _is_set_apart(dash: str, *, span: str, after: str) -> bool:
    """Tell a place line from two places joined: "Jakarta - Bandung", "Mataram-Sumbawa"."""
    if span.isupper() or "," in span or "(" in span:
        return True
    words = re.findall(r"[\w-]+", after)[:3]
    joined = any(known_place(" ".join(words[:count])) for count in (1, 2, 3))
    return dash != dash.strip() and not joined


def _without_empty(markup: str) -> str:
    """Take away inline tags that hold nothing any more."""
    while (shorter := _EMPTY.sub("", markup, count=1)) != markup:
        markup = shorter
    return markup


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()
