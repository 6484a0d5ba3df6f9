"""Which pages the desk's choosers offer; Wagtail's own ask for no permission (D19)."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.views.chooser import BrowseView, ChosenMultipleView
from wagtail.models import Page
from wagtail.query import PageQuerySet

from redaksi.articles.models import Archive, Article, Month
from redaksi.masthead.models import StandingPage
from redaksi.newsroom.desk.rows import prepared
from redaksi.newsroom.desk.sides import articles_of, user_of
from redaksi.newsroom.desk.wall import on_sides_of
from redaksi.people.models import User

# A few pages of the chooser; older ones are found by their words.
NEWEST = 100


def to_choose_from(user: User) -> PageQuerySet:
    """Give the pages that a chooser offers: published ones and one's own, on one's own side.

    And what has to be opened to reach them: the shelves.
    """
    types = ContentType.objects.get_for_models(Archive, Month, StandingPage)
    shelves = Q(content_type__in=[types[Archive], types[Month]])
    standing = Q(content_type=types[StandingPage], live=True)
    side = on_sides_of(user) & (Q(live=True) | Q(owner=user) | shelves)
    offered: PageQuerySet = Page.objects.filter(Q(depth__lte=2) | side | standing)
    return offered


@hooks.register("construct_page_chooser_queryset")
def chooser(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """Narrow what the page choosers offer, in browsing and in searching."""
    # By number alone: the search index would refuse the other conditions.
    return pages.filter(pk__in=to_choose_from(user_of(request)).values("pk"))


class Browse(BrowseView):
    """Opens on the newest articles where one is to be chosen; refuses what is not offered."""

    def get(self, request: HttpRequest, parent_page_id: int | None = None) -> HttpResponse:
        self.is_at_the_start = parent_page_id is None
        if (
            parent_page_id
            and not to_choose_from(user_of(request)).filter(pk=parent_page_id).exists()
        ):
            raise Http404
        answer: HttpResponse = super().get(request, parent_page_id)
        return answer

    def get_object_list(self) -> QuerySet[Page]:
        if not (self.is_at_the_start and self.desired_classes == (Article,)):
            children: QuerySet[Page] = super().get_object_list()
            return children
        newest = articles_of(user_of(self.request)).published().newest_first().values("pk")[:NEWEST]
        # Two steps: not every database narrows by a list that is cut off.
        kept = Article.objects.filter(pk__in=[row["pk"] for row in newest])
        listed: QuerySet[Page] = prepared(kept.newest_first())
        return listed

    def filter_object_list(self, pages: QuerySet[Page]) -> QuerySet[Page]:
        if pages.model is Article:
            # Chosen above, and by the same rule.
            return pages
        narrowed: QuerySet[Page] = super().filter_object_list(pages)
        return narrowed


class ChosenMultiple(ChosenMultipleView):
    """Names the pages chosen, if they were offered."""

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = [pk for pk in request.GET.getlist("id") if pk.isdigit()]
        user: Any = request.user
        offered = to_choose_from(user).filter(pk__in=asked)
        answered = QueryDict(mutable=True)
        answered.update(request.GET)
        answered.setlist("id", [str(pk) for pk in offered.values_list("pk", flat=True)])
        request.GET = answered
        answer: HttpResponse = super().get(request)
        return answer


def addresses() -> list[URLPattern]:
    """Give the addresses that stand before Wagtail's own of the same name."""
    browse: Any = Browse.as_view()
    return [
        path("choose-page/", browse),
        path("choose-page/<int:parent_page_id>/", browse),
        path("choose-page/chosen-multiple/", ChosenMultiple.as_view()),
    ]
