"""Links from letters, signing in and out, and standing by what others said."""

from datetime import timedelta

import pytest
from django.test import Client

from redaksi.comments.models import Comment, Support
from redaksi.comments.tests.conftest import SAID
from redaksi.readers.models import MagicLink, Reader, ReaderSession


def test_what_a_mail_program_asks_for_uses_nothing_up(make_link, browser):
    address = make_link(at=SAID).public_address

    for _time in range(3):
        assert browser.get(address).status_code == 200
    assert browser.head(address).status_code == 200

    assert MagicLink.objects.get().used_at is None
    assert not Reader.objects.exists()


def test_a_link_signs_in_once(make_link, browser):
    address = make_link(at=SAID).public_address

    answer = browser.post(address)

    cookie = answer.cookies["redaksi_pembaca"]
    assert (answer.status_code, answer["Location"]) == (303, "/akun/masuk/")
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    assert "Budi" in browser.get("/akun/masuk/").content.decode()
    again = browser.post(address)
    assert again.status_code == 410
    assert "sudah dipakai" in again.content.decode()


def test_a_link_is_too_old_after_a_day(make_link, browser, clock):
    address = make_link(at=SAID).public_address
    clock.move_to(SAID + timedelta(hours=24))

    assert browser.get(address).status_code == 410
    assert browser.post(address).status_code == 410
    assert not Reader.objects.exists()


def test_an_invented_link_opens_nothing(browser, db):
    assert browser.get("/tanggapan/tautan/abc/").status_code == 404
    assert browser.post("/tanggapan/tautan/abc/").status_code == 404
    assert browser.delete("/tanggapan/tautan/abc/").status_code == 405


def test_another_site_cannot_press_the_button(make_link):
    address = make_link(at=SAID).public_address
    other = Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="cross-site")

    assert other.post(address).status_code == 403
    assert MagicLink.objects.get().used_at is None


def test_what_a_link_shows_is_kept_by_nobody_and_told_to_no_other_site(make_link, browser):
    answer = browser.get(make_link(at=SAID).public_address)

    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "same-origin"


def test_signing_in_answers_the_same_for_everybody(browser, reader, letters):
    answers = [
        browser.post("/akun/masuk/", {"email": address})
        for address in ("ayu@pembaca.example", "tidakdikenal@pembaca.example")
    ]

    assert len({(one.status_code, one.content) for one in answers}) == 1
    assert len(letters()) == 2


def test_an_address_that_is_none_is_told(browser, db, letters):
    answer = browser.post("/akun/masuk/", {"email": "bukan alamat"})

    assert answer.status_code == 422
    assert "bukan alamat" in answer.content.decode()
    assert letters() == []


def test_signing_out_ends_the_session_itself(signed_in):
    token = signed_in.cookies["redaksi_pembaca"].value

    answer = signed_in.post("/akun/keluar/")

    assert answer.cookies["redaksi_pembaca"]["max-age"] == 0
    assert ReaderSession.objects.behind(token, at=SAID) is None


def test_the_page_is_told_apart_who_is_signed_in(signed_in):
    told = signed_in.get("/akun/keadaan/")

    assert "Ayu Lestari" in told.content.decode()
    assert told["Cache-Control"] == "no-store"
    assert "data-known" not in Client().get("/akun/keadaan/").content.decode()


def test_a_stored_page_is_the_same_for_who_is_signed_in(signed_in, story, say):
    say()

    assert signed_in.get(story.address).content == Client().get(story.address).content


def test_support_is_given_by_who_is_signed_in_and_taken_back(signed_in, say, story):
    comment = say()
    address = f"/tanggapan/dukung/{comment.pk}/"

    assert signed_in.post(address)["Location"] == comment.address
    assert "Dukung (1)" in signed_in.get(story.address).content.decode()
    signed_in.post(address)
    assert not Support.objects.exists()
    stranger = Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="same-origin")
    assert stranger.post(address)["Location"] == "/akun/masuk/"


@pytest.mark.parametrize("state", ["waiting", "hidden", "removed"])
def test_what_readers_do_not_see_is_not_supported(signed_in, say, state):
    comment = say()
    Comment.objects.filter(pk=comment.pk).update(state=state)

    assert signed_in.post(f"/tanggapan/dukung/{comment.pk}/").status_code == 404
