"""Makes up for what was published while nobody looked: an import, an archive from before."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction

from redaksi.articles.models import Article
from redaksi.articles.models.queries import ArticleQuerySet
from redaksi.outbox.actions import enqueue
from redaksi.related.actions.finding import founds, matches, told_by
from redaksi.related.choosing import chosen
from redaksi.related.models.neighbour import KEPT, Neighbour, Wanted, neighbours_changed
from redaksi.related.models.sketch import Frequency, Mention, Sketch, sketch_of, terms_of
from redaksi.related.packing import STORIES

# The step of the outbox.
CATCH_UP = "relate-archive"
# As many as are read at once, and as many as are related at once: a second's work each, so that
# what else waits for the worker does not wait long.
READ, RELATED = 100, 20
# How far below what was read last the next is looked for.
WINDOW = 5_000


def ask() -> None:
    """Have the archive read and related in the background."""
    enqueue(CATCH_UP, "archive")


def ask_when_missing() -> None:
    """Have it done when something is missing. Costs three queries."""
    if _unread().exists() or Sketch.objects.filter(related_at=None).exists():
        ask()


def missing() -> int:
    """Count what is to be done, in pieces of work: each story is read, prepared and related."""
    unread, sketches = _unread().count(), Sketch.objects
    unprepared = sketches.filter(is_led_to=False).count()
    return unread * 3 + unprepared + sketches.filter(related_at=None).count()


def catch_up_now(*, at: datetime, tell: Callable[[int], None]) -> None:
    """Do all that is missing, telling how much of it after each piece.

    Re-runnable: what was done before it was broken off is not done again.
    """
    while done := do_some(at=at):
        tell(done)


def do_some(*, at: datetime) -> int:
    """Read some stories, or prepare or relate some that are read; gives how many, 0: all is done.

    The whole archive is read first: which terms are rare is known only then. The archive is looked
    through for what is missing only when nothing else is left, since that takes as long as it is.
    """
    unprepared = Sketch.objects.filter(is_led_to=False)
    if lowest := unprepared.order_by("pk").values_list("pk", flat=True).first():
        if below := list(_unread().filter(pk__gt=lowest - WINDOW, pk__lt=lowest)[:READ]):
            return _read(below)
        return _prepare(list(unprepared.order_by("-pk")[:READ]))
    unrelated = Sketch.objects.filter(related_at=None).order_by("-number")
    if numbers := list(unrelated.values_list("pk", flat=True)[:RELATED]):
        return _relate(numbers, at=at)
    unread = list(_unread()[:READ])
    return _read(unread) if unread else 0


def _open() -> ArticleQuerySet:
    """Keep what readers may see and nobody paid for."""
    open_ones: ArticleQuerySet = Article.objects.published().editorial()
    return open_ones


def _unread() -> ArticleQuerySet:
    """Keep of these what the machine does not know, latest first."""
    known = Sketch.objects.values("article_id")
    return _open().order_by("-pk").exclude(pk__in=known)


# What takes long is done before the transaction: SQLite lets nobody else write meanwhile, and an
# editor who publishes would wait for the archive. So what may have changed is asked again in it.
def _read(articles: Sequence[Article]) -> int:
    made = {article.pk: sketch_of(article) for article in articles}
    with transaction.atomic():
        left = _unread().filter(pk__in=made).values_list("pk", flat=True)
        sketches = [made[pk] for pk in left]
        counts: dict[int, int] = {STORIES: len(sketches)}
        for sketch in sketches:
            for term in sketch.counts:
                counts[term] = counts.get(term, 0) + 1
        Sketch.objects.bulk_create(sketches)
        Frequency.objects.add(counts)
    return len(articles)


def _prepare(sketches: Sequence[Sketch]) -> int:
    scale = Frequency.objects.scale({term for sketch in sketches for term in sketch.counts})
    made = {sketch.pk: sketch.mentions(scale) for sketch in sketches}
    with transaction.atomic():
        unprepared = Sketch.objects.filter(is_led_to=False, pk__in=made)
        left = list(unprepared.values_list("pk", flat=True))
        mentions = [mention for pk in left for mention in made[pk]]
        Mention.objects.bulk_create(mentions, ignore_conflicts=True)
        Sketch.objects.filter(pk__in=left).update(is_led_to=True)
    return len(sketches)


def _relate(numbers: Sequence[int], *, at: datetime) -> int:
    before = _kept(numbers)
    wanted = _wanted(numbers, at=at)
    with transaction.atomic():
        # Where a fresh story has come into a list meanwhile, that list is looked for again.
        again = {pk for pk, _other in before ^ _kept(numbers)}
        named = {*wanted, *(other for found in wanted.values() for other in found)}
        out = set(_open().filter(pk__in=named).values_list("pk", flat=True))
        changed = Neighbour.objects.rewrite(
            {
                pk: {other: one for other, one in found.items() if other in out}
                for pk, found in wanted.items()
                if pk in out - again
            }
        )
        done = [pk for pk in numbers if pk not in again]
        Sketch.objects.filter(pk__in=done).update(related_at=at)
        if changed:
            neighbours_changed.send(Neighbour, articles=changed)
    return len(done) + (_relate(list(again), at=at) if again else 0)


def _kept(numbers: Sequence[int]) -> set[tuple[int, int]]:
    """Give the pairs of a story and one that the machine has it lead to."""
    kept = Neighbour.objects.by_machine().filter(article__in=numbers)
    return set(kept.values_list("article", "other"))


def _wanted(numbers: Sequence[int], *, at: datetime) -> dict[int, Wanted]:
    wanted: dict[int, Wanted] = {}
    for article in _open().filter(pk__in=numbers).prefetch_related("topics"):
        told = terms_of(article)
        story = told_by(article, told, at=at.timestamp())
        ranked, _others = matches(story, Frequency.objects.scale(story.counts))
        wanted[article.pk] = {one.other: one for one in founds(chosen(ranked, KEPT), told)}
    return wanted
