"""Related stories are found in the background after publishing, and by `redaksi related`."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from conftest import NOW
from redaksi.edge import keys
from redaksi.meaning.actions import understanding
from redaksi.meaning.actions.understanding import UNDERSTAND
from redaksi.newsroom.models import Receipt
from redaksi.outbox.actions import do_next
from redaksi.outbox.models import Task
from redaksi.pressroom.actions.registry import STEPS
from redaksi.related.actions.catching_up import CATCH_UP, ask_when_missing
from redaksi.related.actions.relating import RELATE
from redaksi.related.models import Neighbour, Sketch

pytestmark = pytest.mark.django_db
WATER = "Warga desa membagi giliran air embung. Dinas Pertanian Lombok Timur meninjau lahan."


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def make(make_article):
    def story(title, word, **fields):
        own = " ".join(f"{word}{letter}" for letter in "xyzqv")
        return make_article(title, body=[("paragraph", f"<p>{WATER} {own}</p>")], **fields)

    return story


def do_all(*names):
    """Do what waits of these steps, as the worker does, until nothing is due."""
    steps = {name: STEPS[name] for name in names}
    while do_next(steps, timezone.now() + timedelta(seconds=1)):
        pass


def test_publishing_asks_for_it_and_the_receipt_says_whose_pages_changed(make):
    old = make("Air Embung", "sawah", published_at=NOW - timedelta(days=3))
    call_command("related", stdout=StringIO())
    draft = make("Giliran Air", "jagung", live=False)

    draft.save_revision().publish()
    assert set(Task.objects.filter(what=RELATE).values_list("key", flat=True)) == {
        keys.article(draft.pk)
    }
    assert Task.objects.order_by("next_at", "pk").values_list("what", flat=True)[0] == RELATE
    do_all(RELATE)

    assert Neighbour.objects.numbers(draft.pk) == [old.pk]
    changed = Receipt.objects.get(article=draft).changed
    assert {keys.related(draft.pk), keys.related(old.pk)} <= set(changed)


def test_story_that_is_understood_is_related_anew(water_model, make):
    stories = [make(f"Air {word}", word) for word in ("sawah", "kebun")]

    understanding.ask_when_missing()
    do_all(UNDERSTAND)

    assert set(Task.objects.filter(what=RELATE).values_list("key", flat=True)) == {
        keys.article(story.pk) for story in stories
    }
    assert not Task.objects.filter(what=UNDERSTAND).exists()


def test_command_relates_an_archive_and_finds_nothing_to_do_afterwards(make):
    stories = [make(f"Air {word}", word) for word in ("sawah", "kebun", "kolam")]
    out = StringIO()

    call_command("related", stdout=out)
    call_command("related", stdout=out)

    assert all(len(Neighbour.objects.numbers(story.pk)) == 2 for story in stories)
    assert out.getvalue().count("Tiap berita") == 2


def test_worker_makes_up_for_an_archive_by_itself(make):
    stories = [make(f"Air {word}", word) for word in ("sawah", "kebun", "kolam")]

    ask_when_missing()
    do_all(CATCH_UP)

    assert Sketch.objects.exclude(related_at=None).count() == len(stories)
    assert not Task.objects.filter(what=CATCH_UP).exists()
    ask_when_missing()
    assert not Task.objects.filter(what=CATCH_UP).exists()
