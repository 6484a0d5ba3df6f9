from datetime import date

import pytest
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page, Workflow

from redaksi.articles.actions import month_for
from redaksi.articles.models import Archive
from redaksi.masthead.models import StandingPage
from redaksi.newsroom.roles import Role, establish_roles, roles_of

pytestmark = pytest.mark.once

DAY = date(2026, 5, 12)


@pytest.fixture
def archives(roles):
    return {archive.holds: archive for archive in Archive.objects.all()}


VERBS = ("add_subpage", "edit", "publish", "unpublish", "lock", "unlock", "delete", "move", "copy")


def may(user, page):
    """Name what a user may do with a page made by somebody else."""
    tester = page.permissions_for_user(user)
    return {verb for verb in VERBS if getattr(tester, f"can_{verb}")()}


EDITING = {"edit", "publish", "unpublish", "lock", "unlock", "copy"}
WRITING_ADS = {"edit", "publish", "unpublish", "copy"}


@pytest.mark.parametrize(
    ("role", "news", "adverts"),
    [
        (Role.REPORTER, set(), set()),
        (Role.EDITOR, EDITING, set()),
        (Role.MANAGING_EDITOR, EDITING, {"publish", "unpublish"}),
        (Role.PHOTO_EDITOR, {"edit", "copy"}, set()),
        (Role.ADVERTISING, set(), WRITING_ADS),
        (Role.TECHNICIAN, set(), set()),
    ],
)
def test_a_role_may_do_with_an_article_what_it_is_for(
    roles, make_article, make_user, role, news, adverts
):
    user = make_user(role)

    assert may(user, make_article()) == news
    assert may(user, make_article(kind="advertorial", sponsor="Bank Rinjani")) == adverts


@pytest.mark.parametrize(
    ("role", "shelves"),
    [
        (Role.REPORTER, {"news"}),
        (Role.EDITOR, {"news"}),
        (Role.MANAGING_EDITOR, {"news"}),
        (Role.PHOTO_EDITOR, set()),
        (Role.ADVERTISING, {"adverts"}),
        (Role.TECHNICIAN, set()),
    ],
)
def test_filing_is_for_those_who_write(roles, make_user, role, shelves):
    months = [month_for(DAY), month_for(DAY, adverts=True)]
    user = make_user(role)

    open_to = {
        month.holds for month in months if month.permissions_for_user(user).can_add_subpage()
    }

    assert open_to == shelves


@pytest.mark.parametrize("role", [*Role, None])
def test_shelves_are_opened_and_nothing_else(archives, make_user, role):
    user = make_user(role)

    assert may(user, archives["news"]) == may(user, archives["adverts"]) == set()
    assert may(user, month_for(DAY)) <= {"add_subpage"}


def test_a_draft_is_deleted_by_its_writer_or_a_publisher(roles, make_article, make_user):
    reporter = make_user(Role.REPORTER)
    own, other = make_article(live=False, owner=reporter), make_article(live=False)

    assert own.permissions_for_user(reporter).can_delete()
    assert not other.permissions_for_user(reporter).can_delete()
    assert not other.permissions_for_user(make_user(Role.PHOTO_EDITOR)).can_delete()
    assert other.permissions_for_user(make_user(Role.EDITOR)).can_delete()


@pytest.mark.parametrize("live", [True, False])
def test_what_was_published_is_deleted_by_nobody(roles, make_article, make_user, live):
    article = make_article()
    if not live:
        article.unpublish()

    assert not article.permissions_for_user(make_user(None)).can_delete()


@pytest.mark.parametrize("role", Role)
def test_standing_pages_are_the_managing_editors(roles, make_user, role):
    allowed = may(make_user(role), StandingPage.objects.first())

    if role is Role.MANAGING_EDITOR:
        assert {"edit", "publish"} <= allowed
    else:
        assert allowed == set()


@pytest.mark.parametrize("role", [Role.MANAGING_EDITOR, None])
def test_a_page_that_the_press_rules_demand_is_deleted_by_nobody(roles, make_user, role):
    page = StandingPage.objects.get(duty=StandingPage.Duty.GUIDELINES)

    assert not page.permissions_for_user(make_user(role)).can_delete()


def test_nobody_has_a_right_above_the_archives(roles):
    assert not GroupPagePermission.objects.filter(page__depth__lt=3).exists()


def test_establishing_twice_changes_nothing(roles):
    before = sorted(GroupPagePermission.objects.values_list("group", "page", "permission"))

    establish_roles()

    after = sorted(GroupPagePermission.objects.values_list("group", "page", "permission"))
    assert after == before
    assert Workflow.objects.count() == 1


def test_a_right_added_by_hand_to_a_role_does_not_survive(roles, archives):
    group = Group.objects.get(name=Role.REPORTER.group_name)
    root = GroupPagePermission.objects.filter(permission__codename="publish_page")[0]
    GroupPagePermission.objects.create(
        group=group, page=Page.get_first_root_node(), permission=root.permission
    )

    establish_roles()

    assert set(group.page_permissions.values_list("permission__codename", flat=True)) == {
        "add_page"
    }


def test_a_group_of_the_papers_own_is_left_alone(roles):
    Group.objects.create(name="Editors")

    establish_roles()

    assert Group.objects.filter(name="Editors").exists()


def test_news_goes_through_the_workflow_and_advertising_does_not(archives):
    assert archives["news"].get_workflow().name == "Redaksi"
    assert archives["adverts"].get_workflow() is None


def test_roles_of_a_user_are_named(roles, make_user):
    assert roles_of(make_user(Role.EDITOR)) == {Role.EDITOR}
