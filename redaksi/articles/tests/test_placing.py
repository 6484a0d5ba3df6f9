"""The lists that readers leaf through say the same as the articles themselves."""

from datetime import timedelta

import pytest

from conftest import NOW
from redaksi.articles.models import (
    Article,
    Cut,
    Placing,
    main_list,
    paid_list,
    person_list,
    section_list,
    topic_list,
)

pytestmark = pytest.mark.django_db


def lists(article):
    return set(Placing.objects.filter(article=article).values_list("list", flat=True))


def listed(name):
    return list(Article.objects.published().placed(name))


def test_published_article_stands_in_all_its_lists(make_article, sections, topic, writer):
    article = make_article(other_sections=("politik", "daerah"), topics=(topic,))

    assert lists(article) == {
        main_list(sections["daerah"].pk),
        section_list(sections["daerah"].pk), section_list(sections["politik"].pk),
        topic_list(topic.pk), person_list(writer.pk),
    }  # fmt: skip


def test_what_was_paid_for_is_counted_apart(make_article, sections):
    article = make_article(kind="advertorial", sponsor="PT Surya")

    assert {section_list(sections["daerah"].pk), paid_list(sections["daerah"].pk)} <= lists(article)


def test_draft_stands_nowhere_until_it_is_published(make_article):
    draft = make_article(live=False)
    assert lists(draft) == set()

    draft.save_revision().publish()

    assert lists(draft)
    assert set(Placing.objects.values_list("published_at", flat=True)) == {
        Article.objects.get().published_at
    }


def test_what_a_draft_changes_changes_no_list(make_article, sections, topic):
    article = make_article()
    before = lists(article)
    article.topics, article.section = [topic], sections["nasional"]

    article.save_revision()

    assert lists(article) == before


def test_unpublished_or_deleted_article_leaves_every_list(make_article):
    taken_down, deleted = make_article("Satu"), make_article("Dua")

    taken_down.unpublish()
    deleted.delete()

    assert Placing.objects.count() == 0


def test_article_that_moves_stands_in_its_new_section_alone(make_article, sections):
    article = make_article()
    article.section = sections["nasional"]
    article.save_revision().publish()

    assert listed(section_list(sections["nasional"].pk)) == [article]
    assert listed(section_list(sections["daerah"].pk)) == []


def test_list_is_newest_first(make_article, sections):
    old, new = make_article("Lama", published_at=NOW - timedelta(days=1)), make_article("Baru")

    assert listed(section_list(sections["daerah"].pk)) == [new, old]


def test_place_never_shows_what_the_gate_closes(make_article, sections):
    article = make_article()
    Article.objects.filter(pk=article.pk).update(live=False)

    assert listed(section_list(sections["daerah"].pk)) == []


def test_saving_without_a_change_writes_nothing(make_article, django_assert_num_queries):
    article = make_article()
    article = Article.objects.get(pk=article.pk)

    with django_assert_num_queries(4):
        Placing.objects.place(article)


def test_heads_of_several_lists_cost_one_query_and_name_nobody_twice(
    make_article, sections, topic, django_assert_num_queries
):
    days = [
        make_article(f"Hari {day}", topics=(topic,), published_at=NOW - timedelta(days=day))
        for day in range(4)
    ]
    other = make_article("Lain", section="politik", topics=(topic,), published_at=NOW)
    daerah, politik = (main_list(sections[word].pk) for word in ("daerah", "politik"))
    cuts = [Cut(daerah, 2), Cut(politik, 2), Cut(topic_list(topic.pk), 2), Cut("main:0", 9)]

    with django_assert_num_queries(1):
        found = Placing.objects.heads(cuts)

    assert sorted(found) == sorted(article.pk for article in (*days[:2], other))
    assert Placing.objects.heads([]) == []


def test_head_may_end_before_a_moment_and_leave_some_out(make_article, sections):
    days = [make_article(f"{day}", published_at=NOW - timedelta(days=day)) for day in range(5)]
    name = main_list(sections["daerah"].pk)

    found = Placing.objects.heads([Cut(name, 2, before=NOW)], without=[days[1].pk])

    assert sorted(found) == sorted([days[2].pk, days[3].pk])
