"""Straight quotation marks made curly, as Indonesian print has them (D56)."""

import re

# A mark opens at the start, after white space, a bracket, a colon or an opening mark; after a
# dash only when a word follows, for a dash also ends a sentence that was broken off.
_AT_START = r"(?<![^\s(\[{<:\u201c\u2018])"
_AFTER_DASH = r"(?<=[\u2013\u2014-])"
_DOUBLE_OPEN = re.compile(rf"{_AT_START}'?\"(?=\S)|{_AFTER_DASH}'?\"(?=\w)")
# Years lose their century behind an apostrophe: ’90-an.
_SINGLE_OPEN = re.compile(rf"{_AT_START}'(?=[^\s\d])|{_AFTER_DASH}'(?=[^\W\d])")

_TAG = re.compile(r"(</?[a-zA-Z][^>]*>|<!--.*?-->)", re.DOTALL)
_BREAK = re.compile(r"</?(?:p|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|div|blockquote|t\w+|caption)\b", re.I)
# How editors and programs write marks, and the space before them, into markup.
_WRITTEN = {
    "&quot;": '"',
    "&#34;": '"',
    "&#x27;": "'",
    "&#39;": "'",
    "&apos;": "'",
    "&nbsp;": "\xa0",
}


def curl(text: str) -> str:
    """Make every straight quotation mark of a plain text curly; the length stays.

    An apostrophe inside a word (Jum'at, Al-Qur'an) becomes ’.
    """
    if '"' not in text and "'" not in text:
        return text
    text = _DOUBLE_OPEN.sub(lambda found: found[0][:-1] + "\u201c", text).replace('"', "\u201d")
    return _SINGLE_OPEN.sub("\u2018", text).replace("'", "\u2019")


def curl_markup(markup: str) -> str:
    """Make the straight quotation marks of an HTML fragment curly, attributes left alone.

    A mark is judged by the text around it, whatever inline tags stand between; every paragraph
    starts anew.
    """
    for written, mark in _WRITTEN.items():
        markup = markup.replace(written, mark)
    if '"' not in markup and "'" not in markup:
        return markup
    pieces = _TAG.split(markup)
    told = [_spoken(piece) if place % 2 else piece for place, piece in enumerate(pieces)]
    curled, start = curl("".join(told)), 0
    for place, piece in enumerate(told):
        if place % 2 == 0:
            pieces[place] = curled[start : start + len(piece)]
        start += len(piece)
    return "".join(pieces)


def _spoken(tag: str) -> str:
    """Give what a tag means for the text around it: a new line, or nothing."""
    return "\n" if _BREAK.match(tag) else ""
