"""How much of an old post's visible text is there in its manuscript, and in the same order (D151).

Written without looking at how content becomes pieces, so that it notices what gets lost there.
"""

import html
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from redaksi.importers.entries import Inventory
from redaksi.importers.hiding import hidden
from redaksi.importers.manuscript import (
    Elsewhere,
    Gallery,
    Grid,
    Heading,
    Items,
    Manuscript,
    OldHtml,
    OwnBlock,
    Paper,
    Paragraph,
    Picture,
    PictureInText,
    Piece,
    Quotation,
    ReadAlso,
)

# Below this a post is listed for a person to compare.
ENOUGH = 0.995
# What readers never see, by what opens it. No pattern here looks past the next tag: an export may
# hold a megabyte of tags that never close.
_HIDES = re.compile(
    r"<!--|<(script|style|noscript|template|svg|iframe|object|title|select)\b[^<>]*+>",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|small|span|strike"
    r"|strong|sub|sup|time|tt|u|var|wbr)\b(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+>",
    re.IGNORECASE,
)
# The second link to the same file; the page prints its own.
_BUTTON = re.compile(
    r"<a\b[^<>]*\bwp-block-file__button\b[^<>]*>[^<>]*</a\s*>", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+>|<![^<>]*+>")
_REUSED = re.compile(r"<!--\s*wp:block\s+\{[^{}<]*\"ref\"\s*:\s*(\d+)[^{}<]*\}\s*/-->")
_GALLERY = re.compile(r"\[gallery\b([^\[\]]*)\]")
_IDS = re.compile(r"\b(?:ids|include)\s*=\s*[\"'“”]?([\d, ]+)")
_OTHER_POST = re.compile(r"\bid\s*=\s*[\"'“”]?(\d+)")
# What stands between these is an address, an advertisement, or was shown to members alone.
_ENCLOSES = re.compile(
    r"\[(embed|audio|video|youtube|playlist|is_logged_in|tie_ad|wp_ad|ads[1-5]|facebook|tweet)\b"
    r"[^\[\]]*+\]"
)
_SHORTCODE = re.compile(r"\[(/?)([A-Za-z][\w-]*+)((?:\s|=)[^\[\]]*+|/)?\]")
# These may begin or end inside a word; the others stand alone, as a line or a list of files.
_INSIDE_WORDS = frozenset({"dropcap", "highlight", "tooltip"})
_ALONE = frozenset(
    {"divider", "padding", "clear", "gallery", "playlist", "audio", "video", "embed"}
)
_TOLD = re.compile(r"\b(?:title|caption)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_BARE = re.compile(r"^[ \t]*https?://[^\s<]+[ \t]*$", re.MULTILINE)
_ONCE_MORE = re.compile(r"&(?:amp|quot|lt|gt|nbsp|#0?39|#8\d{3});")
_UNPRINTED = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f]")
_WORD = re.compile(r"\w+|[%$€£¥+=<>@#&*°²³½©®™\U0001f300-\U0001faff]")
# The page itself prints these labels, in one spelling.
_LABEL = re.compile(
    r"\b(?:(?:baca|simak|lihat|tonton)(?:\s+juga)?"
    r"|(?:(?:sumber|kredit)\s+)?(?:foto|photo|gambar|image|kredit|credit|sumber|fotografer))\s*[:/]",
    re.IGNORECASE,
)
# Comparing every word with every word beyond this takes seconds.
MOST_PAIRS = 1_000_000
# Of our own blocks: names of things, and what the page words itself.
UNPRINTED = frozenset({"id", "type", "url", "author", "seen_on"})
RUN = 3


def likeness(before: str, after: str) -> float:
    """Give how alike two plain texts are, 0 to 1, by the letters of words in the same order.

    It is the share of the longer text that the other has too: 0.995 allows two words of 400.
    White space, quotation marks, dashes, sentence marks and case do not count. Equal texts cost
    one pass; two different ones of a megabyte take about a second.
    """
    if before.split() == after.split():
        return 1.0
    first, second = _words(before), _words(after)
    if first == second:
        return 1.0
    return _kept(first, second) / max(sum(map(len, first)), sum(map(len, second)))


def visible(markup: str) -> str:
    """Give the text that readers saw of markup, of WordPress' own or any other."""
    if "<" in markup:
        markup = _without_hidden(markup)
        markup = _without(markup, _HIDES, r"</{}[^<>]*>", instead="\n")
        markup = _BUTTON.sub("", markup) if "wp-block-file" in markup else markup
        markup = _TAG.sub("\n", _INLINE.sub("", markup))
    if "[" in markup:
        markup = _without_shortcodes(markup)
    text = html.unescape(markup) if "&" in markup else markup
    if "http" in text:
        text = _BARE.sub("", text)
    # Moved sites wrote "&amp;quot;"; readers were shown what was meant.
    return html.unescape(text) if _ONCE_MORE.search(text) else text


def visible_there(content: str, inventory: Inventory, *, post: str = "") -> str:
    """Give the text readers saw of a post's content, what it takes from elsewhere included.

    `post` is its key: a gallery that names no pictures shows those that hang on its post.
    """
    if "wp:block" in content:
        content = _REUSED.sub(lambda found: inventory.parts.get(found[1], ""), content)
    if "[gallery" in content:
        content = _GALLERY.sub(lambda found: _captions(found[1], inventory, post=post), content)
    return visible(content)


def shown(manuscript: Manuscript) -> str:
    """Give the text that readers will see of a manuscript's dateline and body."""
    return "\n".join([manuscript.dateline, *shown_pieces(manuscript.body)])


def shown_pieces(body: Iterable[Piece]) -> Iterator[str]:
    """Give the visible text of each piece."""
    return (text for piece in body for text in _shown(piece) if text)


def _shown(piece: Piece) -> Iterator[str]:
    match piece:
        case Paragraph(markup) | OldHtml(markup):
            yield visible(markup)
        case Heading(text) | Elsewhere(title=text):
            yield text
        case OwnBlock():
            yield from map(visible, _strings(piece.value))
        case _:
            yield from _set(piece)


def _set(piece: Piece) -> Iterator[str]:
    """Give the words of what is set apart from the running text."""
    match piece:
        case Quotation():
            yield from (piece.text, piece.speaker, piece.role)
        case PictureInText(picture):
            yield below(picture)
        case Gallery(pictures):
            yield from map(below, pictures)
        case Items(lines):
            yield from lines
        case Grid():
            yield from (*piece.head, *(cell for row in piece.rows for cell in row), piece.caption)
        case ReadAlso(links):
            yield from (words for _, words in links)
        case Paper(address, title) if title not in address:
            # A file that is called by its file name had no title of its own.
            yield title


def below(picture: Picture) -> str:
    """Give what stands below a picture."""
    return f"{picture.caption} {picture.credit}".strip()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        # A table's caption stands below it.
        for key in sorted(value, key=lambda name: name == "caption"):
            if key not in UNPRINTED:
                yield from _strings(value[key])


def _captions(told: str, inventory: Inventory, *, post: str) -> str:
    """Give the captions of a gallery, each on its own line."""
    if named := _IDS.search(told):
        files = [inventory.files.get(key.strip()) for key in named[1].split(",")]
    else:
        other = _OTHER_POST.search(told)
        above = other[1] if other else post
        files = list(inventory.hanging_on(above)) if above else []
    return "\n" + "\n".join(file.excerpt for file in files if file) + "\n"


def _without_hidden(markup: str) -> str:
    kept, place = [], 0
    for start, end in hidden(markup):
        kept.append(markup[place:start])
        place = end
    return "".join([*kept, markup[place:]])


def _without(text: str, opens: re.Pattern[str], closes: str, *, instead: str) -> str:
    """Take away everything from what opens to what closes it; what never closes stays. Linear."""
    kept: list[str] = []
    never: set[str] = set()
    place = 0
    while found := opens.search(text, place):
        name = (found[1] or "").lower()
        closing = re.compile(closes.format(name) if name else "-->", re.IGNORECASE)
        end = None if name in never else closing.search(text, found.end())
        if end is None:
            never.add(name)
            kept.append(text[place : found.end()])
            place = found.end()
        else:
            # A comment leaves nothing behind; words on both sides of a script do not touch.
            kept += [text[place : found.start()], instead if name else ""]
            place = end.end()
    return "".join([*kept, text[place:]])


def _without_shortcodes(text: str) -> str:
    """Take shortcodes away and leave what they enclose; brackets of the text itself stay.

    A shortcode has a pair, an equals sign, or an underscore in its name.
    """
    text = _without(text, _ENCLOSES, r"\[/{}\]", instead="")
    closed = {found[2] for found in _SHORTCODE.finditer(text) if found[1]}

    def told(found: re.Match[str]) -> str:
        name, rest = found[2], found[3] or ""
        is_one = found[1] or name in closed or name.lower() in _ALONE
        if not (is_one or "=" in rest or "_" in name or rest == "/"):
            return found[0]
        if name.lower() in _INSIDE_WORDS:
            return ""
        said = _TOLD.search(rest)
        return f"\n{said[1] or said[2]}\n" if said else "\n"

    return _SHORTCODE.sub(told, text)


def _words(text: str) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _UNPRINTED.sub("", text))
    return _WORD.findall(_LABEL.sub(" ", text).casefold())


