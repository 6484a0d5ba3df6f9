"""The desk's menu: the day's work first, machinery last, nothing that one may not open."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.wagtail_hooks import ExplorerMenuItem
from wagtail.documents.wagtail_hooks import DocumentsMenuItem
from wagtail.images.wagtail_hooks import ImagesMenuItem
from wagtail.permissions import policy_registry

from redaksi.comments.models import ListedWord
from redaksi.masthead.models import Publication
from redaksi.newsroom.desk.comments.queues import may_moderate, waiting_for
from redaksi.newsroom.desk.complaints.lines import may_decide
from redaksi.newsroom.desk.questions import may_read
from redaksi.newsroom.desk.sides import (
    ADVERTS,
    NEWS,
    archives_of,
    keeps_standing_pages,
    may_file,
    user_of,
)
from redaksi.newsroom.desk.withdrawals.sealing import may_see_withdrawals
from redaksi.newsroom.roles import Role, roles_of
from redaksi.people.models import Person
from redaksi.search.models import Pin
from redaksi.sections.models import Section, Topic

# Ours stand in their place: other words, another order.
REPLACED = frozenset({"explorer", "images", "documents", "reports"})
# Links to other hosts.
FOREIGN_HELP = ("whats-new-in-wagtail", "editor-guide")


class WriteItem(MenuItem):
    """Starts a new article on one side of the wall."""

    def __init__(self, label: Any, holds: str, **kwargs: Any) -> None:
        super().__init__(
            label, reverse("newsroom_write", args=[holds]), icon_name="edit",
            classname="menu-item--write", **kwargs,
        )  # fmt: skip
        self.holds = holds

    def is_shown(self, request: HttpRequest) -> bool:
        return may_file(user_of(request), self.holds)


class ListItem(MenuItem):
    """Leads to the articles on one side of the wall."""

    def __init__(self, label: Any, holds: str, **kwargs: Any) -> None:
        super().__init__(label, reverse(f"{holds}:index"), **kwargs)
        self.holds = holds

    def is_shown(self, request: HttpRequest) -> bool:
        return self.holds in archives_of(user_of(request))


class WithdrawalsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_withdrawals(user_of(request))


class CommentsItem(MenuItem):
    """Leads to the moderators' queues, and says how many wait. Costs a query."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_moderate(user_of(request))

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        count = waiting_for(user_of(request))
        label = f"{self.label} ({count})" if count else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name)


class ComplaintsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_decide(user_of(request))


class QuestionsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(user_of(request))


class StandingPagesItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return keeps_standing_pages(user_of(request))


class NounItem(MenuItem):
    """Leads to a noun's screen, for those who may change it."""

    def __init__(self, label: Any, noun: type[Model], url: str, **kwargs: Any) -> None:
        super().__init__(label, url, **kwargs)
        self.noun = noun

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(self.noun)
        return bool(policy.user_has_permission(request.user, "change"))


class TreeItem(ExplorerMenuItem):
    """The raw tree, for those who have to look under the floor."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_the_tree(request.user)


def may_see_the_tree(user: Any) -> bool:
    return bool(user.is_superuser or Role.MANAGING_EDITOR in roles_of(user))


def desk_items() -> list[MenuItem]:
    """Give the desk's own menu items, in their order."""
    return [*_writing_items(), *_answering_items(), *_lasting_items()]


def _writing_items() -> list[MenuItem]:
    return [
        WriteItem(_("Write an article"), NEWS, name="write", order=10),
        WriteItem(_("Write an advertorial"), ADVERTS, name="write-advert", order=20),
        ListItem(_("Articles"), NEWS, name="articles", icon_name="doc-full", order=30),
        ListItem(_("Advertising"), ADVERTS, name="adverts", icon_name="pick", order=40),
    ]


def _answering_items() -> list[MenuItem]:
    """Give what readers say, and what the paper takes back."""
    return [
        CommentsItem(
            _("Comments"), reverse("newsroom_comments"), name="reader-comments",
            icon_name="comment", order=42,
        ),
        NounItem(
            _("Words of the filter"), ListedWord, reverse("filter_words:index"),
            name="filter-words", icon_name="comment", order=43,
        ),
        WithdrawalsItem(
            _("Withdrawals"), reverse("newsroom_withdrawals"), name="withdrawals",
            icon_name="no-view", order=45,
        ),
        ComplaintsItem(
            _("Complaints"), reverse("newsroom_complaints"), name="complaints",
            icon_name="warning", order=46,
        ),
        QuestionsItem(
            _("Questions of readers"), reverse("newsroom_questions"), name="questions",
            icon_name="help", order=47,
        ),
    ]  # fmt: skip


def _lasting_items() -> list[MenuItem]:
    """Give what stories are made with and stand on."""
    return [
        ImagesMenuItem(
            _("Photos"), reverse("wagtailimages:index"), name="photos", icon_name="image", order=50
        ),
        DocumentsMenuItem(
            _("Documents"), reverse("wagtaildocs:index"), name="papers",
            icon_name="doc-full-inverse", order=60,
        ),
        NounItem(
            _("Sections"), Section, reverse("sections:index"), name="sections",
            icon_name="list-ul", order=70,
        ),
        NounItem(
            _("Topics"), Topic, reverse("topics:index"), name="topics", icon_name="tag", order=80
        ),
        NounItem(
            _("People"), Person, reverse("people:index"), name="people", icon_name="user", order=90
        ),
        NounItem(
            _("Pinned search results"), Pin, reverse("pins:index"), name="search-pins",
            icon_name="search", order=95,
        ),
        StandingPagesItem(
            _("Standing pages"), reverse("standing_pages:index"), name="standing-pages",
            icon_name="thumbtack", order=100,
        ),
        NounItem(
            _("Masthead"), Publication, _masthead_url(), name="masthead", icon_name="home",
            order=110,
        ),
        TreeItem(
            _("Page tree"), reverse("wagtailadmin_explore_root"), name="tree",
            icon_name="folder-open-inverse", order=900,
        ),
    ]  # fmt: skip


@hooks.register("construct_main_menu")
def main_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """Put the desk's items in the place of Wagtail's."""
    kept = [item for item in items if item.name not in REPLACED]
    kept += [item for item in items if item.name == "reports" and may_see_the_tree(request.user)]
    items[:] = [*(item for item in desk_items() if item.is_shown(request)), *kept]


@hooks.register("construct_settings_menu")
def settings_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """Take out what the main menu has: the masthead."""
    items[:] = [item for item in items if not item.url.startswith(_masthead_url())]


@hooks.register("construct_help_menu")
def help_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """Keep what works without another host."""
    items[:] = [item for item in items if not item.name.startswith(FOREIGN_HELP)]


def _masthead_url() -> str:
    return reverse("wagtailsettings:edit", args=["masthead", "publication"])
