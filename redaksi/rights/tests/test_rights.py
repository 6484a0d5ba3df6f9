"""Seeing, correcting, taking away, withdrawing, deleting; and the 72 hours of a request."""

import json
from datetime import timedelta

import pytest
from django.core import serializers
from django.db import IntegrityError, transaction

from conftest import NOW
from redaksi.comments.models import Act, Comment
from redaksi.comments.policy import Why
from redaksi.comments.tests.conftest import DECIDED, SAID, TEXT
from redaksi.complaints.actions.receiving import Reported, receive
from redaksi.complaints.models import Complaint
from redaksi.edge import keys
from redaksi.edge.models import Purge
from redaksi.readers.models import Address, MagicLink, ReaderSession
from redaksi.rights.actions import asking
from redaksi.rights.actions.exporting import export
from redaksi.rights.models import (
    AnsweredAlready,
    AnswerMissing,
    AskedEnough,
    DataRequest,
    NothingAsked,
)

HOUR = timedelta(hours=1)
ADDRESS = "ayu@pembaca.example"


def kinds():
    return list(DataRequest.objects.order_by("pk").values_list("kind", flat=True))


def test_a_corrected_name_stands_below_everything_said(said, reader, story):
    before = Purge.objects.count()

    asking.correct_name(reader, "Ayu L.", at=DECIDED)

    assert Comment.objects.get().name == "Ayu L."
    changed = Purge.objects.order_by("pk")[before].changed
    assert set(changed) == {keys.comments(story.pk), keys.ALL_COMMENTS}
    assert kinds() == ["correct"]


def test_all_that_is_kept_may_be_taken_away(said, reader):
    ReaderSession.objects.begin(reader, at=SAID)
    receive(said, Reported(Complaint.Ground.OTHER, "Keliru", address=ADDRESS), at=SAID)

    taken = export(reader, at=DECIDED)

    assert (taken["nama"], taken["surel"]) == ("Ayu Lestari", ADDRESS)
    assert [one["isi"] for one in taken["tanggapan"]] == [TEXT]
    assert [one["versi"] for one in taken["persetujuan"]] == [1]
    assert len(taken["sesi"]) == 1
    assert [one["isi"] for one in taken["laporan"]] == ["Keliru"]
    assert [one["jenis"] for one in taken["permintaan"]]
    assert kinds() == ["export"]


def test_what_is_taken_away_opens_no_door(said, reader):
    session, token = ReaderSession.objects.begin(reader, at=SAID)

    written = json.dumps(export(reader, at=DECIDED))

    assert token not in written
    assert session.hashed not in written


def test_nothing_of_another_reader_is_in_it(say, said, reader, make_reader):
    say("Rahasia Budi.", by=make_reader("Budi"))

    assert "Rahasia Budi." not in json.dumps(export(reader, at=DECIDED))


def test_a_withdrawn_consent_is_asked_for_again(said, reader, say):
    consent = reader.consents.get()

    asking.withdraw_consent(consent, at=DECIDED)

    assert not reader.consents.standing().exists()
    assert kinds() == ["withdraw"]
    say("Lagi.")
    assert reader.consents.count() == 2


def test_a_deleted_account_may_leave_its_words_without_a_name(said, reader, story):
    asking.delete_account(reader, keeps_words=True, at=DECIDED)

    said = Comment.objects.published().get()
    assert (said.text, said.name) == (TEXT, "Pembaca")
    assert kinds() == ["erase_name"]
    assert keys.comments(story.pk) in Purge.objects.latest("pk").changed


def test_or_take_its_words_along(said, reader):
    asking.delete_account(reader, keeps_words=False, at=DECIDED)

    said = Comment.objects.get()
    assert (said.state, said.text) == ("removed", "")
    assert said.acts.filter(what=Act.What.ERASED, by=Act.By.READER).exists()
    assert kinds() == ["erase_all"]


def test_what_was_never_published_goes_in_any_case(said, reader):
    Comment.objects.update(state="waiting", published_at=None, held_for=Why.FILTER)

    asking.delete_account(reader, keeps_words=True, at=DECIDED)

    assert Comment.objects.get().text == ""


@pytest.mark.parametrize("keeps_words", [True, False])
def test_no_table_names_a_reader_whose_account_has_ended(said, reader, keeps_words):
    Comment.objects.update(guest_name="Ayu Lestari", network="a1b2c3")
    MagicLink.objects.make(MagicLink.Purpose.SIGN_IN, ADDRESS, at=SAID, name="Ayu Lestari")
    receive(said, Reported(Complaint.Ground.OTHER, address=ADDRESS), at=SAID)
    asking.ask(reader, "Saya, Ayu Lestari, ingin tahu.", at=SAID)
    ReaderSession.objects.begin(reader, at=SAID)

    asking.delete_account(reader, keeps_words=keeps_words, at=DECIDED)

    rows = [
        *Comment.objects.all(), *MagicLink.objects.all(), *Complaint.objects.all(),
        *DataRequest.objects.all(), *ReaderSession.objects.all(), *Address.objects.all(),
        *reader.consents.all(), reader,
    ]  # fmt: skip
    reader.refresh_from_db()
    stored = serializers.serialize("json", rows)
    for word in ("Ayu", "pembaca.example", "a1b2c3"):
        assert word not in stored, word
    assert reader.consents.exists()
    assert not DataRequest.objects.waiting().exists()


def test_what_the_page_cannot_do_is_asked_in_words_and_has_72_hours(reader, moderator):
    request = asking.ask(reader, " Siapa membaca alamat saya? ", at=NOW)

    assert (request.words, request.deadline) == ("Siapa membaca alamat saya?", NOW + 72 * HOUR)
    assert not request.is_late(NOW + 72 * HOUR)
    assert request.is_late(NOW + 72 * HOUR + timedelta(seconds=1))

    with pytest.raises(AnswerMissing):
        request.reply(moderator, " ", at=NOW)
    request.reply(moderator, "Hanya Anda.", at=NOW + HOUR)
    with pytest.raises(AnsweredAlready):
        DataRequest.objects.get().reply(moderator, "Lain.", at=NOW + 2 * HOUR)
    assert DataRequest.objects.get().answer == "Hanya Anda."


def test_nothing_is_not_asked_and_not_more_than_three_times(reader):
    with pytest.raises(NothingAsked):
        asking.ask(reader, "  ", at=NOW)
    for _time in range(3):
        asking.ask(reader, "Apa?", at=NOW)
    with pytest.raises(AskedEnough):
        asking.ask(reader, "Apa?", at=NOW)


def test_the_database_keeps_no_answer_without_words(reader, moderator):
    asking.ask(reader, "Apa?", at=NOW)

    with pytest.raises(IntegrityError), transaction.atomic():
        DataRequest.objects.update(done_by=moderator, done_at=NOW)
