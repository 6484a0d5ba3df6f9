"""A host that is not ours gets nothing, whatever it asks for."""

import pytest

from redaksi.settings import LOOPBACK

WRONG = {"host": "evil.example"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/", "/desk/login/", "/static/newsroom/desk.css", "/media/x.jpg", "/robots.txt",
                "/feed.xml", "/no/such/page/"],
)  # fmt: skip
def test_wrong_host_is_refused_everywhere(client, address):
    assert client.get(address, headers=WRONG).status_code == 400


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_names_of_this_machine_go_together(rf, settings, host):
    settings.ALLOWED_HOSTS = LOOPBACK

    assert rf.get("/", headers={"host": host}).get_host() == host
