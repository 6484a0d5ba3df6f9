"""What Varnish is told, and what becomes of it when nobody listens."""

import re
import socket
import time

import pytest

from redaksi.edge import in_front, varnish
from redaksi.edge.keys import EVERYTHING, PAPER
from redaksi.edge.shared_cache import MOST_KEYS, NotTold, are_all
from redaksi.edge.varnish import Varnish, expression


def test_all_keys_go_in_one_request(purge_door):
    Varnish(purge_door.address).purge({"list:all", "article:7", "day:2026-11-29"})

    (told,) = purge_door.told
    assert told["Redaksi-Keys"] == "article:7 day:2026-11-29 list:all"
    assert told["Redaksi-Expression"] == expression(["article:7", "day:2026-11-29", "list:all"])


@pytest.mark.parametrize(
    ("line", "is_meant"),
    [
        ("article:1", True),
        ("article:1 paper", True),
        ("list:all,article:1", True),
        ("article:12", False),
        ("article:12 article:1", True),
        ("list:article:1", False),
        ("x-article:1 paper", False),
    ],
)
def test_key_is_found_whole_or_not_at_all(line, is_meant):
    assert bool(re.search(expression(["article:1", "topic:5"]), line)) is is_meant


def test_expression_is_one_word_as_varnish_takes_it():
    assert " " not in expression(["article:1", "list:section:3"])


@pytest.mark.parametrize(
    "keys",
    [
        {EVERYTHING},
        {PAPER, "article:7"},
        {f"article:{number}" for number in range(MOST_KEYS + 1)},
        {"article:7", "no plain key"},
    ],
)
def test_change_of_nearly_everything_is_told_as_everything(purge_door, keys):
    Varnish(purge_door.address).purge(keys)

    (told,) = purge_door.told
    assert (told["Redaksi-Keys"], told["Redaksi-Expression"]) == ("*", ".")


def test_most_keys_of_one_request_fit_into_a_header_of_8_kb():
    longest = {f"list:section:{number:07}" for number in range(MOST_KEYS)}

    assert not are_all(longest)
    assert len(expression(longest)) < 8_000


def test_refusal_is_told(purge_door):
    purge_door.status = 405

    with pytest.raises(NotTold, match="405"):
        Varnish(purge_door.address).purge({"article:7"})


def test_nobody_there_is_told():
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))

        with pytest.raises(NotTold, match="ConnectionRefused"):
            Varnish(f"http://127.0.0.1:{unheard.getsockname()[1]}").purge({"article:7"})


def test_silence_is_waited_for_only_so_long(monkeypatch):
    monkeypatch.setattr(varnish, "TIMEOUT_SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()

        with pytest.raises(NotTold, match="Timeout"):
            Varnish(f"http://127.0.0.1:{silent.getsockname()[1]}").purge({"article:7"})

    assert time.monotonic() - began < 1


def test_address_names_the_kind_of_cache():
    found = in_front.at("varnish+http://127.0.0.1:6083")

    assert isinstance(found, Varnish)
    assert found.address == "http://127.0.0.1:6083"
    assert in_front.at("") is None
