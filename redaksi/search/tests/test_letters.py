"""Words are found however they were written."""

import pytest

from redaksi.search.letters import folded


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
