"""Log-ins at the desk can be seen and ended, one's own and, in an emergency, others'."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client

from conftest import NOW
from redaksi.newsroom.door.devices import describe
from redaksi.newsroom.door.sessions import log_ins_of
from redaksi.newsroom.models import DeskSession
from redaksi.newsroom.roles import Role
from redaksi.people.models import User

pytestmark = pytest.mark.django_db
PHONE = (
    "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) "
    "SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36"
)
OFFICE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"
PASSWORD = "empat kata yang akrab"


@pytest.fixture
def reni() -> User:
    user = User(username="reni", email="reni@suar.example", first_name="Reni", is_superuser=True)
    user.set_password(PASSWORD)
    user.save()
    return user


def log_in(user: User, agent: str = OFFICE) -> Client:
    client = Client(HTTP_USER_AGENT=agent)
    client.post("/desk/login/", {"username": user.username, "password": PASSWORD})
    return client


def is_in(client: Client) -> bool:
    return client.get("/desk/account/").status_code == 200


def devices_of(user: User) -> list[str]:
    return [session.device for session in log_ins_of(user)]


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (PHONE, "Samsung Internet, Android"),
        (OFFICE, "Firefox, Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
            "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("curl/8.5.0", ""),
        ("<script>alert(1)</script> Windows", "Windows"),
    ],
)
def test_a_device_is_named_in_words(agent, words):
    assert describe(agent) == words


def test_each_log_in_is_listed_with_its_device(reni):
    log_in(reni, PHONE)
    office = log_in(reni)

    page = office.get("/desk/account/").content.decode()

    assert "Samsung Internet, Android" in page
    assert "Firefox, Windows" in page


def test_another_device_is_logged_out_at_once(reni):
    phone, office = log_in(reni, PHONE), log_in(reni)
    lost = DeskSession.objects.get(device__contains="Android")

    response = office.post("/desk/devices/end/", {"session": lost.pk})

    assert response["Location"] == "/desk/account/"
    assert not is_in(phone)
    assert is_in(office)
    assert not Session.objects.filter(session_key=lost.key).exists()


def test_all_other_devices_are_logged_out_and_this_one_stays(reni):
    others = [log_in(reni, PHONE), log_in(reni)]
    here = log_in(reni)

    here.post("/desk/devices/end/", {"others": "1"})

    assert [is_in(client) for client in (*others, here)] == [False, False, True]


def test_ending_this_device_leads_to_the_door(reni):
    here = log_in(reni)

    response = here.post("/desk/devices/end/", {"session": DeskSession.objects.get().pk})

    assert response["Location"] == "/desk/login/"
    assert not is_in(here)


def test_somebody_elses_log_in_is_not_there_to_be_ended(reni, as_role):
    log_in(reni, PHONE)
    theirs = DeskSession.objects.get(user=reni)

    response = as_role(Role.TECHNICIAN).post("/desk/devices/end/", {"session": theirs.pk})

    assert response.status_code == 404
    assert DeskSession.objects.filter(pk=theirs.pk).exists()


@pytest.mark.parametrize("nonsense", [{}, {"session": "x"}, {"session": "999999999999999999999"}])
def test_nonsense_ends_nothing(reni, nonsense):
    here = log_in(reni)

    assert here.post("/desk/devices/end/", nonsense).status_code == 404
    assert is_in(here)


def test_log_ins_end_by_a_button_only(reni):
    assert log_in(reni).get("/desk/devices/end/").status_code == 405


def test_strangers_end_nothing(client):
    assert client.post("/desk/devices/end/", {"others": "1"})["Location"].startswith("/desk/login/")


def test_a_new_password_keeps_this_device_and_ends_the_others(reni):
    phone, here = log_in(reni, PHONE), log_in(reni)

    here.post(
        "/desk/account/",
        {
            "name_email-first_name": "Reni", "name_email-email": "reni@suar.example",
            "locale-preferred_language": "", "locale-current_time_zone": "",
            "theme-theme": "system", "theme-contrast": "system", "theme-density": "default",
            "password-old_password": PASSWORD,
            "password-new_password1": "lima kata yang lain sekali",
            "password-new_password2": "lima kata yang lain sekali",
        },
    )  # fmt: skip

    reni.refresh_from_db()
    assert reni.check_password("lima kata yang lain sekali")
    assert devices_of(reni) == ["Firefox, Windows"]
    assert (is_in(here), is_in(phone)) == (True, False)


def test_last_seen_is_noted_once_a_minute(reni):
    with time_machine.travel(NOW, tick=False) as clock:
        here = log_in(reni)
        seen = []
        for _ in range(3):
            clock.shift(timedelta(seconds=40))
            here.get("/desk/account/")
            seen.append(DeskSession.objects.get().seen_at - NOW)

    assert seen == [timedelta(0), timedelta(seconds=80), timedelta(seconds=80)]


def test_log_ins_that_are_over_are_forgotten_at_the_next_one(reni):
    log_in(reni, PHONE)
    Session.objects.all().delete()

    log_in(reni)

    assert [session.device for session in DeskSession.objects.all()] == ["Firefox, Windows"]


def test_of_those_who_do_not_come_back_nothing_is_kept(reni, make_user):
    with time_machine.travel(NOW, tick=False) as clock:
        log_in(reni, PHONE)
        clock.shift(timedelta(seconds=settings.SESSION_COOKIE_AGE + 3600))
        Client().force_login(make_user(Role.EDITOR), backend=settings.AUTHENTICATION_BACKENDS[1])

    assert not reni.desk_sessions.exists()
    assert Session.objects.count() == 1


def test_a_log_in_that_is_not_on_the_list_opens_nothing(reni):
    here = log_in(reni)
    DeskSession.objects.all().delete()

    assert not is_in(here)


@pytest.mark.parametrize("role", [Role.MANAGING_EDITOR, Role.TECHNICIAN, None])
def test_those_who_look_after_users_can_log_somebody_out_everywhere(as_role, make_user, role):
    editor = make_user(Role.EDITOR, name="dewi")
    client = Client()
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    address = f"/desk/devices/of/{editor.pk}/"

    shown = as_role(role).get(address)
    as_role(role).post(address)

    assert shown.status_code == 200
    assert not is_in(client)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.EDITOR, Role.PHOTO_EDITOR, Role.ADVERTISING])
def test_others_cannot_log_anybody_out(as_role, make_user, role):
    editor = make_user(Role.EDITOR, name="dewi")
    client = Client()
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")

    refused = as_role(role).post(f"/desk/devices/of/{editor.pk}/")

    assert refused["Location"] == "/desk/"
    assert is_in(client)


def test_an_administrator_is_logged_out_by_an_administrator_only(reni, as_role):
    here = log_in(reni)

    as_role(Role.TECHNICIAN).post(f"/desk/devices/of/{reni.pk}/")

    assert is_in(here)
