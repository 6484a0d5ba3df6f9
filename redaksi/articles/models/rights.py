"""What may be done with an article and with the shelves it stands on, whoever asks.

Who asks is a matter of roles; these rules come on top of them and bind superusers too.
"""

from typing import TYPE_CHECKING, Any

from wagtail.models import Page, PagePermissionTester

from redaksi.articles.models.embargo import hidden_from

if TYPE_CHECKING:
    from redaksi.articles.models.article import Article


class ArticleRights(PagePermissionTester):
    """An article stays where it was filed, and what was once published is not deleted.

    Moving would carry it across the wall between news and advertising (D19) or into another
    month; deleting would answer its readers with "never existed" (D18: withdrawing is an
    announcement, not a delete button). From whom an embargo hides it, nothing may be done (D26).
    """

    page: "Article"

    def __init__(self, user: Any, page: "Article") -> None:
        super().__init__(user, page)
        articles: Any = type(page)._default_manager.all()
        self.is_hidden = user.is_authenticated and page.pk in hidden_from(user, articles)
        if self.is_hidden:
            self.permissions: set[str] = set()

    @property
    def is_shut(self) -> bool:
        """Tell whether this user may not work on it: under embargo (D26), or withdrawn (D18)."""
        return self.is_hidden or self.page.withdrawn_at is not None

    def can_edit(self) -> bool:
        # Whoever is asked to decide about a text may open it, with no right of their own.
        return not self.is_shut and super().can_edit()

    def can_copy(self) -> bool:
        return not self.is_shut and super().can_copy()

    def can_publish(self) -> bool:
        return not self.is_shut and super().can_publish()

    def can_unpublish(self) -> bool:
        return not self.is_shut and super().can_unpublish()

    def can_submit_for_moderation(self) -> bool:
        return not self.is_shut and super().can_submit_for_moderation()

    def can_lock(self) -> bool:
        return not self.is_shut and super().can_lock()

    def can_unlock(self) -> bool:
        return not self.is_shut and super().can_unlock()

    def can_view_revisions(self) -> bool:
        return not self.is_shut and super().can_view_revisions()

    def can_delete(self, ignore_bulk: bool = False) -> bool:  # noqa: FBT001, FBT002  # Wagtail's
        if self.page.published_at or self.page.live or self.is_hidden:
            return False
        # Wagtail lets everyone who may change a draft delete it; a draft is its writer's.
        return (
            self.user.is_superuser or self.page.owner_id == self.user.pk or self.can_publish()
        ) and super().can_delete(ignore_bulk)

    def can_move(self) -> bool:
        return False

    def can_move_to(self, destination: Page) -> bool:
        return False

    def can_copy_to(
        self,
        destination: Page,
        recursive: bool = False,  # noqa: FBT001, FBT002  # Wagtail's
    ) -> bool:
        archive = self.page.get_ancestors().get(depth=3)
        return destination.is_descendant_of(archive) and super().can_copy_to(destination, recursive)

    def can_set_view_restrictions(self) -> bool:
        # A password on one address would not hold in lists, feeds and search.
        return False


class ShelfRights(PagePermissionTester):
    """Archives and months keep articles in order; the desk opens them and does nothing else.

    Unpublishing or moving a shelf would take every article on it along.
    """

    def can_edit(self) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:  # noqa: FBT001, FBT002  # Wagtail's
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_publish(self) -> bool:
        return False

    def can_lock(self) -> bool:
        return False

    def can_unlock(self) -> bool:
        return False

    def can_submit_for_moderation(self) -> bool:
        return False

    def can_reorder_children(self) -> bool:
        return False

    def can_move(self) -> bool:
        return False

    def can_move_to(self, destination: Page) -> bool:
        return False

    def can_copy(self) -> bool:
        return False


class ArchiveRights(ShelfRights):
    def can_add_subpage(self) -> bool:
        # Months open by themselves, when the first article of a month is filed.
        return False


def rights(kind: type[PagePermissionTester]) -> Any:
    """Give the method by which Wagtail asks a page what a user may do with it."""

    def permissions_for_user(self: Page, user: Any) -> PagePermissionTester:
        return kind(user, self)

    return permissions_for_user
