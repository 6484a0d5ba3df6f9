"""The only place where signals are connected: what rings, and who answers.

`page_published` is sent for the desk, the schedule and the API alike; the desk's own hook
`after_publish_page` is not, so nothing may hang on it (docs/house.md).
"""

from typing import Any

from django.apps import apps
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import DraftStateMixin, Revision
from wagtail.signals import page_published

from redaksi.agenda import actions as agenda
from redaksi.articles.actions import note_publication
from redaksi.articles.models import Article
from redaksi.media.actions import call_for_sizes
from redaksi.media.models import Photo
from redaksi.newsroom.door import sessions
from redaksi.people.models import User
from redaksi.search.models import Entry


def connect() -> None:
    """Hook up every signal, once, when Django has loaded all rooms."""
    page_published.connect(article_published, sender=Article, dispatch_uid="article_published")
    post_save.connect(article_saved, sender=Article, dispatch_uid="article_saved")
    post_save.connect(photo_saved, sender=Photo, dispatch_uid="photo_saved")
    post_save.connect(version_saved, sender=Revision, dispatch_uid="version_saved")
    post_delete.connect(version_deleted, sender=Revision, dispatch_uid="version_deleted")
    for noun in apps.get_models():
        if issubclass(noun, DraftStateMixin):
            name = noun._meta.label_lower
            post_save.connect(draftable_saved, sender=noun, dispatch_uid=f"saved_{name}")
            post_delete.connect(draftable_deleted, sender=noun, dispatch_uid=f"deleted_{name}")
    user_logged_in.connect(desk_entered, sender=User, dispatch_uid="desk_entered")
    user_logged_out.connect(desk_left, sender=User, dispatch_uid="desk_left")


def article_published(instance: Article, **kwargs: Any) -> None:
    """Do, in order, all that follows from publishing an article."""
    # Wagtail rings for scheduling too, hours before the article goes out.
    if not instance.live:
        return
    note_publication(instance, at=timezone.now())
    Entry.objects.put(instance)


def article_saved(instance: Article, *, raw: bool = False, **kwargs: Any) -> None:
    """Do all that follows from any change, such as taking an article down."""
    # A restored backup brings its own index along.
    if not raw:
        Entry.objects.put(instance)


def photo_saved(instance: Photo, **kwargs: Any) -> None:
    """Do all that follows from a new photograph, or a new focal point."""
    call_for_sizes(instance)


def version_saved(instance: Revision, *, created: bool, **kwargs: Any) -> None:
    """Keep the agenda true: a version was scheduled, or no longer is."""
    if instance.approved_go_live_at or not created:
        agenda.follow_schedule(instance)


def version_deleted(instance: Revision, **kwargs: Any) -> None:
    """Keep the agenda true: a version is gone."""
    agenda.forget(agenda.PUBLISH, instance)


def draftable_saved(instance: DraftStateMixin, *, created: bool, **kwargs: Any) -> None:
    """Keep the agenda true: something stays until a moment, or for good."""
    if instance.expire_at or not created:
        agenda.follow_expiry(instance)


def draftable_deleted(instance: Any, **kwargs: Any) -> None:
    """Keep the agenda true: something is gone."""
    agenda.forget(agenda.TAKE_DOWN, instance)


def desk_entered(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Do all that follows from logging in at the desk."""
    sessions.begin(request, user, at=timezone.now())


def desk_left(request: HttpRequest, **kwargs: Any) -> None:
    """Do all that follows from logging out."""
    sessions.close(request)
