"""Keeps what published stories mean, and finds those that mean nearly what is asked.

Only where the model is installed (`meaning.embeddings`); words find stories without it.
"""

from time import time_ns

from django.conf import settings
from django.db import transaction
from django.db.models import F, OuterRef, Q, Subquery

from redaksi.articles.models import Article
from redaksi.articles.models.queries import ArticleQuerySet
from redaksi.meaning import embeddings
from redaksi.meaning.actions.texts import texts
from redaksi.meaning.models import Meaning
from redaksi.meaning.shelf import Shelf
from redaksi.outbox.actions import enqueue

# The step of the outbox, and its key for whatever is missing.
UNDERSTAND, MISSING = "understand", "missing"
# A second's work, so that what else waits for the worker does not wait long.
SOME = 8
# The newest stories are compared: 35 MB of points in each process.
REMEMBERED = 30_000

_shelf = Shelf(most=REMEMBERED)


def is_possible() -> bool:
    """Tell whether the model is there, and wanted."""
    return settings.EMBEDDINGS and embeddings.is_installed()


def ask_when_missing() -> None:
    """Have stories understood that are not yet, where the model is there."""
    if is_possible() and _missing().exists():
        enqueue(UNDERSTAND, MISSING)


def understand_some() -> list[int]:
    """Understand some of what is missing, the newest first; gives which, none: nothing is."""
    numbers = list(_missing().newest_first().values_list("pk", flat=True)[:SOME])
    for number in numbers:
        understand(number)
    return numbers


def understand(article_id: int) -> None:
    """Keep what a story means that readers may see; of any other nothing is kept."""
    told = texts([article_id]).get(article_id)
    if told is None:
        forget(article_id)
        return
    passages = [" ".join(sentences) for sentences in told.passages]
    points = embeddings.points(passages or [told.line.title])
    with transaction.atomic():
        fields = {"version": time_ns(), "revision": told.revision, "points": points}
        Meaning.objects.update_or_create(pk=article_id, defaults=fields)


def forget(article_id: int) -> None:
    """Keep nothing of a story that readers may see no longer."""
    if is_possible():
        Meaning.objects.filter(pk=article_id).delete()


def alike(question: str) -> dict[int, float]:
    """Give how alike in meaning each story's likest passage is; some may be out no longer.

    Nothing where the model is not installed. Costs a query, and a tenth of a second at most.
    """
    return _filled().likeness(embeddings.point(question)) if is_possible() else {}


def akin(article_id: int) -> dict[int, float]:
    """Give how alike in meaning other stories are to one, -1 to 1; some may be out no longer.

    Nothing where it is not understood yet, or the model not installed. Costs a query, and a tenth
    of a second.
    """
    return _filled().kinship(article_id) if is_possible() else {}


def _filled() -> Shelf:
    """Give the shelf with what came or changed since it was last asked."""
    _shelf.add(Meaning.objects.since(_shelf.version, most=REMEMBERED))
    return _shelf


def _missing() -> ArticleQuerySet:
    """Keep what is out and not understood, or was in another version."""
    kept = Meaning.objects.filter(pk=OuterRef("pk"))
    articles: ArticleQuerySet = Article.objects.published().editorial()
    known = articles.annotate(
        version=Subquery(kept.values("version")), understood=Subquery(kept.values("revision"))
    )
    # What came in at once has no version of its own until somebody publishes it anew.
    is_first = Q(understood=None, live_revision__isnull=False)
    return known.filter(Q(version=None) | is_first | ~Q(understood=F("live_revision_id")))
