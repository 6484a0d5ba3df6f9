"""Stems are those of Snowball's and PostgreSQL's `indonesian`."""

import pytest
from django.db import connection

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


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's own stems")
def test_postgresql_makes_the_same_of_every_prefix_and_suffix():
    prefixes = (
        "", "me", "mem", "men", "meng", "meny", "pe", "pem", "pen", "peng", "peny", "di", "ter",
        "ke", "ber", "be", "per", "memper", "diper", "belajar", "pelajar", "keber",
    )  # fmt: skip
    suffixes = ("", "kan", "an", "i", "nya", "lah", "kannya", "annya", "inya", "anlah", "ku", "pun")
    roots = ("olah", "sapu", "kerja", "tani", "guna", "isi", "bersih", "atur", "embung", "si")
    words = [p + root + s for p in prefixes for root in roots for s in suffixes]

    with connection.cursor() as database:
        database.execute(
            "SELECT ts_lexize('indonesian_stem', word) FROM unnest(%s) AS word", [words]
        )
        theirs = [stems[0] for (stems,) in database.fetchall()]

    assert [stem(word) for word in words] == theirs
