"""The editors' words are found in any dress, as whole words."""

import pytest

from redaksi.comments.folding import fold
from redaksi.comments.tokens import tokens
from redaksi.comments.wordlist import listed


def banned(words, text):
    return listed(banned=words).banned_in(tokens(fold(text)))


@pytest.mark.parametrize("text", ["Jual OBAT kuat", "o b a t kuat", "𝐨𝐛𝐚𝐭 kuat!", "obat\nkuat"])
def test_phrase_is_found_however_written(text):
    assert banned(["Obat Kuat"], text) == ("obat kuat",)


def test_part_of_a_word_is_not_the_word():
    assert banned(["kuat"], "kekuatan") == ()
    assert banned(["obat kuat"], "obat yang kuat") == ()


def test_word_is_told_once_and_in_order():
    assert banned(["satu", "dua"], "dua satu dua") == ("dua", "satu")


def test_empty_lines_ban_nothing():
    assert banned(["", " ", "!!!"], "Halo!!!") == ()


def test_word_written_with_digits_is_found():
    assert banned(["gacor"], "g4c0r") == ("gacor",)
