"""Stories that hold some of the words are found, those that hold the weightiest first."""

from datetime import timedelta

import pytest
from django.utils import timezone

from redaksi.articles.models import Article
from redaksi.search.models import Entry

pytestmark = pytest.mark.django_db


def found(pulls, most=9):
    return list(Entry.objects.find_any(pulls, most=most))


def test_one_of_the_words_is_enough(make_article):
    story = make_article("Embung Surut")
    make_article("Harga Cabai")

    assert found({"embung": 1.0, "roket": 1.0}) == [story.pk]


def test_the_weightiest_words_come_first(make_article):
    light, heavy = make_article("Pasar Ramai"), make_article("Bandara Ditutup")

    assert found({"pasar": 0.2, "bandara": 0.9}) == [heavy.pk, light.pk]


def test_more_of_the_words_come_first(make_article):
    both, one = make_article("Pasar Bandara"), make_article("Pasar Ramai")

    assert found({"pasar": 0.5, "bandara": 0.5}) == [both.pk, one.pk]


def test_of_equals_the_newer_comes_first(make_article):
    older = make_article("Pasar Ramai", published_at=timezone.now() - timedelta(days=300))
    newer = make_article("Pasar Sepi", published_at=timezone.now() - timedelta(days=3))

    assert found({"pasar": 0.5}) == [newer.pk, older.pk]


def test_no_more_are_given_than_asked_for(make_article):
    for number in range(3):
        make_article(f"Pasar {number}")

    assert len(found({"pasar": 0.5}, most=2)) == 2


def test_no_words_find_nothing(make_article):
    make_article()

    assert found({}) == []


def test_what_readers_may_not_see_is_not_found(make_article):
    hidden = make_article("Bandara Ditutup")
    make_article("Bandara Dibangun", live=False)
    Article.objects.filter(pk=hidden.pk).update(embargo_until=timezone.now() + timedelta(days=900))

    assert found({"bandara": 0.5}) == []


def test_it_costs_one_question(make_article, django_assert_max_num_queries):
    make_article("Pasar Ramai")

    # PostgreSQL is told how to ask as well.
    with django_assert_max_num_queries(2):
        found({"pasar": 0.5, "bandara": 0.5})
