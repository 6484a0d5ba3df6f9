"""Names are found by their capitals, and known again when they are misspelt."""

import pytest

from redaksi.search.meaning import meanings
from redaksi.search.names import distance, edits, names_in, traces, turned


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gubernur Lalu Muhamad Iqbal datang.", ["Gubernur Lalu Muhamad Iqbal"]),
        ("Petani panen di Bima.", ["Bima"]),
        ("Warga Desa Hu’u, Bima. Hujan turun.", ["Warga Desa Hu’u", "Bima"]),
        ("“Kami siap,” ujar TGH Ahmad bin Saleh.", ["TGH Ahmad bin Saleh"]),
        ("air surut", []),
    ],
)
def test_names_have_capitals(text, names):
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ikbal", "iqbal"), ("iqabl", "iqbal"), ("iqbl", "iqbal"), ("iqball", "iqbal"),
        ("mohammad", "muhamad"), ("matarm", "mataram"), ("mataran", "mataram"),
        ("soeharto", "suharto"), ("yusuf", "jusuf"), ("rinjanni", "rinjani"), ("fadly", "padli"),
        ("selaang", "selapang"),
    ],
)  # fmt: skip
def test_a_slip_of_the_hand_or_another_spelling_leaves_a_trace(typed, name):
    assert traces(typed) & traces(name)
    assert distance(typed, name) < 2


@pytest.mark.parametrize(("typed", "name"), [("bima", "selong"), ("mataram", "matahari")])
def test_other_names_are_far(typed, name):
    assert not traces(typed) & traces(name) or distance(typed, name) == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("iqbal", "iqbal", 0), ("iqabl", "iqbal", 1), ("iqbl", "iqbal", 1), ("selaang", "selong", 2)],
)
def test_slips_are_counted_letter_by_letter(one, other, count):
    assert edits(one, other) == edits(other, one) == count


def test_a_name_may_be_asked_for_by_its_last_word():
    assert turned("Lalu Muhamad Iqbal") == "iqbal lalu muhamad"


def test_what_changes_least_is_meant_first():
    near = {"ikbal": [(1, "iqbal"), (2, "akbal")], "lalu": [(2, "lalo")]}

    found = meanings("Lalu -ikbal, ikbal", near)

    assert found[0] == "Lalu -Iqbal, Iqbal"
    assert "Lalo -ikbal, ikbal" in found
    assert meanings("lalu", {}) == []
