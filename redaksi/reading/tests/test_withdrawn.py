"""A withdrawn story is announced at its address, and is nowhere else."""

import json
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
import time_machine

from redaksi.corrections.tests.conftest import ASKED, REASON, WITHDRAWN

TITLE, SECRET = "Rahasia Embung Kering", "Kalimat yang tidak boleh tersisa"
BUDGET = 12


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(WITHDRAWN + timedelta(minutes=5), tick=False):
        yield


@pytest.fixture
def story(make_article, topic):
    return make_article(
        TITLE, topics=(topic,), summary=SECRET, other_sections=("nasional",),
        body=[("paragraph", f"<p>{SECRET}.</p>")],
    )  # fmt: skip


@pytest.fixture
def withdrawn(story, withdraw):
    return withdraw(story)


def leaks(answer):
    """Name what of the story stands in an answer."""
    text = answer.content.decode()
    return [word for word in (TITLE, SECRET, "rahasia-embung", "Rahasia Embung") if word in text]


def test_its_address_announces_the_withdrawal(
    client, story, withdrawn, django_assert_max_num_queries
):
    with django_assert_max_num_queries(BUDGET):
        answer = client.get(story.address)

    text = answer.content.decode()
    assert answer.status_code == 410
    for words in (
        "<h1>Berita ini dicabut</h1>", "<title>Berita ini dicabut - Suar Mataram</title>", REASON,
        "Kesalahan redaksi: berita keliru dan tidak akurat", f"nomor {story.pk}",
        "Selasa, 12 Mei 2026, 21.40 WITA", "Selasa, 12 Mei 2026</time>, Daerah",
        'content="noindex"', 'href="/koreksi-hak-jawab/"',
    ):  # fmt: skip
        assert words in text, words
    assert leaks(answer) == []
    assert answer.headers["Cache-Control"] == "no-store"


def test_machines_are_told_of_the_announcement_alone(client, story, withdrawn):
    text = client.get(story.address).content.decode()

    data = json.loads(text.partition('ld+json">')[2].partition("</script>")[0])
    announcement = data["@graph"][0]
    assert announcement["@type"] == "WebPage"
    assert announcement["name"] == "Berita ini dicabut"
    assert announcement["datePublished"] == "2026-05-12T21:40:00+08:00"
    assert "NewsArticle" not in text
    assert "og:image" not in text


def test_every_former_address_announces_it(client, story, withdrawn, sections):
    before = story.address
    sections["daerah"].slug = "ntb"
    sections["daerah"].save()

    for address in (
        before, f"/ntb/{story.pk}/judul-lama/", f"/nasional/{story.pk}/", f"/ntb/{story.pk}/x",
    ):  # fmt: skip
        answer = client.get(address)
        assert answer.status_code == 410, address
        assert "Berita ini dicabut" in answer.content.decode(), address
    assert client.get(f"/ekonomi/{story.pk}/x/").status_code == 404


def test_a_story_merely_taken_down_is_gone_as_before(client, story):
    story.unpublish()

    answer = client.get(story.address)

    assert answer.status_code == 410
    assert "dicabut" not in answer.content.decode().replace("/pencabutan/", "")


@pytest.mark.parametrize("step", ["asked", "half", "declined"])
def test_before_two_have_approved_readers_see_the_story(
    client, story, make_withdrawal, responsible, step
):
    withdrawal = make_withdrawal(story)
    if step == "half":
        withdrawal.approve(responsible, at=ASKED)
    if step == "declined":
        withdrawal.decline(responsible, note="Cukup diralat.", at=ASKED)

    assert client.get(story.address).status_code == 200
    assert REASON not in client.get("/pencabutan/").content.decode()


PLACES = (
    "/", "/daerah/", "/nasional/", "/topik/kemarau-2026/", "/penulis/reni-wulandari/", "/indeks/",
    "/indeks/?tanggal=2026-05-12", "/cari/?q=rahasia", "/cari/?q=embung", "/feed/", "/feed.atom",
    "/feed.json", "/daerah/feed/", "/daerah/feed.atom", "/daerah/feed.json",
    "/topik/kemarau-2026/feed/", "/penulis/reni-wulandari/feed.json", "/sitemap.xml",
    "/sitemap-2026-05.xml", "/sitemap-news.xml", "/sitemap-pages.xml", "/pencabutan/",
    "/pencabutan/feed/", "/pencabutan/feed.atom", "/pencabutan/feed.json", "/tak-ada/",
)  # fmt: skip


