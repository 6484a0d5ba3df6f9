"""What a question's wording counts for depends on what the story says of it."""

from redaksi.assistant.passages import passages
from redaksi.assistant.questions import read
from redaksi.assistant.saying import lost_share, tempered

STORY = passages("Embung Surut", ["Warga Sade menambal saluran air."])


def lost(typed):
    question = read(typed)
    return lost_share(question, STORY, dict.fromkeys(question.stems, 1.0))


def test_nothing_is_lost_of_what_headline_and_text_say():
    assert lost("siapa yang menambal saluran embung") == 0


def test_words_that_say_what_is_wanted_need_not_be_printed():
    assert lost("apa nama embung Sade") == 0


def test_a_word_in_another_form_is_said():
    assert lost("saluran yang ditambal") == 0


def test_what_stands_nowhere_is_lost():
    assert lost("gubernur saluran") == 0.5


def test_a_frame_alone_finds_nothing():
    assert lost("apa nama") == 1


def test_wording_counts_not_against_what_is_all_said():
    assert tempered(0.2, 0.7, lost=0.0) == 0.7
    assert tempered(0.7, 0.2, lost=0.0) == 0.7


def test_wording_counts_by_half_for_what_is_much_lost():
    assert tempered(0.8, 0.2, lost=0.5) == 0.5
    assert tempered(0.2, 0.8, lost=0.5) == 0.2


def test_wording_counts_between():
    assert tempered(0.7, 0.2, lost=0.2) == 0.7
    assert tempered(0.2, 0.7, lost=0.2) == 0.2
