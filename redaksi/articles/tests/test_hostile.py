"""Nothing that a browser would run survives the sanitiser (payloads and notice: hostile.txt)."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from redaksi.articles.markup import OLD_TAGS, clean_old, clean_text
from redaksi.articles.tidy import tidy

LINES = (Path(__file__).parent / "hostile.txt").read_text(encoding="utf-8").splitlines()
PAYLOADS = [line for line in LINES if not line.startswith("#")]
CLEANERS = [clean_old, clean_text]
HARMLESS = {"href", "title", "rel", "colspan", "rowspan", "scope", "start"}
# What browsers drop before they read a scheme (WHATWG URL, "basic URL parser").
IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class Browser(HTMLParser):
    """Reads a fragment and notes everything that could be run, loaded or drawn over the page."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.dangers: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in OLD_TAGS:
            self.dangers.append(f"<{tag}>")
        self.dangers += [name for name, _ in attrs if name not in HARMLESS]
        for name, value in attrs:
            scheme = SCHEME.match(IGNORED.sub("", value or ""))
            if name == "href" and scheme:
                allowed = scheme[0].lower() in {"http:", "https:", "mailto:", "tel:"}
                self.dangers += [] if allowed else [scheme[0]]

    def handle_comment(self, data: str) -> None:
        self.dangers.append(f"<!--{data}")

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Read "<![" as browsers do: a comment up to the next bracket."""
        end = self.rawdata.find(">", i)
        self.handle_comment(self.rawdata[i:end])
        return end + 1 if end >= 0 else -1

    def handle_pi(self, data: str) -> None:
        self.dangers.append(f"<?{data}")


def survivors(clean: Callable[[str], str], *, around: str = "{}") -> list[tuple[str, list[str]]]:
    """Give the payloads that are still dangerous once cleaned, with what is dangerous in them."""
    cleaned = ((payload, clean(around.replace("{}", payload))) for payload in PAYLOADS)
    return [(payload, found) for payload, text in cleaned if (found := Browser(text).dangers)]


def test_the_payloads_are_dangerous_before_they_are_cleaned():
    assert len(PAYLOADS) == 195
    assert len(survivors(str)) > 185


@pytest.mark.parametrize("clean", CLEANERS)
def test_nothing_executable_survives(clean):
    assert survivors(clean) == []


@pytest.mark.parametrize("clean", CLEANERS)
def test_nothing_executable_grows_out_of_half_a_tag(clean):
    assert survivors(clean, around="<p>Sebelum {}</p><p title='x>'>Sesudah</p>") == []


def test_old_html_is_clean_as_soon_as_it_is_saved():
    blocks = [{"type": "old_html", "value": payload, "id": "a1"} for payload in PAYLOADS]

    saved = [block["value"] for block in tidy(blocks)]

    assert [value for value in saved if Browser(value).dangers] == []
    assert [clean_old(value) for value in saved] == saved
