"""Complaints at the desk: the queue, deciding, the figures, and who gets to none of it."""

from datetime import timedelta

import pytest

from redaksi.comments.models import Act, Comment
from redaksi.comments.tests.conftest import (  # noqa: F401  # fixtures
    make_link,
    make_reader,
    reader,
    say,
    story,
    terms,
)
from redaksi.complaints.models import Complaint
from redaksi.complaints.tests.conftest import FRIDAY, comment, report  # noqa: F401  # fixtures
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.test_menu import menu_of
from redaksi.people.models import Person

LIST = "/desk/complaints/"
HOUR = timedelta(hours=1)
OTHERS = [Role.REPORTER, Role.PHOTO_EDITOR, Role.ADVERTISING, Role.TECHNICIAN]
UPHELD = {"uphold-measure": "hidden", "uphold-reason": "Menyebut nama tanpa bukti."}
REJECTED = {"reject-reason": "Kritik yang wajar."}


@pytest.fixture(autouse=True)
def _saturday(time_machine):
    time_machine.move_to(FRIDAY + 12 * HOUR, tick=False)


@pytest.fixture
def complaint(roles, report):  # noqa: F811  # pytest's way
    return report(words="Ini fitnah terhadap tetangga saya.")


def door(complaint, name=""):
    return f"{LIST}{complaint.pk}/{name}"


def page(client, address):
    return client.get(address).content.decode()


def test_the_queue_says_how_much_time_is_left(editor, complaint, report):  # noqa: F811  # a fixture
    sooner = report(at=FRIDAY - 40 * HOUR)

    shown = page(editor, LIST)

    assert shown.index(sooner.ticket) < shown.index(complaint.ticket)
    assert "terlambat 4 jam" in shown
    assert "36 jam lagi" in shown
    assert "Minggu, 17 Mei 2026, 23.30 WITA" in shown
    assert complaint.ticket in page(editor, "/desk/")


def test_the_link_of_the_letters_leads_to_the_comment_and_the_words(editor, complaint):
    shown = page(editor, complaint.desk_address)

    assert "Ini fitnah terhadap tetangga saya." in shown
    assert complaint.comment.text in shown
    assert "Air Embung Tinggal Sepertiga" in shown


def test_a_withdrawn_story_is_named_by_its_number_alone(editor, complaint, story):  # noqa: F811  # a fixture
    type(story).objects.filter(pk=story.pk).update(withdrawn_at=FRIDAY, live=False)

    shown = page(editor, door(complaint))

    assert "Air Embung" not in shown
    assert f"nomor {story.pk}" in shown


def test_an_upheld_complaint_hides_the_comment(editor, complaint):
    answer = editor.post(door(complaint, "uphold/"), UPHELD, follow=True)

    complaint.refresh_from_db()
    assert (complaint.decision, complaint.decided_by) == ("upheld", editor.user)
    assert not Comment.objects.published().exists()
    assert "dikabulkan" in answer.content.decode()


def test_an_edit_asks_for_its_words_and_loses_nothing(editor, complaint):
    told = UPHELD | {"uphold-measure": "edited", "uphold-text": " "}

    shown = editor.post(door(complaint, "uphold/"), told).content.decode()

    assert "Tulis tanggapan sebagaimana akan tayang." in shown
    assert "Menyebut nama tanpa bukti." in shown
    assert not Complaint.objects.decided().exists()

    editor.post(door(complaint, "uphold/"), told | {"uphold-text": "Lebih sopan."})
    assert Comment.objects.published().get().text == "Lebih sopan."


def test_a_rejected_one_leaves_the_comment(editor, complaint):
    editor.post(door(complaint, "reject/"), REJECTED)

    assert Comment.objects.published().exists()
    assert Act.objects.filter(what="rejected", user=editor.user).exists()
    assert "Kritik yang wajar." in page(editor, door(complaint))


def test_a_reason_is_asked_for(editor, complaint):
    answer = editor.post(door(complaint, "reject/"), {"reject-reason": ""})

    assert answer.status_code == 200
    assert not Complaint.objects.decided().exists()


def test_what_a_colleague_decided_meanwhile_is_told(editor, managing_editor, complaint):
    editor.post(door(complaint, "reject/"), REJECTED)

    answer = managing_editor.post(door(complaint, "uphold/"), UPHELD, follow=True)

    assert "sudah diputuskan" in answer.content.decode()
    assert Comment.objects.published().exists()


@pytest.mark.parametrize("role", OTHERS)
def test_others_neither_see_nor_decide(as_role, complaint, role):
    client = as_role(role)

    for address in (LIST, door(complaint), f"{LIST}report/", f"{LIST}report.csv"):
        assert complaint.ticket not in client.get(address, follow=True).content.decode()
        assert client.get(address).status_code == 302
    client.post(door(complaint, "uphold/"), UPHELD)
    client.post(door(complaint, "reject/"), REJECTED)

    assert not Complaint.objects.decided().exists()
    assert "complaints" not in menu_of(client)


def test_who_answers_for_the_paper_decides_whatever_the_role(reporter, complaint):
    Person.objects.create(
        name="Sari", slug="sari", duty=Person.Duty.RESPONSIBLE, user=reporter.user
    )

    reporter.post(door(complaint, "uphold/"), UPHELD)

    assert Complaint.objects.decided().exists()


@pytest.mark.parametrize("name", ["uphold/", "reject/"])
def test_nothing_is_decided_by_a_link(editor, complaint, name):
    assert editor.get(door(complaint, name)).status_code == 405


@pytest.mark.parametrize("name", ["", "report/", "report.csv"])
def test_what_is_read_is_not_posted_to(editor, complaint, name):
    assert editor.post(f"{LIST}{name}").status_code == 405


def test_the_figures_of_a_month_as_page_and_as_file(editor, complaint, report):  # noqa: F811  # a fixture
    report(at=FRIDAY - 60 * HOUR)
    editor.post(door(complaint, "reject/"), REJECTED)

    shown = page(editor, f"{LIST}report/")
    sheet = editor.get(f"{LIST}report.csv")

    assert "Mei 2026" in shown
    assert sheet.headers["Content-Type"] == "text/csv; charset=utf-8"
    lines = sheet.content.decode("utf-8-sig").splitlines()
    # Decided after 12 hours, and open after 72.
    assert lines[1] == 'Mei 2026,2,1,0,1,1,0,50 %,"42,0","72,0"'
    assert len(lines) == 13


def test_whoever_decided_keeps_the_account(editor, superuser, complaint):
    editor.post(door(complaint, "reject/"), REJECTED)

    superuser.post(f"/desk/users/delete/{editor.user.pk}/")

    editor.user.refresh_from_db()
    assert editor.user.pk


def test_a_long_queue_costs_no_more_queries(
    editor,
    report,  # noqa: F811  # a fixture
    roles,
    django_assert_max_num_queries,
):
    for hour in range(12):
        report(at=FRIDAY - hour * HOUR)
    page(editor, LIST)

    with django_assert_max_num_queries(22):
        page(editor, LIST)
