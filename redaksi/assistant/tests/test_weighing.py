"""Trained numbers are read as they were written, and judge as they were trained."""

import pytest

from redaksi.assistant.evidence import Evidence
from redaksi.assistant.weighing import NUMBERS, Weights, number, read, weights, written

# Below or at 2 of the first number a fifth, above it four.
TREE = [[0, 2.0, 1, 2], [0.2], [4.0]]


@pytest.fixture
def told():
    words = [0] * NUMBERS
    words[number("word tidak")] = -100
    return Weights(
        trees=[TREE], base=-1.0, words=words, unit=0.01, bias=0.5, cuts=[[400, 0.6], [4000, 0.5]]
    )


def test_what_was_written_is_read(told):
    assert read(written(told)) == told


def test_a_tree_is_walked_to_its_leaf(told):
    assert told.judge([2.0]) == pytest.approx(1 / (1 + 2.718281828**0.8))
    assert told.judge([2.1]) == pytest.approx(1 / (1 + 2.718281828**-3))


def test_words_count_and_unknown_ones_do_not(told):
    assert told.manner(["word tidak"]) == pytest.approx(-0.5)
    assert told.manner([]) == 0.5


def test_in_a_small_archive_more_is_asked_of_an_answer(told):
    assert [told.enough(stories) for stories in (0, 90, 400, 4000, 100_000)] == [
        0.6, 0.6, 0.6, 0.5, 0.5,
    ]  # fmt: skip
    assert told.enough(1265) == pytest.approx(0.55, abs=0.001)


@pytest.mark.parametrize("by_meaning", [False, True])
def test_what_is_shipped_looks_at_the_evidence_there_is(by_meaning):
    found = weights(by_meaning=by_meaning)
    looked_at = {int(node[0]) for tree in found.trees for node in tree if len(node) > 1}
    assert max(looked_at) < len(Evidence.__dataclass_fields__)
    assert 0 < found.enough(1000) < 1
    meaning = list(Evidence.__dataclass_fields__).index("meaning")
    assert (meaning in looked_at) is by_meaning
