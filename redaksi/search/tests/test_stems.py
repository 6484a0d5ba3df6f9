"""Both databases are told the stems that PostgreSQL would make itself."""

import pytest
from django.db import connection

from redaksi.lang.stems import stem


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
            "SELECT ts_lexize('indonesian_stem', word) FROM unnest(%s::text[]) AS word", [words]
        )
        theirs = [stems[0] for (stems,) in database.fetchall()]

    assert [stem(word) for word in words] == theirs
