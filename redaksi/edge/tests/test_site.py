"""The whole program behind its gate: what is asked of the database, and what stays in the store."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from redaksi.edge.tests.reader import ask

pytestmark = pytest.mark.django_db

# Where nothing is, and how many questions it costs to know that; each goes by an index.
NOWHERE = {
    "/tidak/ada/": 1, "/tidakada": 1, "/a/b/c/d/e/": 1, "/2019/12/judul/": 1, "/wp-login.php": 1,
    "/%FF/": 1, "/feed/x": 1, "/indeks/?tanggal=kemarin": 0, "/.missing?p=5": 2,
    "/topik/ada/": 3, "/penulis/ada/": 3, "/x/12/y/": 3, "/x/feed/": 3, "/daerah/999/y/": 4,
    "/tidakada/": 5,
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
