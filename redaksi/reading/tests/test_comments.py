"""What readers say, as others read it: on the story, in pages, at one comment's own address."""

import pytest
import time_machine

from redaksi.comments import actions
from redaksi.comments.models import ArticleCommentRule, Comment, StaffReader
from redaksi.comments.tests.conftest import DECIDED, SAID, TEXT
from redaksi.edge import keys
from redaksi.edge.shown import noted
from redaksi.reading import thread
from redaksi.reading.frame import Edition
from redaksi.reading.thread import A_PAGE, FIRST

BUDGET = 12


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(DECIDED, tick=False):
        yield


@pytest.fixture
def story(make_article):
    return make_article()


@pytest.fixture
def text_at(client):
    return lambda address: client.get(address).content.decode()


@pytest.fixture
def many(story, reader):
    def make(count):
        rows = [
            Comment(
                article=story, reader=reader, text=f"Kata ke-{number}.", state="published",
                said_at=SAID, published_at=SAID, support_count=number % 7,
            )
            for number in range(count)
        ]  # fmt: skip
        return Comment.objects.bulk_create(rows)

    return make


def test_the_story_carries_its_comments_and_the_form(text_at, say, story):
    say()
    comment = say("Lihat https://a.example/x dan\n<script>alert(1)</script>")

    page = text_at(story.address)

    assert f'<article class="remark" id="tanggapan-{comment.pk}">' in page
    assert (
        '<a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>' in page
    )
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "2 tanggapan" in page
    assert "Tinggalkan Balasan" in page
    assert 'action="/tanggapan/kirim/"' in page
    assert "csrf" not in page


@pytest.mark.parametrize(
    "address", ["{story}", "/tanggapan/berita/{pk}/", "/tanggapan/balas/{one}/"]
)
def test_each_page_says_that_it_shows_the_thread(client, say, story, address):
    at = address.format(story=story.address, pk=story.pk, one=say().pk)

    shown = noted(client.get(at).wsgi_request.META)

    assert shown
    assert keys.comments(story.pk) in shown.keys


def test_a_story_with_all_there_may_be_on_it_keeps_to_its_budget(
    client, make_article, say, story, topic, django_assert_max_num_queries
):
    older = make_article("Embung Lama", topics=(topic,))
    link = f'<a linktype="page" id="{older.pk}">berita lama</a>'
    story.body = [("paragraph", f"<p>Lihat {link}.</p>")]
    story.topics.add(topic)
    story.save()
    say(parent=say())

    with django_assert_max_num_queries(BUDGET):
        page = client.get(story.address)

    assert "berita lama</a>" in page.content.decode()
    assert [card.title for card in page.context["page"].further] == [older.title]


def test_threads_come_in_pages_of_fifty_with_real_links(
    text_at, many, story, client, django_assert_max_num_queries
):
    made = many(A_PAGE + 5)
    address = f"/tanggapan/berita/{story.pk}/"

    first = text_at(story.address)
    assert (first.count('class="remark"'), f'href="{address}"' in first) == (FIRST, True)
    assert f"{A_PAGE + 5} tanggapan" in first
    with django_assert_max_num_queries(BUDGET):
        page = text_at(address)
    assert page.count('class="remark"') == A_PAGE
    assert f'href="{address}?halaman=2"' in page
    second = text_at(f"{address}?halaman=2")
    assert f"tanggapan-{made[-1].pk}" in second
    assert client.get(f"{address}?halaman=3").status_code == 404
    assert client.get(f"{address}?urut=acak").status_code == 404


def test_readers_choose_the_order(text_at, many, story):
    made = many(8)
    address = f"/tanggapan/berita/{story.pk}/"

    newest, liked = text_at(f"{address}?urut=terbaru"), text_at(f"{address}?urut=didukung")

    assert newest.index(f"tanggapan-{made[7].pk}") < newest.index(f"tanggapan-{made[0].pk}")
    assert liked.index(f"tanggapan-{made[6].pk}") < liked.index(f"tanggapan-{made[0].pk}")


