"""The door of preview links: for whoever has the link, for nobody else, and not for ever."""

from datetime import timedelta

import pytest
from django.urls import reverse

from conftest import NOW
from redaksi.articles.models import Article, PreviewLink

A_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def draft(make_article):
    article = make_article("Judul Lama", live=False)
    article.title = "Air Embung Naik"
    article.save_revision()
    return article


@pytest.fixture
def address(draft):
    return reverse("preview_link", args=[make(draft)])


def make(article):
    return PreviewLink.objects.make(article, by=None, lasting=A_DAY, at=NOW)[1]


def kept_apart(answer):
    """Tell whether an answer is stored and found by nobody, and tells no other site its address."""
    return (
        answer.headers["Cache-Control"] == "no-store"
        and answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        and answer.headers["Referrer-Policy"] == "no-referrer"
        and not answer.cookies
    )


def test_the_newest_version_is_read_without_a_log_in(client, address):
    answer = client.get(address)

    text = answer.content.decode()
    assert answer.status_code == 200
    assert "Air Embung Naik" in text
    assert "Judul Lama" not in text
    assert "Pratinjau, belum terbit." in text
    assert "Rabu, 13 Mei 2026, 18.40 WITA" in text


def test_no_machine_finds_it_and_nothing_stores_it(client, address):
    answer = client.get(address)

    text = answer.content.decode()
    assert kept_apart(answer)
    assert '<meta name="robots" content="noindex, nofollow">' in text
    assert 'rel="canonical"' not in text
    assert "application/ld+json" not in text


def test_it_costs_few_queries(client, address, django_assert_max_num_queries):
    client.get(address)
    # Nine of them are Wagtail's, for looking whether what a version names is still there.
    with django_assert_max_num_queries(18):
        client.get(address)


def test_openings_are_counted_looking_ahead_is_not(client, address):
    client.head(address)
    client.get(address)

    assert PreviewLink.objects.values_list("opened_count", "opened_at").get() == (1, NOW)


def test_an_unknown_link_is_not_there(client, address):
    answer = client.get("/pratinjau/tebakan/")

    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")


@pytest.mark.parametrize("end", ["expires", "is revoked"])
def test_a_link_that_ended_says_so_and_nothing_else(client, address, end, time_machine):
    if end == "expires":
        time_machine.move_to(NOW + A_DAY, tick=False)
    else:
        PreviewLink.objects.get().revoke(at=NOW)

    answer = client.get(address)

    assert answer.status_code == 410
    assert "Air Embung Naik" not in answer.content.decode()
    assert kept_apart(answer)


def test_under_embargo_the_link_is_not_there(client, draft, address):
    draft.embargo_until = NOW + timedelta(hours=1)
    draft.save_revision()

    answer = client.get(address)

    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")


def test_after_publication_it_leads_on_to_the_article(client, draft, address):
    draft.get_latest_revision().publish()

    answer = client.get(address)

    assert (answer.status_code, answer.url) == (302, Article.objects.get().address)
    assert kept_apart(answer)


def test_a_story_taken_down_is_not_read_by_an_old_link(client, draft, address):
    draft.get_latest_revision().publish()
    Article.objects.get().unpublish()

    assert client.get(address).status_code == 404


def test_it_is_only_read(client, address):
    assert client.post(address).status_code == 405
