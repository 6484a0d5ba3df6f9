"""Old addresses meet what was written down, however they are dressed."""

from time import process_time

import pytest

from redaksi.importers.addresses import normalised, original, undressed


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://suar.example/2019/12/Judul-Lama/", "/2019/12/judul-lama"),
        ("http://www.suar.example//2019/12/judul-lama", "/2019/12/judul-lama"),
        ("https://suar.example/?p=12", "/?p=12"),
        ("https://suar.example/?utm_source=wa&p=12#tanggapan", "/?p=12"),
        ("https://suar.example/judul/?utm_source=wa", "/judul"),
        ("https://suar.example", "/"),
        ("/kabar/%C3%A9mbung/", "/kabar/émbung"),
        ("/wp-content/uploads/2019/12/IMG_1.JPG", "/wp-content/uploads/2019/12/IMG_1.JPG"),
    ],
)
def test_address_has_one_form(address, path):
    assert normalised(address) == path


@pytest.mark.parametrize(
    "dress", ["/amp", "/feed", "/feed/atom", "/page/2", "/page/2/amp", "/comment-page-3", "/embed"]
)
def test_dressed_address_is_the_same_page(dress):
    assert undressed(f"/2019/12/judul{dress}") == "/2019/12/judul"
    assert undressed(dress) == "/"


@pytest.mark.parametrize(
    "address",
    [
        "https://suar.example/wp-content/uploads/2019/12/embung-300x200.jpg",
        "https://i0.wp.com/suar.example/wp-content/uploads/2019/12/embung-scaled.jpg?fit=1",
        "/wp-content/uploads/2019/12/embung-e1612345678901-150x150.jpg",
    ],
)
def test_every_size_of_a_picture_leads_to_its_original(address):
    assert original(address) == "/wp-content/uploads/2019/12/embung.jpg"


def test_sizes_of_ghost_lead_to_the_original():
    address = "https://suar.example/content/images/size/w600/format/webp/2024/05/embung.jpg"

    assert original(address) == "/content/images/2024/05/embung.jpg"


@pytest.mark.parametrize(
    "address", ["http://[x/wp-content/uploads/a.jpg", "//]/satu", "http://[::1"]
)
def test_address_with_a_broken_host_is_read_all_the_same(address):
    assert normalised(address) in {"/wp-content/uploads/a.jpg", "/satu", "/"}


def test_hostile_paths_cost_no_more_than_their_length():
    started = process_time()

    assert undressed("/amp" * 100_000) == "/"
    assert undressed("/amp" * 100_000 + "/x") == "/amp" * 100_000 + "/x"
    assert original("/wp-content/uploads/a" + "-1x1" * 100_000).endswith("-1x1")
    assert process_time() - started < 2
