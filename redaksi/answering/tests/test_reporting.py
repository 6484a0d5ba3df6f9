"""Complaining about a comment: without an account and without a script; and looking it up."""

from datetime import timedelta

import pytest
from django.test import Client

from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import SAID, TEXT
from redaksi.complaints.actions.deciding import reject
from redaksi.complaints.actions.receiving import PER_NETWORK
from redaksi.complaints.models import Complaint

LOOK_UP = "/tanggapan/laporan/"
TOLD = {"dasar": "lie", "isi": "Ini fitnah.", "email": ""}


@pytest.fixture
def comment(say):
    return say()


def door(comment):
    return f"/tanggapan/{comment.pk}/lapor/"


def shown(answer):
    return answer.content.decode()


def test_every_comment_leads_to_the_form_that_reports_it(browser, comment, story):
    page = shown(browser.get(story.address))

    assert f'href="{door(comment)}"' in page
    assert f'href="{LOOK_UP}"' in page
    form = shown(browser.get(door(comment)))
    assert TEXT in form
    assert form.count('name="dasar"') == 6


def test_what_came_from_the_old_site_may_be_reported_too(browser, comment):
    Comment.objects.update(old_site_id="wp-7")

    page = shown(browser.get(comment.article.address))

    assert door(comment) in page
    assert browser.post(door(comment), TOLD).status_code == 303


def test_whoever_reports_gets_a_number_and_the_deadline(browser, comment):
    answer = browser.post(door(comment), TOLD)

    complaint = Complaint.objects.get()
    assert (complaint.words, complaint.received_at) == ("Ini fitnah.", SAID)
    assert (answer.status_code, answer["Location"]) == (303, f"{LOOK_UP}{complaint.ticket}/")
    page = browser.get(answer["Location"])
    assert complaint.ticket in shown(page)
    assert "Kamis, 14 Mei 2026" in shown(page)
    assert page["Cache-Control"] == "no-store"


def test_the_page_of_a_number_tells_nothing_of_what_was_said(browser, comment, moderator):
    browser.post(door(comment), TOLD | {"email": "budi@pembaca.example"})
    complaint = Complaint.objects.get()
    reject(complaint, moderator, reason="Kritik yang wajar.", at=SAID)

    page = shown(browser.get(f"{LOOK_UP}{complaint.ticket}/"))

    assert "Kritik yang wajar." in page
    for word in ("fitnah.", "pembaca.example", TEXT, "Ayu"):
        assert word not in page, word


def test_what_is_wrong_is_said_and_nothing_is_lost(browser, comment):
    answer = browser.post(
        door(comment), {"isi": "Penjelasan panjang", "email": "bukan alamat", "dasar": ""}
    )

    assert answer.status_code == 422
    for words in ("Pilih apa yang salah.", "Penjelasan panjang", "bukan alamat"):
        assert words in shown(answer), words
    assert not Complaint.objects.exists()


def test_a_receipt_goes_to_whoever_wants_one(browser, comment, settings):
    browser.post(door(comment), TOLD | {"email": "Budi@pembaca.example"})

    assert Complaint.objects.get().address == "budi@pembaca.example"


def test_one_network_does_not_bury_the_desk(browser, comment, clock):
    for _time in range(PER_NETWORK):
        browser.post(door(comment), TOLD)

    answer = browser.post(door(comment), TOLD)

    assert answer.status_code == 429
    assert "Ini fitnah." in shown(answer)
    assert Complaint.objects.count() == PER_NETWORK
    clock.move_to(SAID + timedelta(hours=1))
    assert browser.post(door(comment), TOLD).status_code == 303


def test_the_network_is_kept_as_a_hash_alone(browser, comment):
    browser.post(door(comment), TOLD)

    kept = Complaint.objects.get().network
    assert len(kept) == 32
    assert "127.0.0" not in kept


@pytest.mark.parametrize("state", ["hidden", "removed", "waiting"])
def test_what_readers_do_not_see_cannot_be_reported(browser, comment, state):
    Comment.objects.update(state=state)

    assert browser.get(door(comment)).status_code == 404
    assert browser.post(door(comment), TOLD).status_code == 404


def test_another_site_cannot_report(comment):
    other = Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="cross-site")

    assert other.post(door(comment), TOLD).status_code == 403
    assert not Complaint.objects.exists()


def test_a_browser_that_says_nothing_is_asked_once_more(comment):
    old = Client(enforce_csrf_checks=True)

    answer = old.post(door(comment), TOLD)

    assert answer.status_code == 200
    assert "Ini fitnah." in shown(answer)
    assert not Complaint.objects.exists()


@pytest.mark.parametrize("address", ["/tanggapan/1/lapor/", LOOK_UP, "/tanggapan/laporan/L-1/"])
def test_other_methods_are_refused(paper, address):
    lenient = Client(HTTP_SEC_FETCH_SITE="same-origin")

    assert lenient.delete(address).status_code == 405


def test_a_number_leads_to_its_page_however_it_is_typed(browser, comment):
    browser.post(door(comment), TOLD)
    ticket = Complaint.objects.get().ticket

    answer = browser.post(LOOK_UP, {"nomor": f" {ticket.lower().replace('-', ' ')} "})

    assert answer["Location"] == f"{LOOK_UP}{ticket}/"


def test_a_number_that_is_none_is_told(browser, paper):
    answer = browser.post(LOOK_UP, {"nomor": "L-0000-0000"})

    assert answer.status_code == 422
    assert "Tidak ada laporan dengan nomor ini." in shown(answer)
    assert browser.get(f"{LOOK_UP}L-0000-0000/").status_code == 404


@pytest.mark.parametrize("form", ["http://127.0.0.1:8000/tanggapan/{}/", "/x/y#tanggapan-{}"])
def test_the_address_of_a_comment_leads_to_its_form(browser, comment, form):
    answer = browser.post(LOOK_UP, {"alamat": form.format(comment.pk)})

    assert answer["Location"] == door(comment)


def test_an_address_without_a_comment_is_told(browser, comment):
    Comment.objects.update(state="hidden")

    answer = browser.post(LOOK_UP, {"alamat": f"/tanggapan/{comment.pk}/"})

    assert answer.status_code == 422
    assert "Tidak ada tanggapan di alamat ini." in shown(answer)


def test_the_pages_cost_few_queries(browser, comment, django_assert_max_num_queries):
    browser.post(door(comment), TOLD)
    ticket = Complaint.objects.get().ticket

    for address in (door(comment), LOOK_UP, f"{LOOK_UP}{ticket}/"):
        with django_assert_max_num_queries(12):
            browser.get(address)
