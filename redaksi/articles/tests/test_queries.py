"""The lists of articles, each said as one says it; public code starts at the gate."""

from datetime import UTC, date, datetime, timedelta

import pytest

from conftest import NOW
from redaksi.articles.models import Article, Byline, topic_list
from redaksi.articles.models.queries import KINDRED
from redaksi.people.models import Person
from redaksi.sections.models import Topic

published = Article.objects.published


@pytest.fixture
def draft(make_article):
    return make_article("Belum Selesai", live=False, slug="belum-selesai")


def test_gate_lets_through_what_is_live_and_was_published(make_article, draft):
    article = make_article()
    Article.objects.filter(pk=draft.pk).update(live=True)

    assert list(published()) == [article], "live, but the doorbell has not rung"


def test_unpublished_article_was_once_there(make_article, draft):
    article = make_article()

    article.unpublish()

    assert not published().exists()
    assert list(Article.objects.once_published()) == [article]


def test_newest_comes_first_and_the_later_filed_of_two_at_once(make_article):
    first = make_article("Satu")
    second = make_article("Dua")
    newest = make_article("Tiga", published_at=NOW + timedelta(hours=1))

    assert list(published().newest_first()) == [newest, second, first]


def test_section_lists_articles_for_which_it_is_a_further_one(make_article, sections):
    main = make_article("Satu", section="politik")
    further = make_article("Dua", section="nasional", other_sections=("politik", "pileg-2024"))
    make_article("Tiga", section="daerah", other_sections=("nasional",))

    assert set(published().in_section(sections["politik"].pk)) == {main, further}


def test_article_that_names_its_section_twice_is_listed_once(make_article, sections):
    article = make_article(section="politik", other_sections=("politik", "nasional"))

    assert list(published().in_section(sections["politik"].pk)) == [article]


def test_topic_lists_its_articles(make_article, topic):
    article = make_article(topics=(topic,))
    make_article("Lain")

    assert list(published().placed(topic_list(topic.pk))) == [article]


def test_person_is_listed_in_every_role_once(make_article, writer):
    editor = Person.objects.create(name="Wira Pratama", slug="wira-pratama")
    article = make_article()
    article.bylines.add(Byline(person=editor, role=Byline.Role.EDITOR))
    article.bylines.add(Byline(person=writer, role=Byline.Role.PHOTO))
    article.save()

    assert list(published().by(editor.pk)) == [article]
    assert list(published().by(writer.pk)) == [article]


def test_credits_without_a_place_stand_as_they_came(make_article, writer):
    article = make_article()
    article.bylines.add(Byline(guest="H. Mahsun Amin"))
    article.save()
    # PostgreSQL puts a changed row behind all others.
    Byline.objects.filter(person=writer).update(note="di Narmada")

    credits = Article.objects.get(pk=article.pk).bylines.all()
    assert [credit.name for credit in credits] == [writer.name, "H. Mahsun Amin"]


def test_day_runs_from_midnight_to_midnight_of_its_zone(make_article):
    # 00.00 WITA of 12 May is 16.00 UTC of the day before.
    midnight = datetime(2026, 5, 11, 16, tzinfo=UTC)
    first = make_article("Satu", published_at=midnight)
    last = make_article("Dua", published_at=midnight + timedelta(hours=24, microseconds=-1))
    make_article("Tiga", published_at=midnight - timedelta(microseconds=1))
    make_article("Empat", published_at=midnight + timedelta(hours=24))

    assert set(published().on_day(date(2026, 5, 12), zone="Asia/Makassar")) == {first, last}


def test_paid_text_and_editorial_text_are_told_apart(make_article):
    news = make_article()
    paid = make_article("Panel Surya", kind="advertorial", sponsor="PT Surya")

    assert list(published().editorial()) == [news]
    assert list(published().adverts()) == [paid]


def test_kindred_articles_share_a_topic_first_and_the_section_next(make_article, topic, sections):
    same_section = make_article("Seksi", published_at=NOW - timedelta(hours=2))
    new_same_topic = make_article(
        "Baru", section="politik", topics=(topic,), published_at=NOW + timedelta(days=1)
    )
    old_same_topic = make_article("Lama", topics=(topic,), published_at=NOW - timedelta(days=9))
    make_article("Lain", section="opini")

    kindred = published().kindred(topics=[topic.pk], section=sections["daerah"].pk, before=NOW)

    found = [line.pk for line in kindred]
    assert found == [new_same_topic.pk, old_same_topic.pk, same_section.pk]


def test_new_article_of_the_section_changes_no_older_one(make_article, sections):
    older = make_article("Kemarin", published_at=NOW - timedelta(days=1))
    make_article("Bersamaan")
    make_article("Besok", published_at=NOW + timedelta(days=1))

    kindred = published().kindred(topics=[], section=sections["daerah"].pk, before=NOW)

    assert [line.pk for line in kindred] == [older.pk]


def test_kindred_articles_are_taken_from_each_topic_and_named_once(make_article, topic, sections):
    second = Topic.objects.create(name="Embung", slug="embung")
    for day in range(KINDRED):
        make_article(f"Ramai {day}", topics=(topic,), published_at=NOW + timedelta(days=day))
    both = make_article("Keduanya", topics=(topic, second), published_at=NOW - timedelta(days=1))

    kindred = published().kindred(
        topics=[topic.pk, second.pk], section=sections["daerah"].pk, before=NOW
    )

    assert len(kindred) == KINDRED + 1
    assert both.pk in {line.pk for line in kindred}


def test_kindred_articles_pass_the_gate_themselves(make_article, topic, sections):
    hidden = make_article("Ditarik", topics=(topic,), published_at=NOW - timedelta(hours=1))
    Article.objects.filter(pk=hidden.pk).update(live=False)

    kindred = published().kindred(topics=[topic.pk], section=sections["daerah"].pk, before=NOW)

    assert kindred == []


def test_what_is_paid_for_or_kept_back_takes_no_kindred_storys_place(
    make_article, sections, time_machine
):
    time_machine.move_to(NOW + timedelta(days=1), tick=False)
    older = make_article("Lama", published_at=NOW - timedelta(days=9))
    for number in range(KINDRED):
        make_article(
            f"Iklan {number}", kind="advertorial", sponsor="PT Surya",
            published_at=NOW - timedelta(hours=1),
        )  # fmt: skip
        sealed = make_article(f"Embargo {number}", published_at=NOW - timedelta(hours=2))
        Article.objects.filter(pk=sealed.pk).update(embargo_until=NOW + timedelta(days=2))

    kindred = published().kindred(topics=[], section=sections["daerah"].pk, before=NOW)

    assert [line.pk for line in kindred] == [older.pk]


def test_cards_do_not_carry_the_body(make_article, django_assert_num_queries):
    make_article()

    with django_assert_num_queries(1):
        (card,) = published().as_cards()

    assert "body" in card.get_deferred_fields()
