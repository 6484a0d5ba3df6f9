"""An old post's headline and summary, in the lengths that ours have."""

import html
import re

from redaksi.lang.words import fold, plain, shorten

TITLE, SUMMARY, SUBTITLE, SLUG = 255, 300, 160, 255
UNTITLED = 90
# Headlines, captions and excerpts; whatever is longer was never one.
LONGEST_LINE = 5000
_UNSEEN = re.compile(r"<(script|style)\b[^>]*>.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_ONCE_MORE = re.compile(r"&(?:amp|quot|lt|gt|nbsp|hellip|#\d{2,5});")
# WordPress ends an excerpt it has cut itself with one of these.
_CUT_THERE = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*$")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9])")
# A full stop after these, or after one letter, ends no sentence.
_SHORT_FORM = re.compile(
    r"(?:\b(?:[A-Z]|Dr|Ir|Prof|Hj?|Drs|Drg|St|No|Jl|Kab|Kec|dll|dkk|Tn|Ny)\.)$"
)


def line(markup: str) -> str:
    """Give one line of plain text from markup: no tags, entities read, even those written twice."""
    markup = markup[:LONGEST_LINE]
    text = plain(_UNSEEN.sub("", markup)) if "<" in markup else fold(html.unescape(markup))
    return fold(html.unescape(text)) if _ONCE_MORE.search(text) else text


def title_of(markup: str, *, text: str, slug: str) -> str:
    """Give a headline; of a post without one, its first words."""
    title = line(markup)
    if not title:
        title = shorten(fold(text), UNTITLED) or slug.replace("-", " ").strip().capitalize()
    return shorten(title, TITLE)


def excerpt(markup: str) -> str:
    """Give what somebody wrote as an excerpt, without the mark of one that was cut."""
    return _CUT_THERE.sub("", line(markup))


def sentences(text: str, limit: int) -> str:
    """Give as many whole sentences as fit; the first is cut at a word when even it does not."""
    text = fold(text)
    if len(text) <= limit:
        return text
    end = 0
    for gap in _SENTENCE.finditer(text[: limit + 2]):
        stop = text[: gap.start()]
        if gap.start() > limit:
            break
        if not _SHORT_FORM.search(stop):
            marks = len(gap[0].rstrip())
            end = gap.start() + marks if gap.start() + marks <= limit else end
    return text[:end].rstrip() if end else shorten(text, limit)
