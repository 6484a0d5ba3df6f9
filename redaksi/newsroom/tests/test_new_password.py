"""A link to a new password: for those who have an account, and without saying who has."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import NOW
from redaksi.newsroom.door import letters
from redaksi.newsroom.door.login import ASKS_FOR_ONE_ADDRESS, ASKS_FROM_ONE_PLACE, may_ask
from redaksi.newsroom.models import ResetRequest
from redaksi.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ASK = "/desk/password_reset/"


class AtOnce:
    """A thread that runs when it is started, so that a test need not wait for it."""

    def __init__(self, target, args, name):
        self.target, self.args = target, args

    def start(self) -> None:
        self.target(*self.args)


@pytest.fixture(autouse=True)
def posted_at_once(monkeypatch):
    monkeypatch.setattr(letters, "Thread", AtOnce)


@pytest.fixture
def reni(paper) -> User:
    return User.objects.create_user(
        "reni", "Reni@suar.example", "kata sandi lama", first_name="Reni"
    )


@pytest.fixture
def ask(client, django_capture_on_commit_callbacks):
    def send(email: str, *, place: str = "203.0.113.7"):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(ASK, {"email": email}, REMOTE_ADDR=place)

    return send


def link_in(message) -> str:
    (link,) = re.findall(r"http\S+(/desk/password_reset/confirm/\S+)", message.body)
    return link


def choose(client: Client, link: str, password: str):
    form = client.get(link, follow=True)
    address = form.redirect_chain[-1][0] if form.redirect_chain else link
    return client.post(address, {"new_password1": password, "new_password2": password})


def test_the_link_lets_its_owner_choose_a_password_once(client, reni, ask):
    ask("reni@suar.example")
    link = link_in(mail.outbox[0])

    first = choose(client, link, "tiga kata yang baru")
    second = choose(Client(), link, "kata orang lain sama sekali")

    reni.refresh_from_db()
    assert first.status_code == 302
    assert second.status_code == 200
    assert reni.check_password("tiga kata yang baru")


def test_the_letter_is_for_one_person_and_says_what_to_do(reni, ask):
    ask("reni@suar.example")

    letter = mail.outbox[0]
    assert isinstance(letter, mail.EmailMultiAlternatives)
    html, kind = letter.alternatives[0]
    assert letter.to == ["Reni@suar.example"]
    assert "Suar Mataram" in letter.subject
    assert "reni" in letter.body
    assert kind == "text/html"
    assert link_in(letter) in str(html)


def test_the_link_does_not_believe_the_host_of_the_request(client, reni, settings, ask):
    settings.ALLOWED_HOSTS = ["*"]

    client.defaults["HTTP_HOST"] = "jahat.example"
    ask("reni@suar.example")

    assert "jahat.example" not in mail.outbox[0].body


def test_the_link_ends_after_three_days(client, reni, ask):
    with time_machine.travel(NOW, tick=False) as clock:
        ask("reni@suar.example")
        link = link_in(mail.outbox[0])
        clock.shift(timedelta(days=3, seconds=1))

        response = client.get(link, follow=True)

    assert "new_password1" not in response.content.decode()


@pytest.mark.parametrize("email", ["reni@suar.example", "tiada@suar.example"])
def test_a_known_and_an_unknown_address_get_the_same_answer(reni, ask, email):
    response = ask(email)

    assert response.status_code == 302
    assert response["Location"] == "/desk/password_reset/done/"
    assert len(mail.outbox) == (email == "reni@suar.example")


def test_an_unknown_address_costs_the_same_work(reni, ask):
    with CaptureQueriesContext(connection) as known:
        ask("reni@suar.example")
    with CaptureQueriesContext(connection) as unknown:
        ask("tiada@suar.example")

    assert len(mail.outbox) == 1
    assert len(known) == len(unknown) > 0


def test_somebody_shut_out_gets_no_link(reni, ask):
    User.objects.update(is_active=False)

    ask("reni@suar.example")

    assert mail.outbox == []


def test_somebody_invited_may_ask_for_another_link(reni, ask):
    reni.set_unusable_password()
    reni.save()

    ask("reni@suar.example")

    assert len(mail.outbox) == 1


def test_a_look_alike_address_is_another_address(reni, ask):
    User.objects.update(email="reni@suar.example")

    # "ı" is the dotless i of Turkish, which upper-cases to the same letter.
    ask("renı@suar.example")

    assert mail.outbox == []


def test_asking_too_often_for_one_address_sends_nothing_more_and_says_the_same(reni, ask):
    answers = {ask("reni@suar.example")["Location"] for _ in range(ASKS_FOR_ONE_ADDRESS + 2)}

    assert len(mail.outbox) == ASKS_FOR_ONE_ADDRESS
    assert answers == {"/desk/password_reset/done/"}


def test_asking_from_one_place_for_many_addresses_is_limited(reni, ask):
    for number in range(ASKS_FROM_ONE_PLACE):
        ask(f"orang{number}@suar.example")

    ask("reni@suar.example")
    ask("reni@suar.example", place="198.51.100.9")

    assert len(mail.outbox) == 1


def test_counting_forgets_after_an_hour(db):
    for _ in range(ASKS_FOR_ONE_ADDRESS):
        may_ask("reni@suar.example", "203.0.113.7", at=NOW)

    assert not may_ask("reni@suar.example", "203.0.113.7", at=NOW)
    assert may_ask("RENI@suar.example", "203.0.113.7", at=NOW + timedelta(minutes=61))
    assert ResetRequest.objects.count() == 2


def test_counting_keeps_no_readable_address(db):
    may_ask("reni@suar.example", "203.0.113.7", at=NOW)

    kept = " ".join(ResetRequest.objects.values_list("subject", flat=True))
    assert "reni" not in kept
    assert "203" not in kept


def test_a_mail_server_that_refuses_changes_nothing_for_the_reader(reni, ask, settings, caplog):
    settings.EMAIL_BACKEND = "redaksi.newsroom.tests.test_new_password.Refusing"

    response = ask("reni@suar.example")

    assert response.status_code == 302
    assert "letter_not_posted" in caplog.text
    assert "reni@suar.example" not in caplog.text.lower()


class Refusing:
    """A mail server that takes no letter."""

    def __init__(self, **options):
        pass

    def send_messages(self, messages):
        raise ConnectionRefusedError(f"no way to {messages[0].to}")
