"""Stories are told by their stems and names, and the likest of them come first."""

import pytest

from redaksi.related.choosing import chosen, placed
from redaksi.related.likeness import (
    DAY,
    LATER,
    Match,
    Scale,
    Told,
    is_copy,
    rank,
    turned,
)
from redaksi.related.packing import is_name, number_of, packed, unpacked
from redaksi.related.reasons import reason
from redaksi.related.terms import terms

WATER = "Warga tiga desa membagi giliran air embung. Bupati Lombok Timur meninjau embung itu."
WATER_AGAIN = (
    "Giliran air dari embung dibagikan lagi, kata Bupati Lombok Timur kepada warga desa. "
    "Petani jagung menunggu sejak kemarau mengeringkan sumur."
)
FOOTBALL = "Tim putri menang di final. Pelatih memuji penjaga gawang yang menahan tiga tendangan."
NUMBERS = {1: WATER, 2: WATER_AGAIN, 3: FOOTBALL}


def told(pk, text, *, moment=0.0, section=1, topics=()):
    counts = {number_of(term): count for term, count in terms("", text).counts.items()}
    return Told(pk, moment, section, counts, frozenset(topics))


def scale(*stories):
    frequencies: dict[int, int] = {}
    for story in stories:
        for term in story.counts:
            frequencies[term] = frequencies.get(term, 0) + 1
    return Scale(len(stories), frequencies)


def ranked(story, *others):
    return rank(story, others, scale(story, *others))


def test_words_of_one_stem_are_one_term_and_function_words_none():
    counts = terms("Giliran Air", "Air dibagikan dan membagi air yang ada.").counts

    assert counts["air"] == 2 + 2
    assert counts["bagi"] == 2
    assert not {"yang", "dan", "ada"} & counts.keys()


def test_name_is_a_term_of_its_own_wherever_it_stands_in_a_sentence():
    found = terms("", "Menurut Lalu Iqbal, air cukup. Bupati datang.")

    assert [term for term in found.counts if " " in term] == []  # "lalu" is a function word
    found = terms("", "Hadir juga Reni Wulandari dari Dinas Pekerjaan Umum.")
    assert found.printed["reni wulandari"] == "Reni Wulandari"
    assert is_name(number_of("reni wulandari"))
    assert not is_name(number_of("air"))


def test_what_is_packed_is_read_as_it_was():
    counts = {number_of("air"): 3, number_of("reni wulandari"): 999, number_of("embung"): 1}

    assert unpacked(packed(counts)) == counts | {number_of("reni wulandari"): 255}
    assert unpacked(b"") == {}


def test_likest_story_comes_first_and_what_has_nothing_in_common_not_at_all():
    water, again, football = (told(pk, text) for pk, text in NUMBERS.items())

    assert [match.pk for match in ranked(water, football, again)] == [2]


def test_what_was_printed_just_before_fits_best_and_what_came_later_least():
    story = told(1, WATER, moment=300 * DAY)
    old, near, later = (
        told(pk, WATER_AGAIN, moment=day * DAY) for pk, day in ((2, 1), (3, 299), (4, 300.1))
    )

    assert [match.pk for match in ranked(story, old, near, later)] == [3, 2, 4]


@pytest.mark.parametrize(("scores", "order"), [
    ([9, 8, 7, -5, -6], [9, 8, -5, 7, -6]),  # the best later one
    ([9, 8, 7, -3, 2], [9, 8, 7, -3, 2]),  # it is not even as like
    ([9, -8, 7, -6], [9, -8, 7, -6]),  # one is there by its own merit
    ([9, -8], [9, -8]), ([], []),
])  # fmt: skip
def test_last_place_is_kept_for_what_came_later(scores, order):
    found = [Match(pk, abs(one), 1.0, is_later=one < 0) for pk, one in enumerate(scores)]

    placed_ones = placed(found, 3)

    assert [-one.score if one.is_later else one.score for one in placed_ones] == order


def test_shared_section_and_topic_fit_better():
    story = told(1, WATER, section=1, topics=(7,))
    other, section, topic = (
        told(2, WATER_AGAIN, section=2), told(3, WATER_AGAIN, section=1),
        told(4, WATER_AGAIN, section=2, topics=(7,)),
    )  # fmt: skip

    found = ranked(story, other, section, topic)

    assert [match.pk for match in found] == [4, 3, 2]
    assert found[0].same_topic


def test_meaning_counts_beside_words_where_it_is_known_and_never_against_them_alone():
    water, again, football = (told(pk, text) for pk, text in NUMBERS.items())
    by_words = ranked(water, again, football)

    alike, other = rank(water, [again, football], scale(water, again, football), {2: -0.2, 3: 0.9})

    assert [match.pk for match in by_words] == [alike.pk] == [2]
    assert (alike.is_akin, other.is_akin) == (False, True)


def test_copies_of_the_story_and_of_one_another_are_left_out():
    story, copy = told(1, WATER), told(2, WATER)
    again, its_copy = told(3, WATER_AGAIN), told(4, WATER_AGAIN)

    assert is_copy(story.counts, copy.counts)
    found = ranked(story, copy, again, its_copy)
    assert [match.pk for match in chosen(found, 6)] == [4]


def test_copies_without_words_are_none():
    assert not is_copy({}, {})


def test_most_are_kept_in_order():
    story = told(1, WATER)
    others = [told(pk, f"{WATER_AGAIN} {word * 3} {word}") for pk, word in enumerate("abcdefgh", 2)]

    assert len(chosen(ranked(story, *others), 3)) <= 3


def test_turned_round_an_earlier_story_is_a_later_one():
    new, old = told(1, WATER, moment=DAY), told(2, WATER_AGAIN, moment=DAY - 1)
    (there,) = ranked(new, old)

    back = turned(new, old, there)

    assert (back.pk, there.is_later, back.is_later) == (1, False, True)
    assert back.score == pytest.approx(there.score * LATER, rel=1e-3)


def test_reason_names_what_both_say_in_the_words_of_the_story():
    story, again = told(1, WATER), told(2, WATER_AGAIN)

    said = reason(ranked(story, again)[0], terms("", WATER))

    assert "Lombok Timur" in said["names"]
    assert "embung" in said["words"]
    assert not said["topic"]
