"""The HTML that WordPress would have shown for what a post holds: blocks, classic text, codes."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from redaksi.importers.entries import Inventory, Program
from redaksi.importers.tally import Tally
from redaksi.importers.wordpress.classic import paragraphs
from redaksi.importers.wordpress.figures import embed, known_key, picture
from redaksi.importers.wordpress.gutenberg import Mark, Turn, has_blocks, parts
from redaksi.importers.wordpress.shortcodes import resolved
from redaksi.importers.wordpress.shown import Showing

# Their saved HTML is what readers saw.
SHOWN_AS_SAVED = frozenset({
    "core/audio", "core/button", "core/buttons", "core/code", "core/column", "core/columns",
    "core/cover", "core/details", "core/embed", "core/file", "core/gallery",
    "core/group", "core/heading", "core/html", "core/image", "core/list", "core/list-item",
    "core/media-text", "core/missing", "core/more", "core/nextpage", "core/paragraph",
    "core/preformatted", "core/pullquote", "core/quote", "core/separator", "core/spacer",
    "core/subhead", "core/table", "core/text-columns", "core/verse", "core/video",
    "rank-math/faq-block", "rank-math/howto-block", "yoast/faq-block", "yoast/how-to-block",
})  # fmt: skip
TEXT = frozenset({"core/freeform", "core/shortcode"})
WITH_PICTURE = frozenset({"core/image", "core/cover", "core/media-text"})
OWN = "redaksi/"
# A reusable part can name itself, or others that name others; nobody writes so many.
MOST_PARTS = 50
# Nobody nests further; what lies deeper is shown as it was saved.
DEEPEST = 60

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufeff\u200b]")
_TWICE = re.compile(
    r"&amp;(?=(?:amp|nbsp|quot|apos|lt|gt|hellip|[nm]dash|[lr][sd]quo|bull|middot|#\d{2,6}|"
    r"#x[0-9a-fA-F]{2,5});)"
)
_FORGED = re.compile(r"<(/?)redaksi-block", re.IGNORECASE)
_IMAGE = re.compile(r"<img\b(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])*+>", re.IGNORECASE)
_HINT = re.compile(r"\bdata-(?:key|id)=[\"']?(\d+)|\bwp-image-(\d+)", re.IGNORECASE)
# Themes that load pictures late keep the address elsewhere; `src` is a grey pixel then.
_SRC = re.compile(
    r"\s(?:data-(?:orig-file|lazy-src|src|original)|src)=(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))",
    re.IGNORECASE,
)
_KEY = re.compile(r"\sdata-key\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)


def rendered(content: str, inventory: Inventory, tally: Tally, *, post: str = "") -> str:
    """Give the HTML that readers saw of a post's content; `post` is its key, for bare galleries.

    Pictures of the media library carry `data-key`. Nothing in it is safe to show: it is meant for
    `pieces`. What has no mapping is counted in `tally`. Linear in the length.
    """
    if not content.strip():
        return ""
    text = _FORGED.sub(r"<\1div", mended(content))
    return _keyed(_Rendering(inventory, tally, post).text(text), inventory)


def mended(content: str) -> str:
    """Mend line ends, characters that mean nothing, and entities that were encoded twice (D142)."""
    text = _ILLEGAL.sub("", content.replace("\r\n", "\n").replace("\r", "\n"))
    return _TWICE.sub("&", text) if "&amp;" in text else text


@dataclass
class _Frame:
    """A block that is open; what it holds lies in the output from `start` on."""

    mark: Mark
    start: int


class _Rendering:
    """One post as it is rendered; reusable parts are rendered by the same one, so it can count."""

    def __init__(self, inventory: Inventory, tally: Tally, post: str) -> None:
        self.inventory, self.tally = inventory, tally
        self.is_ours = inventory.site.program is Program.REDAKSI
        self.showing = Showing(inventory, tally, post=post)
        self.parts_shown = 0
        self.within: list[str] = []

    def text(self, content: str) -> str:
        if not self.is_ours:
            content = resolved(content, known=self.showing.known, show=self.showing.show)
        if not has_blocks(content):
            return paragraphs(without_remarks(content))
        return without_remarks(self._blocks(content))

    def _blocks(self, content: str) -> str:
        out: list[str] = []
        frames: list[_Frame] = []
        counts: dict[str, int] = {}
        for part in parts(content):
            if isinstance(part, str):
                out.append(part if frames else _loose(part))
            elif part.turn is Turn.STANDS:
                out.append(self._standing(part))
            elif part.turn is Turn.OPENS:
                frames.append(_Frame(part, len(out)))
                counts[part.name] = counts.get(part.name, 0) + 1
            elif counts.get(part.name):
                self._close_up_to(part.name, frames, counts, out)
        if frames:
            # Who forgot to close a block went on writing; what follows may be classic text.
            start = frames[0].start
            while frames:
                self._close(frames.pop(), out, depth=len(frames))
            out[start:] = [paragraphs(without_remarks("".join(out[start:])))]
        return "".join(out)

    def _close_up_to(
        self, name: str, frames: list[_Frame], counts: dict[str, int], out: list[str]
    ) -> None:
        """Close a block, and with it what was opened within and never closed."""
        closed = ""
        while closed != name:
            frame = frames.pop()
            closed = frame.mark.name
            counts[closed] -= 1
            self._close(frame, out, depth=len(frames))

    def _standing(self, mark: Mark) -> str:
        """Show a block without a content of its own: most are made anew each time by a program."""
        if mark.name == "core/block":
            return self._part(str(mark.attributes.get("ref", "")))
        if mark.name == "core/embed" and mark.attributes.get("url"):
            return embed(str(mark.attributes["url"]))
        if mark.name in SHOWN_AS_SAVED:
            return ""
        if mark.name.startswith(OWN) and self.is_ours:
            return _own(mark, "")
        self.tally.blocks[mark.name] += 1
        return ""

    def _part(self, ref: str) -> str:
        self.parts_shown += 1
        content = self.inventory.parts.get(ref)
        if content is None or ref in self.within or self.parts_shown > MOST_PARTS:
            self.tally.blocks["core/block"] += 1
            return ""
        self.within.append(ref)
        shown = self.text(_FORGED.sub(r"<\1div", mended(content)))
        self.within.pop()
        return shown

    def _close(self, frame: _Frame, out: list[str], *, depth: int) -> None:
        change = self._change(frame.mark)
        if change and depth <= DEEPEST:
            inner = "".join(out[frame.start :])
            out[frame.start :] = [change(inner, frame.mark)]

    def _change(self, mark: Mark) -> Callable[[str, Mark], str] | None:
        """Choose what is done to a block's saved HTML; None leaves it alone."""
        if mark.name in TEXT:
            return lambda inner, mark: paragraphs(inner)
        if mark.name in WITH_PICTURE:
            return _with_picture
        if mark.name == "core/embed" or mark.name.startswith("core-embed/"):
            return _with_address
        if mark.name.startswith(OWN) and self.is_ours:
            return lambda inner, mark: _own(mark, inner)
        if mark.name == "core/block":
            return lambda inner, mark: inner or self._part(str(mark.attributes.get("ref", "")))
        if mark.name not in SHOWN_AS_SAVED:
            self.tally.blocks[mark.name] += 1
        return None


