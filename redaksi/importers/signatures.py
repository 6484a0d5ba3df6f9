"""Who wrote a story, as its last lines say it: "(ibn/ezr)", "Penulis: X | Editor: Y" (D45)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from redaksi.importers.manuscript import Credit
from redaksi.lang.words import plain

# Gives whoever initials, in lower case, belong to.
Initials = Callable[[str], Credit | None]
# What papers write before a name, and the role it means.
ROLES = {
    "penulis": "writer", "reporter": "writer", "pewarta": "writer", "wartawan": "writer",
    "jurnalis": "writer", "oleh": "writer", "laporan": "writer", "kontributor": "contributor",
    "koresponden": "contributor", "editor": "editor", "redaktur": "editor", "penyunting": "editor",
    "fotografer": "photo", "pewarta foto": "photo", "foto": "photo", "penerjemah": "translator",
}  # fmt: skip
_ROLE = "|".join(sorted(ROLES, key=len, reverse=True))
_LABELLED = re.compile(rf"\b(?P<role>{_ROLE})\s*:\s*", re.IGNORECASE)
_STARTS_LABELLED = re.compile(rf"^[(\[*\s]*(?:{_ROLE})\s*:", re.IGNORECASE)
# "Oleh Nur Aini" above a column needs no colon when nothing but a name follows.
_BY = re.compile(r"^Oleh\s+(?P<name>(?:[A-Z][\w.'’-]*,?\s*){1,6})$")
_BETWEEN = re.compile(r"^[\s|/;,.()\[\]\-–]+|[\s|/;,()\[\]\-–]+$")
# Academic titles follow a comma too: "Lalu Anu, S.Pd." is one person.
_NAMES = re.compile(r"\s*(?:&|\bdan\b|,(?!\s*(?:S|M|Dr|Ph|A|SH|MH|SE|MM|ST|MT)\b\.?))\s*")
_CLOSING = re.compile(r"[(\[](?P<inner>[^()\[\]<>]{1,120})[)\]]\.?\s*(?P<tags>(?:</\w+>\s*)*)$")
_EMPTY = re.compile(r"<(\w+)\b[^<>]*>\s*</\1>")
_LAST_BREAKS = re.compile(r"(?:\s*<br\s*/?>)+\s*(?=(?:</\w+>)*$)|\s+(?=(?:</\w+>)+$)")
_SENTENCE_END = re.compile(r"(?:[.!?…\"”’']|^)\s*$")
_MARK = re.compile(r"[\w.-]{1,10}|\*{1,3}")
NEWSROOM = frozenset({"*", "**", "***", "red", "redaksi", "tim redaksi"})
AGENCIES = {"ant": "ANTARA", "antara": "ANTARA", "afp": "AFP", "rtr": "Reuters",
            "reuters": "Reuters", "ap": "AP", "xinhua": "Xinhua"}  # fmt: skip
NO_SIGNATURE = frozenset({"habis", "tamat", "selesai", "video", "foto", "ist", "dok", "bag"})
# Where a picture is from is no byline.
_NOBODY = re.compile(r"^(?:dok\b|ist\b|istimewa|ilustrasi|tangkapan|internet)", re.IGNORECASE)
# A line of names is short; a paragraph that happens to begin with "Foto:" is not.
LONGEST_LINE = 160


@dataclass(frozen=True)
class Signature:
    """What the last line says; `rest` is the paragraph without it, `seen` what readers saw of it.

    With `unknown` initials nothing was taken: `rest` is the paragraph as it was.
    """

    credits: tuple[Credit, ...]
    rest: str
    seen: str = ""
    unknown: tuple[str, ...] = ()
    is_newsroom: bool = False


def signature_of(
    markup: str, *, initials: Initials, order: Sequence[str] = ("writer", "editor")
) -> Signature | None:
    """Give what a paragraph signs with at its end; None when it does not.

    `order` is what the first and the second mean.
    """
    text = plain(markup)
    if len(text) <= LONGEST_LINE:
        if by := _BY.match(text):
            return Signature(
                credits=(Credit("writer", name=by["name"].strip()),), rest="", seen=text
            )
        if _STARTS_LABELLED.match(text):
            return _line(text)
    if found := _CLOSING.search(markup):
        return _closing(markup, found, initials=initials, order=order)
    return None


def _line(text: str) -> Signature | None:
    """Read "Penulis: X | Editor: Y"; None when a role has no name."""
    labels = list(_LABELLED.finditer(text))
    credits: list[Credit] = []
    for place, label in enumerate(labels):
        end = labels[place + 1].start() if place + 1 < len(labels) else len(text)
        names = [name for name in _NAMES.split(_trimmed(text[label.end() : end])) if name]
        if not names or any(not _is_name(name) for name in names):
            return None
        credits += [Credit(role=ROLES[label["role"].lower()], name=name) for name in names]
    return Signature(credits=tuple(credits), rest="", seen=text)


def _closing(
    markup: str,
    found: re.Match[str],
    *,
    initials: Initials,
    order: Sequence[str],
) -> Signature | None:
    inner = found["inner"].strip()
    if _STARTS_LABELLED.match(inner):
        line = _line(inner)
        return line and _taken(markup, found, line.credits)
    marks = [mark for mark in re.split(r"\s*[/|,&]\s*", inner) if mark]
    if not marks or not all(_MARK.fullmatch(mark) for mark in marks):
        return None
    credits, unknown, is_newsroom = _read(marks, initials=initials, order=order)
    if unknown:
        # "… Badan Meteorologi (BMKG)" closes a sentence; a signature stands after it.
        is_after = _SENTENCE_END.search(plain(markup[: found.start()]))
        if not is_after or not all(_looks_signed(mark) for mark in unknown):
            return None
        return Signature(credits=credits, rest=markup, unknown=unknown)
    return _taken(markup, found, credits, is_newsroom=is_newsroom)


def _read(
    marks: Sequence[str], *, initials: Initials, order: Sequence[str]
) -> tuple[tuple[Credit, ...], tuple[str, ...], bool]:
    """Tell known from unknown marks; each takes the role of its place."""
    credits, unknown, is_newsroom = [], [], False
    for place, mark in enumerate(marks):
        folded = mark.lower().strip(".")
        if folded in NEWSROOM:
            is_newsroom = True
        elif known := initials(folded):
            role = order[min(place, len(order) - 1)]
            credits.append(Credit(role=role, login=known.login, name=known.name))
        elif folded in AGENCIES:
            credits.append(Credit(role="agency", name=AGENCIES[folded]))
        else:
            unknown.append(mark)
    return tuple(credits), tuple(unknown), is_newsroom


def _looks_signed(mark: str) -> bool:
    """Tell initials from what else stands in brackets: a year, an abbreviation, a word."""
    has_letters = any(sign.isalpha() for sign in mark)
    if mark.lower() in NO_SIGNATURE or (mark.isupper() and mark.isalpha()):
        return False
    return has_letters and 2 <= len(mark) <= 7


def _taken(
    markup: str, found: re.Match[str], credits: tuple[Credit, ...], *, is_newsroom: bool = False
) -> Signature:
    rest = _EMPTY.sub("", markup[: found.start()].rstrip() + found["tags"])
    rest = _LAST_BREAKS.sub("", _EMPTY.sub("", rest).strip())
    seen = plain(found[0])
    return Signature(credits=credits, rest=rest, seen=seen, is_newsroom=is_newsroom)


def _trimmed(text: str) -> str:
    while (shorter := _BETWEEN.sub("", text)) != text:
        text = shorter
    return text


def _is_name(name: str) -> bool:
    is_short = len(name) <= 120 and len(name.split()) <= 6
    return is_short and bool(re.match(r"[^\W\d_]", name)) and not _NOBODY.match(name)
