"""What may be done to several users at once: never beyond one's own rights."""

from typing import Any

from wagtail.users.views.bulk_actions import (
    AssignRoleBulkAction,
    DeleteBulkAction,
    SetActiveStateBulkAction,
)

from redaksi.newsroom.door.trust import may_look_after, roles_to_give
from redaksi.people.models import User


class LookedAfterMixin:
    """Leaves out the accounts one may not look after."""

    request: Any

    def check_perm(self, obj: User) -> bool:
        return super().check_perm(obj) and may_look_after(self.request.user, obj)  # type: ignore[misc]  # of Wagtail


class AssignRole(LookedAfterMixin, AssignRoleBulkAction):
    """Gives a role one holds oneself."""

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        form.fields["role"].queryset = roles_to_give(self.request.user)
        return form


class SetActive(LookedAfterMixin, SetActiveStateBulkAction):
    """Lets accounts in, or keeps them out."""


class Delete(LookedAfterMixin, DeleteBulkAction):
    """Deletes accounts."""
