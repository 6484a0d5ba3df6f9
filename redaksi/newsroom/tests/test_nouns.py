"""Sections, topics and people: their screens, and finding them while writing."""

import pytest
from django.urls import reverse

from redaksi.newsroom.desk.topics import TopicPicker
from redaksi.newsroom.roles import Role
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic

pytestmark = pytest.mark.once

SUGGEST, ADD = "/desk/topics/suggest/", "/desk/topics/add/"


class TestTopics:
    @pytest.fixture(autouse=True)
    def _topics(self, paper):
        for name in ("Air bersih", "Kemarau 2026", "Pasar air Narmada"):
            Topic.objects.create(name=name, slug=name.lower().replace(" ", "-"))

    def found(self, client, typed):
        return [topic["name"] for topic in client.get(SUGGEST, {"q": typed}).json()["topics"]]

    def test_are_found_by_letters_and_those_that_start_with_them_come_first(self, reporter):
        assert self.found(reporter, "AIR") == ["Air bersih", "Pasar air Narmada"]
        assert self.found(reporter, " ") == []

    def test_suggestions_are_few_among_thousands(self, reporter, django_assert_max_num_queries):
        Topic.objects.bulk_create(
            Topic(name=f"Air {number}", slug=f"air-{number}") for number in range(3000)
        )
        reporter.get(SUGGEST, {"q": "air"})

        with django_assert_max_num_queries(10):
            assert len(self.found(reporter, "air")) == 8

    def test_a_new_one_is_added_while_writing(self, reporter):
        answer = reporter.post(ADD, {"name": "  Gempa   Lombok "})

        topic = Topic.objects.get(name="Gempa Lombok")
        assert (answer.status_code, answer.json()) == (201, {"id": topic.pk, "name": topic.name})
        assert topic.slug == "gempa-lombok"

    def test_one_that_is_there_is_given_whatever_its_capitals(self, reporter):
        answer = reporter.post(ADD, {"name": "air BERSIH"})

        assert (answer.status_code, answer.json()["name"]) == (200, "Air bersih")

    def test_two_names_with_one_address_word_get_two_words(self, reporter):
        reporter.post(ADD, {"name": "Air-bersih"})

        assert Topic.objects.get(name="Air-bersih").slug == "air-bersih-2"

    def test_a_new_one_leaves_the_former_word_of_another_alone(self, reporter):
        topic = Topic.objects.get(slug="air-bersih")
        topic.name, topic.slug = "Air minum", "air-minum"
        topic.save()

        reporter.post(ADD, {"name": "Air bersih"})

        assert Topic.objects.get(name="Air bersih").slug == "air-bersih-2"
        assert topic.former_slugs.get().slug == "air-bersih"

    @pytest.mark.parametrize("name", ["", " ", "x" * 81])
    def test_no_name_or_too_long_a_one_is_refused_with_a_reason(self, reporter, name):
        answer = reporter.post(ADD, {"name": name})

        assert answer.status_code == 400
        assert answer.json()["error"]

    def test_are_added_by_those_who_write_only(self, photo_editor, technician, client):
        for one in (photo_editor, technician, client):
            assert one.post(ADD, {"name": "Gempa"}).status_code == 302
        assert not Topic.objects.filter(name="Gempa").exists()

    def test_doors_keep_to_their_methods(self, reporter):
        assert reporter.get(ADD).status_code == 405
        assert reporter.post(SUGGEST).status_code == 405

    def test_the_picker_renders_what_is_chosen_and_nothing_else(self, paper):
        chosen = Topic.objects.get(name="Kemarau 2026")

        drawn = TopicPicker().render("topics", [chosen.pk], {"id": "id_topics"})

        assert "Kemarau 2026" in drawn
        assert "Air bersih" not in drawn


