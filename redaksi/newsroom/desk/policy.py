"""Wagtail's rules on who may do what with pages, without the articles an embargo hides (D26).

Lists, reports, histories, the desk's API and the choosers all ask these rules what a user may see:
what is left out here is in none of them.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from redaksi.newsroom.desk.sides import hidden_articles

if TYPE_CHECKING:
    from wagtail.query import PageQuerySet


class DeskPages(PagePermissionPolicy):
    """The rules of the tree, and of the embargo on top of them."""

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> "PageQuerySet":
        return _in_sight(user, super().instances_user_has_any_permission_for(user, actions))

    def explorable_instances(self, user: Any) -> "PageQuerySet":
        return _in_sight(user, super().explorable_instances(user))

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Page
    ) -> bool:
        if instance.pk in hidden_articles(user):
            return False
        may: bool = super().user_has_any_permission_for_instance(user, actions, instance)
        return may


def _in_sight(user: Any, pages: "PageQuerySet") -> "PageQuerySet":
    hidden = hidden_articles(user)
    return pages.exclude(pk__in=hidden) if hidden else pages


register_permission_policy(Page, DeskPages())
