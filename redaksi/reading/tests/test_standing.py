"""The paper's own pages: the masthead names everybody once, and corrections are found anywhere."""

import pytest
from wagtail.models import Page

from redaksi.masthead.models import Publication, StandingPage
from redaksi.people.models import Person

Duty = Person.Duty


@pytest.fixture
def answering(paper):
    """A paper that two persons answer for; one of them has a page."""
    publication = Publication.load()
    publication.responsible = [
        ("person", {"office": "Penanggung jawab", "name": "Baiq Nirmala Dewi"}),
        ("person", {"office": "Pemimpin Redaksi", "name": "Lalu Arya Suteja"}),
    ]
    publication.save()


def masthead(client):
    page = client.get("/redaksi/").context["page"]
    offices = {office.title: [link.label for link in office.holders] for office in page.offices}
    return [(one.office, one.name) for one in page.responsible], offices


@pytest.mark.usefixtures("answering")
def test_whoever_answers_for_the_paper_is_named_once(client):
    Person.objects.create(
        name="Lalu Arya Suteja", slug="lalu", duty=Duty.CHIEF_EDITOR, area="Mataram"
    )

    responsible, offices = masthead(client)

    assert responsible == [("Penanggung jawab", "Baiq Nirmala Dewi")]
    assert offices == {"Pemimpin redaksi": ["Lalu Arya Suteja (Mataram)"]}


@pytest.mark.usefixtures("answering")
def test_whoever_holds_two_offices_is_named_with_both(client):
    Person.objects.create(name="Baiq Nirmala Dewi", slug="baiq", duty=Duty.GENERAL_MANAGER)

    responsible, offices = masthead(client)

    assert ("Penanggung jawab", "Baiq Nirmala Dewi") in responsible
    assert offices == {"Pemimpin umum": ["Baiq Nirmala Dewi"]}


def test_the_head_leads_to_corrections_wherever_they_stand(client, paper):
    page = StandingPage.objects.get(duty=StandingPage.Duty.CORRECTIONS)
    page.slug = "ralat"
    page.save()

    text = client.get("/").content.decode()

    assert '<p class="ear ui"><a href="/ralat/">' in text


def test_without_a_page_for_corrections_the_head_promises_none(client, paper):
    Page.objects.filter(slug=StandingPage.Duty.CORRECTIONS).update(live=False)

    text = client.get("/").content.decode()

    assert text.count('<p class="ear ui">') == 1