def _kept(first: Sequence[str], second: Sequence[str]) -> int:
    """Count the letters of the words that both texts have in the same order."""
    start, most = 0, min(len(first), len(second))
    while start < most and first[start] == second[start]:
        start += 1
    end = 0
    while end < most - start and first[-1 - end] == second[-1 - end]:
        end += 1
    outside = sum(map(len, first[:start])) + sum(map(len, first[len(first) - end :]))
    return outside + _between(first[start : len(first) - end], second[start : len(second) - end])


def _between(first: Sequence[str], second: Sequence[str]) -> int:
    if len(first) * len(second) <= MOST_PAIRS:
        # Its own shortcut leaves out frequent words, which are most of a story.
        matcher = SequenceMatcher(None, first, second, autojunk=False)
        return sum(
            sum(map(len, first[block.a : block.a + block.size]))
            for block in matcher.get_matching_blocks()
        )
    # Long texts that say nothing just once count as different: a person looks.
    anchors = _anchors(first, second)
    kept, here, there = 0, 0, 0
    for place, other in [*anchors, (len(first), len(second))]:
        gap, other_gap = first[here:place], second[there:other]
        if len(gap) * len(other_gap) <= MOST_PAIRS / 10:
            kept += _between(gap, other_gap)
        kept += len(first[place]) if place < len(first) else 0
        here, there = place + 1, other + 1
    return kept


def _anchors(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the places where both texts begin a run of words that each has just once, in order."""
    theirs = _once(second)
    pairs = sorted((place, theirs[run]) for run, place in _once(first).items() if run in theirs)
    # The longest rising row of their places: what stands in the same order in both.
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        spot = bisect_left(ends, other)
        ends[spot : spot + 1], at[spot : spot + 1] = [other], [number]
        before.append(at[spot - 1] if spot else -1)
    row, number = [], at[-1] if at else -1
    while number >= 0:
        row.append(pairs[number])
        number = before[number]
    return row[::-1]


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = [tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)]
    times = Counter(runs)
    return {run: place for place, run in enumerate(runs) if times[run] == 1}
