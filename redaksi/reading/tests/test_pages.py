"""Every public page: what it shows, whom it refuses, and how many questions it asks."""

from datetime import timedelta

import pytest
import time_machine

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.reading import theme

BUDGET = 12  # queries any public page may cost


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW + timedelta(minutes=5), tick=False):
        yield


@pytest.fixture
def story(make_article, topic):
    return make_article(
        title="Air Embung Tinggal Sepertiga",
        other_sections=("nasional", "politik", "pileg-2024"),
        topics=(topic,),
        body=[
            ("paragraph", "<p>Tiga desa sepakat berbagi air.</p><p>Kesepakatan itu tertulis.</p>"),
            ("quote", {"text": "Airnya sedikit", "speaker": "Maesarah", "role": "Juru catat"}),
            ("paragraph", "<p>Jadwal kirim belum ditetapkan.</p>"),
        ],
    )


def test_article_shows_every_element(client, story, django_assert_max_num_queries):
    with django_assert_max_num_queries(BUDGET):
        answer = client.get(story.address)
    text = answer.content.decode()
    for piece in (
        "Daerah", "Nasional", "Pileg 2024", "Politik", "Air Embung Tinggal Sepertiga",
        "Reni Wulandari", "Selasa, 12 Mei 2026, 18.40 WITA", "Mataram –", "Airnya sedikit",
        "(rwu)", "Kemarau 2026", "https://wa.me/?text=",
    ):  # fmt: skip
        assert piece in text, piece


@pytest.mark.parametrize(
    "address",
    ["/", "/daerah/", "/nasional/", "/topik/kemarau-2026/", "/penulis/reni-wulandari/",
     "/indeks/", "/indeks/?tanggal=2026-05-12", "/cari/?q=embung", "/cari/"],
)  # fmt: skip
def test_lists_show_the_story_within_budget(client, story, django_assert_max_num_queries, address):
    for number in range(12):
        story_like = Article.objects.get(pk=story.pk)
        assert story_like.live, number
    with django_assert_max_num_queries(BUDGET):
        answer = client.get(address)
    assert answer.status_code == 200
    if address != "/cari/":
        assert story.address in answer.content.decode()


def test_found_words_stand_out_and_nothing_in_them_is_markup(client, make_article):
    make_article("Embung <i>Tujuh</i> & Jum’at", summary="Air embung “surut”.")
    text = client.get("/cari/?q=embung+jumat+i").content.decode()
    title = "<mark>Embung</mark> &lt;<mark>i</mark>&gt;Tujuh&lt;/<mark>i</mark>&gt; &amp; "
    assert f">{title}<mark>Jum’at</mark></a>" in text
    assert "Air <mark>embung</mark> “surut”." in text
    assert "<mark>" not in client.get("/daerah/").content.decode()


def test_a_printed_story_says_where_it_stands(client, make_article, settings):
    article = make_article()
    text = client.get(article.address).content.decode()
    assert f'<p class="source">{settings.ADDRESS}{article.address}</p>' in text
    styles = theme.styles()
    assert ".source{display:none}" in styles
    assert ".source{display:block" in styles[styles.index("@layer print{") :]


def test_links_in_paid_text_say_that_they_are_paid(client, make_article):
    body = [("paragraph", '<p>Lihat <a href="https://bank.example/">bank</a>.</p>')]
    advert = make_article(title="Iklan", kind="advertorial", sponsor="Bank Lumbung", body=body)
    story = make_article(title="Berita", body=body)
    assert 'rel="sponsored noopener"' in client.get(advert.address).content.decode()
    assert 'rel="noopener"' in client.get(story.address).content.decode()


def test_an_old_story_says_how_old_it_is(client, make_article):
    old = make_article(published_at=NOW - timedelta(days=3 * 366))
    fresh = make_article(title="Baru")
    assert "Berita ini terbit 3 tahun lalu." in client.get(old.address).content.decode()
    assert "tahun lalu" not in client.get(fresh.address).content.decode()


@pytest.mark.parametrize(("seconds", "is_told"), [(40, False), (60, True)])
def test_an_update_within_a_minute_of_publication_is_not_told(client, story, seconds, is_told):
    Article.objects.update(updated_at=NOW + timedelta(seconds=seconds))

    text = client.get(story.address).content.decode()

    assert ("Diperbarui 18.41 WITA" in text) is is_told
    assert "Diperbarui 18.40" not in text
