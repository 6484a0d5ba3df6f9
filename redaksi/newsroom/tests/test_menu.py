import json
import re

import pytest
from django.urls import reverse

from redaksi.articles.models import Month
from redaksi.newsroom.roles import Role

pytestmark = pytest.mark.once

HOME = "/desk/"


def menu_of(client):
    """Name the items of the menu that a client sees, in order."""
    page = client.get(HOME).content.decode()
    props = re.search(
        r'<script id="wagtail-sidebar-props" type="application/json">(.*?)</script>', page
    )
    assert props is not None
    main = json.dumps(json.loads(props[1]))
    return re.findall(r'"_args": \[\{"name": "([\w-]+)"', main)


@pytest.mark.parametrize(
    ("role", "items"),
    [
        (Role.REPORTER, ["write", "articles", "photos", "papers"]),
        (
            Role.EDITOR,
            ["write", "articles", "reader-comments", "filter-words", "withdrawals", "complaints",
             "questions", "photos", "papers", "sections", "topics", "people", "search-pins"],
        ),
        (
            Role.MANAGING_EDITOR,
            ["write", "articles", "adverts", "reader-comments", "filter-words", "withdrawals",
             "complaints", "questions", "photos", "papers", "sections", "topics", "people",
             "search-pins", "standing-pages", "masthead", "tree"],
        ),
        (Role.PHOTO_EDITOR, ["articles", "photos", "papers"]),
        (Role.ADVERTISING, ["write-advert", "adverts", "photos", "papers"]),
        (Role.TECHNICIAN, ["masthead"]),
    ],
)  # fmt: skip
def test_the_menu_offers_what_the_role_may_do_in_the_order_of_the_day(as_role, role, items):
    shown = menu_of(as_role(role))

    assert [item for item in shown if item not in MACHINERY] == items


MACHINERY = {
    "launch", "settings", "users", "sites", "reports", "help", "keyboard-shortcuts-trigger",
    "account", "logout", "groups", "locked-pages", "workflows", "workflow-tasks", "site-history",
    "aging-pages", "page-types-usage", "collections",
}  # fmt: skip


@pytest.mark.parametrize("role", [Role.REPORTER, Role.EDITOR, Role.PHOTO_EDITOR])
def test_users_and_reports_are_not_offered_to_those_who_write(as_role, role):
    assert not {"users", "reports", "settings"} & set(menu_of(as_role(role)))


def test_no_menu_item_leads_to_another_host(superuser):
    assert not [item for item in menu_of(superuser) if item.startswith(("whats-new", "editor-"))]


@pytest.mark.usefixtures("sections")
class TestWriting:
    def test_opens_the_form_on_this_months_shelf(self, reporter, time_machine):
        time_machine.move_to("2026-05-31T17:30:00Z")  # already June in Mataram

        answer = reporter.get(reverse("newsroom_write", args=["news"]), follow=True)

        june = Month.objects.get(slug="2026-06")
        assert answer.redirect_chain[-1][0] == f"/desk/pages/add/articles/article/{june.pk}/"
        assert answer.status_code == 200
        assert june.holds == "news"

    def test_a_month_is_opened_once(self, reporter, editor):
        for client in (reporter, editor, reporter):
            client.get(reverse("newsroom_write", args=["news"]))

        assert Month.objects.count() == 1

    @pytest.mark.parametrize(
        ("role", "side"),
        [
            (Role.REPORTER, "adverts"),
            (Role.EDITOR, "adverts"),
            (Role.MANAGING_EDITOR, "adverts"),
            (Role.PHOTO_EDITOR, "news"),
            (Role.ADVERTISING, "news"),
            (Role.TECHNICIAN, "news"),
            (Role.REPORTER, "elsewhere"),
        ],
    )
    def test_is_closed_to_the_wrong_side(self, as_role, role, side):
        answer = as_role(role).get(reverse("newsroom_write", args=[side]))

        assert (answer.status_code, answer.url) == (302, HOME)
        assert not Month.objects.exists()

    def test_is_opened_by_a_link_only(self, reporter):
        assert reporter.post(reverse("newsroom_write", args=["news"])).status_code == 405

    def test_asks_strangers_to_log_in(self, client):
        answer = client.get(reverse("newsroom_write", args=["news"]))

        assert answer.url.startswith("/desk/login/")
