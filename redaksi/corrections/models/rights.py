"""Who may ask for a withdrawal, decide about one, and open what was sealed.

Who answers for the paper is told in two ways, and either counts: by the masthead, where a person
with that office has a log-in at the desk; and by a permission, which the role of the managing
editor holds, so that a paper can act while that person is away.
"""

from redaksi.people.models import Person, User


def may_ask(user: User) -> bool:
    return user.has_perm("corrections.ask_withdrawal")


def may_approve(user: User) -> bool:
    """Tell whether a user may approve or decline. Costs a query once a request."""
    return user.has_perm("corrections.approve_withdrawal") or answers_for_the_paper(user)


def answers_for_the_paper(user: User) -> bool:
    """Tell whether a user counts as the person responsible. Costs a query once a request."""
    return user.has_perm("corrections.approve_as_responsible") or _is_named_responsible(user)


def may_open_sealed(user: User) -> bool:
    return user.has_perm("corrections.open_sealed")


def _is_named_responsible(user: User) -> bool:
    if not user.is_active:
        return False
    named: bool | None = getattr(user, "_is_named_responsible", None)
    if named is None:
        named = Person.objects.filter(user=user, duty=Person.Duty.RESPONSIBLE).exists()
        # The user object lives as long as the request.
        user._is_named_responsible = named  # type: ignore[attr-defined]  # kept on the user
    return named
