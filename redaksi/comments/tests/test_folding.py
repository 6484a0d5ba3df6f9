"""A reader and the filter see the same letters, and what a reader means stays as it is."""

import pytest

from redaksi.comments.folding import fold
from redaksi.comments.tests.advertised import DISGUISES
from redaksi.comments.tokens import readings, tokens


def words(text: str) -> list[str]:
    return [readings(token)[-1] for token in tokens(fold(text)) if token.is_word]


@pytest.mark.parametrize(
    "disguise", sorted(set(DISGUISES) - {"leet", "reversed", "syllables", "two_lines"})
)
def test_disguise_is_seen_through(disguise):
    assert words(f"di {DISGUISES[disguise]} saja") == ["di", "kilatbet77", "saja"]


def test_every_sign_keeps_how_it_was_written():
    folded = fold("Ⓐb𝟕 х7")

    assert folded.plain == "ab7 x7"
    assert folded.kinds == "san x9"
    assert folded.disguised == 3


@pytest.mark.parametrize("text", ["السلام عليكم", "こんにちは", "นครปฐม"])
def test_other_writing_is_left_as_it_is(text):
    folded = fold(text)

    assert folded.plain.replace(" ", "") == "".join(s for s in text if s.isalpha())
    assert folded.disguised == 0


def test_foreign_letters_within_a_word_of_ours_are_read_as_ours():
    assert fold("gacоr").plain == "gacor"


@pytest.mark.parametrize("text", ["café", "Jum’at", "naïf", "komen²", "👨‍👩‍👧 ❤️", "Merdeka 🇮🇩🇮🇩"])
def test_what_readers_write_is_no_disguise(text):
    folded = fold(text)

    assert (folded.disguised, folded.hidden) == (0, 0)


def test_unseen_signs_between_letters_are_counted():
    assert fold("g\u200ba\u200bcor").hidden == 2


def test_digits_are_letters_only_where_that_makes_a_word_of_the_trade():
    assert words("g4c0r m4xw1n") == ["gacor", "maxwin"]
    assert words("u23 covid19 2a") == ["u23", "covid19", "2a"]


def test_drawl_is_shortened():
    assert words("mantaaaaap") == ["mantaap"]


@pytest.mark.parametrize("text", ["1 2 3 4 5", "a b", "U S A"])
def test_few_letters_alone_are_not_joined(text):
    assert words(text) == text.lower().split()


def test_styled_word_glued_to_a_plain_one_is_cut():
    assert words("dari𝐊𝐈𝐋𝐀𝐓") == ["dari", "kilat"]


def test_both_strings_have_one_length():
    for disguise in DISGUISES.values():
        folded = fold(disguise)
        assert len(folded.plain) == len(folded.kinds)
