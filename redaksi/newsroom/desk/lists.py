"""The lists of articles, one on each side of the wall: find any of 100,000 in a few clicks."""

from datetime import date
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_filters.filters import DateFromToRangeFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.ui.tables.pages import PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from redaksi.articles.models import Article, Month, person_list, section_list
from redaksi.articles.models.queries import ArticleQuerySet
from redaksi.lang.dates import Language, month_name
from redaksi.newsroom.desk.finding import FindsByWords, changed_last
from redaksi.newsroom.desk.rows import keep_rights, prepared
from redaksi.newsroom.desk.sides import (
    ADVERTS,
    NEWS,
    archives_of,
    in_sight_of,
    may_file,
    user_of,
)
from redaksi.newsroom.desk.standings import Standing, standing_of, that_stand
from redaksi.people.models import Person
from redaksi.search.asking import EVERYWHERE, Within
from redaksi.sections.models import Section


class TitleColumn(PageTitleColumn):
    cell_template_name = "newsroom/desk/title_cell.html"


class StandingColumn(Column):
    cell_template_name = "newsroom/desk/standing_cell.html"

    def get_value(self, instance: Article) -> Standing:
        return standing_of(instance)


def writers(article: Article) -> str:
    """Name who wrote an article, as it is printed."""
    return ", ".join(byline.name for byline in article.bylines.all())


COLUMNS = [
    TitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
    Column("kind", label=_("Kind"), accessor="get_kind_display", width="10%"),
    Column("section", label=_("Section"), accessor="section", width="12%"),
    Column("writers", label=_("Writers"), accessor=writers, width="14%"),
    StandingColumn("standing", label=_("Status"), width="14%"),
    DateColumn(
        "latest_revision_created_at", label=_("Updated"), width="10%",
        sort_key="latest_revision_created_at",
    ),
]  # fmt: skip


def months() -> list[tuple[str, str]]:
    """Name the months under which articles are filed, the newest first. Costs a query."""
    language: Language = "en" if get_language() == "en" else "id"
    # Sorted here: the database would read the slugs of all pages in order.
    slugs = sorted(set(Month.objects.values_list("slug", flat=True)), reverse=True)
    days = {slug: date.fromisoformat(f"{slug}-01") for slug in slugs}
    return [
        (slug, f"{month_name(day, language=language)} {day.year}") for slug, day in days.items()
    ]


class ArticleFilterSet(WagtailFilterSet):
    """What the list can be narrowed to."""

    section = django_filters.ModelChoiceFilter(
        label=_("Section"), queryset=lambda request: Section.objects.in_order(),
        method="in_section",
    )  # fmt: skip
    kind = django_filters.MultipleChoiceFilter(
        label=_("Kind"), choices=Article.KindChoice, widget=forms.CheckboxSelectMultiple
    )
    standing = django_filters.ChoiceFilter(
        label=_("Status"), choices=[(standing, standing.label) for standing in Standing],
        widget=forms.RadioSelect, method="of_standing", empty_label=_("All"),
    )  # fmt: skip
    writer = django_filters.ModelChoiceFilter(
        label=_("Writer"), queryset=lambda request: Person.objects.order_by("name", "pk"),
        method="by_writer",
    )  # fmt: skip
    month = django_filters.ChoiceFilter(
        label=_("Filed in"), choices=months, method="of_month", empty_label=_("All")
    )
    published_at = DateFromToRangeFilter(label=_("Published"), widget=DateRangePickerWidget)
    latest_revision_created_at = DateFromToRangeFilter(
        label=_("Updated"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Article
        fields = ()

    def within(self) -> Within:
        """Give what the readers' index knows of the filters, so that it finds older stories, too.

        It is told where only one answer is wanted; what it is not told, the list itself keeps to.
        """
        told = self.form.cleaned_data
        section, writer, kinds = (told.get(name) for name in ("section", "writer", "kind"))
        lists = [section_list(section.pk)] if section else []
        lists += [person_list(writer.pk)] if writer else []
        return Within(tuple(lists), kind=kinds[0] if kinds and len(kinds) == 1 else "")

    def in_section(self, articles: ArticleQuerySet, name: str, value: Section) -> ArticleQuerySet:
        return articles.in_section(value.pk)

    def by_writer(self, articles: ArticleQuerySet, name: str, value: Person) -> ArticleQuerySet:
        return articles.by(value.pk)

    def of_month(self, articles: ArticleQuerySet, name: str, value: str) -> ArticleQuerySet:
        return articles.filed_in(Month.objects.filter(slug=value))

    def of_standing(self, articles: ArticleQuerySet, name: str, value: str) -> ArticleQuerySet:
        return articles.filter(that_stand(Standing(value)))


class ArticleIndexView(FindsByWords, IndexView):  # type: ignore[misc]  # Wagtail's own clash
    """One archive's articles, newest change first; closed to whoever is not on its side."""

    holds = NEWS
    list_display = None
    table_classname = "listing full-width listing--articles"
    template_name = "newsroom/desk/articles.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.holds not in archives_of(user_of(request)):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_base_queryset(self) -> ArticleQuerySet:
        user: Any = self.request.user
        archive = archives_of(user)[self.holds]
        return prepared(in_sight_of(user, Article.objects.descendant_of(archive)))

    def within(self) -> Within:
        return self.filters.within() if self.filters.is_valid() else EVERYWHERE

    def order_queryset(self, queryset: ArticleQuerySet) -> Any:
        if self.ordering == self.default_ordering:
            return changed_last(queryset)
        return super().order_queryset(queryset)

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        paginator, page, rows, is_paginated = super().paginate_queryset(queryset, page_size)
        keep_rights(rows, self.request.user)
        return paginator, page, rows, is_paginated

    def get_add_url(self) -> str | None:
        user: Any = self.request.user
        if not may_file(user, self.holds):
            return None
        return reverse("newsroom_write", args=[self.holds])

    @cached_property
    def columns(self) -> list[BaseColumn]:  # type: ignore[override]  # Wagtail's is cached too
        return COLUMNS


class ArticleListViewSet(PageListingViewSet):
    """The addresses of one list; `holds` is its name and its side of the wall."""

    model = Article
    index_view_class = ArticleIndexView
    filterset_class = ArticleFilterSet
    holds = NEWS
    page_title = ViewSet.UNDEFINED
    add_item_label = ViewSet.UNDEFINED

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        kwargs = {
            **super().get_index_view_kwargs(**kwargs),
            "holds": self.holds,
            "page_title": self.page_title,
            "add_item_label": self.add_item_label,
        }
        kwargs.pop("columns")
        return kwargs


news_list = ArticleListViewSet(
    NEWS.value, holds=NEWS, icon="doc-full", url_prefix="articles",
    page_title=_("Articles"), add_item_label=_("Write an article"),
)  # fmt: skip
adverts_list = ArticleListViewSet(
    ADVERTS.value, holds=ADVERTS, icon="pick", url_prefix="adverts",
    page_title=_("Advertising"), add_item_label=_("Write an advertorial"),
)  # fmt: skip
