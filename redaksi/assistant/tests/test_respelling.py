"""A word that no story prints is read as what was meant, where a story prints that."""

import pytest

from redaksi.assistant import questions
from redaksi.assistant.actions.finding import near
from redaksi.assistant.actions.respelling import respelt
from redaksi.assistant.respelling import spoken

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("word", "printed"),
    [
        ("nolak", "menolak"), ("ngurus", "mengurus"), ("nyalon", "mencalon"),
        ("nyapu", "menyapu"), ("mukul", "memukul"), ("selembar", "lembar"),
        ("diresmiin", "diresmikan"),
    ],
)  # fmt: skip
def test_spoken_words_are_thought_of_as_printed(word, printed):
    assert printed in spoken(word)


def test_a_plain_word_has_no_other_form():
    assert spoken("embung") == []


def asked(typed):
    return near(questions.read(typed)).question


def test_a_spoken_verb_finds_the_printed_one(make_article):
    make_article(body=[("paragraph", "<p>Warga menolak tambang.</p>")])

    assert "olak" in asked("siapa yang nolak tambang").stems


def test_a_slip_in_a_name_finds_the_name(make_article):
    make_article("Guru Zainuddin Menyusun Kamus")

    assert "zainuddin" in asked("kamus zainudin").stems


def test_a_word_that_is_printed_stays(make_article):
    make_article("Nolak Tambang, Warga Menolak")

    assert "nolak" in asked("siapa yang nolak tambang").stems


def test_a_word_that_means_nothing_here_stays(make_article):
    make_article()

    assert asked("siapa pembuat roket").stems == ("buat", "roket")


def test_where_all_words_are_printed_nothing_is_asked(django_assert_num_queries):
    question = questions.read("air embung")

    with django_assert_num_queries(0):
        assert respelt(question, {"air": 3, "embung": 1}) is question
