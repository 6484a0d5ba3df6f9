"""Words are found however they were written."""

import pytest

from redaksi.search.letters import folded, places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Air Embung", "air embung"),
        ("Jum’at (22/12)", "jumat 22 12"),
        ("Qur'an", "quran"),
        ("e-KTP: Rp1.500,00", "e ktp rp1 500 00"),
        ("Café – “Sasak”", "cafe sasak"),
        ("under_score", "under score"),
        ("''\"*()", ""),
    ],
)
def test_words_are_letters_and_digits(text, words):
    assert folded(text) == words


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Air Embung, air.", "air", ["Air", "air"]),
        ("Salat Jum’at di Café", "jumat cafe", ["Jum’at", "Café"]),
        ("Cafe\u0301 lama", "café", ["Cafe\u0301"]),
        ("e-KTP dan ktp_lama", "KTP", ["KTP", "ktp"]),
        ("Perairan", "air", []),
        ("Air", "", []),
    ],
)
def test_words_are_placed_where_the_index_finds_them(text, words, found):
    assert [text[start:end] for start, end in places(text, words)] == found
