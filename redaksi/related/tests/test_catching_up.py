"""While an archive is made up for, editors publish and take down as if nothing went on."""

from datetime import timedelta

import pytest
from django.db import connection

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.related.actions import catching_up
from redaksi.related.actions.relating import relate
from redaksi.related.models import Neighbour, Sketch

pytestmark = pytest.mark.django_db

WATER = "Warga desa membagi giliran air embung. Dinas Pertanian Lombok Timur meninjau lahan."


@pytest.fixture
def stories(make_article):
    """Four stories that say the same with some words of their own."""
    return [
        make_article(
            f"Air {word}", published_at=NOW - timedelta(days=place),
            body=[("paragraph", f"<p>{WATER} {word}x {word}y {word}z</p>")],
        )
        for place, word in enumerate(("sawah", "kebun", "kolam", "ladang"))
    ]  # fmt: skip


@pytest.fixture
def meanwhile(monkeypatch):
    """Give a function that has something happen each time the catching up calls a function."""

    def during(name, happens):
        done = getattr(catching_up, name)

        def doing(*words, **named):
            happens()
            return done(*words, **named)

        monkeypatch.setattr(catching_up, name, doing)

    return during


def catch_up():
    catching_up.catch_up_now(at=NOW, tell=lambda _done: None)


@pytest.mark.parametrize("slow", ["sketch_of", "terms_of", "matches", "chosen"])
def test_nothing_slow_is_done_while_nobody_else_may_write(stories, meanwhile, slow):
    begun, outside = [], len(connection.savepoint_ids)
    meanwhile(slow, lambda: begun.append(len(connection.savepoint_ids)))

    catch_up()

    assert begun == [outside] * len(stories)
    assert Neighbour.objects.exists()


def test_what_is_taken_down_while_others_are_related_is_not_led_to(stories, meanwhile):
    gone = stories[2]
    meanwhile("chosen", lambda: Article.objects.filter(pk=gone.pk).update(live=False))

    catch_up()

    kept = Neighbour.objects.values_list("article", "other")
    assert kept
    assert not [pair for pair in kept if gone.pk in pair]


def test_what_is_taken_down_while_it_is_read_is_not_kept(stories, meanwhile):
    gone = stories[2]
    meanwhile("sketch_of", lambda: Article.objects.filter(pk=gone.pk).update(live=False))

    catch_up()

    assert set(Sketch.objects.values_list("pk", flat=True)) == {
        story.pk for story in stories if story != gone
    }


def test_what_was_prepared_by_another_is_left_as_it_is(stories, monkeypatch):
    waiting = Sketch.objects.filter(is_led_to=False)
    catching_up.do_some(at=NOW)
    assert waiting.count() == len(stories)
    made = Sketch.mentions

    def mentions(sketch, scale):
        Sketch.objects.filter(pk=stories[0].pk).delete()
        return made(sketch, scale)

    monkeypatch.setattr(Sketch, "mentions", mentions)

    assert catching_up.do_some(at=NOW) == len(stories)
    assert not waiting.exists()
    assert not Sketch.objects.filter(pk=stories[0].pk).exists()


def pairs():
    return set(Neighbour.objects.values_list("article", "other"))


def test_lists_a_fresh_story_comes_into_while_they_are_looked_for_are_looked_for_again(
    stories, meanwhile, make_article
):
    fresh = make_article(
        "Air sumur", live=False, body=[("paragraph", f"<p>{WATER} sawahx kebunx</p>")]
    )
    came_into: list[int] = []

    def publish():
        if not came_into:
            Article.objects.filter(pk=fresh.pk).update(live=True, published_at=NOW)
            relate(fresh.pk, at=NOW)
            came_into.extend(pk for pk, other in pairs() if other == fresh.pk)

    meanwhile("chosen", publish)
    catch_up()
    assert came_into

    # What is kept is what comes out when all of it is looked for once more, with nobody beside.
    kept = pairs()
    Sketch.objects.update(related_at=None)
    catch_up()
    assert pairs() == kept
    assert fresh.pk in {other for _pk, other in kept}
