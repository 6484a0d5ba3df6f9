"""What readers and moderators do to what is said below stories: each verb changes one thing."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from redaksi.articles.models import Article
from redaksi.comments import actions
from redaksi.comments.actions import Said
from redaksi.comments.models import ArticleCommentRule, Comment, StaffReader
from redaksi.edge.tests import archive
from redaksi.edge.tests.verbs import Nothing, Picks, Verb, _any
from redaksi.people.models import User
from redaksi.readers.models import CommentTerms, Reader
from redaksi.rights.actions.asking import correct_name, delete_account

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = ("Setuju.", "Kurang setuju.", "Lihat https://a.example/")


def say(pick: Picks) -> None:
    """Say something as a reader who is signed in; with a link it may have to wait."""
    said = Said(pick.one(WORDS), parent=_parent(pick))
    article = said.parent.article if said.parent else _any(Article, pick)
    actions.say(article, _any(Reader, pick), said, _terms(), at=timezone.now())


def confirm(pick: Picks) -> None:
    """Say something as somebody new, and open the link in the letter."""
    said = Said(pick.one(WORDS), name="Budi", address="budi@pembaca.example")
    comment = actions.submit(_any(Article, pick), said, _terms(), at=timezone.now())
    if comment.link is None:
        raise Nothing
    actions.confirm(comment.link, at=timezone.now())


def moderate(pick: Picks) -> None:
    """Decide about a comment, whatever has become of it; what cannot be is refused."""
    comment, by, now = _any(Comment, pick), User.objects.order_by("pk")[0], timezone.now()
    does: dict[str, Callable[[], object]] = {
        "approve": lambda: actions.approve(comment, by, at=now),
        "edit": lambda: actions.edit(comment, by, "Lebih sopan.", reason="kasar", at=now),
        "hide": lambda: actions.hide(comment, by, reason="kasar", at=now),
        "by the clock": lambda: actions.hide(comment, None, reason="waktu", at=now),
        "restore": lambda: actions.restore(comment, by, at=now),
        "put back": lambda: actions.put_back(comment, by, at=now),
        "remove": lambda: actions.remove(comment, by, reason="kasar", at=now),
    }
    does[pick.one(sorted(does))]()


def support(pick: Picks) -> None:
    """Stand by a comment, or no longer."""
    actions.support(_any(Comment, pick), _any(Reader, pick), at=timezone.now())


def erase(pick: Picks) -> None:
    """Have the words of a comment erased, as its reader may."""
    actions.erase(_any(Comment, pick), at=timezone.now())


def reader(pick: Picks) -> None:
    """Go by another name, or leave, with the words or without; come to the newsroom, or go."""
    found, now = _any(Reader, pick), timezone.now()
    does: dict[str, Callable[[], object]] = {
        "name": lambda: correct_name(found, "Ayu L.", at=now),
        "leave": lambda: delete_account(found, keeps_words=True, at=now),
        "vanish": lambda: delete_account(found, keeps_words=False, at=now),
        "staff": lambda: _join_or_go(found),
    }
    does[pick.one(sorted(does))]()


def rule(pick: Picks) -> None:
    """Open or close a story to comments, or give it a last day."""
    last = (archive.NOW + timedelta(days=1)).date()
    ArticleCommentRule.objects.update_or_create(
        article=_any(Article, pick),
        defaults={
            "openness": pick.one(["open", "premoderated", "closed"]),
            "closes_on": pick.one([None, last]),
        },
    )


def write_terms(pick: Picks) -> None:
    """Write a new version of what readers agree to, in force now or tomorrow."""
    now = timezone.now()
    day = timezone.localdate(now) + timedelta(days=pick.one([0, 1]))
    CommentTerms.objects.write(pick.one(WORDS), in_force_from=day, at=now)


def _join_or_go(reader: Any) -> None:
    if not StaffReader.objects.filter(reader=reader).delete()[0]:
        user = User.objects.order_by("pk")[0]
        StaffReader.objects.create(reader=reader, user=user, named_at=timezone.now())


def _parent(pick: Picks) -> Comment | None:
    public = Comment.objects.published().filter(old_site_id=None).order_by("pk")
    found: Comment | None = pick.one([None, *public])
    return found


def _terms() -> CommentTerms:
    terms = CommentTerms.objects.in_force(timezone.localdate())
    if terms is None:
        raise Nothing
    return terms


REMARKS: list[Verb] = [
    say, say, confirm, moderate, moderate, moderate, support, erase, reader, rule, write_terms,
]  # fmt: skip
