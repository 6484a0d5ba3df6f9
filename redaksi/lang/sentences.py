"""Running text cut into sentences, as Indonesian papers print them."""

import re
from pathlib import Path

# A quotation that is longer is cut all the same: its closing mark may be missing.
LONG = 400
# A full stop behind these ends no sentence: titles, initials, measures, "and so on" within a line.
_SHORTENED = frozenset(Path(__file__).with_name("shortened.txt").read_text("utf-8").split())
# Where a sentence may end: the stop, marks that close behind it, footnotes, a space.
_STOP = re.compile(r"(?P<mark>[.!?…])(?P<close>[”’\"')\]]*(?:\[\d+\])*)\s+(?=[“‘\"'(\[]*[^\W_])")
_LAST_WORD = re.compile(r"[^\W\d_][\w.]*$")
_DEGREE = re.compile(r"^(?:[A-Z]\w{0,3}\.)+[A-Z]\w{0,3}$")


def sentences(text: str) -> list[str]:
    """Cut a plain text into its sentences, in order; nothing is lost but the white space between.

    A stop ends no sentence behind an abbreviation or initial, nor where the text goes on in small
    letters (“Benar?” tanya warga), nor inside a quotation that is not long.
    """
    found, start = [], 0
    for stop in _STOP.finditer(text):
        if _goes_on(text, stop) or _is_inside(text[start : stop.end()]):
            continue
        found.append(text[start : stop.end()].strip())
        start = stop.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def _is_inside(begun: str) -> bool:
    """Tell whether a quotation is open: half of one would make somebody say something else."""
    is_open = begun.count("“") > begun.count("”") or begun.count('"') % 2 == 1
    return is_open and len(begun) < LONG


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    """Tell whether the sentence goes on behind a stop."""
    after = text[stop.end() : stop.end() + 4].lstrip("“‘\"'([")
    if after[:1].islower():
        return True
    if stop["mark"] != "." or stop["close"]:
        return False
    before = _LAST_WORD.search(text, max(0, stop.start() - 16), stop.start())
    if before is None:
        return False
    word = before.group()
    is_initial = len(word) == 1 and word.isupper()
    return is_initial or word.lower() in _SHORTENED or bool(_DEGREE.match(word))