def without_remarks(text: str) -> str:
    """Take HTML comments out; what cuts a story into pages becomes a new paragraph. Linear."""
    kept: list[str] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0:
        kept.append(text[position:start])
        end = text.find("-->", start + 2)
        if end < 0:
            return "".join(kept)
        if text[start + 4 : end].strip().startswith(("nextpage", "more")):
            kept.append("\n\n")
        position = end + 3
    kept.append(text[position:])
    return "".join(kept)


def _loose(text: str) -> str:
    """Show what stands between blocks; mostly line ends, sometimes classic text."""
    return paragraphs(without_remarks(text)) if text.strip() else text


def _with_picture(inner: str, mark: Mark) -> str:
    """Tell an image its number in the library; an old cover has it as a background only."""
    key = str(mark.attributes.get("id") or mark.attributes.get("mediaId") or "")
    url = str(mark.attributes.get("url") or "")
    if "<img" in inner:
        return inner.replace("<img ", f'<img data-key="{key}" ', 1) if key.isdigit() else inner
    is_film = mark.attributes.get("backgroundType") == "video"
    if mark.name != "core/cover" or not url or is_film:
        return inner
    return picture(url, key=key, alt=str(mark.attributes.get("alt") or "")) + inner


def _with_address(inner: str, mark: Mark) -> str:
    url = str(mark.attributes.get("url") or "")
    if not url or "<figure" not in inner:
        return inner
    return inner.replace("<figure", f'<figure data-address="{escape(url)}"', 1)


def _own(mark: Mark, inner: str) -> str:
    """Hand on a block of ours as our own export wrote it."""
    value = escape(json.dumps(mark.attributes.get("value"), ensure_ascii=False))
    kind = escape(mark.name.removeprefix(OWN))
    return f'<redaksi-block type="{kind}" value="{value}">{inner}</redaksi-block>'


def _keyed(text: str, inventory: Inventory) -> str:
    """Give every image of the library its number, found by its address or, without one, hinted."""

    def image(found: re.Match[str]) -> str:
        tag = found.group()
        addresses = ("".join(groups) for groups in _SRC.findall(tag))
        address = next((told for told in addresses if told and told[:5].lower() != "data:"), "")
        hint = _HINT.search(tag)
        hinted = (hint[1] or hint[2]) if hint else ""
        key = known_key(inventory, src=address.replace("&amp;", "&"), hint=hinted)
        bare = _KEY.sub("", tag)
        return f'<img data-key="{key}"{bare[4:]}' if key else bare

    return _IMAGE.sub(image, text) if "<img" in text.lower() else text
