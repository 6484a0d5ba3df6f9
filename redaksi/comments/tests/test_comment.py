"""The noun: its states, who may see it, and the record of all that was done."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from redaksi.comments import actions
from redaksi.comments.models import (
    MAX_DEPTH,
    Act,
    Comment,
    NotConfirmed,
    NothingChanged,
    NotInThisState,
    ReasonMissing,
    WordsGone,
    WrittenForGood,
)
from redaksi.comments.policy import Why
from redaksi.comments.tests.conftest import DECIDED, SAID, TEXT
from redaksi.edge import keys
from redaksi.edge.models import Purge

State = Comment.State


def seen():
    return list(Comment.objects.published())


def done(comment):
    return list(Act.objects.filter(comment=comment).in_order().values_list("what", "by"))


@pytest.fixture
def published(say):
    return say()


@pytest.fixture
def waiting(say):
    comment = say()
    Comment.objects.filter(pk=comment.pk).update(
        state=State.WAITING, published_at=None, held_for=Why.FILTER
    )
    comment.refresh_from_db()
    return comment


def test_a_moderator_lets_out_what_waits(waiting, moderator):
    assert seen() == []

    actions.approve(waiting, moderator, at=DECIDED)

    assert seen() == [waiting]
    waiting.refresh_from_db()
    assert (waiting.published_at, waiting.held_for) == (DECIDED, "")
    assert done(waiting)[-1] == ("published", "moderator")


def test_what_is_decided_is_not_approved_again(published, moderator):
    with pytest.raises(NotInThisState):
        actions.approve(published, moderator, at=DECIDED)


def test_hiding_takes_it_from_readers_and_says_why_in_the_record(published, moderator):
    with pytest.raises(ReasonMissing):
        actions.hide(published, moderator, reason=" ", at=DECIDED)

    actions.hide(published, moderator, reason="Menghina", at=DECIDED)

    assert seen() == []
    act = published.acts.in_order().last()
    assert (act.what, act.user, act.reason) == ("hidden", moderator, "Menghina")
    assert (act.state_before, act.state_after) == ("published", "hidden")


def test_the_clock_hides_as_nobody(published):
    actions.hide(published, None, reason="47 jam", at=DECIDED)

    assert done(published)[-1] == ("hidden", "machine")


def test_an_edit_keeps_the_words_as_they_were_said(published, moderator):
    actions.edit(published, moderator, "Lebih sopan.", reason="Kata kasar", at=DECIDED)
    actions.edit(published, moderator, "Lebih sopan lagi.", reason="Ejaan", at=DECIDED)

    published.refresh_from_db()
    assert (published.text, published.original_text) == ("Lebih sopan lagi.", TEXT)
    assert (published.state, published.edit_reason) == ("edited", "Ejaan")
    assert seen() == [published]


def test_an_edit_changes_something_and_says_why(published, moderator):
    with pytest.raises(NothingChanged):
        actions.edit(published, moderator, TEXT, reason="Ejaan", at=DECIDED)
    with pytest.raises(ReasonMissing):
        actions.edit(published, moderator, "Lain.", reason="", at=DECIDED)


def test_restoring_brings_back_what_was_out_and_lets_the_rest_wait(published, waiting, moderator):
    for comment in (published, waiting):
        actions.hide(comment, moderator, reason="Keliru", at=DECIDED)
        actions.restore(comment, moderator, at=DECIDED)

    published.refresh_from_db()
    waiting.refresh_from_db()
    assert (published.state, waiting.state) == ("published", "waiting")


def test_an_edited_one_comes_back_as_edited(published, moderator):
    actions.edit(published, moderator, "Lain.", reason="Kasar", at=DECIDED)
    actions.remove(published, moderator, reason="Fitnah", at=DECIDED)

    assert actions.restore(published, moderator, at=DECIDED).state == "edited"


def test_a_decision_may_be_undone(published, moderator):
    actions.put_back(published, moderator, at=DECIDED)

    assert seen() == []
    assert list(Comment.objects.waiting()) == [published]


def test_what_its_writer_had_erased_stays_erased(published, moderator):
    actions.erase(published, at=DECIDED)

    published.refresh_from_db()
    assert (published.text, published.original_text, published.network) == ("", "", "")
    assert done(published)[-1] == ("erased", "reader")
    with pytest.raises(WordsGone):
        actions.restore(published, moderator, at=DECIDED)


def test_nothing_is_published_of_somebody_unknown(story):
    comment = Comment.objects.create(article=story, text="x", guest_name="Tamu", said_at=SAID)

    with pytest.raises(NotConfirmed):
        comment.publish(at=DECIDED)
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.filter(pk=comment.pk).update(state="published", published_at=SAID)


@pytest.mark.parametrize(
    "state", [state for state in State if state not in ("published", "edited")]
)
def test_no_other_state_passes_the_gate(published, state):
    Comment.objects.filter(pk=published.pk).update(state=state)

    assert seen() == []


def test_comments_go_with_their_article(published, story):
    story.unpublish()

    assert seen() == []


def test_threads_go_so_deep_and_no_deeper(say):
    comment, depths = say(), []
    for _step in range(4):
        comment = say(parent=comment)
        depths.append(comment.depth)

    assert depths == [1, MAX_DEPTH, MAX_DEPTH, MAX_DEPTH]
    assert len({comment.thread_id for comment in Comment.objects.filter(depth__gt=0)}) == 1


def test_acts_are_written_once(published):
    act = published.acts.first()

    with pytest.raises(WrittenForGood):
        act.save()
    with pytest.raises(WrittenForGood):
        act.delete()
    with pytest.raises(WrittenForGood):
        Act.objects.all().delete()
    with pytest.raises(WrittenForGood):
        Act.objects.update(reason="Lain")


def test_the_database_rewrites_no_act(published):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE comments_act SET reason = 'lain'")


def test_a_note_is_written_beside_it(published, moderator):
    published.note(moderator, "Sudah ditelepon", at=DECIDED)

    assert published.acts.in_order().last().reason == "Sudah ditelepon"


@pytest.mark.parametrize("verb", ["hide", "remove"])
def test_what_readers_saw_touches_its_thread_its_count_and_the_feed(
    published, moderator, story, verb
):
    before = Purge.objects.count()

    getattr(actions, verb)(published, moderator, reason="Fitnah", at=DECIDED)

    changed = {key for row in Purge.objects.order_by("pk")[before:] for key in row.changed}
    assert changed == {keys.comments(story.pk), keys.tally(story.pk), keys.ALL_COMMENTS}


def test_what_never_was_out_touches_nothing_while_it_stays_in(waiting, moderator):
    before = Purge.objects.count()

    actions.hide(waiting, moderator, reason="Fitnah", at=DECIDED)

    assert Purge.objects.count() == before


def test_a_new_name_touches_the_threads_it_stands_in_and_the_feed(published, reader, story):
    before = Purge.objects.count()

    reader.rename("Ayu L.")

    changed = Purge.objects.order_by("pk")[before].changed
    assert set(changed) == {keys.comments(story.pk), keys.ALL_COMMENTS}


def test_support_is_given_once_and_taken_back(published, make_reader):
    other = make_reader("Budi")

    given = [actions.support(published, other, at=DECIDED) for _twice in range(2)]

    published.refresh_from_db()
    assert (given, published.support_count) == ([True, False], 0)
    assert actions.support(published, other, at=DECIDED)
    published.refresh_from_db()
    assert published.support_count == 1


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's own plan")
def test_what_stands_below_a_story_is_found_without_reading_every_story_or_comment(published):
    plan = Comment.objects.beginning(published.article, threads=10).explain()

    assert "SCAN" not in plan
