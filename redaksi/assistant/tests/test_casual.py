"""What is typed on a phone is read as a paper would print it."""

import pytest

from redaksi.assistant.casual import plainly


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("knp harga cabe naik", "kenapa harga cabai naik"),
        ("brp org yg datang", "berapa orang yang datang"),
        ("Gmn kabar kades skrg?", "bagaimana kabar kepala desa sekarang?"),
        ("libur gara2 gempa", "libur karena gempa"),
        ("libur gara-gara gempa", "libur karena gempa"),
        ("dmn rapatnya", "di mana rapatnya"),
    ],
)
def test_casual_words_become_plain(typed, plain):
    assert plainly(typed) == plain


def test_a_capital_within_a_question_is_a_name():
    assert plainly("siapa itu Bener Meriah") == "siapa itu Bener Meriah"


def test_part_of_a_word_is_no_word():
    assert plainly("tenaga honorer") == "tenaga honorer"


def test_what_may_be_another_word_stays():
    typed = "siswa smp tercantum dalam dpt, orang kaya, terima kasih"

    assert plainly(typed) == typed
