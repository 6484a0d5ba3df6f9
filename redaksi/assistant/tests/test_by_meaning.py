"""What stories mean joins the order by words, where the model is."""

import pytest

from redaksi.assistant.actions.finding import near
from redaksi.assistant.nearness import merged
from redaksi.assistant.questions import read
from redaksi.meaning.actions.understanding import alike, understand_some

pytestmark = pytest.mark.django_db


def texts(*told):
    return [("paragraph", f"<p>{text}</p>") for text in told]


def test_a_story_of_other_words_is_near_by_what_it_means(water_model, make_article):
    story = make_article("Embung", body=texts("Warga mengambil air."))
    understand_some()
    assert [one.number for one in near(read("kekeringan melanda")).told] == [story.pk]


def test_a_story_taken_down_is_never_near(water_model, make_article):
    story = make_article("Embung", body=texts("Warga mengambil air."))
    understand_some()
    alike("Di mana ada air?")
    story.unpublish()
    assert near(read("kekeringan melanda")).told == []


def test_two_orders_are_joined_by_their_places():
    assert merged([1, 2, 3], [3, 4, 1]) == [3, 1, 4, 2]
    assert merged([1, 2], []) == [1, 2]
