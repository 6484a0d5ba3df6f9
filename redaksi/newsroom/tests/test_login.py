"""Logging in: the same for everybody, slower for whoever guesses."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher, get_hashers
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.urls import reverse

from conftest import NOW
from redaksi.newsroom.door.hasher import DeskHasher
from redaksi.newsroom.door.lockout import FAILURES_FROM_ONE_ADDRESS
from redaksi.people.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "empat kata yang akrab"
LOGIN = "/desk/login/"


def hire(name: str) -> User:
    """Make a user with a password; who may do what at the desk is tested elsewhere."""
    user = User(username=name, email=f"{name}@suar.example", is_superuser=True)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def reni() -> User:
    return hire("reni")


def knock(client: Client, name: str, password: str, *, place: str = "203.0.113.7"):
    return client.post(LOGIN, {"username": name, "password": password}, REMOTE_ADDR=place)


def is_in(client: Client) -> bool:
    return client.get("/desk/").status_code == 200


def test_the_right_password_opens_the_desk(client, reni):
    response = knock(client, "reni", PASSWORD)

    assert response.status_code == 302
    assert is_in(client)


def test_the_desk_is_shut_to_strangers(client):
    response = client.get("/desk/")

    assert response.status_code == 302
    assert response["Location"].startswith(LOGIN)


def test_the_cookie_stays_at_the_desk(client, reni):
    cookie = knock(client, "reni", PASSWORD).cookies[settings.SESSION_COOKIE_NAME]

    assert cookie.key == "redaksi_desk"
    assert (cookie["path"], cookie["samesite"], cookie["httponly"]) == ("/desk/", "Lax", True)


def test_public_pages_set_no_cookie(client, paper):
    response = client.get("/tentang/")

    assert response.status_code == 200
    assert not response.cookies


def test_passwords_are_kept_as_argon2_and_as_nothing_else(reni):
    assert reni.password.startswith("argon2$argon2id$v=19$m=47104,t=1,p=1$")
    assert [hasher.algorithm for hasher in get_hashers()] == ["argon2"]


def test_a_password_hashed_at_another_cost_still_opens_and_is_hashed_anew(client, reni):
    User.objects.update(password=Argon2PasswordHasher().encode(PASSWORD, "garam-lama-sekali"))

    knock(client, "reni", PASSWORD)

    reni.refresh_from_db()
    assert is_in(client)
    assert "m=47104" in reni.password


def test_knocking_keeps_nobody_from_writing(client, reni, monkeypatch):
    was_inside = []
    encode = DeskHasher.verify

    def verify(self, password, encoded):
        was_inside.append(len(connection.atomic_blocks))
        return encode(self, password, encoded)

    monkeypatch.setattr(DeskHasher, "verify", verify)
    around = len(connection.atomic_blocks)
    knock(client, "reni", "keliru sekali")

    assert was_inside == [around]


@pytest.mark.parametrize("weak", ["pendek", "password123", "1234567890123", "reni@suar"])
def test_weak_passwords_are_refused(reni, weak):
    with pytest.raises(ValidationError):
        validate_password(weak, reni)


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(reni):
    known, unknown = (
        knock(Client(), name, "keliru sekali").content.decode().replace(name, "")
        for name in ("reni", "tiada")
    )

    def words(page: str) -> str:
        return page[page.index("<h1>") :].split("csrfmiddlewaretoken")[0]

    assert words(known) == words(unknown)
    assert 'class="error"' in known


def test_somebody_shut_out_gets_the_same_answer_as_a_wrong_password(client, reni):
    reni.is_active = False
    reni.save()

    shut_out = knock(client, "reni", PASSWORD)

    assert 'class="error"' in shut_out.content.decode()
    assert not is_in(client)


def test_an_unknown_name_costs_as_much_hashing_as_a_known_one(reni, monkeypatch):
    hashed = []
    for verb in ("encode", "verify"):
        monkeypatch.setattr(DeskHasher, verb, lambda *given, verb=verb: hashed.append(verb))

    knock(Client(), "reni", "keliru sekali")
    for_known = len(hashed)
    knock(Client(), "tiada", "keliru sekali")

    assert (for_known, len(hashed) - for_known) == (1, 1)


@pytest.mark.parametrize("name", ["reni", "tiada"])
def test_five_failures_ask_for_a_rest_whether_the_name_exists_or_not(client, reni, name):
    answers = [knock(client, name, "keliru sekali").status_code for _ in range(5)]
    after = knock(client, name, PASSWORD)

    assert answers == [200, 200, 200, 200, 429]
    assert after.status_code == 429
    assert after["Retry-After"] == "900"
    assert reverse("wagtailadmin_password_reset") in after.content.decode()
    assert not is_in(client)


def test_the_rest_lasts_a_quarter_of_an_hour_from_the_fifth_failure(client, reni):
    with time_machine.travel(NOW, tick=False) as clock:
        for _ in range(5):
            knock(client, "reni", "keliru sekali")
        clock.shift(timedelta(minutes=14))
        too_early = knock(client, "reni", PASSWORD)
        clock.shift(timedelta(minutes=2))
        in_time = knock(client, "reni", PASSWORD)

    assert (too_early.status_code, in_time.status_code) == (429, 302)


def test_others_and_other_places_are_not_held_up(client, reni):
    hire("dewi")
    for _ in range(5):
        knock(client, "reni", "keliru sekali")

    assert knock(Client(), "dewi", PASSWORD).status_code == 302
    assert knock(Client(), "reni", PASSWORD, place="198.51.100.9").status_code == 302


def test_the_right_password_wipes_the_failures_out(client, reni):
    for _ in range(4):
        knock(client, "reni", "keliru sekali")
    knock(client, "reni", PASSWORD)

    assert knock(Client(), "reni", "keliru sekali").status_code == 200


def test_one_password_tried_on_many_names_is_stopped(client, reni, monkeypatch):
    monkeypatch.setattr(DeskHasher, "encode", lambda *given: "argon2$")
    for number in range(FAILURES_FROM_ONE_ADDRESS):
        knock(client, f"orang{number}", "kata sandi musiman")

    assert knock(client, "reni", PASSWORD).status_code == 429
    assert knock(Client(), "reni", PASSWORD, place="198.51.100.9").status_code == 302


def test_failures_leave_no_names_in_the_log(client, reni, caplog):
    with caplog.at_level("DEBUG"):
        for _ in range(6):
            knock(client, "reni", "keliru sekali")

    assert "reni" not in caplog.text
    assert "203.0.113.7" not in caplog.text


def test_english_can_be_chosen_at_the_door_and_stays(client):
    client.get(LOGIN, {"language": "en"})

    assert '<html lang="en"' in client.get(LOGIN).content.decode()
    assert '<html lang="id"' in Client().get(LOGIN).content.decode()


def test_an_unknown_language_is_ignored(client):
    response = client.get(LOGIN, {"language": "xx"})

    assert '<html lang="id"' in response.content.decode()
    assert "redaksi_desk_language" not in response.cookies


def test_logging_out_ends_the_log_in(client, reni):
    knock(client, "reni", PASSWORD)

    client.post("/desk/logout/")

    assert not is_in(client)
    assert not reni.desk_sessions.exists()


def test_logging_out_needs_a_button(client, reni):
    knock(client, "reni", PASSWORD)

    assert client.get("/desk/logout/").status_code == 405
    assert is_in(client)


def test_a_form_without_its_key_is_refused_in_words(reni):
    strict = Client(enforce_csrf_checks=True)

    response = knock(strict, "reni", PASSWORD)

    assert response.status_code == 403
    assert 'role="alert"' in response.content.decode()
    assert isinstance(response.wsgi_request.user, AnonymousUser)
