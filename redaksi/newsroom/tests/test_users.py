"""Users are invited and looked after, and nobody hands on more than they hold."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client

from redaksi.newsroom.door.trust import may_look_after, roles_to_give
from redaksi.newsroom.roles import Role, roles_of
from redaksi.newsroom.tests.test_new_password import link_in
from redaksi.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NEW = "/desk/users/new/"
GIVEABLE = {
    Role.REPORTER: {Role.REPORTER},
    Role.MANAGING_EDITOR: {
        Role.REPORTER, Role.EDITOR, Role.MANAGING_EDITOR, Role.PHOTO_EDITOR,
    },
    Role.TECHNICIAN: {Role.TECHNICIAN},
}  # fmt: skip


def group(role: Role) -> Group:
    return Group.objects.get(name=role.group_name)


@pytest.fixture
def submit(django_capture_on_commit_callbacks):
    """Give a function that sends a form and lets the letters go out."""

    def send(client: Client, address: str, **fields):
        data = {
            "first_name": "Laila", "email": "laila@suar.example", "username": "", "groups": [],
            **fields,
        }  # fmt: skip
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, data)

    return send


def test_an_invitation_makes_a_user_without_a_password_and_sends_a_link(as_role, submit):
    client = as_role(Role.MANAGING_EDITOR)

    submit(client, NEW, groups=[group(Role.REPORTER).pk])

    laila = User.objects.get(email="laila@suar.example")
    assert (laila.username, laila.last_name) == ("laila", "")
    assert not laila.has_usable_password()
    assert roles_of(laila) == {Role.REPORTER}
    assert mail.outbox[0].to == ["laila@suar.example"]
    assert "/desk/password_reset/confirm/" in mail.outbox[0].body


def test_the_invited_person_chooses_a_password_and_comes_in(as_role, submit):
    submit(as_role(Role.MANAGING_EDITOR), NEW, groups=[group(Role.REPORTER).pk])
    link = link_in(mail.outbox[0])
    laila = Client()

    form = laila.get(link)["Location"]
    laila.post(form, {"new_password1": "empat kata laila", "new_password2": "empat kata laila"})
    laila.post("/desk/login/", {"username": "laila", "password": "empat kata laila"})

    assert laila.get("/desk/").status_code == 200


def test_a_taken_log_in_name_gets_a_number(as_role, submit, make_user):
    make_user(None, name="laila", is_active=False)
    User.objects.filter(username="laila").update(email="lain@suar.example")

    submit(as_role(Role.MANAGING_EDITOR), NEW)

    assert User.objects.filter(username="laila2").exists()


def test_an_address_belongs_to_one_person(as_role, submit, make_user):
    make_user(Role.EDITOR, name="laila")

    response = submit(as_role(Role.MANAGING_EDITOR), NEW, email="LAILA@suar.example")

    assert response.status_code == 200
    assert User.objects.filter(email__iexact="laila@suar.example").count() == 1
    assert mail.outbox == []


def test_an_invitation_that_cannot_be_sent_is_told_and_the_user_stays(
    as_role, monkeypatch, settings
):
    settings.EMAIL_BACKEND = "redaksi.newsroom.tests.test_new_password.Refusing"
    # A test never commits; the desk does, before it answers.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda follow: follow())
    client = as_role(Role.MANAGING_EDITOR)

    answer = client.post(
        NEW, {"first_name": "Laila", "email": "laila@suar.example", "username": ""}, follow=True
    )

    assert User.objects.filter(email="laila@suar.example").exists()
    # The list shows no addresses: it is the notice that names the one.
    assert "laila@suar.example" in answer.content.decode()


@pytest.mark.parametrize("role", [Role.REPORTER, Role.EDITOR, Role.PHOTO_EDITOR, Role.ADVERTISING])
def test_others_invite_nobody(as_role, submit, role):
    shown = as_role(role).get(NEW)
    refused = submit(as_role(role), NEW)

    assert (shown.status_code, refused.status_code) == (302, 302)
    assert not User.objects.filter(email="laila@suar.example").exists()


@pytest.mark.parametrize("role", GIVEABLE)
def test_roles_to_give_are_those_whose_rights_one_has(make_user, role):
    names = set(roles_to_give(make_user(role)).values_list("name", flat=True))

    assert names == {given.group_name for given in GIVEABLE[role]}


def test_an_administrator_gives_every_role(make_user):
    assert roles_to_give(make_user(None)).count() == Group.objects.count()


@pytest.mark.parametrize(
    ("giver", "wanted"),
    [
        (Role.TECHNICIAN, Role.EDITOR),
        (Role.TECHNICIAN, Role.MANAGING_EDITOR),
        (Role.MANAGING_EDITOR, Role.TECHNICIAN),
        (Role.MANAGING_EDITOR, Role.ADVERTISING),
    ],
)
def test_a_role_beyond_ones_own_is_given_to_nobody(as_role, submit, giver, wanted):
    response = submit(as_role(giver), NEW, groups=[group(wanted).pk])

    assert response.status_code == 200
    assert not User.objects.filter(email="laila@suar.example").exists()


def test_a_technician_cannot_become_an_editor_or_an_administrator(as_role, submit):
    client = as_role(Role.TECHNICIAN)
    technician = client.user
    own = f"/desk/users/edit/{technician.pk}/"
    fields = {"username": technician.username, "email": technician.email}

    submit(client, own, **fields, groups=[group(Role.EDITOR).pk])
    submit(client, own, **fields, groups=[group(Role.TECHNICIAN).pk], is_superuser="on")
    client.post(
        f"/desk/bulk/people/user/assign_role/?id={technician.pk}",
        {"role": group(Role.EDITOR).pk},
    )

    technician = User.objects.get(pk=technician.pk)
    assert roles_of(technician) == {Role.TECHNICIAN}
    assert not technician.is_superuser


def test_a_technician_cannot_invite_an_administrator(as_role, submit):
    submit(as_role(Role.TECHNICIAN), NEW, is_superuser="on")

    assert not User.objects.get(email="laila@suar.example").is_superuser


def test_a_technician_changes_no_role_itself(as_role):
    client = as_role(Role.TECHNICIAN)
    editors = group(Role.EDITOR)

    for address in ("/desk/groups/", "/desk/groups/new/", f"/desk/groups/edit/{editors.pk}/"):
        assert client.get(address)["Location"] == "/desk/"


@pytest.mark.parametrize("verb", ["edit", "delete"])
@pytest.mark.parametrize("role", [Role.EDITOR, None])
def test_a_technician_cannot_take_over_a_stronger_account(as_role, make_user, submit, verb, role):
    victim = make_user(role, name="kuat")
    client = as_role(Role.TECHNICIAN)
    address = f"/desk/users/{verb}/{victim.pk}/"

    shown = client.get(address)
    sent = submit(client, address, username="kuat", email="teknisi@suar.example")

    victim.refresh_from_db()
    assert (shown["Location"], sent["Location"]) == ("/desk/", "/desk/")
    assert victim.email == "kuat@suar.example"


@pytest.mark.parametrize(
    ("action", "fields"), [("delete", {}), ("set_active_state", {"mark_as_active": "False"})]
)
def test_a_stronger_account_is_left_out_of_what_is_done_to_many(as_role, make_user, action, fields):
    strong, weak = make_user(Role.EDITOR, name="kuat"), make_user(Role.TECHNICIAN, name="setara")
    ids = f"id={strong.pk}&id={weak.pk}"

    as_role(Role.TECHNICIAN).post(f"/desk/bulk/people/user/{action}/?{ids}", fields)

    assert User.objects.filter(pk=strong.pk, is_active=True).exists()
    assert not User.objects.filter(pk=weak.pk, is_active=True).exists()


def test_wagtails_copy_of_a_user_is_not_there(as_role, make_user):
    admin = make_user(None, name="pemilik")

    assert as_role(Role.TECHNICIAN).get(f"/desk/users/copy/{admin.pk}/").status_code == 404


def test_one_role_too_many_keeps_an_account_out_of_reach(as_role, make_user, submit):
    mixed = make_user(Role.REPORTER, name="rangkap")
    mixed.groups.add(group(Role.ADVERTISING))

    refused = as_role(Role.MANAGING_EDITOR).get(f"/desk/users/edit/{mixed.pk}/")

    assert refused["Location"] == "/desk/"


def test_passwords_of_others_cannot_be_set(as_role, make_user, submit):
    reporter = make_user(Role.REPORTER, name="reni")
    client = as_role(None)
    address = f"/desk/users/edit/{reporter.pk}/"

    submit(
        client, address, username="reni", email=reporter.email,
        password1="kata sandi dari admin", password2="kata sandi dari admin", is_active="on",
    )  # fmt: skip

    reporter.refresh_from_db()
    assert "password1" not in client.get(address).content.decode()
    assert not reporter.has_usable_password()


def test_a_second_invitation_ends_the_first_link(
    as_role, submit, django_capture_on_commit_callbacks
):
    client = as_role(Role.MANAGING_EDITOR)
    submit(client, NEW)
    laila = User.objects.get(email="laila@suar.example")
    address = f"/desk/invitations/{laila.pk}/"

    assert client.get(address).status_code == 200
    assert len(mail.outbox) == 1
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address)

    links = [link_in(letter) for letter in mail.outbox]
    offered = [b"new_password1" in Client().get(link, follow=True).content for link in links]
    assert offered == [False, True]


def test_nobody_is_invited_again_who_has_a_password_or_stands_higher(as_role, make_user):
    client = as_role(Role.MANAGING_EDITOR)
    settled = make_user(Role.REPORTER, name="mapan")
    settled.set_password("kata sandi panjang")
    settled.save()
    technician = make_user(Role.TECHNICIAN)

    for user in (settled, technician):
        assert client.post(f"/desk/invitations/{user.pk}/")["Location"] == "/desk/"
    assert mail.outbox == []


def test_an_account_without_roles_is_looked_after_by_whoever_may_invite(make_user):
    newcomer = User.objects.create(username="baru", email="baru@suar.example")

    assert may_look_after(make_user(Role.TECHNICIAN), newcomer)
    assert not may_look_after(make_user(Role.REPORTER), newcomer)


def test_ones_own_name_may_be_a_single_word(as_role):
    client = as_role(Role.REPORTER)

    client.post(
        "/desk/account/",
        {
            "name_email-first_name": "Sukarni", "name_email-email": "sukarni@suar.example",
            "locale-preferred_language": "", "theme-theme": "system",
            "theme-contrast": "system", "theme-density": "default",
        },
    )  # fmt: skip

    client.user.refresh_from_db()
    assert (client.user.first_name, client.user.last_name) == ("Sukarni", "")
