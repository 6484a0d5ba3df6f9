"""A section's slug is the first word of addresses: it is free, it may change, it is remembered."""

from typing import TypeVar

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from redaksi.sections.addresses import RESERVED, is_free
from redaksi.sections.models import FormerSlug, Section, Topic

Noun = TypeVar("Noun", Section, Topic)


def rename(noun: Noun, slug: str) -> Noun:
    noun.slug = slug
    noun.full_clean()
    noun.save()
    return noun


def former(noun: Section | Topic) -> set[str]:
    return set(noun.former_slugs.values_list("slug", flat=True))


def test_navigation_has_its_own_order(sections):
    sections["opini"].position = 0
    sections["opini"].save()

    order = [section.slug for section in Section.objects.in_order()]

    assert order == ["nasional", "opini", "pileg-2024", "pilpres-2024", "politik", "daerah"]


def test_addresses(sections, topic):
    assert sections["pileg-2024"].address == "/pileg-2024/"
    assert topic.address == "/topik/kemarau-2026/"


def test_changed_slug_is_remembered(sections):
    section = rename(sections["politik"], "kekuasaan")

    assert former(section) == {"politik"}


def test_every_slug_a_section_ever_had_is_remembered(sections):
    section = rename(rename(sections["politik"], "kekuasaan"), "negara")

    assert former(section) == {"politik", "kekuasaan"}


def test_section_may_take_its_own_former_slug_back(sections):
    section = rename(rename(sections["politik"], "kekuasaan"), "politik")

    assert former(section) == {"kekuasaan"}


def test_saving_without_a_new_slug_remembers_nothing(sections):
    rename(sections["politik"], "politik")

    assert not FormerSlug.objects.exists()


def test_former_slug_of_a_section_is_not_free_for_another(sections):
    rename(sections["politik"], "kekuasaan")

    with pytest.raises(ValidationError) as refusal:
        rename(sections["daerah"], "politik")

    assert set(refusal.value.message_dict) == {"slug"}


@pytest.mark.parametrize("slug", ["desk", "topik", "2024", "privasi"])
def test_section_may_not_take_a_word_that_leads_elsewhere(sections, slug):
    with pytest.raises(ValidationError):
        rename(sections["daerah"], slug)


def test_section_may_be_called_news(sections):
    """Many papers have one; the archive in the tree must not stand in its way."""
    assert rename(sections["daerah"], "berita").address == "/berita/"


def test_section_with_articles_is_not_deleted(make_article, sections):
    make_article(section="politik")

    with pytest.raises(IntegrityError):
        sections["politik"].delete()


def test_topic_can_be_told_by_name_and_slug_only_once(topic):
    with pytest.raises(ValidationError) as refusal:
        Topic(name=topic.name, slug=topic.slug).full_clean()

    assert set(refusal.value.message_dict) == {"name", "slug"}


def test_topic_remembers_every_slug_it_ever_had(topic):
    for slug in ("kemarau", "kekeringan", "kemarau"):
        rename(topic, slug)

    assert former(topic) == {"kemarau-2026", "kekeringan"}


def test_former_slug_of_a_topic_is_not_free_for_another(topic):
    rename(topic, "kemarau")

    with pytest.raises(ValidationError) as refusal:
        Topic(name="Musim kering 2026", slug="kemarau-2026").full_clean()

    assert set(refusal.value.message_dict) == {"slug"}


def test_topic_may_have_the_former_slug_of_a_section(sections, topic):
    """Their addresses never meet: a topic's begins with its own word."""
    rename(sections["politik"], "kekuasaan")

    assert rename(topic, "politik").address == "/topik/politik/"


@pytest.mark.parametrize("slug", ["politik", "pileg-2024", "2024-pemilu"])
def test_free_words(slug):
    assert is_free(slug)


@pytest.mark.parametrize("slug", [*sorted(RESERVED), "2019", "12"])
def test_words_that_are_not_free(slug):
    assert not is_free(slug)
