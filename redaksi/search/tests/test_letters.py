"""Words are found however they were written."""

import pytest

from redaksi.search.letters import excerpt, folded, places, stemmed


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
        ("Perairan", "air", ["Perairan"]),
        ("Airlangga", "air", []),
        ("Pembangunan, membangun", "bangun", ["Pembangunan", "membangun"]),
        ("Air", "", []),
    ],
)
def test_words_are_placed_where_the_index_finds_them(text, words, found):
    stems = frozenset(stemmed(words).split())
    assert [text[start:end] for start, end in places(text, stems)] == found


def test_an_excerpt_begins_shortly_before_the_first_hit():
    text = "Satu dua tiga empat lima enam tujuh delapan embung sembilan sepuluh sebelas."
    stems = frozenset({"embung"})

    assert excerpt(text, stems, limit=30) == "…delapan embung sembilan…"
    assert excerpt("Embung surut.", stems, limit=30) == "Embung surut."
    assert excerpt(text, frozenset({"cabai"}), limit=30) == ""
