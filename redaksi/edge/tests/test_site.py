"""The whole program behind its gate: what is asked of the database, and what stays in the store."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from redaksi.corrections.models import Withdrawal
from redaksi.corrections.tests.conftest import (
    editor_of_news,
    make_withdrawal,
    responsible,
    withdraw,
)
from redaksi.edge.tests.reader import ask

__all__ = ["editor_of_news", "make_withdrawal", "responsible", "withdraw"]
pytestmark = pytest.mark.django_db

# Where nothing is, and how many questions it costs to know that; each goes by an index. Of a
# section there is, its words and its stories are counted as well.
NOWHERE = {
    "/tidak/ada/": 1, "/tidakada": 1, "/a/b/c/d/e/": 1, "/2019/12/judul/": 1, "/wp-login.php": 1,
    "/%FF/": 1, "/feed/x": 1, "/indeks/?tanggal=kemarin": 0, "/.missing?p=5": 2,
    "/topik/ada/": 1, "/penulis/ada/": 1, "/x/12/y/": 1, "/x/feed/": 1, "/daerah/999/y/": 1,
    "/tidakada/": 1, "/tidakada/feed.atom": 1, "/topik/ada/feed/": 1,
    f"/daerah/{'٩'.encode().decode('latin-1')}/y/": 1, f"/daerah/{'9' * 1_900}/y/": 1,
    f"/{'a' * 1_900}/": 1, "/daerah/?halaman=9999": 3,
}  # fmt: skip


@pytest.mark.parametrize(("address", "most"), NOWHERE.items())
def test_unknown_address_shares_the_page_that_is_kept(site, store, make_article, address, most):
    make_article()
    text = ask(site, "/tidak/pernah/").text

    with CaptureQueriesContext(connection) as asked:
        answer = ask(site, address)

    assert (answer.status, answer.text) == (404, text)
    assert len(asked) <= most
    assert store.count() == 1


@pytest.mark.parametrize("address", ["/", "/daerah/", "/indeks/", "/feed/", "/sitemap.xml"])
def test_kept_page_asks_the_database_nothing(
    site, make_article, address, django_assert_num_queries
):
    make_article()
    first = ask(site, address)

    with django_assert_num_queries(0):
        assert ask(site, f"{address}?utm_source=wa&fbclid=x&q=y") == first
        assert ask(site, address, method="HEAD").headers == first.headers
        assert ask(site, address, if_none_match=first.headers["ETag"]).status == 304


def test_query_of_an_old_site_costs_one_question(site, make_article, django_assert_num_queries):
    make_article()
    first = ask(site, "/")

    for query in ("p=77", "cat=3", "author=1", "m=201912", "p=78&utm_source=wa"):
        with django_assert_num_queries(1):
            assert ask(site, f"/?{query}").text == first.text


def test_foreign_host_is_refused_and_fills_nothing(site, store, make_article):
    make_article()
    assert ask(site, "/", host="elsewhere.example").status == 400
    assert store.count() == 0


def test_no_public_page_sets_a_cookie_or_depends_on_one(site, make_article):
    article = make_article()
    for address in ("/", "/daerah/", article.address, "/cari/?q=air", "/tidak/ada/"):
        plain, known = ask(site, address), ask(site, address, cookie="redaksi_desk=x; lang=en")
        assert "Set-Cookie" not in plain.headers
        assert "Cookie" not in plain.headers.get("Vary", "")
        assert plain.text == known.text


def test_page_says_that_it_must_be_asked_for_again(site, make_article):
    make_article()
    assert ask(site, "/").headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert ask(site, "/tidak/ada/").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("address", ["/tidak/ada/", "/wp-login.php", "/tidakada/", "/daerah/9/y/"])
def test_odd_method_asks_the_database_nothing(
    site, store, make_article, address, method, django_assert_num_queries
):
    make_article()
    with django_assert_num_queries(0):
        assert ask(site, address, method=method).status in {403, 404, 405}
    assert store.count() == 0


def test_address_without_its_slash_leads_to_the_one_with_it(site, make_article):
    make_article()
    led = ask(site, "/daerah")
    assert (led.status, led.headers["Location"]) == (301, "/daerah/")


@pytest.fixture
def withdrawn(site, make_article, withdraw):
    story = make_article()
    withdraw(story)
    return story


def test_announcement_of_a_withdrawal_is_made_once(site, withdrawn, django_assert_num_queries):
    first = ask(site, withdrawn.address)

    with django_assert_num_queries(0):
        again = ask(site, f"{withdrawn.address}?utm_source=wa")

    assert (again.status, again.text) == (410, first.text)
    assert "Berita ini dicabut" in first.text
    assert first.headers["Cache-Control"] == "no-store"


def test_other_spellings_of_a_withdrawn_address_share_the_announcement(site, store, withdrawn):
    text = ask(site, withdrawn.address).text
    kept = store.count()

    for number in range(5):
        other = ask(site, f"/daerah/{withdrawn.pk}/ejaan-{number}/")
        assert (other.status, other.text) == (410, text)
        assert withdrawn.slug not in str(other.headers)

    assert store.count() == kept


def test_announcement_is_made_anew_when_it_says_something_else(
    site, withdrawn, django_capture_on_commit_callbacks
):
    before = ask(site, withdrawn.address).text
    withdrawal = Withdrawal.objects.get()

    with django_capture_on_commit_callbacks(execute=True):
        withdrawal.reason = "Sumber berita ini dipalsukan."
        withdrawal.save()

    after = ask(site, withdrawn.address)
    assert (after.status, "dipalsukan" in before, "dipalsukan" in after.text) == (410, False, True)


def test_addresses_of_what_was_taken_back_share_one_page(site, store, make_article):
    stories = [make_article(f"Berita {number}") for number in range(3)]
    for story in stories:
        story.unpublish()

    answers = {(answer.status, answer.text) for answer in (ask(site, s.address) for s in stories)}

    assert len(answers) == 1
    assert answers.pop()[0] == 410
    assert store.count() == 1


def test_shared_pages_answer_only_who_reads(client, db):
    assert client.get("/.gone").status_code == 410
    assert client.post("/.gone").status_code == 405
