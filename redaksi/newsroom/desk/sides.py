"""The two sides of the wall (D19): which archives a user of the desk may look into and file in."""

from datetime import datetime
from typing import cast

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from redaksi.articles.models import Archive, Article, Month
from redaksi.articles.models.embargo import hidden_from
from redaksi.articles.models.queries import ArticleQuerySet
from redaksi.masthead.models import StandingPage
from redaksi.people.models import User

NEWS, ADVERTS = Archive.Holds.NEWS, Archive.Holds.ADVERTS
LOOKING = frozenset({"add", "change", "publish", "lock", "unlock", "bulk_delete"})


def user_of(request: HttpRequest) -> User:
    """Give who is at the desk; it lets nobody else in."""
    return cast("User", request.user)


def page_policy() -> PagePermissionPolicy:
    """Give Wagtail's rules on who may do what in the tree."""
    policy: PagePermissionPolicy = policy_registry.get_by_type(Page)
    return policy


def archives_of(user: User) -> dict[str, Archive]:
    """Give the archives a user may look into, by what they hold. Costs queries once a request."""
    kept: dict[str, Archive] | None = getattr(user, "_desk_archives", None)
    if kept is None:
        kept = {
            archive.holds: archive
            for archive in Archive.objects.order_by("pk")
            if page_policy().user_has_any_permission_for_instance(user, LOOKING, archive)
        }
        # The user object lives as long as the request.
        user._desk_archives = kept  # type: ignore[attr-defined]  # kept on the user
    return kept


def articles_of(user: User) -> ArticleQuerySet:
    """Keep the articles on the sides of the wall that a user may look into.

    What an embargo hides from the user is not among them (D26).
    """
    articles: ArticleQuerySet = Article.objects.none()
    for archive in archives_of(user).values():
        articles = articles | Article.objects.descendant_of(archive)
    return in_sight_of(user, articles)


def in_sight_of(user: User, articles: ArticleQuerySet) -> ArticleQuerySet:
    """Leave out what an embargo hides from a user. Changes no query while nothing is hidden."""
    hidden = hidden_articles(user)
    return articles.exclude(pk__in=hidden) if hidden else articles


def hidden_articles(user: User) -> frozenset[int]:
    """Give the numbers of what an embargo hides from a user; remembered for the request."""
    return hidden_from(user, Article.objects.all())


def may_file(user: User, holds: str) -> bool:
    """Tell whether a user may file an article in an archive."""
    archive = archives_of(user).get(holds)
    return archive is not None and page_policy().user_has_permission_for_instance(
        user, "add", archive
    )


def shelf_for(user: User, holds: str, *, at: datetime) -> Month:
    """Give the month under which a new article of a user is filed; open it when it is new."""
    if not may_file(user, holds):
        raise PermissionDenied
    with transaction.atomic():
        # Two people filing in the first minute of a month must not open it twice.
        archive = Archive.objects.select_for_update().get(holds=holds)
        return archive.month(timezone.localdate(at))


def keeps_standing_pages(user: User) -> bool:
    """Tell whether a user may rewrite any of the pages that stay."""
    allowed = page_policy().instances_user_has_permission_for(user, "change")
    return bool(allowed.type(StandingPage).exists())
