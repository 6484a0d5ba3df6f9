"""A reader searches: best answers first, narrowed, misspelt, in vain, and while typing."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.db import connection

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.search.models import Pin

# What every public page may ask the database, and PostgreSQL told twice or thrice how to ask.
BUDGET = 12
TELLING = 4


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


def page_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.context["page"]


def keys_on(client, address):
    return [card.key for card in page_of(client, address).river]


@pytest.fixture
def budget(django_assert_max_num_queries):
    return django_assert_max_num_queries(
        BUDGET + (TELLING if connection.vendor == "postgresql" else 0)
    )


def test_best_answers_come_first_and_newest_on_request(client, make_article):
    text = make_article("Harga Cabai", body=[("paragraph", "<p>Warga menyebut waduk.</p>")])
    title = make_article("Waduk Baru", published_at=NOW - timedelta(days=900))

    assert keys_on(client, "/cari/?q=waduk") == [title.pk, text.pk]
    assert keys_on(client, "/cari/?q=waduk&urut=terbaru") == [text.pk, title.pk]
    assert page_of(client, "/cari/?q=waduk").form.other_order == "/cari/?q=waduk&urut=terbaru"


def test_a_hit_in_the_text_alone_is_quoted(client, make_article):
    words = "kata " * 80
    make_article(body=[("paragraph", f"<p>{words} waduk &lt;b&gt; &amp; sumur {words}</p>")])

    text = client.get("/cari/?q=waduk").content.decode()

    assert "<mark>waduk</mark> &lt;b&gt; &amp; sumur kata" in text
    assert "…kata kata" in text


@pytest.mark.parametrize(
    ("narrowed", "is_found"),
    [
        ("rubrik=daerah", True), ("rubrik=nasional", False), ("rubrik=tak-ada", True),
        ("jenis=news", True), ("jenis=opinion", False), ("jenis=x", True),
        ("topik=kemarau-2026", True), ("topik=tak-ada", True),
        ("orang=reni-wulandari", True), ("orang=tak-ada", True),
        ("dari=2026-05-12", True), ("dari=2026-05-13", False), ("dari=besok", True),
        ("sampai=2026-05-12", True), ("sampai=2026-05-11", False), ("sampai=2026-13-41", True),
        ("rubrik=daerah&jenis=news&topik=kemarau-2026&orang=reni-wulandari&dari=2026-05-12", True),
    ],
)  # fmt: skip
def test_a_search_is_narrowed(client, make_article, topic, budget, narrowed, is_found):
    story = make_article(topics=(topic,))

    with budget:
        keys = keys_on(client, f"/cari/?q=embung&{narrowed}")

    assert keys == ([story.pk] if is_found else [])


def test_limits_stay_chosen_and_lead_back(client, make_article, topic):
    make_article(topics=(topic,))

    text = client.get("/cari/?q=embung&topik=kemarau-2026&rubrik=daerah").content.decode()

    assert '<input type="hidden" name="topik" value="kemarau-2026">' in text
    assert 'href="/cari/?q=embung&amp;rubrik=daerah"' in text
    assert '<option value="daerah" selected>' in text


def test_limits_without_words_list_the_archive(client, make_article):
    story = make_article()
    make_article(section="nasional")

    assert keys_on(client, "/cari/?rubrik=daerah") == [story.pk]


@pytest.mark.parametrize("typed", ["Lalu Ikbal", "Ikbal Lalu", "lalu iqabl", "iqbl"])
def test_a_misspelt_name_is_found(client, make_article, budget, typed):
    story = make_article("Lalu Muhamad Iqbal Dilantik")

    with budget:
        page = page_of(client, f"/cari/?q={quote(typed)}")

    assert [card.key for card in page.river] == [story.pk]
    assert page.is_meant_shown
    assert "Iqbal" in page.meant.label
    assert "Iqbal" in client.get(f"/cari/?q={quote(typed)}").content.decode()


def test_the_rare_spelling_is_shown_and_the_common_one_offered(client, make_article):
    rare = make_article("Ikbal Menang")
    for number in range(6):
        make_article(f"Iqbal Menang {number}")

    page = page_of(client, "/cari/?q=ikbal")

    assert [card.key for card in page.river] == [rare.pk]
    assert (page.meant.label, page.meant.address) == ("Iqbal", "/cari/?q=Iqbal")
    assert not page.is_meant_shown


def test_nothing_found_is_no_dead_end(client, make_article, topic, budget):
    make_article(topics=(topic,))

    with budget:
        page = page_of(client, "/cari/?q=xyzzy+kuda")
    narrowed = page_of(client, "/cari/?q=embung&rubrik=nasional")

    assert (page.count, page.river, page.meant) == (0, (), None)
    assert [link.label for link in page.topics] == ["Kemarau 2026"]
    assert narrowed.widened == "/cari/?q=embung"


def test_what_was_not_found_may_be_asked_of_the_archive(client, make_article):
    make_article()

    page = client.get(f"/cari/?q={quote('kuda <b>terbang</b>?')}").content.decode()

    assert 'method="post" action="/tanya/"' in page
    assert 'name="tanya" value="kuda &lt;b&gt;terbang&lt;/b&gt;?"' in page
    for address in ("/cari/", "/cari/?q=embung"):
        assert 'action="/tanya/"' not in client.get(address).content.decode(), address


def test_beyond_the_most_it_is_only_said_that_there_are_more(client, make_article, monkeypatch):
    for room in ("redaksi.search.models.finding", "redaksi.reading.search"):
        monkeypatch.setattr(f"{room}.MOST", 20)
    for _ in range(23):
        make_article()

    page = page_of(client, "/cari/?q=embung")

    assert (page.count, page.is_more, page.paging.cells) == (20, True, ())
    assert "Lebih dari 20 berita" in client.get("/cari/?q=embung").content.decode()
    assert client.get("/cari/?q=embung&halaman=2").status_code == 404


def test_pinned_stories_come_first_on_the_first_page(client, make_article, budget):
    found = make_article("Banjir Bima")
    first = make_article("Panduan Evakuasi")
    Pin.objects.create(words="bima banjir", article=first)
    Pin.objects.create(words="bima banjir", article=found, position=2)

    with budget:
        page = page_of(client, "/cari/?q=banjir+bima")

    assert [card.key for card in page.pinned] == [first.pk, found.pk]
    assert page.river == ()
    assert page_of(client, "/cari/?q=banjir").pinned == ()
    assert page_of(client, "/cari/?q=banjir+bima&rubrik=daerah").pinned == ()


@pytest.mark.parametrize("end", ["unpublish", "delete", "embargo", "draft"])
def test_what_readers_may_not_see_is_neither_pinned_nor_named(client, make_article, end):
    story = make_article("Saksi Lalu Iqbal", live=end != "draft")
    Pin.objects.create(words="saksi", article=story)
    if end == "embargo":
        Article.objects.filter(pk=story.pk).update(embargo_until=NOW + timedelta(days=1))
    elif end != "draft":
        getattr(story, end)()

    for address in ("/cari/?q=saksi", "/cari/?q=ikbal", "/potongan/saran/?q=iq"):
        text = client.get(address).content.decode()
        assert "Iqbal" not in text, address


def test_names_are_proposed_while_one_types(client, make_article, django_assert_max_num_queries):
    make_article("Lalu Muhamad Iqbal <b>")

    with django_assert_max_num_queries(2 + TELLING):
        answer = client.get("/potongan/saran/?q=iqb")

    assert answer.content.decode().strip() == '<option value="Lalu Muhamad Iqbal">'
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert client.get("/potongan/saran/?q=i").content.decode().strip() == ""
    assert client.get("/potongan/saran/").content.decode().strip() == ""


@pytest.mark.parametrize("address", ["/cari/", "/potongan/saran/"])
def test_searching_is_reading(client, paper, address):
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("typed", ["\x00", "%", "'", '"', "-", "zzsection1", "a" * 5000, "\ud7ff"])
def test_whatever_is_typed_is_answered(client, make_article, typed):
    make_article()
    for address in ("/cari/", "/potongan/saran/"):
        assert client.get(address, {"q": typed}).status_code == 200
