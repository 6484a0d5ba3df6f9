"""What stories mean is kept in the background where the model is."""

import pytest

from redaksi.meaning.actions.understanding import (
    akin,
    alike,
    ask_when_missing,
    understand_some,
)
from redaksi.meaning.models import Meaning
from redaksi.meaning.shelf import Shelf
from redaksi.outbox.models import Task

pytestmark = pytest.mark.django_db


def texts(*told):
    return [("paragraph", f"<p>{text}</p>") for text in told]


def test_without_the_model_nothing_is_kept_or_asked_for(make_article):
    make_article("Embung", body=texts("Embung dibuka."))
    ask_when_missing()
    assert not Task.objects.filter(what="understand").exists()
    assert alike("Di mana ada air?") == {}


def test_what_is_out_is_understood_once_and_anew_when_it_changes(water_model, make_article):
    story = make_article("Embung", body=texts("Embung dibuka."))
    make_article("Konsep", body=texts("Belum terbit."), live=False)
    assert [understand_some(), understand_some()] == [[story.pk], []]
    story.body = texts("Warga mengambil air.")
    story.save_revision().publish()
    assert understand_some() == [story.pk]
    assert alike("Di mana ada air?")[story.pk] == 1


def test_a_story_taken_down_is_forgotten(water_model, make_article):
    story = make_article("Embung", body=texts("Warga mengambil air."))
    understand_some()
    story.unpublish()
    assert not Meaning.objects.exists()


def test_stories_are_akin_that_mean_alike_once_they_are_understood(water_model, make_article):
    well = make_article("Sumur", body=texts("Sumur bor memberi air."))
    pond = make_article("Embung", body=texts("Warga mengambil air."))
    ball = make_article("Final", body=texts("Tim putri menang."))
    assert akin(pond.pk) == {}
    understand_some()
    assert akin(pond.pk) == {well.pk: 1.0, ball.pk: 0.0}
    well.title, well.body = "Final", texts("Tim putri kalah.")
    well.save_revision().publish()
    understand_some()
    assert akin(pond.pk)[well.pk] == 0.0


def test_the_shelf_keeps_the_newest():
    shelf = Shelf(most=2)
    shelf.add([(3, 30, b""), (2, 20, b""), (1, 10, b"")])
    assert (set(shelf._points), shelf.version) == ({2, 3}, 30)
