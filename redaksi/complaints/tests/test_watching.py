"""The clock in the agenda: who is told when, and what is hidden at 47 hours."""

from datetime import timedelta

import pytest
from django.core import mail

from redaksi.agenda.actions import keep_next
from redaksi.agenda.models import Due
from redaksi.comments import actions as comments
from redaksi.comments.models import Act, Comment
from redaksi.complaints.actions.deciding import reject, uphold
from redaksi.complaints.models import Complaint
from redaksi.complaints.tests.conftest import FRIDAY
from redaksi.outbox.models import Task
from redaksi.people.models import Person, User
from redaksi.pressroom.actions.registry import MOMENTS, STEPS

HOUR = timedelta(hours=1)
EDITOR, ANSWERS = "ibnu@suar.example", "sari@suar.example"


@pytest.fixture(autouse=True)
def settled(settings):
    settings.MAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def desk(moderator):
    """A moderator, and who answers for the paper."""
    User.objects.filter(pk=moderator.pk).update(email=EDITOR)
    user = User.objects.create(username="sari", email=ANSWERS)
    Person.objects.create(name="Sari", slug="sari", duty=Person.Duty.RESPONSIBLE, user=user)
    User.objects.create(username="reporter", email="reni@suar.example")
    return moderator


def until(at):
    """Let the scheduler keep what is due until a moment, and the worker post its letters."""
    while (due := Due.objects.order_by("next_at").first()) and due.next_at <= at:
        assert keep_next(MOMENTS, due.next_at)
    return posted()


def posted():
    mail.outbox.clear()
    for task in Task.objects.filter(what__in=("complaint_letter", "complaint_alert")):
        STEPS[task.what].do(task.key, task.payload)
        task.delete()
    return [(letter.to[0], letter.subject) for letter in mail.outbox]


def test_moderators_are_told_first_then_who_answers_for_the_paper(report, desk):
    ticket = report().ticket

    told = {hours: [to for to, _subject in until(FRIDAY + hours * HOUR)] for hours in (23, 24, 36)}

    assert told == {23: [], 24: [EDITOR], 36: [EDITOR, ANSWERS]}
    told = until(FRIDAY + 44 * HOUR)
    assert [to for to, _subject in told] == [EDITOR, ANSWERS]
    assert ticket in told[0][1]
    assert "44" in told[0][1]


def test_at_47_hours_the_comment_is_hidden_by_itself(report, comment, desk):
    complaint = report()

    until(FRIDAY + 47 * HOUR - timedelta(seconds=1))
    assert Comment.objects.published().exists()
    until(FRIDAY + 47 * HOUR)

    complaint.refresh_from_db()
    assert not Comment.objects.published().exists()
    assert (complaint.hidden_at, complaint.is_decided) == (FRIDAY + 47 * HOUR, False)
    act = comment.acts.in_order().last()
    assert (act.what, act.by, act.reason) == (Act.What.HIDDEN, Act.By.MACHINE, complaint.ticket)
    assert not Due.objects.exists()


def test_a_paper_may_want_nothing_hidden_by_itself(report, desk, settings):
    settings.COMPLAINTS_HIDE = False
    report()

    told = until(FRIDAY + 48 * HOUR)

    assert Comment.objects.published().exists()
    assert told


def test_what_is_decided_is_left_alone(report, comment, desk):
    reject(report(), desk, reason="Wajar", at=FRIDAY + HOUR)

    assert until(FRIDAY + 48 * HOUR) == []
    assert Comment.objects.published().exists()


def test_a_letter_that_was_late_tells_nothing_of_what_is_decided(report, desk):
    complaint = report()
    assert keep_next(MOMENTS, FRIDAY + 24 * HOUR)
    reject(complaint, desk, reason="Wajar", at=FRIDAY + 24 * HOUR)

    assert posted() == []


def test_after_a_standstill_one_letter_is_sent_and_the_comment_is_hidden(report, desk):
    report()

    assert keep_next(MOMENTS, FRIDAY + 60 * HOUR)

    assert [to for to, _subject in posted()] == [EDITOR, ANSWERS]
    assert not Comment.objects.published().exists()
    assert not Due.objects.exists()


def test_what_is_out_of_sight_already_is_not_hidden_again(report, comment, desk):
    complaint = report()
    comments.remove(comment, desk, reason="Fitnah", at=FRIDAY)

    until(FRIDAY + 47 * HOUR)

    complaint.refresh_from_db()
    comment.refresh_from_db()
    assert (comment.state, complaint.hidden_at) == ("removed", None)


def test_what_the_clock_hid_comes_back_with_the_last_rejection(report, comment, desk):
    first, second = report(), report()
    until(FRIDAY + 47 * HOUR)

    reject(first, desk, reason="Wajar", at=FRIDAY + 48 * HOUR)
    assert not Comment.objects.published().exists()
    reject(second, desk, reason="Wajar", at=FRIDAY + 48 * HOUR)

    assert list(Comment.objects.published()) == [comment]


def test_what_a_moderator_hid_stays_hidden_after_a_rejection(report, comment, desk):
    complaint = report()
    comments.hide(comment, desk, reason="Di luar pokok berita", at=FRIDAY)

    reject(complaint, desk, reason="Bukan fitnah", at=FRIDAY + HOUR)

    assert not Comment.objects.published().exists()


def test_a_receipt_and_an_answer_go_to_whoever_wants_them(report, desk):
    complaint = report(address="Budi@Pembaca.example", words="Ini fitnah.")

    assert posted() == [("budi@pembaca.example", mail.outbox[0].subject)]
    letter = mail.outbox[0]
    assert complaint.ticket in letter.subject
    assert "Minggu, 17 Mei 2026, 23.30 WITA" in letter.body
    assert "Ini fitnah." not in str(letter.message())

    uphold(complaint, desk, Complaint.Measure.HIDDEN, reason="Menghina", at=FRIDAY + HOUR)

    assert [to for to, _subject in posted()] == ["budi@pembaca.example"]
    assert "Menghina" in mail.outbox[0].body


def test_without_an_address_nobody_is_written_to(report):
    report()

    assert posted() == []


def test_nobodys_box_is_filled_with_receipts(report):
    told = [bool(report(address="ayu@pembaca.example").address) for _time in range(4)]

    assert told == [True, True, True, False]
    assert Complaint.objects.count() == 4
