"""Changes whose pages are easily forgotten: each was found by the sequences (test_never_stale)."""

import pytest

from redaksi.articles.actions import month_for
from redaksi.articles.models import Article
from redaksi.comments import actions
from redaksi.comments.tests.conftest import DECIDED
from redaksi.edge.tests.reader import ask

pytestmark = pytest.mark.django_db


@pytest.fixture
def change(django_capture_on_commit_callbacks):
    """What is done under it is committed."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def story(make_article):
    return make_article("Air Embung")


def test_story_no_longer_hidden_from_search_engines_joins_the_news(
    site, change, make_article, time_machine
):
    time_machine.move_to("2026-05-12T11:00:00Z", tick=False)
    hidden = make_article("Tersembunyi", is_hidden_from_search=True)
    assert "Tersembunyi" not in ask(site, "/sitemap-news.xml").text

    with change():
        hidden.is_hidden_from_search = False
        hidden.save()

    assert "Tersembunyi" in ask(site, "/sitemap-news.xml").text


def test_story_that_is_an_advert_no_longer_joins_its_kindred(site, change, make_article, topic):
    story = make_article("Air Embung", topics=(topic,))
    bought = make_article("Bank", kind="advertorial", sponsor="Bank", topics=(topic,))
    assert "Bank" not in ask(site, story.address).text

    with change():
        bought.move(month_for(bought.published_at.date()), pos="last-child")
        bought = Article.objects.get(pk=bought.pk)
        bought.kind = "news"
        bought.save()

    assert "Bank" in ask(site, story.address).text


def test_day_to_come_is_shown_as_today_and_kept_by_nobody(site, store, make_article, time_machine):
    time_machine.move_to("2026-05-12T11:00:00Z", tick=False)
    make_article("Air Embung")

    for day in ("2026-05-13", "2031-01-01", "9999-12-31"):
        assert "Air Embung" in ask(site, f"/indeks/?tanggal={day}").text
    assert store.count() == 0

    assert "Air Embung" in ask(site, "/indeks/?tanggal=2026-05-12").text
    assert store.count() == 1


def test_front_says_at_once_how_many_comments_there_are(site, change, say, moderator):
    first = say()
    assert "1 tanggapan" in ask(site, "/").text

    with change():
        say()
    assert "2 tanggapan" in ask(site, "/").text

    with change():
        actions.hide(first, moderator, reason="Kasar", at=DECIDED)
    assert "1 tanggapan" in ask(site, "/").text


def test_support_leaves_the_front_as_it_is(
    site, change, say, reader, story, django_assert_num_queries
):
    comment = say()
    front = ask(site, "/")
    assert "(1)" not in ask(site, story.address).text

    with change():
        actions.support(comment, reader, at=DECIDED)

    assert "(1)" in ask(site, story.address).text
    with django_assert_num_queries(0):
        assert ask(site, "/") == front