class TestPeople:
    @pytest.fixture(autouse=True)
    def _people(self, paper):
        for name, initials in (("Reni Wulandari", "rwu"), ("Yusuf Karim", "yka")):
            slug = name.lower().replace(" ", "-")
            Person.objects.create(name=name, slug=slug, initials=initials)

    @pytest.mark.parametrize("typed", ["reni", "wulan", "rwu"])
    def test_are_found_by_name_and_initials(self, reporter, typed):
        page = reporter.get(reverse("person_chooser:choose_results"), {"q": typed})

        assert "Reni Wulandari" in page.content.decode()
        assert "Yusuf Karim" not in page.content.decode()

    def test_somebody_new_is_added_while_crediting(self, editor):
        form = {"name": "Baiq Nurhayati", "initials": "bnu", "position": ""}

        editor.post(reverse("person_chooser:create"), form)

        person = Person.objects.get(initials="bnu")
        assert (person.slug, person.is_on_masthead) == ("baiq-nurhayati", False)

    def test_a_namesake_is_pointed_out(self, editor):
        form = {"name": "Reni Wulandari", "initials": "rwi"}

        answer = editor.post(reverse("person_chooser:create"), form)

        assert answer.json()["step"] == "reshow_creation_form"
        assert Person.objects.count() == 2

    def test_the_former_address_of_a_namesake_stays_theirs(self, editor):
        namesake = Person.objects.get(initials="rwu")
        namesake.slug = "reni-suteja"
        namesake.save()

        editor.post(reverse("person_chooser:create"), {"name": "Reni Wulandari", "initials": "rwi"})

        assert Person.objects.count() == 2
        assert namesake.former_slugs.get().slug == "reni-wulandari"

    def test_a_changed_address_word_is_saved_at_the_desk(self, editor):
        person = Person.objects.get(initials="rwu")
        form = {"name": person.name, "slug": "reni", "initials": "rwu"}

        editor.post(reverse("people:edit", args=[person.pk]), form)

        person.refresh_from_db()
        assert person.slug == "reni"
        assert person.former_slugs.get().slug == "reni-wulandari"

    def test_a_portrait_without_its_papers_is_refused_with_a_reason(self, editor, make_photo):
        person, photo = Person.objects.get(initials="rwu"), make_photo("Reni", credit="")
        form = {"name": person.name, "slug": person.slug, "initials": "rwu", "photo": photo.pk}

        answer = editor.post(reverse("people:edit", args=[person.pk]), form)

        (sentence,) = answer.context["form"].errors["photo"]
        assert sentence == "Foto “Reni” belum memiliki kredit."
        person.refresh_from_db()
        assert person.photo is None

    def test_a_reporter_credits_and_does_not_add(self, reporter):
        form = {"name": "Baiq Nurhayati", "initials": "bnu"}

        assert reporter.post(reverse("person_chooser:create"), form).status_code in (302, 403)
        assert Person.objects.count() == 2


@pytest.mark.parametrize(
    ("role", "opened"),
    [
        (Role.REPORTER, set()),
        (Role.EDITOR, {"sections", "topics", "people"}),
        (Role.MANAGING_EDITOR, {"sections", "topics", "people", "standing_pages"}),
        (Role.PHOTO_EDITOR, set()),
        (Role.ADVERTISING, set()),
        (Role.TECHNICIAN, set()),
    ],
)
def test_screens_of_nouns_are_for_those_who_keep_them(as_role, sections, role, opened):
    client = as_role(role)

    screens = {
        name for name in ("sections", "topics", "people", "standing_pages")
        if client.get(reverse(f"{name}:index")).status_code == 200
    }  # fmt: skip

    # Wagtail lets in who may add, too: a reporter may add a topic.
    assert screens - {"topics"} == opened - {"topics"}
    for name in {"sections", "people"} - opened:
        assert client.get(reverse(f"{name}:add")).status_code == 302


def test_a_section_in_use_is_not_deleted(managing_editor, make_article, sections):
    make_article(section="daerah")

    managing_editor.post(reverse("sections:delete", args=[sections["daerah"].pk]))

    assert Section.objects.filter(slug="daerah").exists()
