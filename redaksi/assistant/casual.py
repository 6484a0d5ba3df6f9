"""Words as they are typed on a phone ("knp", "brp", "gak"), as a paper would print them."""

import re
from pathlib import Path

_LINES = Path(__file__).with_name("casual_words.txt").read_text("utf-8").splitlines()
_PLAIN = {
    casual: plain
    for plain, _, several in (line.partition(":") for line in _LINES)
    for casual in several.split()
}
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def plainly(typed: str) -> str:
    """Give a question in plain words; a capital within it is somebody's name and stays."""
    return _WORD.sub(lambda word: _said(word.group(), begins=not word.start()), typed)


def _said(word: str, *, begins: bool) -> str:
    if word[0].isupper() and not begins:
        return word
    return _PLAIN.get(word.lower(), word)
