"""People are credited; some of them are named on the masthead, some have initials."""

import pytest
from django.core.exceptions import ValidationError

from redaksi.people.models import FormerSlug, Person, User

Duty = Person.Duty


def person(name: str, duty: str = "", **fields: object) -> Person:
    slug = name.lower().replace(" ", "-")
    return Person.objects.create(name=name, slug=slug, duty=duty, **fields)


@pytest.mark.django_db
def test_masthead_names_offices_in_its_order_and_people_by_name():
    for name, duty in [
        ("Zul", Duty.REPORTER), ("Baiq", Duty.REPORTER), ("Lalu", Duty.CHIEF_EDITOR),
        ("Sari", Duty.RESPONSIBLE), ("Made", Duty.FINANCE), ("Nia", Duty.GENERAL_MANAGER),
    ]:  # fmt: skip
        person(name, duty)

    named = [one.name for one in Person.objects.on_masthead()]

    assert named == ["Nia", "Sari", "Lalu", "Baiq", "Zul", "Made"]


@pytest.mark.django_db
def test_masthead_leaves_out_guests_and_those_who_have_left():
    person("Tamu")
    person("Mantan", Duty.REPORTER, is_on_masthead=False)
    staff = person("Reni", Duty.REPORTER)

    assert list(Person.objects.on_masthead()) == [staff]


@pytest.mark.django_db
def test_many_people_may_have_no_initials():
    assert [person(name, initials="").initials for name in ("Ani", "Budi")] == [None, None]


@pytest.mark.django_db
def test_initials_belong_to_one_person():
    person("Reni Wulandari", initials="rwu")

    with pytest.raises(ValidationError) as refusal:
        Person(name="Rahmat Wulung", slug="rahmat-wulung", initials="rwu").full_clean()

    assert set(refusal.value.message_dict) == {"initials"}


@pytest.mark.django_db
def test_person_keeps_the_page_when_the_log_in_goes():
    user = User.objects.create_user("rwu")
    writer = person("Reni Wulandari", user=user)

    user.delete()

    writer.refresh_from_db()
    assert (writer.user, writer.address) == (None, "/penulis/reni-wulandari/")


@pytest.mark.django_db
def test_changed_slug_is_remembered_and_may_be_taken_back():
    writer = person("Reni Wulandari")
    for slug in ("reni-suteja", "reni", "reni-suteja"):
        writer.slug = slug
        writer.full_clean()
        writer.save()

    former = set(writer.former_slugs.values_list("slug", flat=True))
    assert former == {"reni-wulandari", "reni"}


@pytest.mark.django_db
def test_saving_without_a_new_slug_remembers_nothing():
    person("Reni Wulandari").save()

    assert not FormerSlug.objects.exists()


@pytest.mark.django_db
def test_former_slug_is_not_free_for_somebody_else():
    writer = person("Reni Wulandari")
    writer.slug = "reni-suteja"
    writer.save()

    with pytest.raises(ValidationError) as refusal:
        Person(name="Reni Wulandari", slug="reni-wulandari").full_clean()

    assert set(refusal.value.message_dict) == {"slug"}
