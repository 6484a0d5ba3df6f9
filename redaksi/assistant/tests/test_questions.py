"""A question is read: what is asked for, and by which words it is found."""

import pytest

from redaksi.assistant.questions import LONGEST, Kind, read


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Siapa bupatinya?", Kind.WHO),
        ("siapakah pemenangnya", Kind.WHO),
        ("Di mana rapatnya?", Kind.WHERE),
        ("dimana rapatnya", Kind.WHERE),
        ("desa apa yang kering", Kind.WHERE),
        ("Kapan embung dibangun?", Kind.WHEN),
        ("tahun berapa embung dibangun", Kind.WHEN),
        ("berapa tahun embung dibangun", Kind.HOW_MANY),
        ("Mengapa air habis?", Kind.WHY),
        ("apa penyebab air habis", Kind.WHY),
        ("Bagaimana air dibagi?", Kind.HOW),
        ("Apa isi surat itu?", Kind.WHAT),
        ("harga cabai rawit", Kind.OPEN),
    ],
)
def test_what_is_asked_for_is_told_by_the_words_that_ask(typed, kind):
    assert read(typed).kind is kind


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("knp air habis", Kind.WHY),
        ("kok air habis", Kind.WHY),
        ("brp harga cabai", Kind.HOW_MANY),
        ("jam brp rapatnya", Kind.WHEN),
        ("dmn rapatnya", Kind.WHERE),
        ("kpn rapatnya", Kind.WHEN),
        ("gmn air dibagi", Kind.HOW),
        ("sapa bupatinya", Kind.WHO),
    ],
)
def test_what_is_asked_for_is_known_in_casual_words(typed, kind):
    assert read(typed).kind is kind


def test_words_that_ask_and_that_hold_together_are_left_out():
    question = read("Siapa yang membagi air di embung itu?")

    assert [word.printed for word in question.words] == ["membagi", "air", "embung"]


def test_a_word_that_stands_twice_is_asked_for_once():
    assert read("air, air, air").stems == ("air",)


def test_the_question_is_kept_as_it_was_typed():
    assert read("  knp   air habis ").text == "knp air habis"


def test_a_letter_is_cut_at_a_word():
    question = read("kata " * LONGEST)

    assert len(question.text) <= LONGEST
    assert question.text.endswith("kata")


def test_nothing_typed_asks_for_nothing():
    assert (read("").stems, read("?!").stems) == ((), ())
