from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from redaksi.articles.models import Article, Placing
from redaksi.search.letters import stemmed
from redaksi.search.models import Entry, entry_of, learn

# A body is 4 kB; as many as are held in memory at once.
BATCH = 500
# The step of the outbox that has a noun's new name found.
RENAME = "rename"
BESIDE = ("bylines__person", "topics", "other_sections")


def take_up_missing(*, tell: Callable[[int], None]) -> int:
    """Take up what is published and not in the index, in batches; gives how many. Re-runnable."""
    taken = Entry.objects.values("article_id")
    missing = list(Article.objects.published().exclude(pk__in=taken).values_list("pk", flat=True))
    for start in range(0, len(missing), BATCH):
        articles = Article.objects.published().filter(pk__in=missing[start : start + BATCH])
        with transaction.atomic():
            made = [entry_of(article) for article in articles.prefetch_related(*BESIDE)]
            entries = [entry for entry in made if entry]
            Entry.objects.bulk_create(entries, ignore_conflicts=True)
            learn(entries)
        tell(len(entries))
    return len(missing)


def rename(key: str, payload: Mapping[str, Any]) -> None:
    """Have the stories of a topic or a person found by its name as it now is.

    The newest comes last: where its entry has the name already, all others have it, too.
    """
    placed = Placing.objects.filter(list=key).order_by("published_at", "article_id")
    numbers = list(placed.values_list("article_id", flat=True))
    newest = Entry.objects.filter(article_id__in=numbers[-1:]).values_list("names", flat=True)
    name = f" {stemmed(payload['name'])} "
    if all(name in f" {names} " for names in newest):
        return
    for start in range(0, len(numbers), BATCH):
        some = Article.objects.published().filter(pk__in=numbers[start : start + BATCH])
        for article in some.order_by("published_at", "pk").prefetch_related(*BESIDE):
            with transaction.atomic():
                Entry.objects.put(article)
