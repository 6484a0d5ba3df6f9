"""Sections, standing pages and the program itself share the first word of an address."""

import re

from django.urls import URLPattern, URLResolver, get_resolver

from redaksi.sections.addresses import RESERVED

WORD = re.compile(r"^\^?(?P<word>[a-z][a-z0-9-]*)/")


def first_words(patterns: list[URLPattern | URLResolver], before: str = "") -> set[str]:
    """Give the literal first words of all addresses; patterns that begin freely have none."""
    words: set[str] = set()
    for pattern in patterns:
        route = before + str(pattern.pattern).removeprefix("^")
        if found := WORD.match(route):
            words.add(found["word"])
        elif isinstance(pattern, URLResolver) and not route:
            words |= first_words(pattern.url_patterns, route)
    return words


def test_no_section_can_take_the_first_word_of_an_address_of_ours():
    words = first_words(get_resolver().url_patterns)

    assert {"desk", "topik", "penulis", "cari"} <= words
    assert words - RESERVED == set()
