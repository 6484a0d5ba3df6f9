"""What the archive lacks stands on the editors' screen; they deal with it or delete it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from redaksi.assistant.models import Unanswered
from redaksi.newsroom.roles import Role

LIST = "/desk/questions/"
QUESTION = "Kapan jembatan <b>gantung</b> dibangun?"
EDITORS = [Role.EDITOR, Role.MANAGING_EDITOR]
OTHERS = [Role.REPORTER, Role.PHOTO_EDITOR, Role.ADVERTISING, Role.TECHNICIAN]


@pytest.fixture
def asked(roles):
    Unanswered.objects.note(QUESTION, on=date(2026, 5, 12))
    Unanswered.objects.note(QUESTION, on=date(2026, 5, 12))
    return Unanswered.objects.get()


def verb(row, name):
    return f"{LIST}{row.pk}/{name}/"


def shown(client):
    return client.get(LIST).content.decode()


@pytest.mark.parametrize("role", EDITORS)
def test_an_editor_sees_what_was_asked_and_how_often(as_role, asked, role):
    page = shown(as_role(role))

    assert "Kapan jembatan &lt;b&gt;gantung&lt;/b&gt; dibangun?" in page
    assert "ditanyakan 2 kali" in page
    assert "terakhir 12 Mei 2026" in page
    assert "/desk/articles/?q=" in page
    assert "/desk/write/news/" in page


def test_what_was_dealt_with_says_by_whom(editor, asked):
    editor.post(verb(asked, "done"))

    asked.refresh_from_db()
    assert asked.handled_by == editor.user
    assert "ditangani Editor" in shown(editor)
    assert "Tidak ada yang menunggu." in shown(editor)


def test_a_question_may_be_deleted(editor, asked):
    editor.post(verb(asked, "delete"))

    assert not Unanswered.objects.exists()


@pytest.mark.parametrize("role", OTHERS)
def test_others_neither_see_nor_touch_it(as_role, asked, role):
    client = as_role(role)

    assert "jembatan" not in client.get(LIST, follow=True).content.decode()
    for name in ("done", "delete"):
        client.post(verb(asked, name))
    assert Unanswered.objects.open().exists()
    assert "questions" not in client.get("/desk/").content.decode()


def test_who_is_not_logged_in_is_sent_to_the_log_in(client, asked):
    for address in (LIST, verb(asked, "done")):
        assert client.get(address).headers["Location"].startswith("/desk/login/")


def test_other_methods_and_other_verbs_are_refused(editor, asked):
    assert editor.post(LIST).status_code == 405
    assert editor.get(verb(asked, "delete")).status_code == 405
    assert editor.post(verb(asked, "publish")).status_code == 404
    assert editor.post(f"{LIST}999/done/").status_code == 404
    assert Unanswered.objects.open().exists()


def test_the_list_costs_as_much_however_long_it_is(editor, asked):
    shown(editor)
    with CaptureQueriesContext(connection) as few:
        shown(editor)
    for number in range(10):
        Unanswered.objects.note(f"Kapan kata{number}?", on=date(2026, 5, 12))

    with CaptureQueriesContext(connection) as many:
        shown(editor)

    assert len(many) <= len(few)