def test_a_comment_has_an_address_that_leads_to_where_it_stands(client, many, story):
    made = many(A_PAGE + 1)
    thread = f"/tanggapan/berita/{story.pk}/"

    places = [client.get(made[place].address)["Location"] for place in (0, FIRST, A_PAGE)]

    assert places == [
        f"{story.address}#tanggapan-{made[0].pk}",
        f"{thread}#tanggapan-{made[FIRST].pk}",
        f"{thread}?halaman=2#tanggapan-{made[A_PAGE].pk}",
    ]


@pytest.mark.parametrize("state", ["unconfirmed", "waiting", "hidden", "removed"])
def test_what_is_not_public_is_nowhere(client, say, story, state):
    comment = say("Rahasia besar")
    Comment.objects.filter(pk=comment.pk).update(state=state)

    for address in (story.address, f"/tanggapan/berita/{story.pk}/", "/feed/", "/cari/?q=rahasia"):
        page = client.get(address).content.decode()
        assert "Rahasia besar" not in page
        assert "1 tanggapan" not in page
    for address in (comment.address, f"/tanggapan/balas/{comment.pk}/"):
        assert client.get(address).status_code == 404


def test_answers_stay_where_what_they_answer_is_taken_away(text_at, say, story, moderator):
    first = say("Kasar sekali")
    say("Jangan begitu.", parent=first)
    actions.hide(first, moderator, reason="Kasar", at=DECIDED)

    page = text_at(story.address)

    assert "Kasar sekali" not in page
    assert f"tanggapan-{first.pk}" not in page
    assert "Tanggapan ini tidak lagi ditampilkan." in page
    assert "Jangan begitu." in page


def test_an_edit_is_told_with_its_reason(text_at, say, story, moderator):
    actions.edit(say(), moderator, "Lebih sopan.", reason="kata kasar", at=DECIDED)

    page = text_at(story.address)

    assert "Disunting redaksi: kata kasar" in page
    assert TEXT not in page


def test_the_newsroom_is_told_by_its_badge(text_at, say, story, reader, moderator):
    say()
    assert "data-staff" not in text_at(story.address)
    StaffReader.objects.create(reader=reader, user=moderator, named_at=SAID)

    assert "data-staff" in text_at(story.address)


def test_what_came_from_the_old_site_is_read_only(client, story):
    comment = Comment.objects.create(
        article=story, guest_name="Pak Lama", text="Dari dulu.", state="published",
        said_at=SAID, published_at=SAID, old_site_id="lama.example:1",
    )  # fmt: skip

    page = client.get(story.address).content.decode()

    assert "Pak Lama" in page
    assert "dari situs lama" in page
    assert f"/tanggapan/balas/{comment.pk}/" not in page
    assert client.get(f"/tanggapan/balas/{comment.pk}/").status_code == 404


def test_a_closed_story_keeps_what_was_said(text_at, say, story):
    say()
    ArticleCommentRule.objects.create(article=story, openness="closed")

    page = text_at(story.address)

    assert TEXT in page
    assert "<textarea" not in page
    assert "sudah ditutup" in page


def test_every_version_of_the_terms_stays_readable(client, terms, django_assert_max_num_queries):
    with django_assert_max_num_queries(BUDGET):
        page = client.get("/tanggapan/ketentuan/")

    assert "Saya tidak akan menghina." in page.content.decode()
    assert client.get(terms.address).status_code == 200
    assert client.get("/tanggapan/ketentuan/9/").status_code == 404


@pytest.mark.parametrize("address", ["berita/{}/", "{}/", "balas/{}/"])
def test_these_pages_are_read_only(client, say, address):
    assert client.post("/tanggapan/" + address.format(say().pk)).status_code == 405


def test_only_a_story_with_a_last_day_reads_differently_tomorrow(story):
    edition = Edition(DECIDED)
    thread.assemble(story, edition)
    assert edition.until is None

    ArticleCommentRule.objects.create(article=story, closes_on=DECIDED.date())
    edition = Edition(DECIDED)
    thread.assemble(story, edition)

    assert edition.until == edition.midnight


@pytest.mark.parametrize("address", ["/tanggapan/berita/{pk}/", "/tanggapan/balas/{one}/"])
def test_a_thread_names_its_story_and_says_so(client, say, story, address):
    answer = client.get(address.format(pk=story.pk, one=say().pk))

    shown = noted(answer.wsgi_request.META)
    assert story.title in answer.content.decode()
    assert shown
    assert keys.article(story.pk) in shown.keys
