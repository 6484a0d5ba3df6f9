"""What somebody asks for is read as the old site would have meant it."""

from datetime import date

import pytest

from redaksi.importers.asked import Span, asked


@pytest.mark.parametrize(
    ("address", "paths"),
    [
        ("/2019/12/Judul-Lama/", ("/2019/12/judul-lama",)),
        ("/2019/12/judul-lama", ("/2019/12/judul-lama",)),
        ("//2019/12/judul-lama//", ("/2019/12/judul-lama",)),
        ("/2019/12/judul-lama/?utm_source=wa&fbclid=x", ("/2019/12/judul-lama",)),
        ("/?p=12", ("/?p=12",)),
        ("/?utm_source=wa&p=12&preview=true", ("/?p=12",)),
        ("/index.php?p=12", ("/index.php/?p=12", "/?p=12", "/index.php")),
        ("/judul/?m=1", ("/judul/?m=1", "/judul")),
        ("/judul/amp/", ("/judul/amp", "/judul")),
        ("/category/politik/page/2/", ("/category/politik/page/2", "/category/politik")),
        ("/kabar/%C3%A9mbung/", ("/kabar/émbung",)),
    ],
)
def test_address_gives_the_forms_to_look_up_the_likeliest_first(address, paths):
    question = asked(address)

    assert question is not None
    assert question.paths == paths


@pytest.mark.parametrize(
    "address",
    [
        "/", "/?utm_source=wa", "/desk/", "/desk/login/?next=/", "/desk/?p=2", "/static/a.css",
        "/media/images/a.webp", "/robots.txt", "/sitemap.xml", "/sitemap-2026-05.xml", "/sw.js",
        "/feed/", "/feed.atom", "/feed.json", "/indeks/", "/indeks/?tanggal=2026-05-12",
        "/cari/?q=air&halaman=2", "/luring/", "/judul%00/",
    ],
)  # fmt: skip
def test_our_own_is_never_looked_up(address):
    assert asked(address) is None


@pytest.mark.parametrize(
    ("address", "post"),
    [("/2019/12/judul/2/", "/2019/12/judul"), ("/judul/12/amp/", "/judul"), ("/judul/", "")],
)
def test_a_further_page_is_that_of_a_story(address, post):
    question = asked(address)

    assert question is not None
    assert question.post == post


@pytest.mark.parametrize(
    ("address", "feed"),
    [
        ("/category/politik/feed/", "feed/"),
        ("/tag/air/feed/rss2/", "feed/"),
        ("/author/reni/feed/atom/", "feed.atom"),
        ("/category/politik/", ""),
    ],
)
def test_a_feed_is_recognised_with_its_form(address, feed):
    question = asked(address)

    assert question is not None
    assert question.feed == feed


@pytest.mark.parametrize("address", ["/page/2/", "/amp/", "/feed/rss2/", "/page/3/amp/"])
def test_the_front_page_in_another_dress_is_the_front_page(address):
    question = asked(address)

    assert question is not None
    assert question.is_front
    assert question.to_look_up() == ([address.rstrip("/")])


DECEMBER = Span(date(2019, 12, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    ("address", "days"),
    [
        ("/2019/12/05/", Span(date(2019, 12, 5), date(2019, 12, 5))),
        ("/2019/12/", DECEMBER),
        ("/2019/12/page/4/", DECEMBER),
        ("/?m=201912", DECEMBER),
        ("/?m=20191205", Span(date(2019, 12, 5), date(2019, 12, 5))),
        ("/2019/", Span(date(2019, 1, 1), date(2019, 12, 31))),
        ("/2024/02/", Span(date(2024, 2, 1), date(2024, 2, 29))),
        ("/2019/13/", None),
        ("/2019/02/30/", None),
        ("/0000/01/", None),
        ("/1234/56/", None),
        ("/2019/12/judul/", None),
        ("/2019/1/", None),
    ],
)
def test_a_date_archive_gives_its_days(address, days):
    question = asked(address)

    assert question is not None
    assert question.days == days


def test_every_size_of_an_upload_is_looked_up_by_its_own_name_and_by_the_originals():
    question = asked("/wp-content/uploads/2019/12/Embung-300x200.jpg?fit=1")

    assert question is not None
    assert question.to_look_up() == [
        "/wp-content/uploads/2019/12/Embung-300x200.jpg",
        "/wp-content/uploads/2019/12/Embung.jpg",
    ]


def test_what_is_longer_than_the_column_is_not_asked_for():
    question = asked("/" + "a" * 600)

    assert question is not None
    assert question.to_look_up() == []
