"""Lifting an embargo before its time: one asks with a reason, another agrees (D26)."""

from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from redaksi.articles.models.article import Article
from redaksi.articles.models.embargo import MAY_SEE


class NoEmbargoInForce(Exception):
    """There is nothing to lift: the article is under no embargo, or no longer."""


class AlreadyAsked(Exception):
    """Somebody has asked, and nobody has answered yet."""


class OwnRequest(Exception):
    """Whoever asked cannot be the one who agrees."""


class NoLongerAsked(Exception):
    """The request was taken back or agreed to meanwhile."""


class MayNotLift(Exception):
    """Only the roles that see every article under embargo may lift one."""


class LiftQuerySet(models.QuerySet["EmbargoLift"]):
    def open(self, at: datetime) -> "LiftQuerySet":
        """Keep what waits for a second person; an embargo that ended by itself waits for nobody."""
        return self.filter(agreed_at=None, withdrawn_at=None, until__gt=at)

    def ask(self, article: Article, *, by: Any, reason: str, at: datetime) -> "EmbargoLift":
        """Note that somebody wants an embargo lifted early."""
        if not by.has_perm(MAY_SEE):
            raise MayNotLift
        until = article.embargoed_until
        if until is None or until <= at:
            raise NoEmbargoInForce
        with transaction.atomic():
            waiting = self.filter(article=article, agreed_at=None, withdrawn_at=None)
            if waiting.select_for_update().open(at).exists():
                raise AlreadyAsked
            # What was asked about an embargo that ended by itself since.
            waiting.update(withdrawn_at=at)
            return self.create(
                article=article, reason=reason, until=until, asked_by=by, asked_at=at
            )


class EmbargoLift(models.Model):
    """A request to lift an embargo early, and what became of it."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="embargo_lifts")
    reason = models.CharField(_("reason"), max_length=300)
    until = models.DateTimeField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    agreed_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = LiftQuerySet.as_manager()

    class Meta:
        verbose_name = _("request to lift an embargo")
        verbose_name_plural = _("requests to lift an embargo")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["article"], name="embargo_lift_one_waiting",
                condition=Q(agreed_at=None, withdrawn_at=None),
            ),
            models.CheckConstraint(
                name="embargo_lift_two_people",
                condition=Q(agreed_by=None) | ~Q(agreed_by=F("asked_by")),
            ),
            models.CheckConstraint(
                name="embargo_lift_answered_once",
                condition=Q(agreed_at=None) | Q(withdrawn_at=None),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"article:{self.article_id} {self.asked_at:%Y-%m-%d %H:%M}"

    def is_open(self, at: datetime) -> bool:
        return self.agreed_at is None and self.withdrawn_at is None and at < self.until

    @transaction.atomic
    def agree(self, *, by: Any, at: datetime) -> None:
        """Lift the embargo at this moment: on the article and on the versions that may go out.

        Another person than the one who asked; the row is locked, so that two cannot agree at once.
        """
        kept = EmbargoLift.objects.select_for_update().get(pk=self.pk)
        if not by.has_perm(MAY_SEE):
            raise MayNotLift
        if by.pk == kept.asked_by_id:
            raise OwnRequest
        article = Article.objects.select_for_update(of=("self",)).get(pk=kept.article_id)
        # Whoever asked asked about this embargo, not about a later one agreed since.
        if not kept.is_open(at) or article.embargoed_until != kept.until:
            raise NoLongerAsked
        self.agreed_by, self.agreed_at = by, at
        self.save(update_fields=["agreed_by", "agreed_at"])
        _lift(article, by=by, at=at)

    def withdraw(self, *, at: datetime) -> None:
        """Take the request back."""
        waiting = EmbargoLift.objects.filter(pk=self.pk, agreed_at=None, withdrawn_at=None)
        if not waiting.update(withdrawn_at=at):
            raise NoLongerAsked
        self.withdrawn_at = at


def _lift(article: Article, *, by: Any, at: datetime) -> None:
    """Let the embargo of an article end now, in the column and in the versions that may go out."""
    article.embargo_until = article.sealed_until = at
    # Saved and not updated past the model: whoever listens for a change hears of it.
    article.save(update_fields=["embargo_until", "sealed_until"], clean=False)
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    going_out = (
        Q(pk=article.latest_revision_id)
        | Q(approved_go_live_at__isnull=False)
        | Q(pk__in=waiting.values("revision_id"))
    )
    for revision in article.revisions.filter(going_out):
        revision.content["embargo_until"] = at.isoformat()
        revision.save(update_fields=["content"])
    if article.latest_revision_id:
        # A version of its own: a screen that was open before must not write the old end back.
        version = article.get_latest_revision_as_object()
        version.save_revision(user=by, log_action=True, clean=False)
