from datetime import timedelta

import pytest
import time_machine

from conftest import NOW
from redaksi.articles.models import Article


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW + timedelta(minutes=5), tick=False):
        yield


def test_index_names_each_month_once_with_its_last_change(client, make_article):
    make_article()
    make_article(title="Kedua", published_at=NOW - timedelta(days=40))
    text = client.get("/sitemap.xml").content.decode()
    assert text.count("/sitemap-2026-05.xml") == 1
    assert "/sitemap-2026-04.xml" in text
    assert "<lastmod>2026-05-12T18:40:00+08:00</lastmod>" in text


def test_month_belongs_to_the_papers_calendar(client, make_article):
    # 31 March, 23.30 UTC is 1 April in Mataram.
    late = NOW.replace(month=3, day=31, hour=23, minute=30)
    story = make_article(published_at=late)
    assert story.address in client.get("/sitemap-2026-04.xml").content.decode()
    assert client.get("/sitemap-2026-03.xml").status_code == 404
    assert client.get("/sitemap-2026-13.xml").status_code == 404


def test_news_sitemap_holds_two_days_of_news_and_nothing_else(client, make_article):
    fresh = make_article()
    old = make_article(title="Lama", published_at=NOW - timedelta(days=3))
    advert = make_article(title="Iklan", kind="advertorial", sponsor="Bank Lumbung")
    hidden = make_article(title="Tersembunyi", is_hidden_from_search=True)
    text = client.get("/sitemap-news.xml").content.decode()
    assert fresh.address in text
    assert "<news:language>id</news:language>" in text
    for story in (old, advert, hidden):
        assert story.address not in text


def test_hidden_stories_are_in_no_sitemap(client, make_article):
    hidden = make_article(is_hidden_from_search=True)
    make_article(title="Terlihat")
    assert hidden.address not in client.get("/sitemap-2026-05.xml").content.decode()


def test_pages_sitemap_names_sections_standing_pages_topics_and_people(client, make_article, topic):
    make_article(topics=(topic,))
    text = client.get("/sitemap-pages.xml").content.decode()
    for address in ("/daerah/", "/redaksi/", "/topik/kemarau-2026/", "/penulis/reni-wulandari/"):
        assert f"{address}</loc>" in text


def test_sitemaps_ask_little(client, make_article, django_assert_max_num_queries):
    make_article()
    for address in (
        "/sitemap.xml",
        "/sitemap-2026-05.xml",
        "/sitemap-pages.xml",
        "/sitemap-news.xml",
    ):
        with django_assert_max_num_queries(6):
            assert client.get(address).status_code == 200


def test_robots_names_the_sitemaps_and_keeps_robots_off_the_desk(client, paper):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /desk/" in text
    assert "/sitemap-news.xml" in text


def test_a_sitemap_is_only_read(client, paper):
    assert client.post("/sitemap.xml").status_code == 405


def test_titles_are_escaped_in_the_news_sitemap(client, make_article):
    make_article(title="Padi & <Jagung>")
    assert "Padi &amp; &lt;Jagung&gt;" in client.get("/sitemap-news.xml").content.decode()
    assert Article.objects.published().count() == 1
