"""A complaint from its receipt to its decision, with what becomes of the comment."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from redaksi.agenda.models import Due
from redaksi.comments import actions as comments
from redaksi.comments.models import Act, Comment, NothingChanged
from redaksi.complaints.actions import reporting
from redaksi.complaints.actions.deciding import reject, uphold
from redaksi.complaints.actions.receiving import PER_NETWORK
from redaksi.complaints.models import Complaint, DecidedAlready, ReasonForIt, TooManyComplaints
from redaksi.complaints.tests.conftest import FRIDAY
from redaksi.readers.tokens import read_ticket

HOUR = timedelta(hours=1)
Measure = Complaint.Measure
WHY = "Menyebut nama tanpa bukti."


def acts(comment):
    return list(Act.objects.filter(comment=comment).in_order().values_list("what", "by"))


def test_whoever_complains_gets_a_number_and_the_clock_starts(report, comment):
    complaint = report(words=" Ini fitnah. ")

    assert (complaint.received_at, complaint.words) == (FRIDAY, "Ini fitnah.")
    assert complaint.deadline == FRIDAY + 48 * HOUR
    assert acts(comment)[-1] == ("reported", "reader")
    assert Due.objects.get(what="complaint").at == FRIDAY + 24 * HOUR


def test_numbers_are_read_as_they_are_spoken_and_tell_no_order(report):
    first, second = report(), report()

    assert first.ticket != second.ticket
    spoken = first.ticket.lower().replace("-", " ")
    assert read_ticket(spoken) == first.ticket


def test_a_complaint_by_itself_changes_nothing_that_readers_see(report, comment):
    report()

    assert list(Comment.objects.published()) == [comment]


def test_one_network_does_not_bury_the_desk(report):
    for _time in range(PER_NETWORK):
        report(network="jaringan")

    with pytest.raises(TooManyComplaints):
        report(network="jaringan")
    assert report(network="lain").pk
    assert report(network="").pk
    assert report(network="jaringan", at=FRIDAY + HOUR).pk


@pytest.mark.parametrize(
    ("measure", "state"),
    [(Measure.HIDDEN, "hidden"), (Measure.REMOVED, "removed"), (Measure.EDITED, "edited")],
)
def test_what_is_upheld_changes_the_comment(report, comment, moderator, measure, state):
    complaint = report()

    uphold(complaint, moderator, measure, reason=WHY, at=FRIDAY + HOUR, text="Lebih sopan.")

    comment.refresh_from_db()
    complaint.refresh_from_db()
    assert comment.state == state
    assert (complaint.decision, complaint.measure) == ("upheld", measure)
    assert (complaint.decided_by, complaint.decided_at) == (moderator, FRIDAY + HOUR)
    act = comment.acts.in_order().last()
    assert (act.user, act.reason) == (moderator, WHY)
    assert not Due.objects.exists()


def test_one_decision_settles_all_who_were_right(report, comment, moderator):
    first, second = report(), report(ground="hate")

    uphold(second, moderator, Measure.HIDDEN, reason=WHY, at=FRIDAY + HOUR)

    first.refresh_from_db()
    assert (first.decision, first.reason) == ("upheld", WHY)
    assert not Complaint.objects.undecided().exists()


def test_a_rejection_leaves_the_comment_and_is_written_down_beside_it(report, comment, moderator):
    complaint, other = report(), report()

    reject(complaint, moderator, reason="Kritik yang wajar.", at=FRIDAY + HOUR)

    comment.refresh_from_db()
    assert comment.state == "published"
    act = comment.acts.in_order().last()
    assert (act.what, act.user) == ("rejected", moderator)
    assert complaint.ticket in act.reason
    assert list(Complaint.objects.undecided()) == [other]


def test_nothing_is_decided_twice_or_without_a_reason(report, moderator):
    complaint = report()

    with pytest.raises(ReasonForIt):
        reject(complaint, moderator, reason=" ", at=FRIDAY)
    reject(complaint, moderator, reason=WHY, at=FRIDAY)
    with pytest.raises(DecidedAlready):
        uphold(complaint, moderator, Measure.HIDDEN, reason=WHY, at=FRIDAY)


def test_an_edit_that_changes_nothing_decides_nothing(report, comment, moderator):
    complaint = report()

    with pytest.raises(NothingChanged):
        uphold(complaint, moderator, Measure.EDITED, reason=WHY, at=FRIDAY, text=comment.text)
    assert list(Complaint.objects.undecided()) == [complaint]


def test_what_a_moderator_hid_meanwhile_is_upheld_as_it_is(report, comment, moderator):
    complaint = report()
    comments.hide(comment, moderator, reason="Kasar", at=FRIDAY)

    uphold(complaint, moderator, Measure.HIDDEN, reason=WHY, at=FRIDAY + HOUR)

    assert [what for what, _by in acts(comment)].count("hidden") == 1


def test_a_hidden_comment_comes_back_edited(report, comment, moderator):
    complaint = report()
    comments.hide(comment, None, reason=complaint.ticket, at=FRIDAY)

    uphold(complaint, moderator, Measure.EDITED, reason=WHY, at=FRIDAY + HOUR, text="Sopan.")

    comment.refresh_from_db()
    assert (comment.state, comment.text) == ("edited", "Sopan.")


def test_the_database_keeps_no_decision_without_a_person(report):
    complaint = report()

    with pytest.raises(IntegrityError), transaction.atomic():
        Complaint.objects.filter(pk=complaint.pk).update(decision="upheld", reason="x")


def test_the_queue_goes_by_the_deadline(report):
    later, sooner = report(at=FRIDAY + HOUR), report()

    assert list(Complaint.objects.undecided()) == [sooner, later]
    assert list(Complaint.objects.overdue(FRIDAY + 48 * HOUR)) == []
    assert list(Complaint.objects.overdue(FRIDAY + 48.5 * HOUR)) == [sooner]


def test_a_month_begins_by_the_clock_of_the_paper(report, moderator):
    first = report(at=FRIDAY.replace(month=4, day=30, hour=16))  # 1 May, 00.00 WITA
    report(at=FRIDAY.replace(month=4, day=30, hour=15, minute=59))
    reject(first, moderator, reason=WHY, at=first.received_at + 2 * HOUR)

    months = reporting.latest(2, zone=ZoneInfo("Asia/Makassar"), at=FRIDAY)

    assert [(month.begins, month.figures.received) for month in months] == [
        (date(2026, 5, 1), 1), (date(2026, 4, 1), 1),
    ]  # fmt: skip
    assert months[0].figures.median == 2 * HOUR
    assert months[1].figures.late == 1
