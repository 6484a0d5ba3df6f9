"""Of the stories that are judged the likeliest answer, and of equals the newer first."""

import pytest

from redaksi.assistant.judging import MOST, Judged, Told, chosen, judge
from redaksi.assistant.passages import passages
from redaksi.assistant.questions import read
from redaksi.assistant.weighing import weights


@pytest.fixture
def judged():
    """Give stories of a worth each; their numbers are their places."""
    question, told = read("kapan embung dibangun"), passages("Embung", ["Embung dibangun 2019."])
    trained = weights()
    (one,) = judge(question, [Told(0, told, 1.0)], dict.fromkeys(question.stems, 1.0), trained)

    def of(*worths):
        return [Judged(place, one.passage, one.evidence, w) for place, w in enumerate(worths)]

    return of


def numbers(told, **moments):
    every = {place: float(moments.get(f"at_{place}", 0)) for place in range(len(told))}
    return [one.number for one in chosen(told, enough=0.5, moments=every)]


def test_what_is_not_likely_enough_is_left_out(judged):
    assert numbers(judged(0.9, 0.4)) == [0]
    assert numbers(judged(0.4, 0.3)) == []


def test_the_likeliest_comes_first_whenever_it_was_published(judged):
    assert numbers(judged(0.9, 0.7), at_1=5) == [0, 1]


def test_of_two_dates_of_one_matter_the_newer_comes_first(judged):
    assert numbers(judged(0.9, 0.89), at_1=5) == [1, 0]


def test_so_many_stories_answer_at_most(judged):
    assert len(numbers(judged(*[0.9] * 6))) == MOST


def test_without_stories_nothing_is_judged():
    assert judge(read("kapan embung dibangun"), [], {}, weights()) == []
