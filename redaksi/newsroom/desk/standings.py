"""Where an article stands between a first line and the reader: the words of the lists."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import BigIntegerField, CharField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision, WorkflowState

from redaksi.articles.models import Article

# The worker publishes each second; what is later than this was refused, or nobody works.
SOON = timedelta(minutes=1)


class Standing(StrEnum):
    """One word on the way of an article; the first that fits is shown."""

    WITHDRAWN = "withdrawn"
    OVERDUE = "overdue"
    SCHEDULED = "scheduled"
    IN_REVIEW = "in_review"
    SENT_BACK = "sent_back"
    CHANGED = "changed"
    LIVE = "live"
    TAKEN_DOWN = "taken_down"
    DRAFT = "draft"

    @property
    def label(self) -> Any:
        return LABELS[self]


LABELS = {
    Standing.WITHDRAWN: _("withdrawn"),
    Standing.OVERDUE: _("scheduled, but did not go out"),
    Standing.SCHEDULED: _("scheduled"),
    Standing.IN_REVIEW: _("waiting for an editor"),
    Standing.SENT_BACK: _("sent back"),
    Standing.CHANGED: _("live, with unpublished changes"),
    Standing.LIVE: _("live"),
    Standing.TAKEN_DOWN: _("taken down"),
    Standing.DRAFT: _("draft"),
}


def goes_out_at() -> Subquery:
    """Give, for each article of a list, the moment it was scheduled for; None when it was not."""
    kept = Revision.page_revisions.filter(
        approved_go_live_at__isnull=False, object_id=Cast(OuterRef("pk"), CharField())
    )
    return Subquery(kept.values("approved_go_live_at")[:1])


def is_overdue(goes_out_at: datetime) -> bool:
    """Tell whether what was scheduled for a moment should have gone out by now."""
    return goes_out_at < timezone.now() - SOON


def standing_of(article: Article) -> Standing:
    """Give the word for an article of a list that was prepared for it (rows.py)."""
    if article.withdrawn_at:
        return Standing.WITHDRAWN
    if article.approved_schedule:
        is_late = is_overdue(vars(article)["goes_out_at"])
        return Standing.OVERDUE if is_late else Standing.SCHEDULED
    state = article.current_workflow_state
    if state and state.status == WorkflowState.STATUS_IN_PROGRESS:
        return Standing.IN_REVIEW
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return Standing.SENT_BACK
    if article.live:
        return Standing.CHANGED if article.has_unpublished_changes else Standing.LIVE
    return Standing.TAKEN_DOWN if article.published_at else Standing.DRAFT


def that_stand(standing: Standing) -> Q:
    """Give the condition that keeps the articles with a word, as `standing_of` gives it.

    The few that wait are looked up from their own tables, never by asking every article.
    """
    due, scheduled, in_review, sent_back = (
        Q(pk__in=_scheduled(approved_go_live_at__lt=timezone.now() - SOON)),
        Q(pk__in=_scheduled()),
        Q(pk__in=_in_state(WorkflowState.STATUS_IN_PROGRESS)),
        Q(pk__in=_in_state(WorkflowState.STATUS_NEEDS_CHANGES)),
    )
    waiting = scheduled | in_review | sent_back
    withdrawn = Q(withdrawn_at__isnull=False)
    return {
        Standing.WITHDRAWN: withdrawn,
        Standing.OVERDUE: due,
        Standing.SCHEDULED: scheduled & ~due,
        Standing.IN_REVIEW: in_review & ~scheduled,
        Standing.SENT_BACK: sent_back & ~scheduled,
        Standing.CHANGED: Q(live=True, has_unpublished_changes=True) & ~waiting,
        Standing.LIVE: Q(live=True, has_unpublished_changes=False) & ~waiting,
        Standing.TAKEN_DOWN: Q(live=False, published_at__isnull=False) & ~waiting & ~withdrawn,
        Standing.DRAFT: Q(live=False, published_at__isnull=True) & ~waiting,
    }[standing]


def _scheduled(**narrowed: datetime) -> QuerySet[Any]:
    """Give the pages of which a version is to go out by itself.

    Asked as a span of time, which is answered from its index; for "not empty" SQLite reads every
    version there ever was: 80 ms of 25,000.
    """
    span = {"approved_go_live_at__gt": datetime.min.replace(tzinfo=UTC), **narrowed}
    return _ids(Revision.page_revisions.filter(**span))


def _in_state(status: str) -> QuerySet[Any]:
    states = WorkflowState.objects.filter(
        base_content_type__app_label="wagtailcore", base_content_type__model="page", status=status
    )
    return _ids(states)


def _ids(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Give the numbers of the pages that generic rows point to by text."""
    return rows.annotate(page_id=Cast("object_id", BigIntegerField())).values("page_id")
