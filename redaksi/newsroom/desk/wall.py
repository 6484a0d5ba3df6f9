"""The wall between news and advertising (D19), where Wagtail's own doors would go around it.

Permissions on the tree do most of it. What is here: the admin's API, bulk actions, and every
screen that is reached by a page's number. Choosers have a module of their own.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.models import Page

from redaksi.masthead.models import StandingPage
from redaksi.newsroom.desk.sides import archives_of, hidden_articles
from redaksi.people.models import User

View = Callable[..., HttpResponseBase]
# What the addresses call the page they are about.
PAGE_WORDS = ("page_id", "pk", "page_to_move_id", "parent_page_id")


def on_sides_of(user: User) -> Q:
    """Keep the pages in the archives that a user may look into, and that no embargo hides (D26)."""
    sides = Q(pk__in=[])
    for archive in archives_of(user).values():
        sides |= Q(path__startswith=archive.path)
    hidden = hidden_articles(user)
    return sides & ~Q(pk__in=hidden) if hidden else sides


def page_in(kwargs: dict[str, Any]) -> Any:
    """Give the number of the page that a screen's address is about; None when it is about none."""
    return next((kwargs[word] for word in PAGE_WORDS if word in kwargs), None)


def on_own_side(view: View) -> View:
    """Close a screen about one page to whoever is not on that page's side.

    Some of Wagtail's screens name the page before they ask for permission.
    """

    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        pk = page_in(kwargs)
        user: Any = request.user
        if pk in hidden_articles(user):
            # As if it had never been: a refusal would tell that it exists.
            raise Http404
        if pk is not None and not Page.objects.filter(on_sides_of(user), pk=pk).exists():
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return wrapped


def for_administrators(view: View) -> View:
    """Close a screen that knows no sides to everybody but the administrators."""

    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_superuser:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return wrapped


class ReadingPagesAPI(PagesAdminAPIViewSet):
    """The desk's own API without its verbs: the menu only reads, and nobody else needs it."""

    actions: dict[str, Any] = {}  # noqa: RUF012  # Wagtail declares it so


@hooks.register("construct_admin_api")
def admin_api(router: WagtailAPIRouter) -> None:
    router.register_endpoint("pages", ReadingPagesAPI)


class _StandingPagesOnly:
    """Bulk actions are for standing pages: an article is published, taken down and deleted alone.

    On a shelf they would take along everything that stands on it.
    """

    def check_perm(self, page: Page) -> bool:
        may: bool = super().check_perm(page)  # type: ignore[misc]  # Wagtail's mixin
        return page.specific_class is StandingPage and may


class DeleteStandingPages(_StandingPagesOnly, DeleteBulkAction):
    pass


class MoveStandingPages(_StandingPagesOnly, MoveBulkAction):
    pass


class PublishStandingPages(_StandingPagesOnly, PublishBulkAction):
    pass


class UnpublishStandingPages(_StandingPagesOnly, UnpublishBulkAction):
    pass


# Later than Wagtail's own: of two actions with one name, the last registered counts.
for action in (
    DeleteStandingPages, MoveStandingPages, PublishStandingPages, UnpublishStandingPages
):  # fmt: skip
    hooks.register("register_bulk_action", action, order=100)
