"""Hangs the desk's work into Wagtail: addresses, lists and nouns; the rest registers itself."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from redaksi.newsroom.desk import (
    accounts,
    aids,
    blanks,
    buttons,
    choosers,
    dashboard,
    embargo,
    fields,
    filter_words,
    lifting,
    lists,
    menu,
    moments,
    naming,
    nouns,
    pins,
    policy,
    questions,
    receipts,
    related,
    screens,
    sharing,
    stuck,
    topics,
    wall,
    writing,
)
from redaksi.newsroom.desk.comments import hooks as comments
from redaksi.newsroom.desk.complaints import hooks as complaints
from redaksi.newsroom.desk.withdrawals import hooks as withdrawals

# These register themselves.
__all__ = [
    "accounts", "aids", "blanks", "buttons", "choosers", "comments", "complaints", "dashboard",
    "fields", "lifting", "menu", "moments", "naming", "policy", "stuck", "wall", "withdrawals",
]  # fmt: skip


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("write/<slug:holds>/", writing.write, name="newsroom_write"),
        path("tasks/<int:pk>/again/", stuck.again, name="newsroom_task_again"),
        path("tasks/<int:pk>/dismiss/", stuck.dismiss, name="newsroom_task_dismiss"),
        *receipts.addresses(),
        path("topics/suggest/", topics.suggest, name="newsroom_topics_suggest"),
        path("topics/add/", topics.add, name="newsroom_topics_add"),
        *embargo.addresses(),
        *sharing.addresses(),
        *related.addresses(),
        *questions.addresses(),
    ]


@hooks.register("register_admin_viewset")
def viewsets() -> list[ViewSet]:
    return [
        lists.news_list,
        lists.adverts_list,
        *nouns.viewsets,
        *screens.viewsets,
        filter_words.ListedWordViewSet(),
        pins.PinViewSet(),
    ]