def test_it_is_in_no_output_any_more(client, make_article, story, withdraw, topic):
    # Stands beside it everywhere, leads to it twice, and keeps every list from being empty.
    link = f'<a linktype="page" id="{story.pk}">lihat</a>'
    other = make_article(
        "Yang Lain", topics=(topic,), other_sections=("nasional",),
        body=[("paragraph", f"<p>Tiga desa, {link}.</p>"), ("read_also", [story])],
    )  # fmt: skip
    places = (*PLACES, other.address)
    silent = {"/sitemap.xml", "/sitemap-pages.xml", *PLACES[-5:-1]}
    assert {place for place in places if not leaks(client.get(place))} == silent

    withdraw(story)

    assert [place for place in places if leaks(client.get(place))] == []
    assert story.address not in client.get("/cari/?q=rahasia").content.decode()


class TestList:
    def test_tells_day_section_ground_and_reason(
        self, client, story, withdrawn, django_assert_max_num_queries
    ):
        with django_assert_max_num_queries(BUDGET):
            text = client.get("/pencabutan/").content.decode()

        for words in (
            f"Berita nomor {story.pk}", REASON, "Selasa, 12 Mei 2026, 21.40 WITA", "Daerah",
            "Kesalahan redaksi", 'href="/pencabutan/feed.atom"',
        ):  # fmt: skip
            assert words in text, words

    def test_names_the_document_of_the_press_council(self, client, story, withdraw):
        withdraw(
            story, ground="dewan_pers", council_document="12/PPR-DP/V/2026",
            council_date=date(2026, 5, 11),
        )  # fmt: skip

        text = client.get("/pencabutan/").content.decode()

        assert "Pertimbangan khusus Dewan Pers (12/PPR-DP/V/2026, Senin, 11 Mei 2026)" in text

    def test_keeps_who_asked_to_the_newsroom(self, client, story, withdraw):
        withdraw(story, origin="external", requested_by="Kepala dinas perairan")

        for place in ("/pencabutan/", story.address, "/pencabutan/feed.json"):
            assert "Kepala dinas" not in client.get(place).content.decode()

    def test_is_there_before_the_first(self, client, paper):
        answer = client.get("/pencabutan/")

        assert answer.status_code == 200
        assert "Belum ada berita yang dicabut." in answer.content.decode()
        assert client.get("/pencabutan/?halaman=2").status_code == 404

    def test_is_newest_first_in_pages(self, client, make_article, withdraw):
        stories = [make_article(f"Cerita {number}") for number in range(21)]
        for number, story in enumerate(stories):
            withdraw(story, at=WITHDRAWN + timedelta(seconds=number))

        first = client.get("/pencabutan/").content.decode()
        second = client.get("/pencabutan/?halaman=2").content.decode()

        assert first.index(f'id="berita-{stories[20].pk}"') < first.index(
            f'id="berita-{stories[1].pk}"'
        )
        assert f'id="berita-{stories[0].pk}"' not in first
        assert f'id="berita-{stories[0].pk}"' in second
        assert client.get("/pencabutan/?halaman=3").status_code == 404

    def test_is_led_to_from_the_foot_and_the_sitemap(self, client, paper):
        foot = client.get("/").content.decode().partition('<footer class="foot">')[2]

        assert foot.index("/koreksi-hak-jawab/") < foot.index("/pencabutan/")
        assert "/pencabutan/</loc>" in client.get("/sitemap-pages.xml").content.decode()

    def test_is_only_read(self, client, paper):
        for place in ("/pencabutan/", "/pencabutan/feed.atom"):
            assert client.post(place).status_code == 405


class TestFeed:
    @pytest.mark.parametrize("form", ["feed/", "feed.atom", "feed.json"])
    def test_tells_ground_and_reason(
        self, client, story, withdrawn, django_assert_max_num_queries, form
    ):
        with django_assert_max_num_queries(BUDGET):
            answer = client.get(f"/pencabutan/{form}")

        text = answer.content.decode()
        assert answer.status_code == 200
        for words in (f"Berita nomor {story.pk} dicabut", REASON, f"/daerah/{story.pk}/"):
            assert words in text, words
        assert f":withdrawal:{withdrawn.pk}" in text

    def test_leads_to_the_announcement(self, client, story, withdrawn, settings):
        item = client.get("/pencabutan/feed.json").json()["items"][0]

        answer = client.get(item["url"].removeprefix(settings.ADDRESS))

        assert (answer.status_code, leaks(answer)) == (410, [])
        assert item["date_published"] == WITHDRAWN.isoformat()

    def test_is_well_formed_without_any(self, client, paper):
        ElementTree.fromstring(client.get("/pencabutan/feed.atom").content)  # noqa: S314  # ours

        assert client.get("/pencabutan/feed.json").json()["items"] == []


def test_what_somebody_wrote_is_no_markup(client, story, withdraw):
    withdraw(story, reason="<script>alert(1)</script>\nBaris kedua.")

    for place in (story.address, "/pencabutan/"):
        text = client.get(place).content.decode()
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>Baris kedua." in text
