"""The only place where signals are connected: what rings, and who answers.

`page_published` is sent for the desk, the schedule and the API alike; the desk's own hook
`after_publish_page` is not, so nothing may hang on it (docs/house.md).

Each function says which nouns it touches: no kept page that shows one of them is served after the
change has committed (docs/decisions/0013-stored-pages.md).
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db import models
from django.db.models.signals import post_delete, post_save, pre_delete
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import DraftStateMixin, Revision
from wagtail.signals import page_published, post_page_move

from redaksi.agenda import actions as agenda
from redaksi.articles.actions import note_publication
from redaksi.articles.models import Article, Placing, is_paid, lists_changed, main_list
from redaksi.comments.models import ArticleCommentRule, Comment, StaffReader
from redaksi.corrections.models import Withdrawal
from redaksi.edge import keys
from redaksi.edge.actions.purging import touch
from redaksi.masthead.models import Publication, StandingPage
from redaksi.meaning.actions import understanding
from redaksi.meaning.actions.understanding import MISSING, UNDERSTAND
from redaksi.media.actions import call_for_sizes
from redaksi.media.models import Attachment, Photo, sizes_made
from redaksi.newsroom.door import sessions
from redaksi.newsroom.models import Draft, Receipt
from redaksi.outbox.actions import enqueue
from redaksi.people.models import Person, User
from redaksi.readers.models import CommentTerms, Reader
from redaksi.related.actions.relating import RELATE, forget
from redaksi.related.models import Neighbour, neighbours_changed
from redaksi.search.actions import RENAME
from redaksi.search.models import Entry
from redaksi.sections.models import Section, Topic

# What Wagtail writes when a draft is saved beside what readers see: nothing of it is theirs.
DRAFT_FIELDS = frozenset(
    {"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"}
)
# What readers change who stand by a comment.
SUPPORT_FIELDS = frozenset({"support_count"})


def connect() -> None:
    """Hook up every signal, once, when Django has loaded all rooms."""
    page_published.connect(article_published, sender=Article, dispatch_uid="article_published")
    post_save.connect(article_saved, sender=Article, dispatch_uid="article_saved")
    pre_delete.connect(article_deleted, sender=Article, dispatch_uid="article_deleted")
    lists_changed.connect(article_placed, sender=Placing, dispatch_uid="article_placed")
    neighbours_changed.connect(article_led_on, sender=Neighbour, dispatch_uid="article_led_on")
    post_save.connect(withdrawal_saved, sender=Withdrawal, dispatch_uid="withdrawal_saved")
    post_save.connect(comment_saved, sender=Comment, dispatch_uid="comment_saved")
    for noun, changed in CHANGES.items():
        post_save.connect(changed, sender=noun, dispatch_uid=f"{noun.__name__}_saved")
        post_delete.connect(changed, sender=noun, dispatch_uid=f"{noun.__name__}_deleted")
    post_page_move.connect(paper_changed, sender=StandingPage, dispatch_uid="standing_page_moved")
    sizes_made.connect(photo_changed, sender=Photo, dispatch_uid="sizes_made")
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
    now = timezone.now()
    is_new = instance.published_at is None
    note_publication(instance, at=now)
    # Of what was out before, all that was done when it was saved, a moment ago.
    if is_new:
        Entry.objects.put(instance)
        touch(keys_of(instance))
    # Before the pages are made ready, which show what comes of it.
    enqueue(RELATE, keys.article(instance.pk))
    if understanding.is_possible():
        enqueue(UNDERSTAND, MISSING)
    promise_pages(instance, at=now)


def promise_pages(article: Article, *, at: datetime) -> None:
    """Have the pages made ready that readers want first, and a receipt signed when they are."""
    lists = Placing.objects.filter(article=article.pk).values_list("list", flat=True)
    changed = {keys.ALL, *(keys.listed(name) for name in lists), *keys_of(article)}
    Receipt.objects.create(article=article, went_live_at=at, keys="\n".join(sorted(changed)))
    labels = [article.section, *article.other_sections.all()]
    sections = [section.address for section in labels if section]
    pages = [article.address, "/", *sections, "/potongan/terkini/", "/feed/"]
    enqueue("warm", keys.article(article.pk), payload={"pages": pages})


def article_saved(
    instance: Article, *, raw: bool = False, update_fields: Collection[str] | None = None,
    **kwargs: Any,
) -> None:  # fmt: skip
    """Do all that follows from any change of what readers see, such as taking an article down.

    And, of a draft that was saved, that the desk finds it.
    """
    # A restored backup brings its own index along.
    if raw:
        return
    Draft.objects.follow(instance)
    if update_fields and DRAFT_FIELDS.issuperset(update_fields):
        return
    Entry.objects.put(instance)
    if not instance.may_be_led_to(timezone.now()):
        forget(instance.pk)
        understanding.forget(instance.pk)
    touch(keys_of(instance))


def article_placed(
    article: Article, names: Collection[str], joined: Collection[str], **kwargs: Any
) -> None:
    """Touch every list that an article came into or left."""
    changed = {keys.ALL, *(keys.listed(name) for name in names)}
    main = main_list(article.section_id or 0)
    # No story leads on to what was paid for: one that was is new to all its lists.
    is_other = any(is_paid(name) for name in names)
    if is_other:
        changed |= {keys.listed(name) for name in Placing.objects.names_of(article)}
    # A new story is the newest and stands behind nobody's; one put among older ones does.
    if (is_other or main in joined) and not Placing.objects.is_newest(article, main):
        changed.add(keys.earlier(article.section_id or 0))
    touch(changed)


def article_led_on(articles: Collection[int], **kwargs: Any) -> None:
    """Touch the pages that lead on to others than before; nothing else of them changed."""
    touch({keys.related(pk) for pk in articles})


def article_deleted(instance: Article, **kwargs: Any) -> None:
    """Forget an article that is deleted altogether, and touch what it leaves behind."""
    Entry.objects.drop(instance)
    names = Placing.objects.names_of(instance)
    touch({keys.ALL, *(keys.listed(name) for name in names), *keys_of(instance)})
    forget(instance.pk)


def keys_of(article: Article) -> set[str]:
    """Name what says something of an article; nothing does before its first publication."""
    if article.published_at is None:
        return set()
    day = timezone.localtime(article.published_at, Publication.load().in_zone).date()
    return {keys.article(article.pk), keys.MONTHS, keys.month(day), keys.day(day)}


def withdrawal_saved(instance: Withdrawal, *, raw: bool = False, **kwargs: Any) -> None:
    """Touch what readers are told, once it is in force; the article rings for itself."""
    if instance.is_in_force and not raw:
        touch({keys.WITHDRAWALS, keys.article(instance.article_id)})


def comment_saved(
    instance: Comment, *, raw: bool = False, update_fields: Collection[str] | None = None,
    **kwargs: Any,
) -> None:  # fmt: skip
    """Touch what shows a comment that readers see, or once could; else nobody can tell."""
    if raw or not instance.published_at:
        return
    changed = {keys.comments(instance.article_id)}
    # Readers who stand by a comment change neither its words nor how many there are.
    if not update_fields or not SUPPORT_FIELDS.issuperset(update_fields):
        changed |= {keys.tally(instance.article_id), keys.ALL_COMMENTS}
    touch(changed)


def comment_rule_changed(instance: ArticleCommentRule, *, raw: bool = False, **kwargs: Any) -> None:
    """Touch the article whose form comes or goes."""
    if not raw:
        touch({keys.comments(instance.article_id)})


def reader_changed(instance: Reader, *, raw: bool = False, **kwargs: Any) -> None:
    """Touch each thread that shows a reader's name."""
    if not raw:
        _touch_threads_of(instance.pk)


