from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import ClassVar

from django.db import connection, models, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from redaksi.articles import body
from redaksi.articles.models import Article
from redaksi.search.letters import folded

# An entry's number sorts by the moment of publication, then by the article, whose own number
# fills the lower bits: room for 268 million articles until the year 3000.
BITS = 28
# Memory for the places that are found, so that none has to be read again to be sure.
BY_INDEX = """
    SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off; SET LOCAL jit = off;
    SET LOCAL work_mem = '64MB'; SET LOCAL max_parallel_workers_per_gather = 0
"""
# A number found would be an answer, too: nothing under embargo is counted (D26). The few are looked
# up along their own index.
KEPT_BACK = """
    SELECT id FROM search_entry WHERE article_id IN
    (SELECT page_ptr_id FROM articles_article WHERE embargo_until > %s)
"""


class EntryManager(models.Manager["Entry"]):
    def put(self, article: Article) -> None:
        """Take an article up as it now is, or out when readers may not see it.

        Costs a query when nothing changed, and two more when something did.
        """
        wanted = entry_of(article)
        kept = self.filter(article_id=article.pk).values_list("id", "words").first()
        if kept == (wanted and (wanted.pk, wanted.words)):
            return
        self.filter(article_id=article.pk).delete()
        if wanted:
            wanted.save(force_insert=True)

    def find(self, words: str, *, start: int, stop: int) -> list[int]:
        """Give the numbers of the articles that hold every word, newest first, from start to stop.

        Costs one query along the index: on SQLite a word of 90,000 articles of 100,000 takes 1 ms.
        """
        sql, match = _question(words)
        if not match:
            return []
        with _index() as database:
            database.execute(
                f"SELECT id {sql} AND id NOT IN ({KEPT_BACK}) ORDER BY id DESC LIMIT %s OFFSET %s",
                [match, _now(), stop - start, start],
            )
            return [number & (1 << BITS) - 1 for (number,) in database.fetchall()]

    def count_found(self, words: str) -> int:
        """Count the articles that hold every word."""
        sql, match = _question(words)
        if not match:
            return 0
        # What is kept back is taken off: asking it of every row found took six times as long.
        all_found = f"SELECT COUNT(*) {sql}"
        with _index() as database:
            database.execute(
                f"SELECT ({all_found}) - ({all_found} AND id IN ({KEPT_BACK}))",
                [match, match, _now()],
            )
            return int(database.fetchone()[0])


class Entry(models.Model):
    """A published article in the index: the words that it may be found by.

    The databases keep their own index over `words` (migration 0002): SQLite a full-text table that
    triggers keep equal, PostgreSQL an expression. Whoever changes this table's columns on SQLite
    makes the triggers anew, since Django then copies the table.
    """

    id = models.BigIntegerField(primary_key=True)
    article = models.OneToOneField(Article, models.CASCADE, related_name="+")
    words = models.TextField()

    objects = EntryManager()

    class Meta:
        verbose_name_plural: ClassVar = "entries"

    def __str__(self) -> str:
        return str(self.article_id)


def number(article_id: int, published_at: datetime) -> int:
    """Give the number of an entry: newer articles have greater ones."""
    return int(published_at.timestamp()) << BITS | article_id


def entry_of(article: Article) -> Entry | None:
    """Make the entry of an article, not saved; None when readers may not see it."""
    if not article.is_published or article.published_at is None:
        return None
    told = (article.title, article.kicker, article.subtitle, article.summary, article.dateline)
    words = folded(" ".join((*told, body.text(article.body.get_prep_value()))))
    return Entry(id=number(article.pk, article.published_at), article=article, words=words)


@contextmanager
def _index() -> Iterator[CursorWrapper]:
    """Ask in such a way that the index answers, and nothing is read beside what it names.

    PostgreSQL takes reading a text for cheap: of a word that most articles have it read every
    article anew, 38 s of 97,000 on a busy machine, where the index took 0.4 s.
    """
    if connection.vendor != "postgresql":
        with connection.cursor() as database:
            yield database
        return
    with transaction.atomic(savepoint=False), connection.cursor() as database:
        database.execute(BY_INDEX)
        yield database


def _question(words: str) -> tuple[str, str]:
    """Give what to ask the index, and how it wants to be told the words; none for no words."""
    asked = folded(words).split()
    if connection.vendor == "postgresql":
        sql = "FROM search_entry WHERE to_tsvector('simple', words) @@ %s::tsquery"
        return sql, " & ".join(f"'{word}'" for word in asked)
    sql = "FROM (SELECT rowid AS id FROM search_words WHERE search_words MATCH %s) WHERE true"
    return sql, " ".join(f'"{word}"' for word in asked)


def _now() -> object:
    """Give this moment as the database keeps moments."""
    return connection.ops.adapt_datetimefield_value(timezone.now())
