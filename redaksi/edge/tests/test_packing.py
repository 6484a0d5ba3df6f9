import gzip

import brotli
import pytest

from redaksi.edge.packing import packed, unpacked
from redaksi.edge.record import Page

TEXT = b"<p>Tiga desa sepakat berbagi air.</p>" * 60
PAGE = Page(
    "200 OK",
    [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "9"), ("Etag", '"old"'),
     ("vary", "Accept-Language"), ("X-Frame-Options", "SAMEORIGIN")],
    TEXT,
)  # fmt: skip


def headers(page: Page) -> dict[str, str]:
    assert len({name.lower() for name, _ in page.headers}) == len(page.headers), "said twice"
    return dict(page.headers)


def test_each_encoding_has_its_own_strong_mark_and_true_length():
    ready = packed(PAGE, [])

    told = {encoding: headers(page) for encoding, page in ready.items()}
    assert brotli.decompress(ready["br"].body) == gzip.decompress(ready["gzip"].body) == TEXT
    for encoding, page in ready.items():
        assert told[encoding]["Content-Encoding"] == encoding
        assert told[encoding]["Content-Length"] == str(len(page.body))
        assert told[encoding]["Vary"] == "Accept-Language, Accept-Encoding"
        assert told[encoding]["X-Frame-Options"] == "SAMEORIGIN"
    marks = {one["ETag"] for one in told.values()} | {headers(unpacked(ready["gzip"]))["ETag"]}
    assert len(marks) == 3
    assert not any(mark.startswith("W/") for mark in marks)


def test_same_text_has_the_same_mark_whenever_it_is_made():
    assert packed(PAGE, [])["br"] == packed(PAGE, [])["br"]


def test_plain_text_is_given_to_whoever_takes_nothing_else():
    plain = unpacked(packed(PAGE, [])["gzip"])

    told = headers(plain)
    assert plain.body == TEXT
    assert told["Content-Length"] == str(len(TEXT))
    assert "Content-Encoding" not in told
    assert "Accept-Encoding" in told["Vary"]


def test_short_text_is_the_same_for_everybody():
    ready = packed(Page("200 OK", [("Content-Type", "text/html")], b"pendek"), [])

    assert ready["br"] == ready["gzip"] == unpacked(ready["gzip"])
    assert headers(ready["br"]) == {
        "Content-Type": "text/html", "Content-Length": "6", "ETag": headers(ready["br"])["ETag"],
    }  # fmt: skip


def test_picture_is_not_pressed_again():
    ready = packed(Page("200 OK", [("Content-Type", "image/webp")], TEXT), [])
    assert ready["br"].body == TEXT


@pytest.mark.parametrize("status", ["404 Not Found", "301 Moved Permanently", "500 Oh"])
def test_only_a_page_has_a_mark(status):
    ready = packed(Page(status, PAGE.headers, TEXT), [])
    assert "ETag" not in headers(ready["br"]) | headers(unpacked(ready["gzip"]))


def test_labels_for_shared_caches_stand_on_every_form():
    ready = packed(PAGE, [("Surrogate-Key", "paper")])
    for page in (ready["br"], ready["gzip"], unpacked(ready["gzip"])):
        assert headers(page)["Surrogate-Key"] == "paper"
