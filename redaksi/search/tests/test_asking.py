"""What is typed is read as words, phrases and words to leave out."""

import pytest

from redaksi.search.asking import MOST, Asked, Within, read


@pytest.mark.parametrize(
    ("typed", "groups", "without"),
    [
        ("Air Embung", [("air",), ("embung",)], []),
        ("“air bersih” embung", [("air", "bersih"), ("embung",)], []),
        ('embung -petani -"air bersih"', [("embung",)], [("tani",), ("air", "bersih")]),
        ("e-KTP 2019-2024", [("e",), ("ktp",), ("2019",), ("2024",)], []),
        ('embung "air', [("embung",), ("air",)], []),
        ("- embung --", [("embung",)], []),
        ("-embung", [], [("embung",)]),
        ('"" \' " -', [], []),
        ("embung Embung", [("embung",)], []),
    ],
)
def test_signs_mean_what_readers_mean_by_them(typed, groups, without):
    asked = read(typed)

    assert (list(asked.groups), list(asked.without)) == (groups, without)


def test_what_may_be_misspelt_is_kept_as_typed():
    assert read('Pertanian "Lalu Ikbal" -Bima').words == ("pertanian", "lalu", "ikbal")


def test_a_long_question_is_cut():
    asked = read(" ".join(f"kata{number}" for number in range(99)))

    assert len(asked.groups) == MOST
    assert read("") == Asked()


def test_limits_are_words_of_the_index():
    assert Within(("section:3",), "press_release").marks == ("zzsection3", "zzkindpressrelease")


@pytest.mark.parametrize(
    ("typed", "beginnings"),
    [
        ("gub NTB", (("gub",), ("ntb",))),
        ("pembangunan", (("pembangunan", "bangun"),)),
        ("di embung", (("embung",),)),
        ('gub -"air bersih"', ()),
        ('"lalu iqbal"', ()),
        ("zzsection3", ()),
    ],
)
def test_a_word_may_be_the_first_part_of_one_unless_signs_say_what_is_wanted(typed, beginnings):
    assert read(typed).beginnings == beginnings
