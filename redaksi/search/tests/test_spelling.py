"""The paper's names are learned from its stories, and forgotten with the last that prints them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from redaksi.articles.models import Article
from redaksi.search.actions import rename, take_up_missing
from redaksi.search.asking import read
from redaksi.search.models import Entry, Name, Pin, Spelling, key_of

pytestmark = pytest.mark.django_db


def near(word):
    return [other for _, other in Spelling.objects.near([word], most=5)[word]]


def test_names_of_stories_credits_and_topics_are_learned(make_article, topic):
    make_article("Lalu Muhamad Iqbal Dilantik", topics=(topic,))

    assert near("ikbal") == ["iqbal"]
    assert near("wulanadri") == ["wulandari"]
    assert "Kemarau 2026" in Name.objects.beginning("kemar", most=5)
    assert Name.objects.beginning("dilan", most=5) == ["Lalu Muhamad Iqbal Dilantik"]


def test_a_draft_teaches_nothing(make_article):
    make_article("Lalu Iqbal Ditahan", live=False)

    assert near("ikbal") == []


@pytest.mark.parametrize("end", ["unpublish", "delete", "rewrite"])
def test_a_name_goes_with_the_last_story_that_prints_it(make_article, end):
    first, second = make_article("Saksi Lalu Iqbal"), make_article("Lagi Saksi Lalu Iqbal")

    for story in (first, second):
        assert near("ikbal") == ["iqbal"]
        if end == "rewrite":
            story.title = "Seorang Saksi"
            story.save()
        else:
            getattr(story, end)()

    assert near("ikbal") == []
    assert Name.objects.beginning("saksi lalu", most=5) == []


def test_what_the_index_misses_teaches_its_names_too(make_article):
    make_article("Saksi Lalu Iqbal")
    for noun in (Entry, Name, Spelling):
        noun.objects.all().delete()

    take_up_missing(tell=lambda _taken: None)

    assert near("ikbal") == ["iqbal"]


def test_a_new_name_of_a_topic_is_found_in_all_its_stories(make_article, topic):
    stories = [make_article(topics=(topic,)) for _ in range(3)]
    topic.name = "Kekeringan"
    topic.save()

    rename(f"topic:{topic.pk}", {"name": "Kekeringan"})

    found = Entry.objects.find(read("kekeringan"), start=0, stop=9)
    assert sorted(found) == sorted(story.pk for story in stories)
    assert Entry.objects.find(read("kemarau"), start=0, stop=9) == []


def test_a_name_that_did_not_change_costs_two_questions(
    make_article, topic, django_assert_num_queries
):
    make_article(topics=(topic,))

    with django_assert_num_queries(2):
        rename(f"topic:{topic.pk}", {"name": topic.name})


def test_of_several_questions_each_is_counted_in_one(make_article, django_assert_max_num_queries):
    story = make_article("Embung Surut")
    several = [read("embung"), read("cabai"), read('"embung surut"')]

    # PostgreSQL is told how to ask as well.
    with django_assert_max_num_queries(2):
        assert Entry.objects.count_each(several) == [1, 0, 1]
    newest = Entry.objects.get(article=story).pk
    assert Entry.objects.newest_each(several) == [newest, 0, newest]


def test_nothing_under_embargo_is_counted_or_named_newest(make_article):
    story = make_article("Embung Surut")
    Article.objects.filter(pk=story.pk).update(embargo_until=timezone.now() + timedelta(days=900))

    assert Entry.objects.count_each([read("embung")]) == [0]
    assert Entry.objects.newest_each([read("embung")]) == [0]


def test_a_pin_stands_for_words_in_any_order_and_form(make_article):
    story = make_article()
    Pin.objects.create(words="Banjir Bima", article=story)

    assert Pin.objects.first_for("bima cabai") == []
    assert Pin.objects.first_for("BIMA, banjirnya") == [story.pk]
    assert Pin.objects.first_for("") == []
    assert key_of("Banjir Bima") == "banjir bima"
