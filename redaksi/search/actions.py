from collections.abc import Callable

from django.db import transaction

from redaksi.articles.models import Article
from redaksi.search.models import Entry, entry_of

# A body is 4 kB; as many as are held in memory at once.
BATCH = 500


def take_up_missing(*, tell: Callable[[int], None]) -> int:
    """Take up what is published and not in the index, in batches; gives how many. Re-runnable."""
    taken = Entry.objects.values("article_id")
    missing = list(Article.objects.published().exclude(pk__in=taken).values_list("pk", flat=True))
    for start in range(0, len(missing), BATCH):
        articles = Article.objects.published().filter(pk__in=missing[start : start + BATCH])
        with transaction.atomic():
            entries = [entry_of(article) for article in articles]
            Entry.objects.bulk_create([entry for entry in entries if entry], ignore_conflicts=True)
        tell(len(entries))
    return len(missing)
