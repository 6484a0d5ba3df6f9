"""Below a story stands what belongs to it, and never what readers may not see."""

from datetime import timedelta

import pytest

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.edge.tests.conftest import site, store
from redaksi.edge.tests.reader import ask
from redaksi.related.actions.relating import relate
from redaksi.related.models import Neighbour
from redaksi.related.models.neighbour import SHOWN

__all__ = ["site", "store"]

WATER = "Warga desa membagi giliran air embung. Dinas Pertanian Lombok Timur meninjau lahan."
DAY = timedelta(days=1)
BUDGET = 12
FIELDS: dict[str, dict[str, object]] = {
    "withdraw": {"withdrawn_at": NOW, "live": False},
    "embargo": {"embargo_until": NOW + DAY},
    "advert": {"kind": "advertorial", "sponsor": "Bank"},
}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def make(make_article):
    def story(title, word, *, days=0, **fields):
        own = " ".join(f"{word}{letter}" for letter in "xyzqv")
        body = [("paragraph", f"<p>{WATER} {own}</p>")]
        return make_article(title, body=body, published_at=NOW - days * DAY, **fields)

    return story


@pytest.fixture
def stories(make):
    """A story, and eight that belong to it."""
    others = [make(f"Embung {word}", word, days=place) for place, word in enumerate("bcdefghi", 1)]
    story = make("Giliran Air", "jagung")
    for one in (*others, story):
        relate(one.pk, at=NOW)
    return story, others


@pytest.fixture
def change(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def shown(client, article):
    return [card.title for card in client.get(article.address).context["page"].further]


def test_six_stand_below_a_story_at_two_queries(client, stories, django_assert_max_num_queries):
    story, others = stories
    with django_assert_max_num_queries(BUDGET - 1):
        found = shown(client, story)

    assert len(found) == SHOWN
    assert set(found) < {other.title for other in others}


def test_story_that_nothing_is_like_leads_to_the_newest_of_its_section(client, make, stories):
    alone = make("Final Putri", "gol")
    Neighbour.objects.filter(article=alone.pk).delete()

    assert shown(client, alone)[0] == "Embung b"


@pytest.mark.parametrize("how", ["unpublish", "withdraw", "embargo", "advert", "delete"])
def test_what_is_taken_down_is_gone_at_once_and_another_comes(site, change, stories, how):
    story, _others = stories
    numbers = Neighbour.objects.numbers(story.pk)
    gone = Article.objects.get(pk=numbers[0])
    spare = Article.objects.get(pk=numbers[SHOWN])
    page = ask(site, story.address).text
    assert gone.title in page
    assert spare.title not in page

    with change():
        if how == "unpublish":
            gone.unpublish()
        elif how == "delete":
            gone.delete()
        else:
            for name, value in FIELDS[how].items():
                setattr(gone, name, value)
            gone.save(update_fields=list(FIELDS[how]), clean=False)

    page = ask(site, story.address).text
    assert gone.title not in page
    assert spare.title in page
    assert not Neighbour.objects.filter(other=gone.pk or 0).exists()


def test_fresh_story_stands_below_older_ones_at_once(site, change, make_article, stories):
    _story, others = stories
    old = others[0]
    assert "Air Lagi" not in ask(site, old.address).text

    with change():
        told = f"<p>{WATER} bx by bz bq kebun kering sekali panen gagal</p>"
        fresh = make_article("Air Lagi", section="politik", body=[("paragraph", told)])
        relate(fresh.pk, at=NOW)

    assert old.pk in Neighbour.objects.by_machine().filter(other=fresh).values_list(
        "article", flat=True
    )
    assert "Air Lagi" in ask(site, old.address).text


def test_page_that_leads_to_related_stories_stays_while_others_are_published(
    site, store, change, make_article, topic, make
):
    story = make("Giliran Air", "jagung", topics=(topic,))
    other = make("Air Embung", "sawah", days=1)
    relate(other.pk, at=NOW)
    relate(story.pk, at=NOW)
    ask(site, story.address)
    assert store.count() == 1

    with change():
        make_article("Harga Cabai", topics=(topic,))

    assert store.count() == 1
