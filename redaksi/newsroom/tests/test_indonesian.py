"""The desk speaks Indonesian: every screen of every role, every dialog, every refusal."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, TaskState, Workflow

from redaksi.articles.models import Article
from redaksi.comments import actions as deciding
from redaksi.comments.grounds import Ground
from redaksi.comments.models import Ban, Comment
from redaksi.media.models import Attachment, Photo
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.english import Listener, is_english
from redaksi.newsroom.tests.walk import Walk
from redaksi.people.models import User

pytestmark = pytest.mark.once

# Words that are neither's: people have names, since a role's name is an English word.
STAFF = {
    Role.REPORTER: "reni", Role.EDITOR: "lalu", Role.MANAGING_EDITOR: "baiq",
    Role.PHOTO_EDITOR: "yusuf", Role.ADVERTISING: "ida", Role.TECHNICIAN: "wayan",
}  # fmt: skip
LEFT_IN_ENGLISH = {
    "English": "a language is called by its own name",
    "Bahasa Indonesia": "so is this one",
    "exact": "how a filter compares; looked up, never shown",
    "Search": "on a button that is hidden: one presses Enter",
}
# What a walk must have come past, so that it cannot pass by going nowhere.
EVERYWHERE = {"wagtailadmin_home", "redaksi.newsroom.door.account.AccountView"}
WRITING = {
    "wagtailadmin_pages:edit", "wagtailadmin_pages:history", "wagtailadmin_pages:usage",
    "wagtailimages:index", "wagtailimages_chooser:choose", "wagtaildocs_chooser:choose",
    "person_chooser:choose", "wagtailadmin_choose_page_email_link",
    "wagtail_bulk_action photo add_tags",
}  # fmt: skip
DECIDING = {
    "wagtailadmin_pages:workflow_action", "wagtailadmin_pages:revisions_compare",
    "wagtailadmin_pages:unpublish", "wagtailadmin_pages:delete", "sections:edit",
    "wagtailadmin_pages:copy", "wagtailadmin_pages:revisions_unschedule", "newsroom_comments",
    "newsroom_comment",
}  # fmt: skip
PASSED = {
    Role.REPORTER: WRITING | {"wagtailadmin_pages:add", "news:index"},
    Role.EDITOR: WRITING | DECIDING | {"news:index"},
    Role.MANAGING_EDITOR: WRITING | DECIDING | {"wagtailusers_users:add", "newsroom_launch"},
    Role.PHOTO_EDITOR: WRITING | {"wagtailimages:edit"},
    Role.ADVERTISING: WRITING | {"wagtailadmin_pages:add", "adverts:index"},
    Role.TECHNICIAN: {"wagtailusers_users:edit", "wagtailsites:edit", "newsroom_launch"},
}


@pytest.fixture
def as_role(make_user: Any, client_of: Any) -> Callable[[Role], Client]:
    return cache(lambda role: client_of(make_user(role, name=STAFF[role])))


@pytest.fixture(scope="module")
def sent() -> set[Any]:
    """The forms that one of the roles has sent already."""
    return set()


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Listener:
    return Listener(monkeypatch)


@pytest.fixture
def draft(make_article: Any, as_role: Any) -> Callable[..., Article]:
    """Give a function that makes a draft of the reporter."""

    def make(title: str, **fields: Any) -> Article:
        reporter = as_role(Role.REPORTER).user
        article: Article = make_article(title, live=False, owner=reporter, **fields)
        article.save_revision(user=reporter, log_action=True)
        return article

    return make


@pytest.fixture
def newsroom(
    draft: Any, make_article: Any, make_photo: Any, as_role: Any, topic: Any, comments: list[str]
) -> list[str]:
    """A newsroom with an article of every standing; its addresses that no link names."""
    reporter, editor = as_role(Role.REPORTER).user, as_role(Role.EDITOR).user
    # With a second collection lists and forms ask which; a photo of last year tells its age.
    Collection.get_first_root_node().add_child(name="Olahraga")
    photo = make_photo()
    Photo.objects.update(created_at=timezone.now() - timedelta(days=310))
    paper = Attachment.objects.create(title="Risalah", file=ContentFile(b"%PDF-1.4", "risalah.pdf"))
    changed = draft("Diubah", lead_photo=photo, topics=(topic,))
    changed.get_latest_revision().publish(user=editor)
    changed.save_revision(user=editor, log_action=True)
    later = timezone.now() + timedelta(days=1)
    draft("Terjadwal", go_live_at=later).get_latest_revision().publish(user=editor)
    for title in ("Dikembalikan", "Diperiksa"):
        Workflow.objects.get().start(draft(title), reporter)
    state = TaskState.objects.earliest("pk")
    state.reject(user=editor, comment="Siapa narasumbernya?")
    make_article("Ditarik").unpublish(user=editor, log_action=True)
    draft("Dikunci", locked=True, locked_by=editor, locked_at=timezone.now())
    make_article("Promo Bank Rinjani", kind="advertorial", sponsor="Bank Rinjani")
    return [*comments, *_of_versions(changed), *_of_many(photo, paper, reporter), *_of_workflow()]


@pytest.fixture
def comments(say: Any, as_role: Any) -> list[str]:
    """Comments in every state, one of a banned reader; the addresses of their screens."""
    editor, at = as_role(Role.EDITOR).user, timezone.now()
    said = [say(f"Petani {number} menunggu air.") for number in range(5)]
    _out, hidden, edited, removed, waiting = said
    deciding.hide(hidden, editor, reason="Menghina", at=at)
    deciding.edit(edited, editor, "Lebih sopan.", reason="Kata kasar", at=at)
    deciding.remove(removed, editor, reason="Fitnah", at=at)
    deciding.put_back(waiting, editor, at=at)
    Comment.objects.filter(pk=waiting.pk).update(held_for="spam", reasons=list(Ground), score=0.97)
    waiting.note(editor, "Tanya redaktur hukum.", at=at)
    Ban.objects.create(reader=waiting.reader, by=editor, reason="Menghina", begun_at=at)
    return [reverse("newsroom_comment", args=[comment.pk]) for comment in said]


def _of_versions(article: Article) -> Iterator[str]:
    """Give the addresses at which versions are compared, and an old one brought back."""
    first = article.revisions.order_by("pk").first()
    yield reverse("wagtailadmin_pages:revisions_compare", args=[article.pk, "earliest", "latest"])
    yield reverse("wagtailadmin_pages:revisions_revert", args=[article.pk, first.pk])
    scheduled = Article.objects.get(title="Terjadwal")
    unschedule = [scheduled.pk, scheduled.get_latest_revision().pk]
    yield reverse("wagtailadmin_pages:revisions_unschedule", args=unschedule)


def _of_many(photo: Photo, paper: Attachment, user: User) -> Iterator[str]:
    """Give the addresses of what is done to several at once."""
    for noun, actions in (
        (photo, ("add_tags", "add_to_collection", "delete")),
        (paper, ("add_tags", "add_to_collection", "delete")),
        (user, ("assign_role", "set_active_state", "delete")),
    ):
        label, name = noun._meta.app_label, noun._meta.model_name
        for action in actions:
            yield reverse("wagtail_bulk_action", args=[label, name, action]) + f"?id={noun.pk}"


def _of_workflow() -> Iterator[str]:
    """Give the addresses of the dialogs in which an editor decides."""
    state = TaskState.objects.latest("pk")
    page = state.revision.object_id
    for action in ("approve", "reject"):
        for name in ("workflow_action", "collect_workflow_action_data"):
            yield reverse(f"wagtailadmin_pages:{name}", args=[page, action, state.pk])
    yield reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[page])
    yield reverse("wagtailadmin_pages:workflow_preview", args=[page, state.task_id])


@pytest.mark.parametrize("role", Role)
def test_no_role_meets_english(role, as_role, newsroom, listener, sent):
    # Given a newsroom with everything in it
    often = 8 if role in {Role.REPORTER, Role.EDITOR} else 3
    walk = Walk(as_role(role), sent, often=often)

    # When somebody of a role opens all they can, and sends every form
    walk.go("/desk/", *newsroom)

    # Then they find their screens, and no English on them
    english = {words: at for words, at in walk.heard.items() if is_english(words)}
    unknown = dict.fromkeys(listener.in_vain, "looked up in vain")
    left = {words: at for words, at in (english | unknown).items() if words not in LEFT_IN_ENGLISH}
    assert left == {}
    assert (EVERYWHERE | PASSED[role]) - set(walk.seen) == set()
