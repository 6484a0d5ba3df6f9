"""The words that moderators ban or trust: who may write the list, and what may stand in it."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.permissions import policy_registry

from redaksi.comments.models import ListedWord
from redaksi.newsroom.roles import Role

LIST, ADD = "/desk/filter-words/", "/desk/filter-words/new/"


@pytest.fixture
def moderator(make_user, client_of):
    """An editor who moderates."""
    user = make_user(Role.EDITOR, name="penyunting")
    user.user_permissions.set(Permission.objects.filter(codename="moderate"))
    return client_of(user)


@pytest.fixture
def word(db):
    return ListedWord.objects.create(word="obat kuat", kind="banned", note="Iklan obat")


def screens_of(word):
    return [
        reverse("filter_words:index"),
        reverse("filter_words:add"),
        reverse("filter_words:edit", args=[word.pk]),
        reverse("filter_words:delete", args=[word.pk]),
    ]


def test_a_moderator_bans_a_word(moderator):
    answer = moderator.post(
        ADD, {"word": "  Obat   Kuat ", "kind": "banned", "note": "Iklan obat"}, follow=True
    )

    listed = ListedWord.objects.get()
    assert (listed.word, listed.kind, listed.note) == ("Obat Kuat", "banned", "Iklan obat")
    assert "Obat Kuat" in answer.content.decode()


def test_a_moderator_changes_and_takes_out_a_word(moderator, word):
    edit, delete = screens_of(word)[2:]

    moderator.post(edit, {"word": "obat kuat", "kind": "trusted", "note": ""})
    word.refresh_from_db()
    assert word.kind == "trusted"

    moderator.post(delete)
    assert not ListedWord.objects.exists()


def test_the_list_is_searched_and_narrowed_by_kind(moderator, word):
    ListedWord.objects.create(word="pasar lama", kind="trusted")

    found = moderator.get(LIST, {"q": "obat"}).content.decode()
    trusted = moderator.get(LIST, {"kind": "trusted"}).content.decode()

    assert ("obat kuat" in found, "pasar lama" in found) == (True, False)
    assert ("obat kuat" in trusted, "pasar lama" in trusted) == (False, True)


@pytest.mark.parametrize("typed", ["!!!", "  ", "🔥"])
def test_what_the_filter_could_never_find_is_refused(moderator, typed):
    moderator.post(ADD, {"word": typed, "kind": "banned", "note": ""})

    assert not ListedWord.objects.exists()


def test_a_word_stands_in_the_list_once(moderator, word):
    answer = moderator.post(ADD, {"word": "OBAT KUAT", "kind": "trusted", "note": ""})

    assert ListedWord.objects.count() == 1
    assert answer.status_code == 200
    assert "sudah ada dalam daftar" in answer.content.decode()


@pytest.mark.parametrize("role", [Role.REPORTER, Role.PHOTO_EDITOR, Role.TECHNICIAN])
def test_who_does_not_moderate_gets_none_of_the_screens(as_role, word, role):
    client = as_role(role)

    for screen in screens_of(word):
        assert client.get(screen).status_code in (302, 403), screen
    for screen in screens_of(word)[1:]:
        client.post(screen, {"word": "diselundupkan", "kind": "trusted", "note": ""})

    assert list(ListedWord.objects.values_list("word", "kind")) == [("obat kuat", "banned")]


def test_nothing_is_taken_out_by_looking(moderator, word):
    moderator.get(screens_of(word)[3])

    assert ListedWord.objects.exists()


def test_who_is_not_logged_in_is_sent_to_the_log_in(client, word):
    for screen in screens_of(word):
        assert client.get(screen).headers["Location"].startswith("/desk/login/")


def test_the_list_costs_as_much_however_long_it_is(moderator, word):
    moderator.get(LIST)
    with CaptureQueriesContext(connection) as few:
        moderator.get(LIST)
    ListedWord.objects.bulk_create(ListedWord(word=f"kata {number}") for number in range(200))

    with CaptureQueriesContext(connection) as many:
        moderator.get(LIST)

    assert len(many) <= len(few)


def test_the_rule_names_those_who_moderate(moderator, editor, reporter):
    policy = policy_registry.get_by_type(ListedWord)

    assert set(policy.users_with_permission("add")) == {moderator.user, editor.user}
