"""What is kept, what is purged, and what stays true."""

from dataclasses import replace

import pytest

from redaksi.edge.record import NEVER, Page
from redaksi.edge.store import Store, record

PAGE = Page("200 OK", [("Content-Type", "text/html")], b"<p>Tiga desa</p>", until=NEVER)


def keep(store: Store, address: str = "/", *keys: str, number: int | None = None, until=NEVER):
    begun = store.number if number is None else number
    made = record(address, PAGE, number=begun or 0, until=until, keys=keys or ("paper",))
    return store.keep({"br": made, "gzip": made})


def test_page_is_found_under_its_address_and_encoding_alone(store):
    assert keep(store, "/daerah/")

    assert store.find("/daerah/", "br", 0) == store.find("/daerah/", "gzip", 0) == PAGE
    assert store.find("/daerah", "br", 0) is None
    assert (store.count(), store.number) == (1, 0)


def test_purged_noun_takes_every_page_that_shows_it_and_no_other(store):
    keep(store, "/a/", "article:1", "paper")
    keep(store, "/b/", "article:1")
    keep(store, "/c/", "article:10")

    assert store.purge({1: ["article:1"]})

    found = [store.find(address, "br", 0) for address in ("/a/", "/b/", "/c/")]
    assert found == [None, None, PAGE]


def test_page_made_anew_after_the_purge_is_served(store):
    keep(store)
    store.purge({1: ["paper"]})
    assert keep(store)
    assert store.find("/", "br", 0) == PAGE


def test_rendering_begun_before_a_purge_is_not_kept_after_it(store):
    begun = store.number
    store.purge({1: ["paper"]})

    assert not keep(store, number=begun)
    assert keep(store, "/else/", "article:1", number=begun)
    assert store.find("/", "br", 0) is None


def test_old_rendering_does_not_replace_a_newer_one(store):
    begun = store.number
    store.purge({1: ["paper"]})
    keep(store)

    assert not keep(store, number=begun)
    assert store.find("/", "br", 0) == PAGE


def test_page_is_true_until_its_moment(store):
    keep(store, until=100.0)
    assert store.find("/", "br", 99.9) == replace(PAGE, until=100.0)
    assert store.find("/", "br", 100.0) is None


def test_page_looked_at_since_the_last_purge_is_looked_at_again_after_the_next(store):
    keep(store, "/", "paper")
    store.purge({1: ["article:1"]})
    assert [store.find("/", "br", 0) for _ in range(2)] == [PAGE, PAGE]

    store.purge({2: ["paper"]})

    assert store.find("/", "br", 0) is None


def test_row_counts_once_however_often_it_is_told(store):
    store.purge({1: ["paper"]})
    keep(store)

    store.purge({1: ["paper"]})

    assert store.find("/", "br", 0) == PAGE
    assert store.number == 1
    assert store.are_done([1, 2]) == {1}


def test_single_rows_are_forgotten_when_all_before_them_are_done(store):
    store.purge({row: ["paper"] for row in (1, 2, 300)})

    store.raise_low(2)

    assert store.low() == 2
    assert store.are_done([1, 2, 300]) == {300}


def test_emptied_store_keeps_nothing_that_was_begun_before(store):
    keep(store)
    begun = store.number

    store.empty()

    assert store.find("/", "br", 0) is None
    assert not keep(store, number=begun)
    assert keep(store)


def test_pages_and_purges_survive_a_restart(tmp_path):
    first = Store(tmp_path, size=1 << 20, readers=8)
    keep(first, "/", "paper")
    keep(first, "/a/", "article:1")
    first.purge({1: ["article:1"]})
    first.close()

    again = Store(tmp_path, size=1 << 20, readers=8)

    assert again.find("/", "br", 0) == PAGE
    assert again.find("/a/", "br", 0) is None
    assert not keep(again, "/a/", "article:1", number=0)
    again.close()
    again.switch.path.unlink()


@pytest.mark.parametrize("address", ["/" + "a" * 1_990, "/\udcff/", "/é/?halaman=2", ""])
def test_any_address_can_be_kept(store, address):
    assert keep(store, address)
    assert store.find(address, "br", 0) == PAGE
