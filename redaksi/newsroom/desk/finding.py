"""Finding articles by their words, and other pages by their titles, in an archive of 100,000.

Wagtail's own search ranks by relevance; on SQLite that asks the whole index once for every article
found (minutes, measured at 100,000). At the desk the newest is what is looked for.
"""

import json
from collections.abc import Collection
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import connection
from django.db.models import F, QuerySet
from django.db.models.expressions import RawSQL
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe
from wagtail.admin.forms.search import SearchForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.chooser import (
    PageChooserTable,
    SearchView,
    page_models_from_string,
    shared_context,
)
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.models import Page
from wagtail.query import PageQuerySet

from redaksi.articles.models import Article, Month
from redaksi.newsroom.desk.choosers import to_choose_from
from redaksi.newsroom.desk.rows import prepared
from redaksi.newsroom.desk.sides import ADVERTS, NEWS, archives_of, user_of
from redaksi.newsroom.models import Draft
from redaksi.search.asking import EVERYWHERE, Within, read
from redaksi.search.models import Entry

Pages = TypeVar("Pages", bound=PageQuerySet)

A_PAGE = 25
# The newest that are out and hold the words anywhere, and in the title; whoever finds as many
# narrows the list further.
MOST, MOST_TITLES = 500, 10_000


def titled(pages: Pages, words: str) -> Pages:
    """Keep the pages whose title, as the desk has it, holds every word or part of a word."""
    for word in words.split():
        pages = pages.filter(draft_title__icontains=word)
    return pages


def changed_last(pages: Pages) -> Pages:
    """Sort by the last change, newest first.

    By the number of the version: it grows with time, and it has an index; the date has none.
    """
    sorted_pages: Pages = pages.order_by(F("latest_revision_id").desc(nulls_last=True), "-id")
    return sorted_pages


class FindsByTitle:
    """A list whose search field looks through the titles."""

    def search_queryset(self, queryset: PageQuerySet) -> PageQuerySet:
        return titled(queryset, self.search_query)  # type: ignore[attr-defined]  # Wagtail's mixin


class FindsByWords:
    """A list of articles: what is out is found in the readers' index, the rest in the desk's own.

    What is found is kept of the list's own articles, so that everybody finds what is theirs to see.
    """

    def search_queryset(self, queryset: PageQuerySet) -> PageQuerySet:
        if not self.is_searching:  # type: ignore[attr-defined]  # Wagtail's mixin
            return queryset
        asked = read(self.search_query)  # type: ignore[attr-defined]  # Wagtail's mixin
        if not asked.groups:
            return queryset.none()
        within = self.within()
        # Asked here, once: the list is counted and cut into pages by the numbers alone.
        numbers = {
            *Entry.objects.find(asked, within, start=0, stop=MOST),
            *Entry.objects.find_begun(asked, within, most=MOST_TITLES),
            *Draft.objects.found(asked),
        }
        return queryset.filter(pk__in=_as_one(numbers)) if numbers else queryset.none()

    def within(self) -> Within:
        """Say how the list is narrowed, as far as the readers' index knows of it."""
        return EVERYWHERE


def _as_one(numbers: Collection[int]) -> RawSQL:
    """Give numbers to the database as one value: 10,000 named one by one take 100 ms."""
    if connection.vendor == "postgresql":
        return RawSQL("SELECT unnest(%s::int[])", [list(numbers)])
    return RawSQL("SELECT value FROM json_each(%s)", [json.dumps([*numbers])])


class Explorer(FindsByTitle, ExplorableIndexView):  # type: ignore[misc]  # Wagtail's own clash
    """The raw tree, searched the same way."""


class ArchiveExplorer(Explorer):
    """The months of an archive."""

    def get_base_queryset(self) -> PageQuerySet:
        if self.is_searching or self.is_filtering:
            return super().get_base_queryset()
        # Whoever may look into an archive may see each of its months: asked page by page, Wagtail's
        # permissions read the whole tree.
        months: PageQuerySet = self.annotate_queryset(Month.objects.child_of(self.parent_page))
        return months


class ChooserSearch(SearchView):
    """Finds pages to choose among those offered, the last changed first."""

    @property
    def columns(self) -> list[Column]:
        # The parent is a month, which says nothing and costs a query a row.
        return [column for column in super().columns if column.name != "parent"]

    def get(self, request: HttpRequest) -> HttpResponse:
        self.i18n_enabled = False
        self.is_multiple_choice = request.GET.get("multiple")
        form = SearchForm(request.GET)
        words = form.cleaned_data["q"] if form.is_valid() else ""
        asked = request.GET.get("page_type") or "wagtailcore.page"
        pages = Paginator(self._found(words, asked), A_PAGE).get_page(request.GET.get("p"))
        for page in pages:
            page.can_choose, page.is_parent_page = True, False
        table = PageChooserTable(self.columns, pages)
        told = {"searchform": form, "table": table, "pages": pages, "page_type_string": asked}
        template = "wagtailadmin/chooser/_search_results.html"
        return TemplateResponse(request, template, shared_context(request, told))

    def _found(self, words: str, asked: str) -> QuerySet[Any]:
        try:
            models = page_models_from_string(asked)
        except (ValueError, LookupError) as error:
            raise Http404 from error
        if not words:
            return Page.objects.none()
        offered = titled(to_choose_from(user_of(self.request)).exclude(depth=1), words)
        if models == (Article,):
            # Straight from the noun, so that a row costs no query of its own.
            return prepared(changed_last(Article.objects.filter(pk__in=offered.values("pk"))))
        found: QuerySet[Any] = changed_last(offered.type(*models)).specific(defer=True)
        return found


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Lead the search field of the menu to the list of articles."""
    sides = archives_of(user_of(request))
    side = next((holds for holds in (NEWS, ADVERTS) if holds in sides), None)
    if side is None:
        raise PermissionDenied
    return redirect(f"{reverse(f'{side}:index')}?{urlencode({'q': request.GET.get('q', '')})}")


def addresses() -> list[URLPattern]:
    """Give the addresses that stand before Wagtail's own of the same name."""
    return [
        path("pages/search/", find),
        path("pages/search/results/", find),
        path("choose-page/search/", ChooserSearch.as_view()),
    ]
