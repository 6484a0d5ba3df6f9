"""Says who may give which role, and look after whose account: never more than one's own.

Whoever may change an account's address could take it over by asking for a new password, so looking
after an account needs every role that it holds.
"""

from dataclasses import fields
from typing import cast

from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest

from redaksi.newsroom.roles import RIGHTS, Rights, Role, roles_of
from redaksi.people.models import User


def who_asks(request: HttpRequest) -> User:
    """Give the user behind a request at the desk, which lets nobody else in."""
    return cast("User", request.user)


def roles_to_give(user: User) -> QuerySet[Group]:
    """Give the roles a user may hand on: those held, and those whose rights are all among them."""
    groups = Group.objects.order_by("name")
    if user.is_superuser:
        return groups
    held = [RIGHTS[role] for role in roles_of(user)]
    covered = [role.group_name for role in Role if any(_covers(own, RIGHTS[role]) for own in held)]
    return (groups.filter(name__in=covered) | user.groups.order_by("name")).distinct()


def may_look_after(user: User, account: User) -> bool:
    """Say whether a user may change another's account: name, address, roles, being active."""
    if user.is_superuser or user == account:
        return True
    if account.is_superuser or not user.has_perm("people.change_user"):
        return False
    return not account.groups.exclude(pk__in=roles_to_give(user).values("pk")).exists()


def may_log_out(user: User, account: User) -> bool:
    """Say whether a user may end another's log-ins: the staff's whole circle, in an emergency.

    It gives no power over the account, so it needs less than looking after it.
    """
    if user.is_superuser or user == account:
        return True
    return user.has_perm("people.change_user") and not account.is_superuser


def _covers(own: Rights, other: Rights) -> bool:
    return all(
        set(getattr(other, field.name)) <= set(getattr(own, field.name)) for field in fields(Rights)
    )
