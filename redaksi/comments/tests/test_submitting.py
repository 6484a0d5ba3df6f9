"""The journeys: newcomers by mail, readers who are signed in, and what nobody confirms."""

from datetime import timedelta

import pytest

from redaksi.comments import actions
from redaksi.comments.actions import Said
from redaksi.comments.filtering import Judged
from redaksi.comments.models import (
    Act,
    ArticleCommentRule,
    Ban,
    Comment,
    CommentsClosed,
    StaffReader,
    judging,
)
from redaksi.comments.tests.conftest import DECIDED, SAID, TEXT
from redaksi.readers.models import LinkUsed, MagicLink, Reader

State = Comment.State
HOUR = timedelta(hours=1)


@pytest.fixture
def submit(story, terms):
    def do(text=TEXT, address="budi@pembaca.example", at=SAID, **told):
        said = Said(text, name="Budi", address=address, network="jaringan", **told)
        return actions.submit(story, said, terms, at=at)

    return do


@pytest.fixture
def filter_says(monkeypatch):
    def say(score):
        monkeypatch.setattr(judging, "judge", lambda text, **known: Judged(score, ("judi",)))

    return say


def confirm(comment, at=DECIDED):
    return actions.confirm(MagicLink.objects.get(pk=comment.link_id), at=at)


def test_what_a_newcomer_says_is_nowhere_until_the_link_is_used(submit):
    comment = submit()

    assert comment.state == State.UNCONFIRMED
    assert not Comment.objects.published().exists()
    assert not Comment.objects.confirmed().exists()
    assert not Reader.objects.exists()

    confirmed = confirm(comment)

    assert list(Comment.objects.published()) == [confirmed]
    assert (confirmed.name, confirmed.published_at, confirmed.erase_at) == ("Budi", DECIDED, None)
    assert [act.what for act in confirmed.acts.in_order()] == ["confirmed", "published"]


def test_a_link_publishes_one_comment_once(submit):
    comment = submit()
    link = MagicLink.objects.get(pk=comment.link_id)
    confirm(comment)

    with pytest.raises(LinkUsed):
        actions.confirm(link, at=DECIDED)

    assert Comment.objects.published().count() == 1


def test_a_known_address_is_treated_as_an_unknown_one(submit, make_reader):
    make_reader("Ayu Lestari", "ayu@pembaca.example")

    known, unknown = submit(address="ayu@pembaca.example"), submit()

    assert (known.state, known.reader) == (unknown.state, unknown.reader) == ("unconfirmed", None)
    assert confirm(known).name == "Ayu Lestari"


def test_links_of_a_newcomer_wait_for_a_moderator(submit):
    comment = confirm(submit("Lihat kilatbet77.com"))

    assert (comment.state, comment.held_for) == (State.WAITING, "links")


def test_a_reader_who_is_known_may_name_links(say):
    say()

    assert say("Lihat https://a.example/").state == State.PUBLISHED


def test_a_reader_who_is_signed_in_is_out_at_once(say, reader):
    comment = say()

    assert (comment.state, comment.reader) == (State.PUBLISHED, reader)
    assert reader.consents.get().method == "session"


def test_an_article_may_want_every_comment_looked_at(say, story):
    ArticleCommentRule.objects.create(article=story, openness="premoderated")

    assert say().held_for == "article"


def test_staff_are_not_held(say, reader, moderator, story):
    ArticleCommentRule.objects.create(article=story, openness="premoderated")
    StaffReader.objects.create(reader=reader, user=moderator, named_at=SAID)

    assert say().state == State.PUBLISHED


def test_a_closed_article_takes_nothing(say, submit, story):
    ArticleCommentRule.objects.create(article=story, closes_on=SAID.date() - timedelta(days=1))

    for attempt in (say, submit):
        with pytest.raises(CommentsClosed):
            attempt()
    assert not Comment.objects.exists()


def test_what_is_closed_meanwhile_is_still_confirmed(submit, story):
    comment = submit()
    ArticleCommentRule.objects.create(article=story, openness="closed")

    assert confirm(comment).state == State.PUBLISHED


def test_a_banned_reader_waits_until_the_ban_is_over(say, reader, moderator):
    ban = Ban.objects.create(
        reader=reader, reason="Fitnah", by=moderator, begun_at=SAID, until=SAID + HOUR
    )

    assert say(at=SAID + HOUR / 2).held_for == "banned"
    assert say(at=SAID + HOUR).state == State.PUBLISHED
    ban.lift(moderator, at=SAID)
    assert say(at=SAID + HOUR / 2).state == State.PUBLISHED


def test_what_the_filter_doubts_waits(submit, filter_says):
    filter_says(0.6)

    comment = confirm(submit())

    assert (comment.state, comment.held_for, comment.reasons) == ("waiting", "filter", ["judi"])


def test_spam_is_put_aside_and_deleted_by_nobody(submit, filter_says):
    filter_says(0.99)
    comment = submit()

    assert (comment.state, comment.held_for) == (State.WAITING, "spam")
    assert list(Comment.objects.set_aside()) == [comment]
    assert actions.erase_unconfirmed(SAID + timedelta(days=90)) == 0
    assert Comment.objects.filter(pk=comment.pk, link__isnull=False).exists()


def test_what_the_filter_took_for_spam_can_still_come_out_lawfully(submit, filter_says, moderator):
    filter_says(0.99)
    comment = submit()

    let_through = actions.approve(comment, moderator, at=DECIDED)

    assert (let_through.state, let_through.is_cleared) == (State.UNCONFIRMED, True)
    assert not Comment.objects.published().exists()
    assert confirm(let_through).state == State.PUBLISHED


def test_what_nobody_confirms_is_erased_after_two_days(submit, say):
    submit()
    kept = say()

    assert actions.erase_unconfirmed(SAID + 48 * HOUR - timedelta(seconds=1)) == 0
    assert actions.erase_unconfirmed(SAID + 48 * HOUR) == 1

    assert list(Comment.objects.all()) == [kept]
    assert not MagicLink.objects.exists()
    assert Act.objects.exists()