def staff_changed(instance: StaffReader, *, raw: bool = False, **kwargs: Any) -> None:
    """Touch each thread in which the badge comes or goes."""
    if not raw:
        _touch_threads_of(instance.reader_id)


def _touch_threads_of(reader: int) -> None:
    said = Comment.objects.filter(reader=reader).ever_published()
    articles = said.order_by().values_list("article", flat=True).distinct()
    if found := {keys.comments(pk) for pk in articles}:
        touch({*found, keys.ALL_COMMENTS})


def paper_changed(**kwargs: Any) -> None:
    """Touch what stands round every page: name, sections, standing pages, menu."""
    if not kwargs.get("raw") and not DRAFT_FIELDS.issuperset(kwargs.get("update_fields") or {""}):
        touch({keys.PAPER})


def topic_changed(instance: Topic, *, raw: bool = False, **kwargs: Any) -> None:
    """Touch whatever names a topic, and the list of all topics; have it found by its name."""
    if not raw:
        touch({keys.topic(instance.pk), keys.TOPICS})
        _found_by_name(keys.topic(instance.pk), instance.name, created=kwargs.get("created"))


def person_changed(instance: Person, *, raw: bool = False, **kwargs: Any) -> None:
    """Touch whatever names a person, and the list of all people; have him found by his name."""
    if not raw:
        touch({keys.person(instance.pk), keys.PEOPLE})
        _found_by_name(keys.person(instance.pk), instance.name, created=kwargs.get("created"))


def _found_by_name(key: str, name: str, *, created: bool | None) -> None:
    # What is new stands on no story yet, and what was deleted on none any more.
    if created is False:
        enqueue(RENAME, key, payload={"name": name})


def photo_changed(
    instance: Photo, *, raw: bool = False, created: bool = False, **kwargs: Any
) -> None:
    """Touch whatever shows a photograph; a month's sitemap names too many to carry each key."""
    if raw or created:
        return
    shown = Article.objects.filter(lead_photo=instance.pk, published_at__isnull=False)
    zone = Publication.load().in_zone
    moments = shown.values_list("published_at", flat=True)
    months = {keys.month(timezone.localtime(moment, zone).date()) for moment in moments}
    touch({keys.photo(instance.pk), *months})


def document_changed(instance: Attachment, *, raw: bool = False, **kwargs: Any) -> None:
    """Touch whatever leads to a document."""
    if not raw:
        touch({keys.document(instance.pk)})


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


# What is told of a noun's every change, its end included.
CHANGES: dict[type[models.Model], Any] = {
    Publication: paper_changed,
    StandingPage: paper_changed,
    Section: paper_changed,
    Topic: topic_changed,
    Person: person_changed,
    Photo: photo_changed,
    Attachment: document_changed,
    ArticleCommentRule: comment_rule_changed,
    Reader: reader_changed,
    StaffReader: staff_changed,
    # Each version has a page, and each page of the terms names the one in force.
    CommentTerms: paper_changed,
}
