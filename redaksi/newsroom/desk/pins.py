"""The screen of the articles that editors put first when readers search for some words."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.views.generic.models import IndexView

from redaksi.newsroom.desk.nouns import NounViewSet
from redaksi.search.models import Pin


class PinIndexView(IndexView):
    def get_base_queryset(self) -> QuerySet[Any]:
        # Each line names its article.
        pins: QuerySet[Any] = super().get_base_queryset()
        return pins.select_related("article")


class PinViewSet(NounViewSet):
    model = Pin
    name = "pins"
    url_prefix = "search-pins"
    icon = "search"
    index_view_class = PinIndexView
    ordering = ("words", "position", "pk")
    list_display = ("words", "article", "position")
    search_fields = ("words",)
    panels = (
        FieldPanel("words"),
        FieldRowPanel([FieldPanel("article"), FieldPanel("position")]),
    )
