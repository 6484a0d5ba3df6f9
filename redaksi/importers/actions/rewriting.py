"""Changes articles in place that the old site has changed: same number, same address."""

from datetime import datetime

from wagtail.models import Page, Revision

from redaksi.articles.models import Article
from redaksi.importers.actions.composing import Copy, body_of
from redaksi.importers.actions.filing import new_bylines


def rewrite(article: Article, copy: Copy, *, at: datetime) -> None:
    """Give an article what the old site says now; the version before stays in its history.

    Past the check for completeness: it was public there with what it lacks. About 20 ms.
    """
    # What readers have once seen goes on answering 410: its moment stays.
    for name, value in ({"go_live_at": None} | copy.fields).items():
        setattr(article, name, value)
    article.body = body_of(copy.blocks)
    article.draft_title = article.title
    beside = {"bylines": new_bylines(copy), "topics": copy.topics}
    for name, things in (beside | {"other_sections": copy.other_sections}).items():
        setattr(article, name, things)
    article.save(clean=False)
    _keep(article, copy.changed_at or at)


def take_down(article: Article) -> None:
    """Take an article down that the old site has taken down or that was planted there."""
    if article.live:
        article.live, article.has_unpublished_changes = False, True
        article.live_revision = None
        article.save(clean=False)


def _keep(article: Article, at: datetime) -> None:
    """Keep the new version as a revision, as of the moment of the change."""
    article.refresh_from_db()
    # What was scheduled before would go out over this one.
    article.revisions.update(approved_go_live_at=None)
    revision = article.save_revision(
        clean=False, changed=not article.live, approved_go_live_at=article.go_live_at
    )
    Revision.objects.filter(pk=revision.pk).update(created_at=at)
    Page.objects.filter(pk=article.pk).update(
        latest_revision_created_at=at, live_revision=revision if article.live else None
    )
