"""Text travels compressed, everything else as it is."""

import gzip

import brotli
import pytest
from django.http import FileResponse, HttpResponse

from redaksi.pressroom.compress import Compress, choose, with_word

TEXT = "<p>Air embung tinggal sepertiga.</p>" * 100


def answered(rf, response, accepted="gzip, deflate, br, zstd"):
    request = rf.get("/", headers={"Accept-Encoding": accepted})
    return Compress(lambda _request: response)(request)


def test_page_comes_as_brotli(rf):
    response = answered(rf, HttpResponse(TEXT))

    assert response["Content-Encoding"] == "br"
    assert brotli.decompress(response.content).decode() == TEXT
    assert response["Content-Length"] == str(len(response.content))
    assert response["Vary"] == "Accept-Encoding"


def test_old_browser_gets_gzip(rf):
    response = answered(rf, HttpResponse(TEXT), accepted="gzip")

    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content).decode() == TEXT


def test_browser_that_knows_neither_gets_plain_text(rf):
    response = answered(rf, HttpResponse(TEXT), accepted="")

    assert response.content.decode() == TEXT
    assert "Content-Encoding" not in response
    assert response["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "response",
    [
        HttpResponse("short"),
        HttpResponse(b"\x00" * 5000, content_type="image/avif"),
        HttpResponse(TEXT, headers={"Content-Encoding": "gzip"}),
    ],
    ids=["short", "photograph", "compressed already"],
)
def test_answer_that_gains_nothing_is_left_alone(rf, response):
    content, headers = response.content, dict(response.headers)

    answer = answered(rf, response)

    assert (answer.content, dict(answer.headers)) == (content, headers)


def test_file_is_sent_as_it_is(rf, tmp_path):
    path = tmp_path / "laporan.txt"
    path.write_text(TEXT)

    with path.open("rb") as file:
        response = answered(rf, FileResponse(file))

        assert "Content-Encoding" not in response
        assert b"".join(response.streaming_content).decode() == TEXT


def test_strong_mark_becomes_a_weak_one(rf):
    assert answered(rf, HttpResponse(TEXT, headers={"ETag": '"a"'}))["ETag"] == 'W/"a"'


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [("br;q=0, gzip", "gzip"), ("GZIP;q=0.5", "gzip"), ("identity", ""), ("gzip;q=0", "")],
)
def test_wishes_of_the_browser_are_heeded(accepted, chosen):
    assert choose(accepted) == chosen


def test_word_is_added_once():
    assert with_word("Cookie", "Accept-Encoding") == "Cookie, Accept-Encoding"
    assert with_word("accept-encoding, Cookie", "Accept-Encoding") == "accept-encoding, Cookie"
