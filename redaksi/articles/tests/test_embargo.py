"""An embargo is an access rule: who knows of the article, and who may end it early (D26)."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import IntegrityError, transaction

from conftest import NOW
from redaksi.articles.models import Article, Byline, EmbargoLift, EmbargoLook
from redaksi.articles.models.embargo import hidden_from
from redaksi.articles.models.lift import (
    AlreadyAsked,
    MayNotLift,
    NoEmbargoInForce,
    NoLongerAsked,
    OwnRequest,
)
from redaksi.people.models import User

LATER = NOW + timedelta(hours=5)


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def make_user(paper):
    def make(name, *, may_see=False):
        user = User.objects.create(username=name)
        if may_see:
            user.user_permissions.add(Permission.objects.get(codename="see_embargoed"))
        # Rights are remembered on the object.
        return User.objects.get(pk=user.pk)

    return make


@pytest.fixture
def sealed(make_article):
    """Give a draft whose embargo stands in its newest version alone, as at the desk."""
    article = make_article(live=False)
    article.embargo_until = LATER
    article.save_revision()
    return Article.objects.get(pk=article.pk)


class TestGate:
    def test_a_live_article_under_embargo_is_not_published(self, make_article):
        article = make_article()
        Article.objects.filter(pk=article.pk).update(embargo_until=LATER)

        assert not Article.objects.published().exists()

    def test_it_is_published_from_the_second_on_at_which_the_embargo_ends(
        self, make_article, time_machine
    ):
        article = make_article()
        Article.objects.filter(pk=article.pk).update(embargo_until=LATER)

        time_machine.move_to(LATER, tick=False)

        assert Article.objects.published().get() == article

    def test_what_was_once_published_says_nothing_under_embargo(self, make_article):
        article = make_article()
        Article.objects.filter(pk=article.pk).update(live=False)
        assert Article.objects.once_published().exists()

        Article.objects.filter(pk=article.pk).update(embargo_until=LATER)

        assert not Article.objects.once_published().exists()

    def test_an_embargo_on_a_change_leaves_what_readers_have(self, make_article):
        article = make_article()
        article.embargo_until = LATER
        article.save_revision()

        assert Article.objects.published().get() == article
        assert Article.objects.get().is_embargoed(NOW)


class TestSeal:
    def test_an_embargo_in_a_draft_holds_for_the_article(self, sealed):
        assert (sealed.embargo_until, sealed.embargoed_until) == (None, LATER)
        assert set(sealed.what_is_missing()) == {"embargo_until"}

    @pytest.mark.parametrize("until", [None, LATER - timedelta(hours=1)])
    def test_no_later_version_lowers_it(self, sealed, until):
        version = sealed.get_latest_revision_as_object()
        version.embargo_until = until
        version.save_revision()

        assert Article.objects.get().embargoed_until == LATER

    def test_a_later_version_moves_it_to_later(self, sealed):
        version = sealed.get_latest_revision_as_object()
        version.embargo_until = LATER + timedelta(hours=1)
        version.save_revision()

        assert Article.objects.get().embargoed_until == LATER + timedelta(hours=1)

    def test_a_version_scheduled_before_the_embargo_was_agreed_is_held_back(self, make_article):
        article = make_article(live=False, go_live_at=NOW + timedelta(hours=1))
        scheduled = article.save_revision(approved_go_live_at=NOW + timedelta(hours=1))
        article.embargo_until = LATER
        article.save_revision()

        assert "embargo_until" in scheduled.as_object().what_is_missing()


class TestSight:
    def test_hidden_from_everybody_but_owner_writers_and_the_named(self, sealed, writer, make_user):
        owner, credited, stranger = make_user("ibn"), make_user("rwu"), make_user("x")
        named = make_user("lalu", may_see=True)
        Article.objects.update(owner=owner)
        writer.user = credited
        writer.save()

        hidden = {
            user.username: hidden_from(user, Article.objects.all())
            for user in (owner, credited, stranger, named)
        }

        nothing: frozenset[int] = frozenset()
        assert hidden == {"ibn": nothing, "rwu": nothing, "lalu": nothing, "x": {sealed.pk}}

    def test_only_the_newest_version_says_who_writes(self, sealed, writer, make_user):
        writer.user = make_user("rwu")
        writer.save()
        version = sealed.get_latest_revision_as_object()
        version.bylines = [Byline(person=writer, role="editor"), Byline(guest="Sahrul")]
        version.save_revision()

        assert hidden_from(writer.user, Article.objects.all()) == {sealed.pk}

    def test_costs_one_query_while_nothing_is_sealed(
        self, make_article, make_user, django_assert_num_queries
    ):
        make_article()
        user = make_user("rwu")
        user.has_perm("articles.see_embargoed")

        with django_assert_num_queries(1):
            for _time in range(3):
                assert hidden_from(user, Article.objects.all()) == frozenset()


class TestLifting:
    @pytest.fixture
    def people(self, make_user):
        return make_user("lalu", may_see=True), make_user("baiq", may_see=True)

    def test_two_people_lift_it_on_the_article_and_its_newest_version(self, sealed, people):
        lalu, baiq = people

        lift = EmbargoLift.objects.ask(sealed, by=lalu, reason="Sudah bocor.", at=NOW)
        lift.agree(by=baiq, at=NOW)

        article = Article.objects.get()
        version = article.get_latest_revision_as_object()
        assert (article.embargoed_until, version.embargo_until) == (NOW, NOW)
        assert version.what_is_missing() == {}
        lift.refresh_from_db()
        assert (lift.asked_by, lift.agreed_by, lift.agreed_at) == (lalu, baiq, NOW)

    def test_a_screen_open_since_before_is_told_of_a_newer_version(self, sealed, people):
        before = sealed.latest_revision_id
        lift = EmbargoLift.objects.ask(sealed, by=people[0], reason="Bocor.", at=NOW)

        lift.agree(by=people[1], at=NOW)

        newest = Article.objects.get().latest_revision
        assert newest.pk != before
        assert newest.user == people[1]

    def test_whoever_asked_cannot_agree(self, sealed, people):
        lift = EmbargoLift.objects.ask(sealed, by=people[0], reason="Bocor.", at=NOW)

        with pytest.raises(OwnRequest):
            lift.agree(by=people[0], at=NOW)
        with pytest.raises(IntegrityError), transaction.atomic():
            EmbargoLift.objects.update(agreed_by=people[0], agreed_at=NOW)
        assert Article.objects.get().is_embargoed(NOW)

    def test_nobody_else_asks_or_agrees(self, sealed, people, make_user):
        reporter = make_user("rwu")
        with pytest.raises(MayNotLift):
            EmbargoLift.objects.ask(sealed, by=reporter, reason="Bocor.", at=NOW)
        lift = EmbargoLift.objects.ask(sealed, by=people[0], reason="Bocor.", at=NOW)
        with pytest.raises(MayNotLift):
            lift.agree(by=reporter, at=NOW)

    def test_one_request_waits_at_a_time(self, sealed, people):
        lift = EmbargoLift.objects.ask(sealed, by=people[0], reason="Bocor.", at=NOW)
        with pytest.raises(AlreadyAsked):
            EmbargoLift.objects.ask(sealed, by=people[1], reason="Bocor.", at=NOW)

        lift.withdraw(at=NOW)

        with pytest.raises(NoLongerAsked):
            lift.agree(by=people[1], at=NOW)
        EmbargoLift.objects.ask(sealed, by=people[1], reason="Lagi.", at=NOW)
        assert EmbargoLift.objects.open(NOW).get().asked_by == people[1]

    def test_a_request_is_about_the_embargo_it_was_made_for(self, sealed, people):
        lift = EmbargoLift.objects.ask(sealed, by=people[0], reason="Bocor.", at=NOW)
        version = sealed.get_latest_revision_as_object()
        version.embargo_until = LATER + timedelta(days=1)
        version.save_revision()

        with pytest.raises(NoLongerAsked):
            lift.agree(by=people[1], at=NOW)

    def test_what_ended_by_itself_is_not_lifted(self, sealed, people):
        lift = EmbargoLift.objects.ask(sealed, by=people[0], reason="Bocor.", at=NOW)

        with pytest.raises(NoLongerAsked):
            lift.agree(by=people[1], at=LATER)
        with pytest.raises(NoEmbargoInForce):
            EmbargoLift.objects.ask(sealed, by=people[0], reason="Bocor.", at=LATER)
        assert not EmbargoLift.objects.open(LATER).exists()


def test_one_look_of_some_minutes_is_one_row(sealed, make_user):
    rwu = make_user("rwu")

    for minutes, screen in ((0, "edit"), (4, "edit"), (4, "history"), (6, "edit")):
        at = NOW + timedelta(minutes=minutes)
        EmbargoLook.objects.note(sealed, user=rwu, screen=screen, at=at)

    looks = EmbargoLook.objects.order_by("at", "pk").values_list("screen", flat=True)
    assert list(looks) == ["edit", "history", "edit"]
