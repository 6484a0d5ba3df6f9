"""What readers may not see is nowhere, and old addresses lead on."""

from datetime import timedelta

import pytest
import time_machine

from conftest import NOW


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW + timedelta(minutes=5), tick=False):
        yield


PUBLIC = (
    "/", "/daerah/", "/indeks/", "/cari/?q=embung", "/feed/", "/feed.atom", "/feed.json",
    "/daerah/feed/", "/sitemap-news.xml", "/penulis/reni-wulandari/", "/topik/kemarau-2026/",
)  # fmt: skip


def test_a_draft_is_on_no_public_page(client, make_article, topic):
    make_article("Lain", topics=(topic,))
    draft = make_article(live=False, published_at=None, topics=(topic,))
    for address in PUBLIC:
        answer = client.get(address)
        assert answer.status_code == 200, address
        text = answer.content.decode()
        assert draft.address not in text
        assert draft.title not in text
    assert client.get(draft.address).status_code == 404


@pytest.mark.parametrize("tail", ["", "feed/", "feed.atom", "feed.json"])
def test_a_topic_on_which_nothing_is_published_is_not_there(client, make_article, topic, tail):
    make_article(live=False, published_at=None, topics=(topic,))
    assert client.get(topic.address + tail).status_code == 404
    for address in ("/sitemap-pages.xml", "/cari/"):
        assert topic.address not in client.get(address).content.decode()


def test_a_spiked_story_is_gone_and_says_so(client, make_article):
    story = make_article()
    story.unpublish()
    answer = client.get(story.address)
    assert answer.status_code == 410
    assert story.title not in answer.content.decode()


def test_a_changed_slug_leads_on_in_one_hop(client, make_article):
    story = make_article()
    answer = client.get(f"/daerah/{story.pk}/judul-lama/")
    assert answer.status_code == 301
    assert answer.headers["Location"] == story.address


def test_a_former_section_leads_on_in_one_hop(client, make_article, sections):
    story = make_article()
    before = story.address
    sections["daerah"].slug = "ntb"
    sections["daerah"].save()
    answer = client.get(before)
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"/ntb/{story.pk}/{story.slug}/"
    assert client.get("/daerah/").headers["Location"] == "/ntb/"


@pytest.mark.parametrize("tail", ["", "feed/", "feed.atom", "feed.json"])
def test_a_former_word_of_a_noun_leads_on_with_its_feeds(
    client, make_article, sections, topic, writer, tail
):
    make_article(topics=(topic,))
    for noun, slug in ((sections["daerah"], "ntb"), (topic, "kemarau"), (writer, "reni")):
        before, noun.slug = noun.address, slug
        noun.save()
        answer = client.get(before + tail)
        assert (answer.status_code, answer.headers["Location"]) == (301, noun.address + tail)
        assert client.get(noun.address + tail).status_code == 200


def test_no_article_under_a_word_that_never_was_a_section(client, make_article):
    story = make_article()
    assert client.get(f"/ekonomi/{story.pk}/{story.slug}/").status_code == 404
    assert client.get(f"/2019/{story.pk}/{story.slug}/").status_code == 404


def test_the_tree_address_of_an_article_is_no_way_in(client, make_article):
    story = make_article()
    assert story.url_path.startswith("/beranda/arsip-berita/2026-05/")
    for address in (
        "/arsip-berita/2026-05/air-embung-tinggal-sepertiga/",
        "/arsip-berita/2026-05/",
    ):
        assert client.get(address).status_code == 404


def test_pages_are_only_read(client, make_article, topic):
    story = make_article(topics=(topic,))
    for address in (story.address, *PUBLIC):
        assert client.post(address).status_code == 405, address


@pytest.mark.parametrize(
    "address",
    ["/daerah/?halaman=2", "/daerah/?halaman=x", "/indeks/?tanggal=2026-02-30", "/tak-ada/",
     "/topik/tak-ada/", "/penulis/tak-ada/", "/cari/?q=embung&halaman=99", "/tak-ada/feed/"],
)  # fmt: skip
def test_what_is_not_there_says_so(client, make_article, address):
    make_article()
    assert client.get(address).status_code == 404


def test_every_public_answer_carries_the_policy(client, make_article):
    story = make_article()
    for address in ("/", story.address, "/tak-ada/", "/feed/"):
        headers = client.get(address).headers
        assert "script-src 'self'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
