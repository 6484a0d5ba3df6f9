"""No answer says a word of what is not out (D26, D32), and asking changes nothing."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import NOW
from redaksi.answering.tests.test_asking import PRINTED, QUESTION, answers, asked, dam, shown
from redaksi.answering.turns import Turns
from redaksi.articles.models import Article
from redaksi.articles.tests.conftest import make_photo
from redaksi.corrections.tests.conftest import (
    editor_of_news,
    make_withdrawal,
    responsible,
    withdraw,
)
from redaksi.edge.models import Purge
from redaksi.reading.tests.secrets import WORDS, leaks, secret

__all__ = [
    "answers", "dam", "editor_of_news", "make_photo", "make_withdrawal", "responsible", "withdraw",
]  # fmt: skip

CHANGE = re.compile(r"^(INSERT|UPDATE|DELETE)\b")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_turns(monkeypatch):
    for name in ("QUESTIONS", "NOTES"):
        monkeypatch.setattr(f"redaksi.answering.asking.{name}", Turns(per_network=100))


@pytest.fixture(autouse=True)
def _evening(clock):
    clock.move_to(NOW)


@pytest.mark.parametrize("state", ["live", "scheduled", "draft", "plain"])
def test_nothing_under_embargo_and_no_draft_is_answered_or_near(
    browser, make_article, make_photo, state
):
    hidden = secret(make_article, make_photo, state=state)
    make_article("Embung Lama", body=[("read_also", [hidden])])
    questions = [*sorted(WORDS), "Apa isi Zqparagraf panjang?", "Siapa Zqtamu?", "Embung lama"]

    told = {}
    for question in questions:
        page = shown(asked(browser, question))
        if found := leaks(page.replace(question, "").replace("Zqparagraf panjang", "")):
            told[question] = found

    assert told == {}


def test_at_its_end_it_is_quoted(browser, make_article, make_photo, clock):
    """The same question finds it then, so that silence before means something."""
    secret(make_article, make_photo, state="live")
    clock.move_to(NOW + timedelta(hours=6))

    page = shown(asked(browser, "Zqringkasan berita zqparagraf panjang"))

    assert leaks(page.replace("Zqringkasan berita zqparagraf panjang", ""))


def test_what_was_withdrawn_is_gone_at_once(browser, dam, withdraw):
    assert PRINTED in shown(asked(browser, QUESTION))

    withdraw(dam)

    page = shown(asked(browser, QUESTION))
    assert PRINTED not in page
    assert dam.title not in page
    assert dam.address not in page


def test_what_was_taken_down_or_changed_is_answered_as_it_now_is(browser, dam):
    dam.body = [("paragraph", "<p>Embung Sade mulai dibangun tahun 2021.</p>")]
    dam.summary = "Embung Sade mulai dibangun tahun 2021."
    dam.save_revision().publish()
    page = shown(asked(browser, QUESTION))
    assert "tahun 2021" in page
    assert "tahun 2019" not in page

    Article.objects.get(pk=dam.pk).unpublish()

    assert "tahun 2021" not in shown(asked(browser, QUESTION))


def test_advertising_is_not_quoted(browser, make_article):
    text = [("paragraph", f"<p>{PRINTED}</p>")]
    make_article("Embung Sade", body=text, kind="advertorial", sponsor="PT Embung")

    assert PRINTED not in shown(asked(browser, QUESTION))


def test_asking_writes_nothing_and_touches_no_stored_page(browser, dam):
    before = Purge.objects.count()

    with CaptureQueriesContext(connection) as queries:
        for question in (QUESTION, "Siapa juara sepak bola putri?"):
            asked(browser, question)

    assert [one["sql"] for one in queries if CHANGE.match(one["sql"])] == []
    assert (Purge.objects.count(), Session.objects.count()) == (before, 0)
