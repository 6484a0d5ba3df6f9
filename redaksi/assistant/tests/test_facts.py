"""What the paper says about itself comes from its masthead, or from its own pages."""

import pytest

from redaksi.assistant import questions
from redaksi.assistant.actions.facts import facts
from redaksi.masthead.models import StandingPage

pytestmark = pytest.mark.django_db


def told(typed):
    return facts(questions.read(typed))


@pytest.fixture
def named(paper):
    paper.legal_entity = "PT Suar Gumi Media"
    paper.address = "Jalan Pelabuhan Lama 12\nAmpenan"
    paper.phone, paper.email = "0370 123456", "redaksi@suar.example"
    paper.responsible = [("person", {"name": "Baiq Nirmala Dewi", "office": "Penanggung jawab"})]
    paper.save()
    return paper


def write(duty, text):
    page = StandingPage.objects.get(duty=duty)
    page.body = f"<p>{text}</p>"
    page.save()
    return page


def test_where_the_paper_is_comes_from_its_masthead(named):
    (fact,) = told("di mana alamat redaksi?")

    assert fact.text == "Jalan Pelabuhan Lama 12, Ampenan, 0370 123456, redaksi@suar.example"
    assert fact.address == f"/{StandingPage.objects.get(duty='kontak').slug}/"


def test_who_answers_for_the_paper_comes_from_its_masthead(named):
    (fact,) = told("siapa penanggung jawab Suar Mataram?")

    assert "Baiq Nirmala Dewi" in fact.text


def test_whose_the_paper_is_comes_from_its_masthead(named):
    (fact,) = told("siapa penerbit Suar Mataram?")

    assert "PT Suar Gumi Media" in fact.text


def test_when_the_paper_began_is_quoted_from_its_own_page(paper):
    page = write(StandingPage.Duty.ABOUT, "Suar Mataram terbit sejak 3 Maret 2014 di Ampenan.")

    (fact,) = told("kapan suar mataram pertama kali terbit")

    assert (fact.title, fact.address) == (page.title, f"/{page.slug}/")
    assert fact.text == "Suar Mataram terbit sejak 3 Maret 2014 di Ampenan."


def test_a_page_that_is_not_out_says_nothing(paper):
    page = write(StandingPage.Duty.ABOUT, "Suar Mataram terbit sejak 3 Maret 2014 di Ampenan.")
    page.unpublish()

    assert told("kapan suar mataram pertama kali terbit") == ()


def test_a_question_for_news_finds_no_fact(named):
    assert told("siapa bupati Lombok Timur?") == ()


def test_a_fact_costs_two_queries(named, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        told("di mana alamat redaksi?")
