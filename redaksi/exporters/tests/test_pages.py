"""A copied page stands beside its neighbours and leads to them without a program."""

import pytest

from redaksi.exporters.pages import local, named_by, place, relinked, way

SITE = "https://suar.example"


@pytest.mark.parametrize(
    ("address", "kind", "file"),
    [
        ("/", "text/html", "index.html"),
        ("/daerah/7/air-embung/", "text/html", "daerah/7/air-embung/index.html"),
        ("/politik/?halaman=2", "text/html", "politik/halaman-2/index.html"),
        ("/feed/", "application/rss+xml", "feed/index.xml"),
        ("/feed.atom", "application/atom+xml", "feed.atom"),
        ("/media/images/embung%20kecil.webp", "image/webp", "media/images/embung kecil.webp"),
    ],
)
def test_every_address_has_a_file(address, kind, file):
    assert place(address, kind) == file


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("/daerah/#top", "/daerah/"),
        (f"{SITE}/daerah/", "/daerah/"),
        (SITE, "/"),
        ("https://lain.example/daerah/", None),
        ("//lain.example/", None),
        ("mailto:redaksi@suar.example", None),
        ("/desk/login/", None),
        ("/cari/?q=air", None),
        ("/indeks/?tanggal=2026-05-12", None),
        ("/politik/?halaman=2", "/politik/?halaman=2"),
        ("/politik/?urut=lama", None),
    ],
)
def test_only_what_is_read_is_followed(address, here):
    assert local(address, SITE) == here


def test_links_lead_to_the_files_beside():
    page = (
        '<link rel="canonical" href="https://suar.example/">'
        '<a href="/daerah/">Daerah</a><a href="/hilang/">Hilang</a><a href="/cari/">Cari</a>'
        '<a href="https://lain.example/">Lain</a><img src="/m/a.webp" '
        'srcset="/m/a.webp 1x, /m/b.webp 2x"><form action="/cari/"><input></form>'
    )
    files = {"/daerah/": "../daerah/index.html", "/m/a.webp": "../m/a.webp"}

    text = relinked(page, "text/html", lambda one: one if "lain" in one else files.get(one))

    assert 'rel="canonical" href="https://suar.example/"' in text
    assert '<a href="../daerah/index.html">Daerah</a>Hilang<a href="https://lain' in text
    assert 'srcset="../m/a.webp 1x"' in text
    assert "Cari" not in text
    assert "<form" not in text


def test_pages_sitemaps_and_styles_name_what_is_to_be_copied():
    assert list(named_by('<a href="/a/">a</a><a href="#b">b</a>', "text/html")) == ["/a/"]
    assert list(named_by("<loc>https://suar.example/a/</loc>", "application/xml")) == [
        "https://suar.example/a/"
    ]
    assert list(named_by('x{background:url("a.svg")}', "text/css")) == ["a.svg"]


def test_way_goes_up_and_down():
    assert way("daerah/7/a/index.html", "static/theme.css") == "../../../static/theme.css"
    assert way("index.html", "feed.atom") == "feed.atom"
