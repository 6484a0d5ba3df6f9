"""Of what a language model words, only what the quotes hold up is let through."""

import pytest

from redaksi.assistant.supporting import supported

QUOTES = [
    (
        "Tim putri Lombok Timur mengalahkan Dompu 2-1 di final, Sabtu.",
        "Pelatih Baiq Rina tidak menurunkan kapten yang cedera.",
    ),
    ("Embung Sade mulai dibangun tahun 2019.",),
]


def test_words_of_one_quote_in_their_order_are_kept():
    told = "Tim putri Lombok Timur mengalahkan Dompu 2-1 di final."
    assert supported(told, QUOTES) == (told,)


@pytest.mark.parametrize(
    "told",
    [
        "Dompu mengalahkan tim putri Lombok Timur 2-1 di final.",
        "Tim putri Lombok Timur mengalahkan Bima 2-1 di final.",
        "Tim putri Lombok Timur mengalahkan Dompu 3-1 di final.",
        "Pelatih Baiq Rina menurunkan kapten yang cedera.",
        "Embung Sade tidak mulai dibangun tahun 2019.",
        "Kemenangan itu membuktikan kepemimpinan bupati.",
        "Lombok Timur dan Embung Sade menang di final.",
    ],
)
def test_what_no_story_says_is_dropped(told):
    assert supported(told, QUOTES) == ()


def test_a_false_sentence_takes_no_true_one_with_it():
    told = "Embung Sade mulai dibangun tahun 2019. Embung Sade mulai dibangun tahun 2020."
    assert supported(told, QUOTES) == ("Embung Sade mulai dibangun tahun 2019.",)


@pytest.mark.parametrize(
    "told",
    [
        "Embung Sade mulai dibangun tahun 2019. Lihat https://contoh.example",
        "Embung Sade mulai dibangun tahun 2019 <script>alert(1)</script>.",
        "[Embung Sade](javascript:alert) mulai dibangun tahun 2019.",
        "",
        "…",
    ],
)
def test_an_answer_with_addresses_or_markup_is_dropped_whole(told):
    assert supported(told, QUOTES) == ()


def test_references_are_left_out_and_repetition_too():
    told = "Embung Sade mulai dibangun tahun 2019 [2]. Embung Sade mulai dibangun tahun 2019 [2]."
    assert supported(told, QUOTES) == ("Embung Sade mulai dibangun tahun 2019.",)
