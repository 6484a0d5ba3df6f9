"""The first screen at the desk ("Meja"): what waits for me, what is about to go out, what went out.

Nothing else is on it.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import TaskState

from redaksi.articles.models import Article
from redaksi.articles.models.queries import ArticleQuerySet
from redaksi.lang.dates import Language, full_moment, short_moment
from redaksi.newsroom.desk.moments import by_all_clocks
from redaksi.newsroom.desk.rows import prepared
from redaksi.newsroom.desk.sides import ADVERTS, NEWS, archives_of, articles_of, may_file
from redaksi.newsroom.desk.standings import Standing, that_stand
from redaksi.people.models import User

log = logging.getLogger(__name__)

# More than one looks at in a morning belongs to the list.
SHOWN = 10


@dataclass(frozen=True)
class Line:
    """One article on the dashboard."""

    title: str
    url: str
    kicker: str = ""
    section: str = ""
    when: str = ""
    who: str = ""
    note: str = ""
    reason: str = ""


def at_the_desk(moment: datetime | None) -> str:
    """Print a moment in the desk's zone: "18.40 WITA", "Senin, 16.44 WITA", "10 Mei 2026".

    What is still to come is printed in full.
    """
    if moment is None:
        return ""
    language: Language = "en" if get_language() == "en" else "id"
    zone, now = timezone.get_current_timezone_name(), timezone.now()
    if moment > now:
        return full_moment(moment, zone=zone, language=language)
    return short_moment(moment, now=now, zone=zone, language=language)


def line(article: Article, user: User, **told: Any) -> Line:
    """Put an article on a line that leads where the user may go: the editing screen or the page."""
    page = article.address if article.live else ""
    may_edit = article.permissions_for_user(user).can_edit()
    return Line(
        title=article.get_admin_display_title(),
        url=reverse("wagtailadmin_pages:edit", args=[article.pk]) if may_edit else page,
        kicker=article.kicker,
        section=article.section.name if article.section else "",
        **told,
    )


class WritePanel(Component):
    """The large button, for those who write."""

    order = 10
    template_name = "newsroom/desk/write_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user: User = parent_context["request"].user
        sides = [holds for holds in (NEWS, ADVERTS) if may_file(user, holds)]
        return {"sides": [side.value for side in sides]}


class WaitingPanel(Component):
    """What does not go on before I do something."""

    order = 20
    template_name = "newsroom/desk/waiting_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user: User = parent_context["request"].user
        return {
            "has_a_side": bool(archives_of(user)),
            "to_decide": to_decide(user),
            "sent_back": sent_back(user),
            "drafts": drafts_of(user),
            "in_review": waiting_for_others(user),
        }


class ScheduledPanel(Component):
    """What should have gone out and did not, and what goes out by itself, soonest first."""

    order = 30
    template_name = "newsroom/desk/scheduled_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user: User = parent_context["request"].user
        return {"overdue": overdue(user), "lines": scheduled(user)}


class PublishedPanel(Component):
    """What readers got last."""

    order = 40
    template_name = "newsroom/desk/published_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"lines": just_published(parent_context["request"].user)}


def to_decide(user: User) -> list[Line]:
    """Give what was sent in and waits for this user's approval, the longest waiting first."""
    states = (
        TaskState.objects.reviewable_by(user)
        .order_by("started_at", "pk")
        .values_list("revision__object_id", "revision__user__first_name", "started_at")
    )[:SHOWN]
    sent = {int(pk): (who, at) for pk, who, at in states}
    articles = {
        article.pk: article
        for article in prepared(articles_of(user).filter(pk__in=sent))
    }  # fmt: skip
    return [
        line(articles[pk], user, who=who or "", when=at_the_desk(at))
        for pk, (who, at) in sent.items()
        if pk in articles
    ]


def sent_back(user: User) -> list[Line]:
    """Give one's own articles that an editor sent back, each with what the editor wrote."""
    lines = []
    for article in _own(user, Standing.SENT_BACK):
        task = article.current_workflow_state.current_task_state
        lines.append(line(article, user, note=task.comment, when=at_the_desk(task.finished_at)))
    return lines


def drafts_of(user: User) -> list[Line]:
    """Give one's own unfinished articles, newest first."""
    return _lines(_own(user, Standing.DRAFT), user)


def waiting_for_others(user: User) -> list[Line]:
    """Give one's own articles that an editor has to decide about."""
    return _lines(_own(user, Standing.IN_REVIEW), user)


def scheduled(user: User) -> list[Line]:
    """Give what goes out by itself, with the moment in all three zones."""
    soonest = _soonest(user, Standing.SCHEDULED)
    return [line(article, user, when=by_all_clocks(article.goes_out_at)) for article in soonest]


def overdue(user: User) -> list[Line]:
    """Give what should have gone out by itself and did not, each with what keeps it back.

    Costs a few queries an article: none of them is meant to be there.
    """
    lines = []
    for article in _soonest(user, Standing.OVERDUE):
        why = " ".join(what_keeps_back(article))
        lines.append(line(article, user, when=at_the_desk(article.goes_out_at), reason=why))
    return lines


def what_keeps_back(article: Article) -> list[str]:
    """Say what the version that was to go out still lacks; else, whom to ask."""
    try:
        version = article.revisions.get(approved_go_live_at__isnull=False).as_object()
        missing = version.what_is_missing()
    except Exception:  # a version nobody can read must not keep the desk from its first screen
        log.exception("scheduled version unreadable article=%s", article.pk)
        missing = {}
    sentences = [sentence for sentences in missing.values() for sentence in sentences]
    return sentences or [gettext("The reason is not known here: ask your technician.")]


def just_published(user: User) -> list[Line]:
    """Give what readers got last on the sides of the wall that a user looks into."""
    newest = prepared(articles_of(user).published()).newest_first()[:SHOWN]
    return [line(article, user, when=at_the_desk(article.published_at)) for article in newest]


def _soonest(user: User, standing: Standing) -> ArticleQuerySet:
    articles = prepared(articles_of(user).filter(that_stand(standing)))
    soonest: ArticleQuerySet = articles.order_by("goes_out_at", "pk")[:SHOWN]
    return soonest


def _own(user: User, standing: Standing) -> ArticleQuerySet:
    own = articles_of(user).filter(Q(owner=user), that_stand(standing))
    newest: ArticleQuerySet = prepared(own).order_by("-latest_revision_created_at", "-pk")[:SHOWN]
    return newest


def _lines(articles: ArticleQuerySet, user: User) -> list[Line]:
    return [
        line(article, user, when=at_the_desk(article.latest_revision_created_at))
        for article in articles
    ]


@hooks.register("construct_homepage_panels", order=100)
def panels(request: HttpRequest, panels: list[Component]) -> None:
    """Take Wagtail's own panels out and put the desk's in; those of other rooms stay."""
    ours = [WritePanel(), WaitingPanel(), ScheduledPanel(), PublishedPanel()]
    others = [panel for panel in panels if not type(panel).__module__.startswith("wagtail.")]
    panels[:] = [*ours, *others]


@hooks.register("construct_homepage_summary_items", order=100)
def summary(request: HttpRequest, items: list[Component]) -> None:
    """Leave out the counts of pages, images and documents: they call for nothing."""
    items.clear()
