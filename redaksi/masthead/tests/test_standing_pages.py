"""Standing pages share the first word of an address with sections, and keep their duty."""

import pytest
from django.core.exceptions import ValidationError
from django.http import Http404

from redaksi.masthead.models import Home, StandingPage


def standing_page(slug: str) -> StandingPage:
    page = StandingPage(title="Halaman", slug=slug)
    return Home.objects.get().add_child(instance=page)


def test_page_may_take_a_free_word(paper):
    assert standing_page("lowongan").url_path.endswith("/lowongan/")


@pytest.mark.parametrize("slug", ["topik", "desk", "2019"])
def test_page_may_not_take_a_reserved_word(paper, slug):
    with pytest.raises(ValidationError) as refusal:
        standing_page(slug)

    assert set(refusal.value.message_dict) == {"slug"}


def test_page_may_not_take_the_word_of_a_section(sections):
    with pytest.raises(ValidationError):
        standing_page("politik")


def test_page_may_not_take_a_former_word_of_a_section(sections):
    sections["politik"].slug = "kekuasaan"
    sections["politik"].save()

    with pytest.raises(ValidationError):
        standing_page("politik")


def test_page_with_a_duty_is_not_deleted_at_the_desk(paper, admin_user):
    duty, other = StandingPage.objects.get(duty="privasi"), standing_page("lowongan")

    assert not duty.permissions_for_user(admin_user).can_delete()
    assert other.permissions_for_user(admin_user).can_delete()


def test_place_in_the_tree_answers_nobody(paper, rf):
    with pytest.raises(Http404):
        StandingPage.objects.get(duty="privasi").serve(rf.get("/"))
