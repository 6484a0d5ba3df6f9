import re

import pytest

from redaksi.edge.address import MOST_PARAMETERS, read
from redaksi.reading.parameters import declared


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ("/?utm_source=wa&fbclid=1", "/"),
        ("/daerah/?halaman=2&utm_source=wa", "/daerah/?halaman=2"),
        ("/daerah/?halaman=2&halaman=3", "/daerah/?halaman=3"),
        ("/daerah/?Halaman=2", "/daerah/"),
        ("/daerah/1/judul/?halaman=2", "/daerah/1/judul/"),
        ("/indeks/?tanggal=2026-05-12&x=1", "/indeks/?tanggal=2026-05-12"),
        ("/topik/kemarau/?=&&halaman=2&", "/topik/kemarau/?halaman=2"),
        ("/cari/?q=a b&halaman=2", "/cari/?halaman=2&q=a+b"),
        ("/daerah/?" + "&".join(f"a{n}=1" for n in range(MOST_PARAMETERS + 1)), "/daerah/"),
    ],
)
def test_only_what_a_page_reads_is_part_of_its_address(asked, whole):
    path, _, query = asked.partition("?")
    assert read(path, query, declared).whole == whole


@pytest.mark.parametrize("value", ["1", "02", "-2", "2x", "", "999999", "٢", "2%00"])
def test_value_that_no_link_of_ours_has_is_kept_for_nobody(value):
    assert not read("/daerah/", f"halaman={value}", declared).may_be_kept


def test_order_of_parameters_makes_no_other_page():
    known = {name: re.compile(".*") for name in "ab"}
    assert read("/", "b=1&a=2", lambda _: known) == read("/", "a=2&b=1", lambda _: known)
