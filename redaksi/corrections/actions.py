from datetime import datetime

from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log

from redaksi.articles.models import Article
from redaksi.corrections.models import SealedLook, Withdrawal
from redaksi.people.models import User

# The line in the history of the desk (wagtail_hooks.py names it there).
LOG_ACTION = "corrections.withdraw"


@transaction.atomic
def approve(withdrawal: Withdrawal, user: User, *, at: datetime) -> Withdrawal:
    """Approve a withdrawal; with the second approval the article is withdrawn.

    Raises a WithdrawalRefused. Gives the row as it now is, held against others meanwhile.
    """
    held = Withdrawal.objects.select_for_update().get(pk=withdrawal.pk)
    held.approve(user, at=at)
    if held.is_in_force:
        withdraw(held, by=user, at=at)
    return held


@transaction.atomic
def withdraw(withdrawal: Withdrawal, *, by: User, at: datetime) -> None:
    """Take the article of a withdrawal in force out of everything that readers are given.

    By Wagtail's own way of unpublishing, so that everything rings that rings then; what waited to
    be published or decided about it is called off.
    """
    article: Article = Article.objects.select_for_update().get(pk=withdrawal.article_id)
    state = article.current_workflow_state
    if state:
        state.cancel(user=by)
    article.withdrawn_at = at
    article.go_live_at = article.expire_at = None
    if article.live:
        action = UnpublishPageAction(article, user=by, log_action=LOG_ACTION)
        action.execute(skip_permission_checks=True)
    else:
        article.save(clean=False)
        log(instance=article, action=LOG_ACTION, user=by)
    article.revisions.update(approved_go_live_at=None)


@transaction.atomic
def decline(withdrawal: Withdrawal, user: User, *, note: str, at: datetime) -> Withdrawal:
    """Decline a withdrawal, held against others meanwhile. Raises a WithdrawalRefused."""
    held = Withdrawal.objects.select_for_update().get(pk=withdrawal.pk)
    held.decline(user, note=note, at=at)
    return held


@transaction.atomic
def open_sealed(withdrawal: Withdrawal, user: User, *, at: datetime) -> Article:
    """Give the withdrawn article as readers last saw it, and write down who looked."""
    SealedLook.objects.create(withdrawal=withdrawal, user=user, looked_at=at)
    article: Article = withdrawal.article
    return article
