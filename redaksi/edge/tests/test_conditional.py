import pytest

from redaksi.edge.conditional import etag_of, matches, not_modified
from redaksi.edge.record import Page

MARK = '"ab12-br"'


@pytest.mark.parametrize(
    "asked",
    [MARK, f"W/{MARK}", f'"x", {MARK}', f'"x",W/{MARK} , "y"', "*", " * "],
)
def test_browser_that_has_the_page_is_told_so(asked):
    assert matches(asked, MARK)


@pytest.mark.parametrize("asked", ['"ab12-gzip"', "ab12-br", '"ab12-br', "", ",", 'w/"ab12-br"'])
def test_browser_that_has_another_page_is_sent_this_one(asked):
    assert not matches(asked, MARK)


@pytest.mark.parametrize("asked", ["*", ",", "W/", '""', MARK])
def test_what_has_no_mark_is_always_sent(asked):
    assert not matches(asked, "")


def test_short_answer_repeats_what_caches_go_by():
    page = Page(
        "200 OK",
        [("Content-Type", "text/html"), ("ETag", MARK), ("Vary", "Accept-Encoding"),
         ("Cache-Control", "public"), ("Content-Length", "4"), ("Content-Encoding", "br")],
        b"text",
    )  # fmt: skip

    short = not_modified(page)

    assert (short.status, short.body) == ("304 Not Modified", b"")
    assert {name for name, _ in short.headers} == {"ETag", "Vary", "Cache-Control"}


def test_mark_is_found_among_headers():
    assert etag_of([("Vary", "x"), ("ETag", MARK)]) == MARK
    assert etag_of([("Vary", "x")]) == ""
