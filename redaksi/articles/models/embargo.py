"""Who may know of an article under embargo; for all others it is not there until it lifts (D26)."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils import timezone

if TYPE_CHECKING:
    from redaksi.articles.models.queries import ArticleQuerySet

SEE_EMBARGOED = "see_embargoed"
MAY_SEE = f"articles.{SEE_EMBARGOED}"
# Whose names stand above the text; an editor or a photographer is credited for other work.
WRITERS = frozenset({"writer", "contributor"})


def later_of(*moments: datetime | None) -> datetime | None:
    """Give the latest of some moments, any of which may not be set."""
    return max((moment for moment in moments if moment), default=None)


def hidden_from(user: Any, articles: "ArticleQuerySet") -> frozenset[int]:
    """Give the numbers of the articles that are not there for a user of the desk.

    The roles named by the permission see everything; others what they own or write. Costs one
    query a request, two while something is under embargo; what is asked again is remembered.
    """
    kept: frozenset[int] | None = getattr(user, "_hidden_articles", None)
    if kept is None:
        kept = frozenset() if user.has_perm(MAY_SEE) else _hidden(user, articles)
        # The user object lives as long as the request.
        user._hidden_articles = kept
    return kept


def _hidden(user: Any, articles: "ArticleQuerySet") -> frozenset[int]:
    # Not `exclude(owner=user)` alone: an article without an owner is nobody's own.
    others = articles.under_embargo(timezone.now()).filter(~Q(owner_id=user.pk) | Q(owner=None))
    rows = list(others.values_list("pk", "latest_revision__content"))
    person = getattr(user, "person", None) if rows else None
    return frozenset(pk for pk, version in rows if not _is_written_by(person, version))


def _is_written_by(person: Any, version: dict[str, Any] | None) -> bool:
    """Tell whether the newest version credits somebody as its writer."""
    credits_ = (version or {}).get("bylines", [])
    return person is not None and any(
        credit["person"] == person.pk and credit["role"] in WRITERS for credit in credits_
    )
