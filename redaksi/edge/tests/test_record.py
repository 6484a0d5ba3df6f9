import pytest

from redaksi.edge.record import (
    NEVER,
    Damaged,
    Page,
    Record,
    address_of,
    check,
    keys_of,
    mark_of,
    name_of,
    pack,
    page_of,
    truth_of,
    unique,
)  # fmt: skip

HEADERS = [("Content-Type", "text/html"), ("X-Name", "café: a\tb")]
PAGE = Page("200 OK", HEADERS, b"\x00text\n\xff", until=12.5)
RECORD = Record("/daerah/1/é/?halaman=2", 7, 12.5, ("article:1", "paper"), PAGE)


def test_row_gives_back_what_was_written():
    row = pack(RECORD)

    check(row)
    assert page_of(row) == PAGE
    assert truth_of(row) == (7, 12.5)
    assert keys_of(row) == [b"article:1", b"paper"]
    assert address_of(row) == RECORD.address


def test_page_that_is_true_for_ever_says_so():
    row = pack(Record("/", 0, NEVER, ("*",), PAGE))
    assert truth_of(row)[1] > 1e300


@pytest.mark.parametrize("place", [0, 3, 4, 12, 40, -1])
def test_every_changed_byte_is_noticed(place):
    row = bytearray(pack(RECORD))
    row[place] ^= 1
    with pytest.raises(Damaged):
        check(bytes(row))


@pytest.mark.parametrize("length", [0, 3, 20, 60])
def test_row_cut_short_is_noticed(length):
    with pytest.raises(Damaged):
        check(pack(RECORD)[:length])


def test_name_is_short_however_long_the_address_and_differs_by_encoding():
    long = "/" + "a" * 5_000
    assert len(name_of(long, "br")) == len(name_of("/", "br")) == 17
    assert len({name_of(long, "br"), name_of(long, "gzip"), name_of("/", "br")}) == 3


def test_name_of_an_address_that_is_no_text():
    assert name_of("/\udcff/", "br") != name_of("/\udcfe/", "br")


def test_keys_come_once_and_in_one_order():
    assert unique(["b", "a", "b"], "c", "a") == ("a", "b", "c")


def test_same_text_has_the_same_mark():
    assert mark_of(b"text") == mark_of(b"text") != mark_of(b"texu")
