"""What the paper forgets by itself, each thing when its time is over and not before."""

from datetime import timedelta

import pytest

from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import DECIDED, SAID
from redaksi.complaints.actions.deciding import reject
from redaksi.complaints.actions.receiving import Reported, receive
from redaksi.complaints.models import Complaint
from redaksi.edge.models import Purge
from redaksi.readers.models import Consent, MagicLink, ReaderSession
from redaksi.rights.actions.asking import delete_account
from redaksi.rights.actions.forgetting import forget

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def forgotten(kind, moment):
    """Tell how many rows of a kind are forgotten a second before a moment, and at it."""
    return [forget(at)[kind] for at in (moment - SECOND, moment)]


def test_networks_after_thirty_days(said):
    Comment.objects.update(network="a1")
    receive(said, Reported(Complaint.Ground.SPAM, network="b2"), at=SAID)
    purges = Purge.objects.count()

    assert forgotten("networks", SAID + 30 * DAY) == [0, 2]
    assert Comment.objects.get().network == Complaint.objects.get().network == ""
    assert Purge.objects.count() == purges


def test_the_address_of_a_complaint_thirty_days_after_the_decision(said, moderator):
    complaint = receive(
        said, Reported(Complaint.Ground.SPAM, address="budi@pembaca.example"), at=SAID
    )
    assert forget(SAID + 300 * DAY)["addresses"] == 0
    reject(complaint, moderator, reason="Bukan iklan", at=DECIDED)

    assert forgotten("addresses", DECIDED + 30 * DAY) == [0, 1]
    assert Complaint.objects.get().address == ""


def test_the_address_of_whoever_never_confirmed_what_was_put_aside(make_link, said):
    Comment.objects.update(link=make_link(at=SAID))

    assert forgotten("links", SAID + 30 * DAY) == [0, 1]
    assert not MagicLink.objects.exists()
    assert Comment.objects.get() == said


def test_sessions_some_time_after_they_ended(reader):
    session, _token = ReaderSession.objects.begin(reader, at=SAID)
    session.revoke(at=DECIDED)

    assert forgotten("sessions", DECIDED + 30 * DAY) == [0, 1]


def test_consents_years_after_the_account_ended(said, reader):
    assert forget(SAID + 3650 * DAY)["consents"] == 0
    delete_account(reader, keeps_words=True, at=DECIDED)

    assert forgotten("consents", DECIDED + 1825 * DAY) == [0, 1]
    assert not Consent.objects.exists()


@pytest.mark.parametrize("days", [1, 7])
def test_a_paper_may_forget_sooner(said, settings, days):
    settings.KEEP_NETWORKS_DAYS = days
    Comment.objects.update(network="a1")

    assert forgotten("networks", SAID + days * DAY) == [0, 1]


def test_forgetting_twice_forgets_nothing_more(said):
    Comment.objects.update(network="a1")

    forget(SAID + 30 * DAY)

    assert set(forget(SAID + 30 * DAY).values()) == {0}
