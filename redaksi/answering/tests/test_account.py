"""The reader's own page: each door for its reader, for others, and by the wrong method."""

import json

import pytest
from django.test import Client

from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import SAID, TEXT
from redaksi.readers.models import Consent, ReaderSession
from redaksi.rights.models import DataRequest

ACCOUNT = "/akun/"
DELETE = {"tanggapan": "tetap", "yakin": "1"}
DOORS = ["nama/", "ekspor/", "persetujuan/1/", "sesi/1/", "tanya/", "hapus/"]


@pytest.fixture
def own(browser, reader, say):
    """The browser of a reader who is signed in and has said something."""
    say()
    _session, token = ReaderSession.objects.begin(reader, at=SAID)
    browser.cookies["redaksi_pembaca"] = token
    return browser


@pytest.fixture
def other(make_reader):
    """Another reader's browser."""
    _session, token = ReaderSession.objects.begin(make_reader("Budi"), at=SAID)
    client = Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="same-origin")
    client.cookies["redaksi_pembaca"] = token
    return client


def shown(answer):
    return answer.content.decode()


def test_the_page_shows_what_is_kept_and_is_kept_by_nobody(own):
    answer = own.get(ACCOUNT)

    for words in ("Ayu Lestari", "ayu@pembaca.example", TEXT, "versi 1"):
        assert words in shown(answer), words
    assert answer["Cache-Control"] == "no-store"


def test_another_reader_sees_none_of_it(own, other):
    page = shown(other.get(ACCOUNT))

    assert "Ayu" not in page
    assert TEXT not in page


def test_the_page_costs_few_queries(own, say, django_assert_max_num_queries):
    for number in range(5):
        say(f"Tanggapan {number}.")
    own.get(ACCOUNT)

    with django_assert_max_num_queries(16):
        own.get(ACCOUNT)


def test_who_is_not_signed_in_is_led_there(browser, paper):
    for address in [ACCOUNT, *(ACCOUNT + name for name in DOORS)]:
        answer = browser.get(address) if address == ACCOUNT else browser.post(address)
        assert (answer.status_code, answer["Location"]) == (303, "/akun/masuk/"), address


@pytest.mark.parametrize("name", DOORS)
def test_nothing_is_done_by_a_link(own, name):
    assert own.get(ACCOUNT + name).status_code == 405


def test_the_page_is_not_posted_to(own):
    assert own.post(ACCOUNT).status_code == 403
    assert Client().post(ACCOUNT).status_code == 405


@pytest.mark.parametrize("name", DOORS)
def test_another_site_does_nothing(own, name):
    answer = own.post(ACCOUNT + name, DELETE, HTTP_SEC_FETCH_SITE="cross-site")

    assert answer.status_code == 403
    assert not DataRequest.objects.exists()


def test_the_name_is_corrected_everywhere(own, story):
    assert own.post(f"{ACCOUNT}nama/", {"nama": " Ayu  L. "})["Location"] == ACCOUNT

    assert "Ayu L." in shown(own.get(story.address))
    assert own.post(f"{ACCOUNT}nama/", {"nama": " "}).status_code == 422


def test_everything_may_be_taken_away(own):
    answer = own.post(f"{ACCOUNT}ekspor/")

    taken = json.loads(answer.content)
    assert taken["surel"] == "ayu@pembaca.example"
    assert 'filename="data-saya.json"' in answer["Content-Disposition"]
    assert answer["Cache-Control"] == "no-store"
    assert DataRequest.objects.get().kind == "export"


def test_a_consent_is_withdrawn_by_its_reader_alone(own, other):
    address = f"{ACCOUNT}persetujuan/{Consent.objects.get().pk}/"

    assert other.post(address).status_code == 404
    assert Consent.objects.standing().exists()
    assert own.post(address)["Location"] == ACCOUNT
    assert not Consent.objects.standing().exists()


def test_a_session_is_ended_by_its_reader_alone(own, other, reader):
    address = f"{ACCOUNT}sesi/{reader.sessions.get().pk}/"

    assert other.post(address).status_code == 404
    assert own.get(ACCOUNT).status_code == 200
    own.post(address)
    assert own.get(ACCOUNT).status_code == 303


def test_a_question_gets_a_number_and_a_deadline(own):
    own.post(f"{ACCOUNT}tanya/", {"isi": "Siapa membaca alamat saya?"})

    request = DataRequest.objects.get()
    assert request.ticket in shown(own.get(ACCOUNT))
    assert own.post(f"{ACCOUNT}tanya/", {"isi": " "}).status_code == 422


@pytest.mark.parametrize(("choice", "text"), [("tetap", TEXT), ("hapus", "")])
def test_the_account_is_deleted_with_or_without_its_words(own, reader, choice, text):
    answer = own.post(f"{ACCOUNT}hapus/", {"tanggapan": choice, "yakin": "1"})

    reader.refresh_from_db()
    assert reader.has_ended
    assert Comment.objects.get().text == text
    assert answer.cookies["redaksi_pembaca"].value == ""
    assert own.get(ACCOUNT).status_code == 303


@pytest.mark.parametrize("sent", [{}, {"tanggapan": "tetap"}, {"yakin": "1"}])
def test_nothing_is_deleted_without_a_choice_and_a_tick(own, reader, sent):
    answer = own.post(f"{ACCOUNT}hapus/", sent)

    reader.refresh_from_db()
    assert answer.status_code == 422
    assert not reader.has_ended


def test_what_was_said_names_its_story_as_long_as_readers_see_it(signed_in, say, story):
    say()
    page = signed_in.get("/akun/").content.decode()
    assert f'(Tayang) · <a href="{story.address}">{story.title}</a>' in page

    story.unpublish()

    assert story.title not in signed_in.get("/akun/").content.decode()
