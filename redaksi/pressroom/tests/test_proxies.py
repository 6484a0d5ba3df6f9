"""Who asks: believed from trusted proxies, from nobody else."""

import ipaddress

import pytest

from redaksi.pressroom.proxies import behind_proxies

TRUSTED = [ipaddress.ip_network("127.0.0.1"), ipaddress.ip_network("10.0.0.0/8")]


def asked(address, **headers):
    """Give what the application is told about a request."""
    seen = {}

    def application(environ, start_response):
        seen.update(environ)
        return []

    claims = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    environ = {"REMOTE_ADDR": address, "wsgi.url_scheme": "http", **claims}
    behind_proxies(application, TRUSTED)(environ, None)
    return seen


def test_trusted_proxy_names_reader_and_scheme():
    seen = asked("127.0.0.1", x_forwarded_for="203.0.113.9", x_forwarded_proto="https")

    assert seen["REMOTE_ADDR"] == "203.0.113.9"
    assert seen["wsgi.url_scheme"] == "https"


def test_stranger_cannot_pass_for_another():
    seen = asked("198.51.100.1", x_forwarded_for="203.0.113.9", x_forwarded_proto="https")

    assert seen["REMOTE_ADDR"] == "198.51.100.1"
    assert seen["wsgi.url_scheme"] == "http"


def test_what_stands_left_of_a_stranger_is_not_believed():
    seen = asked("127.0.0.1", x_forwarded_for="1.1.1.1, 203.0.113.9, 10.2.3.4")

    assert seen["REMOTE_ADDR"] == "203.0.113.9"


def test_request_from_inside_keeps_the_first_address():
    assert asked("127.0.0.1", x_forwarded_for="10.9.9.9, 10.2.3.4")["REMOTE_ADDR"] == "10.9.9.9"


@pytest.mark.parametrize("chain", ["", "unknown", "203.0.113.9, nobody", "<script>"])
def test_chain_that_says_nothing_changes_nothing(chain):
    assert asked("127.0.0.1", x_forwarded_for=chain)["REMOTE_ADDR"] == "127.0.0.1"


def test_nearest_proxy_says_the_scheme():
    assert asked("10.0.0.1", x_forwarded_proto="https, http")["wsgi.url_scheme"] == "http"


def test_scheme_that_is_none_is_not_believed():
    assert asked("10.0.0.1", x_forwarded_proto="gopher")["wsgi.url_scheme"] == "http"


def test_ipv4_address_inside_ipv6_is_the_same_proxy():
    assert asked("::ffff:127.0.0.1", x_forwarded_for="203.0.113.9")["REMOTE_ADDR"] == "203.0.113.9"


@pytest.mark.parametrize("address", ["127.0.0.1", "198.51.100.1"])
def test_claims_never_reach_the_application(address):
    seen = asked(address, x_forwarded_host="evil.example", forwarded="for=1.1.1.1", x_real_ip="x")

    assert [name for name in seen if "FORWARDED" in name or "REAL_IP" in name] == []
