"""What each shortcode showed: WordPress' own (D143), Jannah's (D144), one rule for all others."""

import re
from collections.abc import Callable
from html import escape

from redaksi.importers.entries import Inventory
from redaksi.importers.tally import Tally
from redaksi.importers.wordpress.figures import (
    FILM_ENDS,
    PICTURE_ENDS,
    SOUND_ENDS,
    attached,
    attached_file,
    embed,
    ends,
    file,
    gallery,
    picture,
)
from redaksi.importers.wordpress.shortcodes import Shortcode

_WIDTHS = ("one_half", "one_third", "two_third", "one_fourth", "three_fourth", "one_fifth",
           "two_fifth", "three_fifth", "four_fifth", "one_sixth", "five_sixth")  # fmt: skip
COLUMNS = frozenset(f"{width}{end}" for width in _WIDTHS for end in ("", "_last"))
# They only dress what they enclose: as a part of its own, or within a sentence.
BLOCK_DRESS = COLUMNS | {
    "tie_slideshow", "tie_full_img", "padding", "checklist", "starlist", "tie_list", "is_guest",
}  # fmt: skip
INLINE_DRESS = frozenset({"highlight", "dropcap", "lightbox", "tabs_head", "tooltip"})
DRESS = BLOCK_DRESS | INLINE_DRESS
# They show buttons, forms and lists that belong to the theme, not to the story.
SHOWS_NOTHING = frozenset(
    [
        "tie_tags",
        "tie_login",
        "facebook",
        "tweet",
        "google",
        "pinterest",
        "digg",
        "stumble",
        "feedburner",
        "feed",
        "follow",
        "ads1",
        "ads2",
        "ads3",
        "ads4",
        "ads5",
        "tie_ad",
        "wp_ad",
    ]
)
# Only who had logged in saw these words, so nobody shall see them here.
MEMBERS_ONLY = frozenset({"is_logged_in"})
_LINKED_PICTURE = re.compile(r"\s*(?:<a\b[^>]*+>\s*)?<img\b[^>]*+>(?:\s*</a>)?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"'\]\[]+")
_TAGS = re.compile(r"<[^<>]*+>")
# The attributes in which builders keep words that readers saw, and what they point to.
HEADINGS = ("title", "heading")
WORDS = ("text", "heading")
TARGETS = ("src", "url", "link", "image", "image_url", "video", "href")
FILE_VALUES = ("src", "mp3", "m4a", "ogg", "wav", "wma", "mp4", "m4v", "webm", "ogv", "flv", "wmv")


class Showing:
    """Shows the shortcodes of one post; counts those that have no place in the tables."""

    def __init__(self, inventory: Inventory, tally: Tally, *, post: str) -> None:
        self.inventory, self.tally, self.post = inventory, tally, post
        self.tab_titles: list[str] = []

    def known(self, name: str) -> bool:
        """Tell whether a bare word in brackets is a shortcode all by itself."""
        return name in KNOWN

    def show(self, used: Shortcode) -> str | None:
        """Give what stands in a shortcode's place; None to leave only what it encloses."""
        if handler := HANDLERS.get(used.name):
            return handler(self, used)
        if used.name in SHOWS_NOTHING:
            return ""
        if used.name in MEMBERS_ONLY:
            self.tally.shortcodes[used.name] += 1
            return ""
        if used.name in DRESS:
            return _apart(used) if used.name in BLOCK_DRESS else None
        self.tally.shortcodes[used.name] += 1
        return self.unwrapped(used)

    def unwrapped(self, used: Shortcode) -> str | None:
        """Show what an unknown shortcode showed: its words, its heading, what it points to."""
        if used.content is not None:
            title = next((used.values[name] for name in HEADINGS if used.values.get(name)), "")
            return f"{_heading(title)}{used.content}" if title and used.is_leading else None
        words = next((used.values[name] for name in WORDS if used.values.get(name)), "")
        target = next((used.values[name] for name in TARGETS if used.values.get(name)), "")
        shown = f"\n\n{escape(words, quote=False)}\n\n" if words else ""
        return shown + self._pointed(target)

    def _pointed(self, target: str) -> str:
        """Show a picture, a film or a file that an attribute points to; a mere link shows none."""
        if target.isdigit():
            return attached(target, self.inventory)
        if not _ADDRESS.fullmatch(target):
            return ""
        if ends(target, PICTURE_ENDS):
            return f"\n\n{picture(target)}\n\n"
        if ends(target, FILM_ENDS + SOUND_ENDS):
            return file(target)
        return embed(target) if is_embeddable(target) else ""

    def caption(self, used: Shortcode) -> str | None:
        if used.content is None:
            return ""
        key = used.values.get("id", "").rpartition("_")[2]
        found = _LINKED_PICTURE.match(used.content)
        if not found:
            return f"\n\n<figure>{used.content}</figure>\n\n"
        words = used.content[found.end() :].strip() or used.values.get("caption", "")
        image = found.group().strip()
        if key.isdigit():
            image = image.replace("<img ", f'<img data-key="{key}" ', 1)
        below = f"<figcaption>{_one_line(words)}</figcaption>" if words else ""
        return f'\n\n<figure class="wp-caption">{_one_line(image)}{below}</figure>\n\n'

    def gallery(self, used: Shortcode) -> str:
        return gallery(attached(key, self.inventory) for key in self._keys(used, "image"))

    def playlist(self, used: Shortcode) -> str:
        kind = used.values.get("type", "audio")
        files = self.inventory.files
        keys = [key for key in self._keys(used, kind) if key in files]
        return "".join(attached_file(files[key]) for key in keys)

    def _keys(self, used: Shortcode, kind: str) -> list[str]:
        """Give the library's numbers that a gallery names, or those that hang on its post."""
        named = used.values.get("ids") or used.values.get("include") or ""
        if named:
            return [key for key in re.split(r"[\s,]+", named) if key]
        post = used.values.get("id") or self.post
        endings = {"image": PICTURE_ENDS, "video": FILM_ENDS}.get(kind, SOUND_ENDS)
        out = set(re.split(r"[\s,]+", used.values.get("exclude", "")))
        return [
            held.key
            for held in (self.inventory.hanging_on(post) if post else [])
            if held.key not in out and ends(held.file_address, endings)
        ]

    def media(self, used: Shortcode) -> str:
        """Show [audio] and [video]: a file of the old site, or a film elsewhere."""
        named = [used.values[name] for name in FILE_VALUES if used.values.get(name)]
        inner = _ADDRESS.search(used.content or "")
        for address in [*named, *used.bare, *([inner.group()] if inner else [])]:
            if _ADDRESS.fullmatch(address):
                is_file = ends(address, FILM_ENDS + SOUND_ENDS)
                return file(address) if is_file else embed(address)
        return ""

    def embed(self, used: Shortcode) -> str:
        told = f"{used.content or ''} {used.values.get('src', '')} {' '.join(used.bare)}"
        found = _ADDRESS.search(told)
        if found:
            return embed(found.group().replace("&amp;", "&"))
        return _TAGS.sub("", used.content or "")

    def tab_title(self, used: Shortcode) -> str:
        self.tab_titles.append((used.content or "").strip())
        return ""

    def tab(self, used: Shortcode) -> str:
        title = used.values.get("title") or (self.tab_titles.pop(0) if self.tab_titles else "")
        return f"{_heading(title, is_markup=True)}{used.content or ''}\n\n"

    def tabs(self, used: Shortcode) -> str:
        left, self.tab_titles = self.tab_titles, []
        return f"\n\n{used.content or ''}{''.join(_heading(title) for title in left)}\n\n"

    def titled(self, used: Shortcode) -> str:
        """Show what opens with a title: a toggle, a box, a slide."""
        return f"{_heading(used.values.get('title', ''))}{used.content or ''}\n\n"

    def index(self, used: Shortcode) -> str:
        return _heading((used.content or "").strip(), is_markup=True)

    def button(self, used: Shortcode) -> str:
        words, address = used.content or "", used.values.get("link", "")
        return f'<a href="{escape(address)}">{words}</a>' if address else words

    def divider(self, used: Shortcode) -> str:
        return f"\n\n<hr>\n\n{used.content or ''}"

    def quotation(self, used: Shortcode) -> str:
        return f"\n\n<blockquote>{used.content or ''}</blockquote>\n\n"


def is_embeddable(address: str) -> bool:
    """Tell whether an address is one that WordPress would have shown in place."""
    return _PROVIDERS.match(address) is not None


_PROVIDERS = re.compile(
    r"https?://(?:[\w-]+\.)?(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|vidio\.com|"
    r"twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|soundcloud\.com|spotify\.com)/",
    re.IGNORECASE,
)


def _heading(title: str, *, is_markup: bool = False) -> str:
    words = _one_line(title) if is_markup else escape(title.strip(), quote=False)
    return f"\n\n<h3>{words}</h3>\n\n" if words else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _apart(used: Shortcode) -> str:
    return f"\n\n{used.content or ''}\n\n"


HANDLERS: dict[str, Callable[[Showing, Shortcode], str | None]] = {
    "caption": Showing.caption, "wp_caption": Showing.caption, "gallery": Showing.gallery,
    "playlist": Showing.playlist, "audio": Showing.media, "video": Showing.media,
    "embed": Showing.embed, "youtube": Showing.embed, "googlemap": Showing.embed,
    "tab_title": Showing.tab_title, "tab": Showing.tab, "tabs": Showing.tabs,
    "toggle": Showing.titled, "box": Showing.titled, "author": Showing.titled,
    "tie_slide": Showing.titled, "tie_index": Showing.index, "button": Showing.button,
    "divider": Showing.divider, "quote": Showing.quotation, "tie_quote": Showing.quotation,
}  # fmt: skip
KNOWN = frozenset(HANDLERS) | DRESS | SHOWS_NOTHING | MEMBERS_ONLY | {"contact-form-7"}
