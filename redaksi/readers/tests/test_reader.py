"""The nouns: links, accounts, sessions, terms and consent."""

from datetime import timedelta

import pytest
from django.core import serializers
from django.db import IntegrityError, transaction
from django.utils import timezone

from conftest import NOW
from redaksi.readers import actions
from redaksi.readers.models import (
    Address,
    CommentTerms,
    Consent,
    LinkExpired,
    LinkUsed,
    MagicLink,
    NoSuchLink,
    Reader,
    ReaderSession,
    StaysAsItWas,
)

HOUR = timedelta(hours=1)


def test_a_link_registers_whoever_opens_it(make_link, terms):
    link = make_link("Budi@Pembaca.EXAMPLE")

    reader = actions.register(link, at=NOW + HOUR)

    assert (reader.name, reader.registered_at) == ("Budi", NOW + HOUR)
    assert reader.mail.address == "budi@pembaca.example"
    consent = Consent.objects.get(reader=reader)
    assert (consent.terms, consent.text_hash, consent.method) == (terms, terms.hash, "link")
    assert consent.given_at == NOW + HOUR


def test_a_second_link_finds_the_same_reader_under_the_name_they_had(make_link):
    first = actions.register(make_link(), at=NOW)

    second = actions.register(make_link("BUDI@pembaca.example", name="Orang Lain"), at=NOW)

    assert second == first
    assert second.name == "Budi"
    assert (Reader.objects.count(), Consent.objects.count()) == (1, 1)


def test_a_link_opens_once(make_link):
    link = make_link()
    actions.register(link, at=NOW)

    with pytest.raises(LinkUsed):
        MagicLink.objects.behind(link.token, at=NOW)
    with pytest.raises(LinkUsed):
        actions.register(MagicLink.objects.get(), at=NOW)


def test_a_link_opens_for_a_day(make_link):
    token = make_link().token

    assert MagicLink.objects.behind(token, at=NOW + 24 * HOUR - timedelta(seconds=1)).pk
    with pytest.raises(LinkExpired):
        MagicLink.objects.behind(token, at=NOW + 24 * HOUR)
    with pytest.raises(NoSuchLink):
        MagicLink.objects.behind("x" + token, at=NOW)


def test_no_table_holds_what_opens_a_door(make_link, make_reader):
    link = make_link()
    _session, token = ReaderSession.objects.begin(make_reader(), at=NOW)

    stored = serializers.serialize("json", [*MagicLink.objects.all(), *ReaderSession.objects.all()])

    assert link.token not in stored
    assert token not in stored


def test_letters_into_one_box_are_counted_whatever_the_address_looks_like(make_link):
    make_link("ayu+1@pembaca.example")
    make_link("AYU+2@pembaca.example")
    make_link("budi@pembaca.example")

    lately = MagicLink.objects.for_box("ayu@pembaca.example", since=NOW - HOUR)

    assert lately.count() == 2
    assert not MagicLink.objects.for_box("ayu@pembaca.example", since=NOW).exists()


def test_a_session_lasts_thirty_days_and_can_be_ended(make_reader):
    reader = make_reader()
    session, token = ReaderSession.objects.begin(reader, at=NOW)

    assert ReaderSession.objects.behind(token, at=NOW + timedelta(days=29)) == session
    assert ReaderSession.objects.behind(token, at=NOW + timedelta(days=30)) is None
    assert ReaderSession.objects.behind("", at=NOW) is None
    session.revoke(at=NOW + HOUR)
    assert ReaderSession.objects.behind(token, at=NOW + HOUR) is None


def test_a_session_notes_when_it_was_used_once_an_hour_at_most(make_reader):
    session, _token = ReaderSession.objects.begin(make_reader(), at=NOW)

    session.see(at=NOW + timedelta(minutes=59))
    assert session.seen_at == NOW
    session.see(at=NOW + HOUR)
    assert session.seen_at == NOW + HOUR


def test_an_account_that_ends_leaves_no_name_no_address_and_no_way_in(make_reader, terms):
    reader = make_reader()
    Consent.objects.record(reader, terms, method=Consent.Method.SESSION, at=NOW)
    _session, token = ReaderSession.objects.begin(reader, at=NOW)

    reader.end(at=NOW + HOUR)

    assert (reader.display_name, reader.ended_at) == ("Pembaca", NOW + HOUR)
    assert not Address.objects.exists()
    assert ReaderSession.objects.behind(token, at=NOW + HOUR) is None
    assert Consent.objects.filter(reader=reader).exists()


def test_an_ended_account_is_nameless_in_the_database_too(make_reader):
    reader = make_reader()

    with pytest.raises(IntegrityError), transaction.atomic():
        Reader.objects.filter(pk=reader.pk).update(ended_at=NOW)


def test_there_is_one_reader_of_an_address(make_reader):
    make_reader(address="ayu@pembaca.example")

    with pytest.raises(IntegrityError), transaction.atomic():
        make_reader(name="Lain", address=" AYU@pembaca.example")


def test_terms_are_followed_by_new_ones_and_stay(terms):
    tomorrow = timezone.localdate(NOW) + timedelta(days=1)
    newer = CommentTerms.objects.write("Lain.", in_force_from=tomorrow, at=NOW)

    assert (terms.version, newer.version) == (1, 2)
    assert CommentTerms.objects.in_force(timezone.localdate(NOW)) == terms
    assert CommentTerms.objects.in_force(tomorrow) == newer
    assert (terms.hash != newer.hash, len(terms.hash)) == (True, 64)


def test_what_readers_agreed_to_is_never_rewritten(terms):
    terms.text = "Lain sama sekali."

    with pytest.raises(StaysAsItWas):
        terms.save()
    with pytest.raises(StaysAsItWas):
        terms.delete()


def test_a_new_paper_begins_with_a_sample_that_names_what_may_not_be_said(db):
    actions.found_terms(at=NOW)
    actions.found_terms(at=NOW)

    sample = CommentTerms.objects.get()
    assert sample.is_sample
    # The three classes of the Press Council's guidelines (PPMS 3c).
    for word in (
        "fitnah",
        "cabul",
        "suku, agama, ras",
        "kekerasan",
        "jenis kelamin",
        "disabilitas",
    ):
        assert word in sample.text


def test_consent_may_be_taken_back_and_given_again(make_reader, terms):
    reader = make_reader()
    given = Consent.objects.record(reader, terms, method=Consent.Method.SESSION, at=NOW)
    given.withdraw(at=NOW + HOUR)

    again = Consent.objects.record(reader, terms, method=Consent.Method.SESSION, at=NOW + 2 * HOUR)

    assert again != given
    assert list(Consent.objects.standing()) == [again]


def test_nothing_of_a_reader_is_printed_but_a_number(make_link, make_reader):
    reader = make_reader()

    printed = f"{reader} {reader.mail} {make_link()}"

    assert "ayu" not in printed.lower()
    assert "budi" not in printed.lower()
