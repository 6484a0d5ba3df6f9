"""Running text is cut where its sentences end, and nowhere else."""

import pytest

from redaksi.lang.sentences import LONG, sentences


def test_a_text_is_cut_at_its_stops():
    assert sentences("Air habis. Warga antre! Kapan hujan? Entah…") == [
        "Air habis.", "Warga antre!", "Kapan hujan?", "Entah…",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "one",
    [
        "Rapat dipimpin Dr. Ahmad pagi itu.",
        "Menurut H. Mahsun, padi cukup.",
        "Jl. Pejanggik ditutup.",
        "Harganya Rp1.250.000 sebulan.",
        "Pasar dibuka pukul 17.30 sampai 22.30 WITA.",
        "“Benar?” tanya warga.",
    ],
)
def test_a_stop_within_a_sentence_ends_nothing(one):
    assert sentences(one) == [one]


def test_a_quotation_stays_whole():
    told = "“Air habis. Kami antre,” kata Ani. Ia pulang."

    assert sentences(told) == ["“Air habis. Kami antre,” kata Ani.", "Ia pulang."]


def test_a_quotation_that_never_closes_is_cut_when_it_is_long():
    told = "“" + "Air habis sejak pagi tadi. " * (LONG // 10)

    assert len(sentences(told)) > 1


def test_marks_that_close_stay_with_their_sentence():
    assert sentences("Ia berkata, “Air habis.” Lalu ia pulang.") == [
        "Ia berkata, “Air habis.”", "Lalu ia pulang.",
    ]  # fmt: skip


def test_nothing_is_lost_but_white_space():
    told = "Satu.  Dua tiga\nempat. Lima"

    assert "".join("".join(sentences(told)).split()) == "".join(told.split())


def test_an_empty_text_has_no_sentence():
    assert sentences("  ") == []
