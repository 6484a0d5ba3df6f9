"""The noun: who asks, who approves, who declines, and what the database refuses."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from redaksi.corrections.models import (
    AdvertsAreTakenDown,
    AlreadyDecided,
    ApprovedByYouAlready,
    AskedAlready,
    NeverPublished,
    NoteMissing,
    NotYoursToDecide,
    ResponsiblePersonMissing,
    Withdrawal,
    answers_for_the_paper,
    may_approve,
)
from redaksi.corrections.tests.conftest import ASKED, REASON, WITHDRAWN
from redaksi.people.models import Person, User

Standing = Withdrawal.Standing


@pytest.fixture
def story(make_article):
    return make_article()


@pytest.fixture
def asked(make_withdrawal, story):
    return make_withdrawal(story)


def test_asking_changes_nothing_yet(asked, story):
    story.refresh_from_db()

    assert asked.standing is Standing.ASKED
    assert (story.live, story.withdrawn_at) == (True, None)
    assert list(Withdrawal.objects.waiting()) == [asked]
    assert not Withdrawal.objects.in_force().exists()


def test_two_people_put_it_in_force(asked, editor_of_news, responsible):
    steps = []
    for user, at in ((editor_of_news, ASKED), (responsible, WITHDRAWN)):
        asked.approve(user, at=at)
        steps.append(asked.standing)

    assert steps == [Standing.HALF_APPROVED, Standing.IN_FORCE]
    assert (asked.first_answers, asked.second_answers) == (False, True)
    assert list(Withdrawal.objects.in_force()) == [asked]


def test_who_answers_may_be_the_first(asked, editor_of_news, responsible):
    asked.approve(responsible, at=ASKED)
    asked.approve(editor_of_news, at=WITHDRAWN)

    assert (asked.is_in_force, asked.first_answers) == (True, True)


def test_nobody_approves_twice(asked, responsible):
    asked.approve(responsible, at=ASKED)

    with pytest.raises(ApprovedByYouAlready):
        asked.approve(responsible, at=WITHDRAWN)


def test_two_who_do_not_answer_for_the_paper_are_not_enough(asked, editor_of_news, another_editor):
    asked.approve(editor_of_news, at=ASKED)

    with pytest.raises(ResponsiblePersonMissing):
        asked.approve(another_editor, at=WITHDRAWN)

    asked.refresh_from_db()
    assert asked.standing is Standing.HALF_APPROVED


def test_a_reporter_decides_nothing(asked, writer):
    reporter = User.objects.create(username="rwu")

    with pytest.raises(NotYoursToDecide):
        asked.approve(reporter, at=ASKED)
    with pytest.raises(NotYoursToDecide):
        asked.decline(reporter, note="Tidak perlu.", at=ASKED)


def test_the_masthead_names_who_answers(paper):
    user = User.objects.create(username="nirmala")
    Person.objects.create(name="Baiq Nirmala", slug="nirmala", duty="responsible", user=user)

    assert answers_for_the_paper(user)
    assert may_approve(user)


@pytest.mark.parametrize(
    "somebody", [{"duty": "chief_editor"}, {"duty": "responsible", "shut": True}]
)
def test_another_office_or_a_shut_account_does_not_answer(paper, somebody):
    user = User.objects.create(username="arya", is_active=not somebody.pop("shut", False))
    Person.objects.create(name="Lalu Arya", slug="arya", user=user, **somebody)

    assert not answers_for_the_paper(user)


def test_declining_leaves_the_story_and_allows_another_wish(
    asked, story, make_withdrawal, responsible
):
    asked.decline(responsible, note=" Cukup diralat. ", at=WITHDRAWN)

    assert (asked.standing, asked.decline_note) == (Standing.DECLINED, "Cukup diralat.")
    assert make_withdrawal(story).standing is Standing.ASKED


def test_whoever_asked_may_take_the_wish_back(asked, editor_of_news):
    asked.decline(editor_of_news, note="Salah berita.", at=ASKED)

    assert asked.standing is Standing.DECLINED


def test_declining_says_why(asked, responsible):
    with pytest.raises(NoteMissing):
        asked.decline(responsible, note="  ", at=ASKED)


def test_what_is_decided_stays_decided(asked, editor_of_news, responsible):
    asked.decline(responsible, note="Cukup diralat.", at=WITHDRAWN)

    with pytest.raises(AlreadyDecided):
        asked.approve(editor_of_news, at=WITHDRAWN)
    with pytest.raises(AlreadyDecided):
        asked.decline(editor_of_news, note="Lagi.", at=WITHDRAWN)


def test_one_wish_at_a_time(asked, story, make_withdrawal):
    with pytest.raises(AskedAlready):
        make_withdrawal(story)


def test_what_nobody_read_and_what_was_paid_for_is_not_withdrawn(make_article, make_withdrawal):
    with pytest.raises(NeverPublished):
        make_withdrawal(make_article(live=False, published_at=None))
    with pytest.raises(AdvertsAreTakenDown):
        make_withdrawal(make_article(kind="advertorial", sponsor="Bank Rinjani"))


def test_what_was_taken_down_may_still_be_withdrawn(make_article, make_withdrawal):
    story = make_article()
    story.unpublish()

    assert make_withdrawal(story).standing is Standing.ASKED


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ({"reason": "  "}, {"reason"}),
        ({"ground": "permintaan_pejabat"}, {"ground"}),
        ({"ground": "dewan_pers"}, {"council_document", "council_date"}),
        ({"ground": "dewan_pers", "council_document": "12/PPR-DP/V/2026"}, {"council_date"}),
        ({"origin": "external"}, {"requested_by"}),
    ],
)
def test_what_has_to_be_told_is_asked_for(story, make_withdrawal, told, fields):
    with pytest.raises(ValidationError) as refusal:
        make_withdrawal(story, **told)

    assert set(refusal.value.message_dict) == fields


def test_the_press_council_is_named_with_its_document(story, make_withdrawal):
    named = {"council_document": "12/PPR-DP/V/2026", "council_date": date(2026, 5, 11)}

    assert make_withdrawal(story, ground="dewan_pers", **named).pk


@pytest.mark.parametrize(
    "broken",
    [
        {"reason": ""},
        {"ground": "dewan_pers"},
        {"origin": "external"},
        {"first_approver": "A"},
        {"second_approver": "B", "second_approved_at": WITHDRAWN, "second_answers": True},
        {"first_approver": "A", "first_approved_at": ASKED, "first_answers": True,
         "second_approver": "A", "second_approved_at": WITHDRAWN},
        {"first_approver": "A", "first_approved_at": ASKED,
         "second_approver": "B", "second_approved_at": WITHDRAWN},
        {"declined_by": "A", "declined_at": WITHDRAWN},
        {"declined_by": "A", "declined_at": WITHDRAWN, "decline_note": "Tidak.",
         "first_approver": "A", "first_approved_at": ASKED, "first_answers": True,
         "second_approver": "B", "second_approved_at": WITHDRAWN},
    ],
)  # fmt: skip
def test_the_database_refuses_what_no_verb_would_write(asked, editor_of_news, responsible, broken):
    people = {"A": editor_of_news, "B": responsible}
    fields = {name: people.get(value, value) for name, value in broken.items()}

    with pytest.raises(IntegrityError), transaction.atomic():
        Withdrawal.objects.filter(pk=asked.pk).update(**fields)


def test_the_database_knows_one_withdrawal_of_a_story(asked, story, editor_of_news):
    with pytest.raises(IntegrityError), transaction.atomic():
        Withdrawal.objects.create(
            article=story, ground="sara", origin="internal", reason=REASON,
            asked_by=editor_of_news, asked_at=ASKED,
        )  # fmt: skip
