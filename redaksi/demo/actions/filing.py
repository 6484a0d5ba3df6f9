"""File the demo's articles as the desk would have: dated, credited, linked, with a history."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from wagtail.log_actions import log
from wagtail.models import Comment, PageLogEntry, Revision

from redaksi.articles.actions import month_for
from redaksi.articles.models import Article, Byline
from redaksi.demo.actions.furnishing import Fittings
from redaksi.demo.days import ZONE
from redaksi.demo.manuscripts import Credit, Desk, Manuscript
from redaksi.demo.newsroom import Newsroom
from redaksi.demo.pieces import Piece
from redaksi.demo.typesetting import Shelf, typeset
from redaksi.media.models import Photo
from redaksi.people.models import Person, User

# How long before its publication a story was begun at the desk.
WRITTEN_IN = timedelta(minutes=95)


def file_articles(
    newsroom: Newsroom, fittings: Fittings, photos: dict[str, Photo], people: dict[str, Person]
) -> Iterator[Article]:
    """File everything, oldest first, and give each article when it is done.

    Two rounds: an article can be linked to only when it has its number.
    """
    shelf = Shelf({name: photo.pk for name, photo in photos.items()}, {})
    filed: list[tuple[Manuscript, Article]] = []
    numbers: dict[str, int] = {}
    for manuscript in newsroom.manuscripts:
        article = _article(manuscript, fittings, photos, people)
        article.body = _body(manuscript.body, shelf)
        day = manuscript.moment.astimezone(ZONE).date()
        month_for(day, adverts=manuscript.is_advert).add_child(instance=article)
        numbers[manuscript.slug] = article.pk
        filed.append((manuscript, article))
    shelf = Shelf(shelf.photos, numbers)
    for manuscript, article in filed:
        _finish(article, manuscript, shelf, people)
        yield article


def _article(
    manuscript: Manuscript,
    fittings: Fittings,
    photos: dict[str, Photo],
    people: dict[str, Person],
) -> Article:
    """Make the page, body apart."""
    writer = people.get(manuscript.by("writer"))
    article = Article(
        title=manuscript.title, kicker=manuscript.kicker, subtitle=manuscript.subtitle,
        summary=manuscript.summary, kind=manuscript.kind, dateline=manuscript.dateline,
        importance=manuscript.importance, sponsor=manuscript.sponsor,
        section=fittings.sections[manuscript.section], lead_photo=photos.get(manuscript.photo),
        lead_caption=manuscript.caption, owner=writer.user if writer else None,
        live=manuscript.is_published,
    )  # fmt: skip
    article.other_sections = [fittings.sections[slug] for slug in manuscript.sections]
    article.topics = [fittings.topics[name] for name in manuscript.topics]
    for place, credit in enumerate(manuscript.credits):
        article.bylines.add(_byline(credit, place, photos, people))
    if manuscript.is_published:
        article.published_at = article.first_published_at = manuscript.moment
        article.updated_at = manuscript.updated
        article.last_published_at = manuscript.updated or manuscript.moment
    if manuscript.desk is Desk.SCHEDULED:
        article.go_live_at = manuscript.moment
    return article


def _byline(
    credit: Credit, place: int, photos: dict[str, Photo], people: dict[str, Person]
) -> Byline:
    return Byline(
        role=credit.role, person=people.get(credit.person), guest=credit.guest, note=credit.note,
        portrait=photos.get(credit.portrait), sort_order=place,
    )  # fmt: skip


def _body(pieces: tuple[Piece, ...], shelf: Shelf) -> object:
    """Set the type, in the form that the field holds."""
    return Article._meta.get_field("body").stream_block.to_python(typeset(pieces, shelf))


def _finish(
    article: Article, manuscript: Manuscript, shelf: Shelf, people: dict[str, Person]
) -> None:
    """Link the article, then give it the history and the place at the desk it would have."""
    writer, editor = _user(people, manuscript.by("writer")), _user(people, manuscript.by("editor"))
    if manuscript.is_published and manuscript.updated:
        # What was there before the update, so that the desk has two versions to compare.
        article.body = _body(manuscript.body[:-1], shelf)
        first = _revise(article, writer, manuscript.moment)
        _note_publishing(article, editor, first, manuscript.moment)
    article.body = _body(manuscript.body, shelf)
    article.save()
    at = manuscript.updated or manuscript.written
    last = _revise(article, writer, at)
    # Wagtail has noted the making itself, as of now.
    made = PageLogEntry.objects.filter(page=article.pk, action="wagtail.create")
    made.update(timestamp=manuscript.written - WRITTEN_IN)
    if manuscript.is_published:
        _note_publishing(article, editor, last, at)
        Article.objects.filter(pk=article.pk).update(
            live_revision=last, has_unpublished_changes=False
        )
    else:
        _hand_on(article, manuscript, writer, editor)


def _hand_on(
    article: Article, manuscript: Manuscript, writer: User | None, editor: User | None
) -> None:
    """Bring an unpublished article as far as it has come at the desk."""
    if manuscript.comment and editor:
        Comment.objects.create(
            page=article, user=editor, text=manuscript.comment, contentpath="title",
            revision_created=article.latest_revision,
        )  # fmt: skip
    if manuscript.desk is Desk.SUBMITTED:
        article.get_workflow().start(article, writer)
    if manuscript.desk is Desk.SCHEDULED:
        article.latest_revision.publish(user=editor)


def _revise(article: Article, user: User | None, at: datetime) -> Revision:
    """Keep the article as it is now as a revision of that moment."""
    revision: Revision = article.save_revision(user=user, clean=False)
    # Past the models: nothing that readers search for has changed.
    Revision.objects.filter(pk=revision.pk).update(created_at=at)
    Article.objects.filter(pk=article.pk).update(latest_revision_created_at=at)
    revision.created_at = article.latest_revision_created_at = at
    return revision


def _note_publishing(article: Article, user: User | None, revision: Revision, at: datetime) -> None:
    """Write a line into the article's history."""
    log(
        article, "wagtail.publish", user=user, revision=revision, timestamp=at,
        content_changed=True,
    )  # fmt: skip


def _user(people: dict[str, Person], slug: str) -> User | None:
    return people[slug].user if slug else None
