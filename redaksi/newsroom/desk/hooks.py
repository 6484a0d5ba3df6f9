"""Hangs the desk's work into Wagtail: addresses, lists and nouns; the rest registers itself."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from redaksi.newsroom.desk import (
    aids,
    choosers,
    dashboard,
    fields,
    lists,
    menu,
    moments,
    naming,
    nouns,
    receipts,
    screens,
    stuck,
    topics,
    wall,
    writing,
)

# These register themselves.
__all__ = ["aids", "choosers", "dashboard", "fields", "menu", "moments", "naming", "stuck", "wall"]


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("write/<slug:holds>/", writing.write, name="newsroom_write"),
        path("tasks/<int:pk>/again/", stuck.again, name="newsroom_task_again"),
        path("tasks/<int:pk>/dismiss/", stuck.dismiss, name="newsroom_task_dismiss"),
        *receipts.addresses(),
        path("topics/suggest/", topics.suggest, name="newsroom_topics_suggest"),
        path("topics/add/", topics.add, name="newsroom_topics_add"),
    ]


@hooks.register("register_admin_viewset")
def viewsets() -> list[ViewSet]:
    return [lists.news_list, lists.adverts_list, *nouns.viewsets, *screens.viewsets]
