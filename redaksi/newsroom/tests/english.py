"""Finds English on the desk: words looked up in vain, and words that nobody looked up."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import polib
import pytest
from django.utils.translation.trans_real import DjangoTranslation

import redaksi

# Where messages come from that the desk may show.
SOURCES = ("wagtail", "django.conf", "django.contrib.auth", "axes", "taggit", "django_filters")
CONTEXT = "\x04"
# Tags, placeholders, paths and addresses.
NO_WORDS = re.compile(r"<[^>]*>|%\(\w+\)s|\{\w+\}|\S*[/@_]\S+")
WORD = re.compile(r"\b[A-Za-z]{3,}\b")
# What scripts call their things: "chooser-modal", "/desk/pages/", "w-field w-field--wide".
NAME = re.compile(r"[a-z_]*$|[A-Z_]{4,}$|[/.#^]|https?:|w-|\S*[-_/.\[]\S*$|\S{25,}$")
SPOKEN = {"title", "alt", "placeholder", "aria-label", "aria-description", "label"}
SILENT = {"style", "code"}
JSON_SCRIPT = "application/json"


class Listener:
    """Notes every message that was looked up for an Indonesian screen and not found."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.in_vain: set[str] = set()
        for name in ("gettext", "ngettext"):
            monkeypatch.setattr(DjangoTranslation, name, self._noting(name))

    def _noting(self, name: str) -> Any:
        listener, look_up = self, getattr(DjangoTranslation, name)

        def noting(self: DjangoTranslation, message: str, *rest: Any) -> str:
            if self.language() == "id" and not _knows(self, message):
                listener.in_vain.add(message.replace(CONTEXT, ": "))
            found: str = look_up(self, message, *rest)
            return found

        return noting


def _knows(translation: Any, message: str) -> bool:
    catalog = translation._catalog
    return message in catalog or (message, 0) in catalog


class Screen(HTMLParser):
    """Reads a screen aloud: its text, its labels, and the words in the data for its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.quiet: list[str] = []
        self.is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.is_data = tag == "script" and told.get("type", "") == JSON_SCRIPT
        if tag in SILENT or (tag == "script" and not self.is_data):
            self.quiet.append(tag)
        for name, value in told.items():
            is_button = tag == "input" and told.get("type") in {"submit", "button"}
            if name in SPOKEN or (name == "value" and is_button):
                self.words.append(value)
            elif name.startswith("data-"):
                self.words += in_data(value)

    def handle_endtag(self, tag: str) -> None:
        self.is_data = False
        if self.quiet and self.quiet[-1] == tag:
            self.quiet.pop()

    def handle_data(self, data: str) -> None:
        if self.is_data:
            self.words += in_data(data)
        elif not self.quiet:
            self.words.append(data)


def in_data(value: str) -> Iterator[str]:
    """Give the words in a piece of data: JSON, with HTML in it or not."""
    if value[:1] not in {"{", "[", '"'}:
        return
    try:
        yield from _in_json(json.loads(value))
    except ValueError:
        return


def _in_json(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = [told for name, told in value.items() if name not in {"_type", "icon"}]
    if isinstance(value, list):
        for part in value:
            yield from _in_json(part)
    elif isinstance(value, str) and not NAME.match(value):
        yield from aloud(value)


def aloud(text: str) -> Iterator[str]:
    """Give what a person hears of an answer: HTML, JSON or plain words."""
    if text[:1] in {"{", "["}:
        yield from in_data(text)
    elif "<" in text:
        screen = Screen()
        screen.feed(text)
        yield from (spoken for words in screen.words if (spoken := " ".join(words.split())))
    elif spoken := " ".join(text.split()):
        yield spoken


@cache
def english_words() -> frozenset[str]:
    """Give the words of the English messages that no Indonesian message has."""
    english, indonesian = set(), set()
    for path in _catalogues():
        for entry in polib.pofile(str(path)):
            english |= _words(f"{entry.msgid} {entry.msgid_plural}")
            if not path.match("locale/en/*/*"):
                indonesian |= _words(f"{entry.msgstr} {''.join(entry.msgstr_plural.values())}")
    return frozenset(english - indonesian)


def _catalogues() -> Iterator[Path]:
    for source in SOURCES:
        spec = find_spec(source)
        assert spec is not None
        assert spec.origin is not None
        here = Path(spec.origin).parent
        for language in ("en", "id", "id_ID"):
            yield from here.rglob(f"locale/{language}/LC_MESSAGES/django*.po")
    yield from Path(redaksi.__file__).parent.rglob("LC_MESSAGES/*.po")


def _words(text: str) -> set[str]:
    plain = NO_WORDS.sub(" ", text)
    return {word.lower() for word in WORD.findall(plain)}


def is_english(words: str) -> bool:
    """Say whether words on a screen read like English."""
    return not english_words().isdisjoint(_words(words))


def english_in(*answers: Any) -> set[str]:
    """Give the English words in answers of the desk, or in plain texts."""
    texts = [each if isinstance(each, str) else each.content.decode() for each in answers]
    return {words for text in texts for words in aloud(text) if is_english(words)}
