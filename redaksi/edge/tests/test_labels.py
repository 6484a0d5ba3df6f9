"""What a shared cache in front is told with each answer, and what nobody but it is told."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from redaksi.edge.labels import LONGEST_SECONDS, Labelling
from redaksi.edge.record import Page
from redaksi.edge.store import Store
from redaksi.edge.tests.sites import Site, asked, gate_before

NOW = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
SAID = Labelling("Surrogate-Key", "Surrogate-Control")


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path / "edge", size=1 << 24, readers=16)
    yield opened
    opened.close()


@pytest.fixture
def site():
    return Site()


@pytest.fixture
def gate(site, store):
    return gate_before(site, store, labels=SAID.keys, life=SAID.life)


def life(answer):
    _status, headers = answer
    return headers.get("Surrogate-Control")


def test_page_says_what_it_shows_and_for_how_long_it_may_be_kept(gate):
    for _made_and_found in range(2):
        _status, headers = asked(gate)

        assert headers["Surrogate-Key"] == "article:7 paper"
        assert headers["Surrogate-Control"] == f"max-age={LONGEST_SECONDS}"
        assert headers["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_without_a_shared_cache_nobody_is_told_anything(site, store):
    _status, headers = asked(gate_before(site, store))

    assert not {"Surrogate-Key", "Surrogate-Control"} & headers.keys()


def test_kept_page_is_given_away_no_longer_than_it_is_true(gate, site):
    site.until = NOW + timedelta(minutes=10)
    with time_machine.travel(NOW, tick=False) as clock:
        assert life(asked(gate)) == "max-age=600"

        clock.shift(timedelta(minutes=9))

        assert life(asked(gate)) == "max-age=60"
        assert life(asked(gate, HTTP_ACCEPT_ENCODING="")) == "max-age=60"


def test_page_that_changes_while_it_is_made_is_for_whoever_asked_alone(gate, site, store):
    site.meanwhile = lambda: store.purge({1: {"article:7"}})

    assert life(asked(gate)) == "no-store"


def test_answer_that_says_nothing_of_itself_is_kept_by_nobody(gate, site):
    site.keys = None

    assert life(asked(gate)) == "no-store"


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "503 Service Unavailable"])
def test_bad_news_is_kept_by_nobody(gate, site, status):
    site.status = status

    assert life(asked(gate)) == "no-store"


def test_more_keys_than_a_header_holds_are_kept_by_nobody(gate, site):
    site.keys = {f"article:{number}" for number in range(1000)}

    status, headers = asked(gate)

    assert "Surrogate-Key" not in headers
    assert (status, headers["Surrogate-Control"]) == ("200 OK", "no-store")


def test_address_with_words_that_no_page_reads_is_kept_by_nobody(gate):
    assert life(asked(gate, query="q=air")) == f"max-age={LONGEST_SECONDS}"
    assert life(asked(gate, query="q=air&x=1")) == "no-store"
    assert life(asked(gate, query="utm_source=surat")) == "no-store"


def test_crowd_is_sent_away_for_the_moment_only(site, store):
    gate = gate_before(site, store, labels=SAID.keys, life=SAID.life)
    for _place in range(4):
        assert gate.herd._places.acquire(blocking=False)

    assert asked(gate)[0] == "503 Busy"
    assert life(asked(gate)) == "no-store"


def test_unchanged_page_repeats_its_labels(gate):
    _status, headers = asked(gate)

    status, again = asked(gate, HTTP_IF_NONE_MATCH=headers["ETag"])

    assert status == "304 Not Modified"
    assert again["Surrogate-Key"] == "article:7 paper"
    assert again["Surrogate-Control"] == f"max-age={LONGEST_SECONDS}"


@pytest.mark.parametrize(
    ("header", "line"),
    [("Cache-Tag", "article:7,paper"), ("xkey", "article:7 paper")],
)
def test_keys_are_written_as_the_cache_reads_them(site, store, header, line):
    said = Labelling(header, "CDN-Cache-Control")

    _status, headers = asked(gate_before(site, store, labels=said.keys, life=said.life))

    assert headers[header] == line
    assert headers["CDN-Cache-Control"] == f"max-age={LONGEST_SECONDS}"


def test_life_is_never_rounded_up():
    page = Page("200 OK", [("Surrogate-Key", "paper")], b"", until=NOW.timestamp() + 0.9)

    with time_machine.travel(NOW, tick=False):
        assert SAID.life(page) == [("Surrogate-Control", "no-store")]
