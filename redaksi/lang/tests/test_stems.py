"""Stems are those of Snowball's `indonesian`; the room `search` holds them to PostgreSQL's."""

import pytest

from redaksi.lang.stems import stem

# Each with what Snowball 3 makes of it.
STEMS = {
    "pemerintahan": "perintah", "memerintah": "perintah", "dipelajari": "ajar", "yang": "yang",
    "menyapu": "sapu", "penyapunya": "sapu", "memperoleh": "peroleh", "bekerja": "kerja",
    "belajarlah": "ajar", "pelajaran": "ajar", "kebijakan": "bijak", "pembangunan": "bangun",
    "mengirimkan": "irim", "pertanian": "tani", "petani": "tani", "berita": "ita",
    "televisi": "televisi", "mem": "mem", "air": "air", "perairan": "air",
    "meny": "meny", "terbakarnya": "bakar", "2024": "2024", "iqbal": "iqbal",
}  # fmt: skip


@pytest.mark.parametrize("word", STEMS)
def test_words_of_one_root_have_one_stem(word):
    assert stem(word) == STEMS[word]
