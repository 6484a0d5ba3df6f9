"""Requests about personal data at the desk: seen and answered by who answers for the paper."""

from datetime import timedelta

import pytest

from conftest import NOW
from redaksi.newsroom.roles import Role
from redaksi.readers.tests.conftest import make_reader  # noqa: F401  # fixture
from redaksi.rights.actions.asking import ask
from redaksi.rights.models import DataRequest

LIST = "/desk/complaints/requests/"
WORDS = "Siapa membaca alamat saya?"
OTHERS = [Role.REPORTER, Role.EDITOR, Role.PHOTO_EDITOR, Role.ADVERTISING, Role.TECHNICIAN]


@pytest.fixture(autouse=True)
def _later(time_machine):
    time_machine.move_to(NOW + timedelta(hours=73), tick=False)


@pytest.fixture
def asked(roles, make_reader):  # noqa: F811  # pytest's way
    return ask(make_reader(), WORDS, at=NOW)


def test_what_waits_is_shown_with_its_deadline_and_without_a_name(managing_editor, asked):
    page = managing_editor.get(LIST).content.decode()

    for words in (asked.ticket, WORDS, 'data-standing="overdue"', f"pembaca {asked.reader_id}"):
        assert words in page, words
    assert "Ayu" not in page
    assert LIST in managing_editor.get("/desk/complaints/").content.decode()


def test_an_answer_is_written_down_with_who_gave_it(managing_editor, asked):
    managing_editor.post(f"{LIST}{asked.pk}/", {"answer": "Hanya Anda."})

    asked.refresh_from_db()
    assert (asked.answer, asked.done_by) == ("Hanya Anda.", managing_editor.user)
    assert "Hanya Anda." in managing_editor.get(LIST).content.decode()


def test_an_empty_answer_is_refused(managing_editor, asked):
    answer = managing_editor.post(f"{LIST}{asked.pk}/", {"answer": " "}, follow=True)

    assert "pembaca akan membacanya" in answer.content.decode()
    assert DataRequest.objects.waiting().exists()


@pytest.mark.parametrize("role", OTHERS)
def test_others_neither_see_nor_answer(as_role, asked, role):
    client = as_role(role)

    assert WORDS not in client.get(LIST, follow=True).content.decode()
    client.post(f"{LIST}{asked.pk}/", {"answer": "Hanya Anda."})

    assert DataRequest.objects.waiting().exists()


def test_the_list_is_not_posted_to_and_nothing_is_answered_by_a_link(managing_editor, asked):
    assert managing_editor.post(LIST).status_code == 405
    assert managing_editor.get(f"{LIST}{asked.pk}/").status_code == 405
