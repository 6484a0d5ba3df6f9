"""What a published story leads on to is kept, and a fresh story comes into older ones' lists."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import NOW
from redaksi.articles.actions import month_for
from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.edge.models import Purge
from redaksi.meaning.actions.understanding import understand_some
from redaksi.related.actions.catching_up import catch_up_now, do_some, missing
from redaksi.related.actions.finding import suggested
from redaksi.related.actions.relating import relate
from redaksi.related.models import Frequency, Mention, Neighbour, Sketch
from redaksi.related.models.neighbour import KEPT, SHOWN
from redaksi.related.packing import STORIES

pytestmark = pytest.mark.django_db

WATER = "Warga desa membagi giliran air embung. Dinas Pertanian Lombok Timur meninjau lahan."
FOOTBALL = "Tim putri menang di final lewat tendangan penalti."


def water(word):
    """Say the same with some words of its own: no copy."""
    return f"{WATER} " + " ".join(f"{word}{letter}" for letter in "xyzqv")


@pytest.fixture
def make(make_article):
    """Give a function that publishes a story of these words, some days before NOW."""

    def story(title, text, *, days=0, **fields):
        body = [("paragraph", f"<p>{text}</p>")]
        moment = NOW - timedelta(days=days)
        return make_article(title, summary="-", body=body, published_at=moment, **fields)

    return story


def related(*articles, at=NOW):
    for article in articles:
        relate(article.pk, at=at)


def led_to(article):
    return Neighbour.objects.numbers(article.pk)


def totals():
    return Frequency.objects.get(pk=STORIES).stories, Mention.objects.count()


def test_story_leads_on_to_what_says_the_same_and_to_nothing_else(make):
    old = make("Air Embung", water("sawah"), days=3)
    football = make("Final Putri", FOOTBALL, days=2)
    new = make("Giliran Air", water("jagung"))

    related(old, football, new)

    assert led_to(new) == [old.pk]
    assert led_to(football) == []


def test_fresh_story_comes_into_the_lists_of_older_ones(make):
    old = make("Air Embung", water("sawah"), days=3)
    related(old)
    assert led_to(old) == []

    new = make("Giliran Air", water("jagung"))
    changed = relate(new.pk, at=NOW)

    assert led_to(old) == [new.pk]
    assert changed == {old.pk, new.pk}


def test_old_story_whose_list_is_full_of_older_ones_leads_to_what_happened_since(make):
    old = make("Air Embung", water("sawah"), days=30)
    some = [make("Air Embung", water(word), days=31 + place)
            for place, word in enumerate("pqrstuvwxyzklm")]  # fmt: skip
    related(*some, old)

    first, second = (make("Air Embung", water(word), days=day)
                     for word, day in (("kolam", 20), ("jagung", 1)))  # fmt: skip
    related(first, second)

    numbers = led_to(old)
    assert len(numbers) == KEPT
    assert numbers[SHOWN - 1] in {first.pk, second.pk}
    row = Neighbour.objects.get(article=old, other=numbers[SHOWN - 1])
    assert row.reason["later"]


def test_fresh_story_takes_the_place_of_the_last_where_it_fits_better(make):
    old = make("Air Embung", water("sawah"), days=30)
    some = [make(f"Embung {word}", f"Air embung {word} {word}a {word}b surut.", days=9 + place)
            for place, word in enumerate("pqrstuvwxyzklm")]  # fmt: skip
    related(*some, old)
    assert len(led_to(old)) == KEPT
    last = led_to(old)[-1]

    new = make("Giliran Air", water("jagung"))
    related(new)

    assert led_to(old)[0] == new.pk
    assert len(led_to(old)) == KEPT
    assert last not in led_to(old)


def test_pages_are_touched_that_lead_to_others_than_before_and_no_more(make):
    old = make("Air Embung", water("sawah"), days=3)
    football = make("Final Putri", FOOTBALL, days=2)
    related(old, football)
    new = make("Giliran Air", water("jagung"))
    before = Purge.objects.count()

    related(new)
    touched = {key for row in Purge.objects.order_by("pk")[before:] for key in row.changed}
    assert touched == {keys.related(old.pk), keys.related(new.pk)}

    before = Purge.objects.count()
    related(new)
    assert Purge.objects.count() == before


@pytest.mark.parametrize("fields", [
    {"live": False}, {"kind": "advertorial", "sponsor": "Bank"},
    {"embargo_until": NOW + timedelta(days=1)}, {"withdrawn_at": NOW},
])  # fmt: skip
def test_nothing_leads_to_what_readers_may_not_see_or_was_paid_for(make, time_machine, fields):
    time_machine.move_to(NOW, tick=False)
    old = make("Air Embung", water("sawah"), days=3)
    hidden = make("Giliran Air", water("kebun"))
    related(old, hidden)
    assert led_to(old) == [hidden.pk]

    Article.objects.filter(pk=hidden.pk).update(**fields)
    related(hidden)

    assert (led_to(old), led_to(hidden)) == ([], [])
    assert not Sketch.objects.filter(pk=hidden.pk).exists()
    related(old)
    assert led_to(old) == []


def test_taken_down_it_is_forgotten_at_once(make):
    old = make("Air Embung", water("sawah"), days=3)
    new = make("Giliran Air", water("kebun"))
    related(old)
    before = totals()
    related(new)
    assert totals() != before

    new.unpublish()

    assert led_to(old) == []
    assert totals() == before


def test_deleted_it_leaves_nothing_behind(make):
    old = make("Air Embung", water("sawah"), days=3)
    new = make("Giliran Air", water("kebun"))
    related(old)
    before = totals()
    related(new)

    new.delete()

    assert totals() == before
    assert led_to(old) == []


def test_story_that_became_an_advert_is_forgotten_when_it_is_saved(make):
    old = make("Air Embung", water("sawah"), days=3)
    new = make("Giliran Air", water("kebun"))
    related(old, new)

    new.move(month_for(NOW.date(), adverts=True), pos="last-child")
    new = Article.objects.get(pk=new.pk)
    new.kind, new.sponsor = "advertorial", "Bank"
    new.save()

    assert led_to(old) == []


def test_changed_story_leaves_where_it_no_longer_fits(make):
    old = make("Air Embung", water("sawah"), days=3)
    new = make("Giliran Air", water("kebun"))
    related(old, new)

    new.title, new.body = "Final Putri", [("paragraph", f"<p>{FOOTBALL}</p>")]
    new.save()
    related(new)

    assert (led_to(old), led_to(new)) == ([], [])


def test_same_topic_leads_on_with_few_common_words(make, topic):
    old = make("Air Embung", water("sawah"), days=3, topics=(topic,))
    new = make("Harga Beras", "Beras naik, warga mengeluh.", topics=(topic,))

    related(old, new)

    row = Neighbour.objects.get(article=new, other=old)
    assert row.reason["topic"]


def test_doing_it_twice_is_doing_it_once(make):
    stories = [make(f"Air {word}", water(word), days=3) for word in ("sawah", "kebun")]
    related(*stories)
    before = (totals(), [led_to(story) for story in stories])

    related(*stories)

    assert (totals(), [led_to(story) for story in stories]) == before


def test_story_of_other_words_is_led_to_by_what_it_means(water_model, make):
    well = make("Sumur Bor", "Pompa baru mengalirkan cairan.", days=3)
    pond = make("Embung Surut", "Petani kekurangan air.", days=1)
    football = make("Final Putri", FOOTBALL, days=2)
    related(well, pond, football)
    assert (led_to(pond), led_to(well)) == ([], [])

    understand_some()
    related(pond)

    assert (led_to(pond), led_to(well), led_to(football)) == ([well.pk], [pond.pk], [])
    assert Neighbour.objects.get(article=pond).reason["meaning"]


def test_archive_is_made_up_for_in_pieces_and_comes_out_the_same(make):
    stories = [make(f"Air {word}", water(word), days=place)
               for place, word in enumerate(("sawah", "kebun", "kolam", "ladang"))]  # fmt: skip
    make("Draf", water("rawa"), live=False)
    assert missing() == 3 * len(stories)
    told: list[int] = []

    catch_up_now(at=NOW, tell=told.append)

    assert sum(told) == 3 * len(stories)
    assert (missing(), do_some(at=NOW)) == (0, 0)
    lists = [set(led_to(story)) for story in stories]
    assert lists == [{other.pk for other in stories} - {story.pk} for story in stories]
    related(*stories)
    assert [set(led_to(story)) for story in stories] == lists


def test_draft_is_suggested_for_and_nothing_is_written(make):
    old = make("Air Embung", water("sawah"), days=3)
    related(old)
    draft = make("Giliran Air", water("kebun"), live=False)
    before = totals()

    found = suggested(draft, at=NOW.timestamp())

    assert [one.other for one in found] == [old.pk]
    assert "Lombok Timur" in found[0].reason["names"]
    assert totals() == before


def test_relating_costs_as_many_queries_for_many_stories_as_for_few(make):
    def cost(story):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            relate(story.pk, at=NOW)
        return len(captured)

    make_some = [make(f"Air {n}", water(f"sawah{n}"), days=2) for n in range(4)]
    related(*make_some)
    few = cost(make("Giliran Air", water("kebun")))
    more = [make(f"Padi {n}", FOOTBALL + f" sawah{n}x", days=2) for n in range(12)]
    related(*more)

    assert cost(make("Giliran Lagi", water("jagung"))) <= few + 12


def test_hand_of_the_editor_stays_whatever_the_machine_finds(make, writer):
    old = make("Air Embung", water("sawah"), days=3)
    football = make("Final Putri", FOOTBALL, days=2)
    new = make("Giliran Air", water("kebun"))
    related(old, football, new)

    Neighbour.objects.pin(new, football, by=None, at=NOW)
    Neighbour.objects.drop(new, old, by=None, at=NOW)
    related(new, old)

    assert led_to(new) == [football.pk]
    Neighbour.objects.leave(new, old, by=None, at=NOW)
    Neighbour.objects.leave(new, football, by=None, at=NOW)
    assert led_to(new) == [old.pk]
    assert SHOWN < KEPT
