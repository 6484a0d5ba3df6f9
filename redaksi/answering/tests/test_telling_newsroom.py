"""What the archive lacks is passed on by a button, and only what it lacks."""

import re

import pytest
from django.test import Client

from redaksi.answering.tests.test_asking import QUESTION, UNKNOWN, answers, asked, dam, shown
from redaksi.answering.turns import Turns
from redaksi.assistant.answers import Ground
from redaksi.assistant.models import Unanswered

__all__ = ["answers", "dam"]

TELL = "/tanya/sampaikan/"
PROOF = re.compile(r'name="bukti" value="([^"]+)"')

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_turns(monkeypatch):
    for name in ("QUESTIONS", "NOTES"):
        monkeypatch.setattr(f"redaksi.answering.asking.{name}", Turns())


@pytest.fixture
def proof(browser, dam):
    found = PROOF.search(shown(asked(browser, UNKNOWN)))
    assert found
    return found[1]


def test_a_button_below_a_refusal_lets_the_newsroom_know(browser, proof):
    told = browser.post(TELL, {"bukti": proof})

    assert (told.status_code, told["Location"]) == (303, "/tanya/tersampaikan/")
    assert "Pertanyaan Anda sudah tercatat di redaksi" in shown(browser.get(told["Location"]))
    assert list(Unanswered.objects.values_list("question", flat=True)) == [UNKNOWN]


def test_nothing_is_kept_before_the_button_is_pressed(browser, proof):
    assert not Unanswered.objects.exists()


def test_where_there_is_an_answer_or_a_ground_there_is_no_button(browser, dam, answers):
    assert not PROOF.search(shown(asked(browser, QUESTION)))
    for ground in Ground:
        answers(ground=ground)
        assert not PROOF.search(shown(asked(browser, UNKNOWN)))


@pytest.mark.parametrize("wrong", ["", "Kapan jembatan dibangun?", "<script>alert(1)</script>"])
def test_what_the_archive_was_not_asked_is_not_kept(browser, paper, wrong):
    told = browser.post(TELL, {"bukti": wrong})

    assert told.status_code == 422
    assert "alert(1)" not in shown(told)
    assert not Unanswered.objects.exists()


def test_a_network_passes_on_so_many_a_minute(browser, proof, monkeypatch):
    monkeypatch.setattr("redaksi.answering.asking.NOTES", Turns(per_network=1))
    browser.post(TELL, {"bukti": proof})

    assert browser.post(TELL, {"bukti": proof}).status_code == 429
    assert Unanswered.objects.get().times == 1


def test_another_site_passes_nothing_on(proof):
    other = Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="cross-site")

    assert other.post(TELL, {"bukti": proof}).status_code == 403
    assert not Unanswered.objects.exists()


def test_a_browser_that_says_nothing_is_asked_once_more(proof):
    told = Client(enforce_csrf_checks=True).post(TELL, {"bukti": proof})

    assert "tanda" in shown(told)
    assert not Unanswered.objects.exists()


def test_other_methods_are_refused(paper):
    lenient = Client(HTTP_SEC_FETCH_SITE="same-origin")

    assert lenient.get(TELL).status_code == 405
    assert lenient.post("/tanya/tersampaikan/").status_code == 405


def test_passing_on_costs_few_queries(browser, proof, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        browser.post(TELL, {"bukti": proof})
