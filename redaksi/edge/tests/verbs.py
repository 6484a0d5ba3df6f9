"""What an editor, a clock or a program may do to the paper: each verb changes one thing."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, Protocol, TypeVar

from django.utils import timezone

from redaksi.articles.actions import month_for
from redaksi.articles.models import Article, Byline
from redaksi.corrections.actions import approve
from redaksi.corrections.models import Withdrawal
from redaksi.edge.tests import archive
from redaksi.masthead.models import Publication, StandingPage
from redaksi.media.models import Attachment, Photo, Rendition, sizes_made
from redaksi.people.models import Person, User
from redaksi.sections.models import Section, Topic

One = TypeVar("One")
# So few that different sequences come by the same states.
WORDS = ("Embung", "Pasar", "Gempa")
KINDS = ("news", "opinion", "video", "advertorial")
Set = Callable[[Article, "Picks"], None]
Verb = Callable[["Picks"], None]


class Nothing(Exception):
    """There is nothing that the verb could be done to."""


class Picks(Protocol):
    """Whoever decides what a verb is done to."""

    def one(self, among: Sequence[One]) -> One: ...

    def some(self, among: Sequence[One]) -> list[One]: ...


def _any(model: Any, pick: Picks) -> Any:
    return pick.one(model.objects.order_by("pk"))


def _maybe(model: Any, pick: Picks) -> Any:
    return pick.one([None, *model.objects.order_by("pk")])


def _some(model: Any, pick: Picks) -> list[Any]:
    return pick.some(list(model.objects.order_by("pk")))


# --- what may be edited in a story


def title(article: Article, pick: Picks) -> None:
    article.title = pick.one(WORDS)


def words(article: Article, pick: Picks) -> None:
    field = pick.one(["summary", "subtitle", "kicker", "dateline", "lead_caption", "social_title"])
    setattr(article, field, pick.one(WORDS))


def slug(article: Article, pick: Picks) -> None:
    article.slug = f"{pick.one(WORDS).lower()}-{article.pk}"


def main_section(article: Article, pick: Picks) -> None:
    article.section = _any(Section, pick)


def other_sections(article: Article, pick: Picks) -> None:
    article.other_sections = _some(Section, pick)


def topics(article: Article, pick: Picks) -> None:
    article.topics = _some(Topic, pick)


def bylines(article: Article, pick: Picks) -> None:
    role = pick.one(["writer", "editor"])
    people = [Byline(person=one, role=role) for one in _some(Person, pick)]
    article.bylines.set([*people, Byline(guest="Tamu", portrait=_maybe(Photo, pick))])


def lead(article: Article, pick: Picks) -> None:
    article.lead_photo, article.social_photo = _maybe(Photo, pick), _maybe(Photo, pick)


def links(article: Article, pick: Picks) -> None:
    article.body = archive.body(*_some(Article, pick), document=_maybe(Attachment, pick))


def weight(article: Article, pick: Picks) -> None:
    article.importance = pick.one([0, 1, 2])


def hiding(article: Article, pick: Picks) -> None:
    article.is_hidden_from_search = not article.is_hidden_from_search


def kind(article: Article, pick: Picks) -> None:
    article.kind, article.sponsor = pick.one(KINDS), "Bank Sasak"


FIELDS: list[Set] = [
    title, words, slug, main_section, other_sections, topics, bylines, lead, links, weight,
    hiding, kind,
]  # fmt: skip


# --- what happens to stories


def publish(pick: Picks) -> None:
    """Change something in a story and publish it, as the desk does; or just publish a draft."""
    article = _opened(pick)
    for change in pick.some(FIELDS):
        change(article, pick)
    article.is_silent = pick.one([False, True])
    _behind_the_wall(article)
    article.save_revision().publish()


def draft(pick: Picks) -> None:
    """Change something in a story, and leave it at that."""
    article = _opened(pick)
    pick.one(FIELDS)(article, pick)
    article.save_revision()


def save(pick: Picks) -> None:
    """Change a story past the desk, as a program does."""
    article = _any(Article, pick)
    pick.one(FIELDS)(article, pick)
    _behind_the_wall(article)
    article.save()


def create(pick: Picks) -> None:
    made = archive.story(pick.one(WORDS), _any(Section, pick), _any(Person, pick), age=None,
                         topics=_some(Topic, pick))  # fmt: skip
    made.save_revision().publish()


def schedule(pick: Picks) -> None:
    """Give a story its hour, to come out or to be taken down."""
    article = _opened(pick)
    at = timezone.now() + pick.one([timedelta(minutes=1), timedelta(hours=1), archive.DAY])
    setattr(article, pick.one(["go_live_at", "expire_at"]), at)
    article.save_revision().publish()


def withdraw(pick: Picks) -> None:
    """Take a story back before the public, as two who answer for the paper do."""
    now, (first, second) = timezone.now(), User.objects.order_by("pk")[:2]
    wish = Withdrawal(
        article=_any(Article, pick), ground="kesalahan_redaksi", origin="internal", reason="Keliru."
    )
    wish.ask(first, at=now)
    approve(wish, first, at=now)
    approve(wish, second, at=now)


def embargo(pick: Picks) -> None:
    """Write an embargo into a version of a story."""
    article = _opened(pick)
    article.embargo_until, article.embargo_with = timezone.now() + archive.DAY, "Kepolisian"
    article.save_revision()


def take_down(pick: Picks) -> None:
    _any(Article, pick).unpublish()


def delete(pick: Picks) -> None:
    _any(Article, pick).delete()


def _opened(pick: Picks) -> Article:
    article: Article = _any(Article, pick).get_latest_revision_as_object()
    return article


def _behind_the_wall(article: Article) -> None:
    """Put a story where its kind belongs."""
    shelf = month_for(archive.NOW.date(), adverts=article.kind == "advertorial")
    if not article.is_child_of(shelf):
        Article.objects.get(pk=article.pk).move(shelf, pos="last-child")
        place = Article.objects.get(pk=article.pk)
        article.path, article.depth, article.url_path = place.path, place.depth, place.url_path


# --- what happens to other nouns


def noun(pick: Picks) -> None:
    """Rename a section, a topic or somebody, or give them another address word."""
    found = _any(pick.one([Section, Topic, Person]), pick)
    field = pick.one(["name", "slug"])
    word = f"{pick.one(WORDS)} {found.pk}"
    setattr(found, field, word if field == "name" else word.lower().replace(" ", "-"))
    found.save()


def section(pick: Picks) -> None:
    found = _any(Section, pick)
    changes = {"position": 9, "in_nav": False, "is_opinion": True, "description": "Semua."}
    field = pick.one(sorted(changes))
    setattr(found, field, changes[field])
    found.save()


def person(pick: Picks) -> None:
    found = _any(Person, pick)
    changes = {"initials": "xx", "position": "Kolumnis", "photo": _maybe(Photo, pick),
               "duty": "reporter", "area": "Lombok", "is_on_masthead": False}  # fmt: skip
    field = pick.one(sorted(changes))
    setattr(found, field, changes[field])
    found.save()


def new_noun(pick: Picks) -> None:
    word = pick.one(WORDS)
    nouns: list[Any] = [Section, Topic, Person]
    pick.one(nouns).objects.create(name=word, slug=word.lower())


def end_of_noun(pick: Picks) -> None:
    """Delete what may be deleted."""
    _any(pick.one([Section, Topic, Person, Photo, Attachment]), pick).delete()


def masthead(pick: Picks) -> None:
    paper = Publication.load()
    changes = {
        "name": "Suar Baru", "zone": "Asia/Jayapura", "prints_initials": False,
        "promise": "Jujur", "description": "Koran", "dateline_form": "outlet_city",
    }  # fmt: skip
    field = pick.one(sorted(changes))
    setattr(paper, field, changes[field])
    paper.save()


def standing(pick: Picks) -> None:
    """Change, hide or delete a page that stays."""
    page = _any(StandingPage, pick).get_latest_revision_as_object()
    does = pick.one(["body", "slug", "draft", "unpublish", "delete"])
    if does == "body":
        page.body = f"<p>{pick.one(WORDS)}</p>"
        page.save_revision().publish()
    elif does == "slug":
        page.slug = f"{pick.one(WORDS).lower()}-kami"
        page.save_revision().publish()
    elif does == "draft":
        page.title = pick.one(WORDS)
        page.save_revision()
    else:
        getattr(page, does)()


def photo(pick: Picks) -> None:
    found = _any(Photo, pick)
    setattr(found, pick.one(["caption", "credit", "description", "licence"]), pick.one(["", "own"]))
    # There is no file whose sizes could be made.
    found.made_for = found.state_key
    found.save()


def sizes(pick: Picks) -> None:
    """Have the worker make sizes, or lose them."""
    found = _any(Photo, pick)
    Rendition.objects.filter(image=found).delete()
    if pick.one([True, False]):
        archive.make_sizes(found, mark=pick.one(WORDS))
    sizes_made.send(Photo, instance=found)


def new_photo(pick: Picks) -> None:
    archive.make_sizes(archive.photo(pick.one(WORDS)))


def document(pick: Picks) -> None:
    found = _any(Attachment, pick)
    found.file.name, found.file_size = f"documents/{pick.one(WORDS)}.pdf", pick.one([9000, 400])
    found.save()


STORIES: list[Verb] = [create, schedule, take_down, delete, withdraw, embargo]
NOUNS: list[Verb] = [
    noun, noun, section, person, new_noun, end_of_noun, masthead, standing, photo, sizes,
    new_photo, document,
]  # fmt: skip
