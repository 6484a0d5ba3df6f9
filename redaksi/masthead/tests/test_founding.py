"""A paper is founded once, and what the newsroom changed afterwards stays."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Collection, Page, Site

from redaksi.masthead.actions import found_paper
from redaksi.masthead.models import Home, Publication, StandingPage
from redaksi.sections.models import Section

pytestmark = pytest.mark.django_db


def test_founding_names_the_paper_and_its_site():
    home = found_paper("Suar Mataram")

    assert Publication.load().name == "Suar Mataram"
    assert Site.objects.get(is_default_site=True).root_page_id == home.pk
    assert Page.objects.child_of(Page.get_first_root_node()).count() == 1


def test_founding_writes_a_sample_for_every_duty():
    found_paper("Suar Mataram")

    pages = StandingPage.objects.live().filter(is_sample=True).exclude(body="")
    assert {page.duty for page in pages} == {duty.value for duty in StandingPage.Duty if duty.value}


def test_founding_again_changes_nothing_the_newsroom_wrote():
    found_paper("Suar Mataram")
    Publication.objects.update(name="Suar Lombok", zone="Asia/Jayapura")
    StandingPage.objects.filter(duty="tentang").update(body="<p>Kami.</p>", is_sample=False)

    found_paper("Suar Mataram")

    publication = Publication.objects.get()
    assert (publication.name, publication.zone) == ("Suar Lombok", "Asia/Jayapura")
    assert Home.objects.count() == 1
    assert StandingPage.objects.get(duty="tentang").body == "<p>Kami.</p>"


def test_founding_gives_the_first_collection_a_name_that_the_newsroom_may_change():
    found_paper("Suar Mataram")
    first = Collection.get_first_root_node()
    assert first.name == "Umum"

    Collection.objects.filter(pk=first.pk).update(name="Semua berkas")
    found_paper("Suar Mataram")

    assert Collection.get_first_root_node().name == "Semua berkas"


@pytest.mark.parametrize("slug", ["politik", "desk", "indeks", "2024"])
def test_a_standing_page_takes_no_address_word_that_is_used(slug):
    home = found_paper("Suar Mataram")
    Section.objects.create(name="Politik", slug="politik")
    page = home.add_child(instance=StandingPage(title="Karier", slug="karier"))
    page.slug = slug

    with pytest.raises(ValidationError) as refusal:
        page.full_clean()

    assert "slug" in refusal.value.message_dict


def test_the_root_of_the_tree_is_no_page_of_its_own(client: Client):
    home = found_paper("Suar Mataram")

    assert client.get(f"/{home.slug}/").status_code == 404
