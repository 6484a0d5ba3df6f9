import pytest

from redaksi.readers.addresses import is_throwaway, mailbox, network, normalised
from redaksi.readers.tokens import hashed, keyed, new_seed, token_of


def test_addresses_differ_by_more_than_case_and_space():
    assert normalised("  Ayu.Lestari@Surel.EXAMPLE ") == "ayu.lestari@surel.example"


@pytest.mark.parametrize(
    ("address", "box"),
    [
        ("ayu+berita@surel.example", "ayu@surel.example"),
        ("a.y.u@gmail.com", "ayu@gmail.com"),
        ("ayu+1@googlemail.com", "ayu@gmail.com"),
        ("a.yu@surel.example", "a.yu@surel.example"),
    ],
)
def test_letters_are_counted_by_the_box_they_fall_into(address, box):
    assert mailbox(address) == box


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3::9", "2001:db8:1::/48"),
        ("", ""),
        ("<script>", ""),
    ],
)
def test_a_network_is_told_and_never_one_address(address, found):
    assert network(address) == found


def test_a_token_is_the_same_each_time_and_only_with_the_secret():
    seed = new_seed()

    assert len(seed) * 4 >= 128
    assert token_of(seed, secret="a") == token_of(seed, secret="a")
    assert token_of(seed, secret="a") != token_of(seed, secret="b")
    assert hashed(seed) != seed


def test_a_keyed_hash_depends_on_secret_and_use():
    marks = {keyed("x", secret=secret, use=use) for secret in "ab" for use in ("box", "network")}

    assert len(marks) == 4


@pytest.mark.parametrize(
    "address", ["a@mailinator.com", "A@Mailinator.COM ", "a@kotak.mailinator.com", "a@yopmail.com"]
)
def test_boxes_that_are_thrown_away_are_known(address):
    assert is_throwaway(address)


@pytest.mark.parametrize(
    "address",
    [
        "ayu@gmail.com",
        "ayu@yahoo.co.id",
        "ayu@pembaca.example",
        "ayu@mailinator.com.example",
        "ayu",
        "",
    ],
)
def test_boxes_that_people_keep_are_no_throwaways(address):
    assert not is_throwaway(address)
