"""The gate, in front of a program of three lines."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pytest

from redaksi.edge.gate import Gate, House
from redaksi.edge.herd import Herd
from redaksi.edge.record import Page
from redaksi.edge.sharing import MISSING, is_at_hand, is_for_old_address, leave
from redaksi.edge.shown import note
from redaksi.edge.tests.reader import ask

TEXT = "<p>Tiga desa sepakat berbagi air.</p>" * 40
BUSY = Page("503 Service Unavailable", [("Content-Length", "0")], b"")


class Program:
    """A page at each address that ends in a slash, nothing elsewhere; it counts who asks."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.headers: list[tuple[str, str]] = []
        self.status, self.text = "200 OK", TEXT
        self.notes = True

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.asked.append(environ)
        if is_for_old_address(environ):
            return self.old(environ, start_response)
        if not environ["PATH_INFO"].endswith("/"):
            return self.nothing(environ, start_response)
        if self.notes:
            note(environ, {"paper"}, None)
        start_response(self.status, [("Content-Type", "text/html"), *self.headers])
        return [self.text.encode()]

    def old(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if "p=7" in environ["QUERY_STRING"]:
            start_response("301 Moved Permanently", [("Location", "/daerah/7/")])
        else:
            leave(environ)
            start_response("404 Not Found", [])
        return [b""]

    def nothing(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response("404 Not Found", [("Content-Type", "text/html")])
        if is_at_hand(environ):
            leave(environ)
            return [b""]
        note(environ, {"list:all"}, None)
        return [b"<p>Tidak ada.</p>" * 60]


@pytest.fixture
def program():
    return Program()


@pytest.fixture
def gate(program, store):
    known, ours = {"halaman": re.compile("[2-9]")}, ("127.0.0.1:8000", "suar.example")
    house = House(
        base="https://suar.example", is_ours=lambda host: host in ours,
        others=("/desk/", "/media/"), declared=lambda path: known, old=("p",),
        busy=lambda: BUSY, places=4,
    )  # fmt: skip
    return Gate(program, house, lambda: store)


def test_page_is_made_once_and_then_the_same_for_all(gate, program):
    first = ask(gate, "/", accept_encoding="gzip, br")
    again = ask(gate, "/", accept_encoding="br")

    assert first == again
    assert first.text == TEXT
    assert len(program.asked) == 1


def test_every_form_comes_from_one_rendering(gate, program):
    forms = [ask(gate, "/", accept_encoding=one) for one in ("br", "gzip", "", "zstd", "br;q=0")]

    assert {form.text for form in forms} == {TEXT}
    assert [form.headers.get("Content-Encoding") for form in forms] == [
        "br", "gzip", None, None, None,
    ]  # fmt: skip
    assert len({form.headers["ETag"] for form in forms}) == 3
    assert all(int(form.headers["Content-Length"]) == len(form.body) for form in forms)
    assert all("Accept-Encoding" in form.headers["Vary"] for form in forms)
    assert len(program.asked) == 1


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_head_says_what_get_says_and_sends_nothing(gate, accepted):
    got = ask(gate, "/", accept_encoding=accepted)
    head = ask(gate, "/", method="HEAD", accept_encoding=accepted)

    assert (head.status, head.headers, head.body) == (got.status, got.headers, b"")


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_browser_that_has_the_page_gets_a_short_answer(gate, accepted, method):
    mark = ask(gate, "/", accept_encoding=accepted).headers["ETag"]

    short = ask(gate, "/", method=method, accept_encoding=accepted, if_none_match=f'"x", W/{mark}')

    assert (short.status, short.body, short.headers["ETag"]) == (304, b"", mark)
    assert "Content-Length" not in short.headers


def test_mark_of_another_form_is_not_this_one(gate):
    mark = ask(gate, "/", accept_encoding="gzip").headers["ETag"]
    assert ask(gate, "/", accept_encoding="br", if_none_match=mark).status == 200


@pytest.mark.parametrize("asked", ["*", ",", '"x"'])
def test_where_nothing_is_no_browser_has_it_already(gate, asked):
    assert ask(gate, "/nowhere", if_none_match=asked).status == 404


def test_program_is_asked_as_anybody_would(gate, program):
    ask(
        gate, "/?utm_source=wa&halaman=2&fbclid=x", cookie="redaksi_desk=secret",
        accept_language="en", user_agent="Ponsel", host="suar.example", authorization="x",
    )  # fmt: skip

    asked = program.asked[0]
    told = {name for name in asked if name.startswith("HTTP_")}
    assert told == {"HTTP_HOST"}
    assert (asked["HTTP_HOST"], asked["wsgi.url_scheme"]) == ("suar.example", "https")
    assert asked["QUERY_STRING"] == "halaman=2"


def test_what_no_page_reads_makes_no_other_page(gate, program, store):
    for query in ("", "?utm_source=wa", "?fbclid=1", "?x=1&y=2", "?&&", "?halaman", "?%00=%ff"):
        assert ask(gate, f"/{query}").text == TEXT

    assert len(program.asked) <= 2  # "?halaman" is a value that no link has: made, kept by nobody
    assert store.count() == 1


@pytest.mark.parametrize("host", ["elsewhere.example", "", "127.0.0.1:8000.evil.example"])
def test_foreign_host_neither_fills_nor_hits(gate, program, store, host):
    ask(gate, "/", host=host)
    assert store.count() == 0

    ask(gate, "/")
    ask(gate, "/", host=host)

    # What it gets is the program's own business, which refuses it.
    assert [asked.get("HTTP_HOST") for asked in program.asked] == [host, "suar.example", host]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PURGE", "get", "X" * 900])
def test_odd_method_goes_to_the_program_and_fills_nothing(gate, program, store, method):
    ask(gate, "/", method=method)
    assert (len(program.asked), store.count()) == (1, 0)


@pytest.mark.parametrize("address", ["/desk/", "/media/x/"])
def test_what_is_nobodys_public_page_is_left_alone(gate, program, store, address):
    ask(gate, address, cookie="redaksi_desk=secret")

    assert program.asked[0]["HTTP_COOKIE"] == "redaksi_desk=secret"
    assert store.count() == 0


@pytest.mark.parametrize(
    "address", ["/" + "a" * 2_001 + "/", "/?halaman=" + "2" * 2_000, "/" + "é" * 100_000]
)
def test_huge_address_reaches_nobody(gate, program, store, address):
    assert ask(gate, address).status == 414
    assert (program.asked, store.count()) == ([], 0)


def test_answer_with_a_cookie_is_nobody_elses(gate, program, store):
    program.headers = [("Set-Cookie", "a=1")]

    assert ask(gate, "/").headers["Set-Cookie"] == "a=1"
    assert store.count() == 0


def test_answer_that_says_nothing_of_itself_is_kept_by_nobody(gate, program, store):
    program.notes = False

    assert [ask(gate, "/", accept_encoding="br").text for _ in range(2)] == [TEXT, TEXT]
    assert (len(program.asked), store.count()) == (2, 0)


@pytest.mark.parametrize("status", ["500 Oh", "503 Busy", "301 Moved", "404 Not Found"])
def test_page_that_broke_after_it_was_made_is_kept_by_nobody(gate, program, store, status):
    program.status = status

    assert ask(gate, "/").status == int(status[:3])
    assert store.count() == 0


def test_unknown_addresses_share_one_page(gate, program, store):
    texts = {ask(gate, f"/nowhere-{number}").text for number in range(10_000)}

    assert len(texts) == 1
    assert store.count() == 1
    made = [asked for asked in program.asked if not is_at_hand(asked)]
    assert [asked["PATH_INFO"] for asked in made] == [MISSING]


def test_address_of_the_shared_page_cannot_be_asked_for_again_and_again(gate, program, store):
    for number in range(20):
        assert ask(gate, f"{MISSING}?halaman={number}").status == 404

    assert len([asked for asked in program.asked if not is_at_hand(asked)]) == 1
    assert store.count() == 1


def test_query_of_an_old_site_leads_on(gate, store):
    led = ask(gate, "/?p=7&utm_source=wa")

    assert (led.status, led.headers["Location"]) == (301, "/daerah/7/")
    assert store.count() == 0


def test_query_of_an_old_site_that_names_nothing_gets_the_kept_page(gate, program, store):
    texts = {ask(gate, f"/?p=1{number}").text for number in range(100)}
    assert texts == {TEXT}
    assert ask(gate, "/?p=8&halaman=2").text == TEXT
    assert ask(gate, "/nowhere?p=8").status == 404

    made = [asked["QUERY_STRING"] for asked in program.asked if not is_for_old_address(asked)]
    assert made == ["", "halaman=2", "", ""]
    assert store.count() == 3


def test_page_made_before_a_change_and_finished_after_it_is_kept_by_nobody(gate, program, store):
    def publish(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        answer = list(program(environ, start_response))
        store.purge({1: ["paper"]})
        return answer

    gate.application = publish

    assert ask(gate, "/").text == TEXT
    assert store.find("/", "br", 0) is None


def test_page_is_served_until_the_moment_it_is_true(gate, program, store, time_machine):
    def limited(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        answer = program(environ, start_response)
        note(environ, {"paper"}, datetime(2026, 5, 12, tzinfo=UTC))
        return answer

    gate.application = limited
    time_machine.move_to("2026-05-11T23:59:59Z", tick=False)
    ask(gate, "/")
    ask(gate, "/")
    assert len(program.asked) == 1

    time_machine.move_to("2026-05-12T00:00:00Z", tick=False)
    ask(gate, "/")
    assert len(program.asked) == 2


def test_house_without_a_store_answers_all_the_same(gate, program):
    gate.store = lambda: None

    forms = [ask(gate, "/", accept_encoding=one) for one in ("br", "gzip", "")]

    assert {form.text for form in forms} == {TEXT}
    assert {ask(gate, "/nowhere").status, ask(gate, "/", method="HEAD").status} == {404, 200}


def test_crowd_is_told_to_come_again(gate):
    gate.herd = Herd(places=0)

    assert ask(gate, "/").status == 503
