from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import ClassVar

from django.db import models

from redaksi.articles import body
from redaksi.articles.models import Article, Byline, person_list, section_list, topic_list
from redaksi.search.asking import Asked, Within, mark
from redaksi.search.letters import stemmed
from redaksi.search.models.index import (
    BITS,
    KEPT_BACK,
    Question,
    article_of,
    by_index,
    now,
    number,
    question,
)
from redaksi.search.models.name import forget, learn
from redaksi.search.names import names_in
from redaksi.search.ranking import Indexed, score
from redaksi.sections.models import Topic

EVERYWHERE = Within()
# How many of those that hold the words in headline or names, and of all, are weighed against each
# other: the newest. Weighing a story takes 10 µs.
HEADS, TEXTS = 150, 200
# More are not counted, nor are there pages of them.
MOST = 10_000
OF_THESE = """
    SELECT id, title, names, words FROM search_entry WHERE id IN (
        SELECT id FROM (SELECT id {heads} ORDER BY id DESC LIMIT %s) AS heads
        UNION SELECT id FROM (SELECT id {all} ORDER BY id DESC LIMIT %s) AS texts
    ) AND id NOT IN ({kept_back})
"""


class EntryManager(models.Manager["Entry"]):
    def put(self, article: Article) -> None:
        """Take an article up as it now is, or out when readers may not see it.

        Costs five queries when nothing changed; a change writes, and looks which names are new.
        """
        wanted = entry_of(article)
        kept = self.filter(article_id=article.pk).first()
        if kept and wanted and kept.says_the_same(wanted):
            return
        if kept or wanted:
            self._replace(kept, wanted)

    def drop(self, article: Article) -> None:
        """Take an article out."""
        if kept := self.filter(article_id=article.pk).first():
            self._replace(kept, None)

    def _replace(self, kept: "Entry | None", wanted: "Entry | None") -> None:
        if kept:
            kept.delete()
        if wanted:
            wanted.save(force_insert=True)
            learn([wanted])
        if gone := (kept.told_names if kept else set()) - (wanted.told_names if wanted else set()):
            forget(gone, newest_each=self.newest_each)

    def find(
        self, asked: Asked, within: Within = EVERYWHERE, *, start: int, stop: int,
        without: Sequence[int] = (),
    ) -> list[int]:  # fmt: skip
        """Give the numbers of the articles found, newest first, from start to stop.

        Costs one query along the index: on SQLite a word of 90,000 articles of 100,000 takes 1 ms.
        `without` are entries, by their own numbers.
        """
        wanted = question(asked, within)
        if not wanted:
            return []
        left_out = f" AND id NOT IN ({', '.join(['%s'] * len(without))})" if without else ""
        with by_index() as database:
            database.execute(
                f"SELECT id {wanted.sql} AND id NOT IN ({KEPT_BACK}){left_out}"
                " ORDER BY id DESC LIMIT %s OFFSET %s",
                [*wanted.told, now(), *without, stop - start, start],
            )
            return [article_of(entry) for (entry,) in database.fetchall()]

    def find_best(
        self, asked: Asked, within: Within = EVERYWHERE, *, start: int, stop: int, at: datetime
    ) -> list[int]:
        """Give the numbers of the articles found, the best answers first, from start to stop.

        The newest that say it in headline, names or text are weighed; behind them stand the others,
        newest first. Costs one query, and beyond what is weighed another.
        """
        best = self._weighed(asked, within, at)
        found = [article_of(entry) for entry in best[start:stop]]
        missing = stop - start - len(found)
        if missing and len(best) >= TEXTS:
            begin = max(0, start - len(best))
            found += self.find(asked, within, start=begin, stop=begin + missing, without=best)
        return found

    def _weighed(self, asked: Asked, within: Within, at: datetime) -> list[int]:
        heads, texts = question(asked, within, in_heads=True), question(asked, within)
        if not heads or not texts:
            return []
        sql = OF_THESE.format(heads=heads.sql, all=texts.sql, kept_back=KEPT_BACK)
        with by_index() as database:
            database.execute(sql, [*heads.told, HEADS, *texts.told, TEXTS, now()])
            rows = database.fetchall()
        worth = {
            entry: score(Indexed(*fields), asked.sequence, at - _moment_of(entry))
            for entry, *fields in rows
        }
        return sorted(worth, key=lambda entry: (worth[entry], entry), reverse=True)

    def count_found(self, asked: Asked, within: Within = EVERYWHERE) -> int:
        """Count the articles found; beyond MOST only that there are more."""
        return sum(self._count([question(asked, within)]))

    def count_each(self, several: Sequence[Asked]) -> list[int]:
        """Count the articles that each of several questions finds. Costs one query."""
        return self._count([question(asked, EVERYWHERE) for asked in several])

    def newest_each(self, several: Sequence[Asked]) -> list[int]:
        """Give the newest entry that each of several questions finds, 0 for none. One query."""
        found = [one for one in (question(asked, EVERYWHERE) for asked in several) if one]
        if not found:
            return []
        last = f"AND id NOT IN ({KEPT_BACK}) ORDER BY id DESC LIMIT 1"
        newest = ", ".join(f"COALESCE((SELECT id {one.sql} {last}), 0)" for one in found)
        told = [value for one in found for value in (*one.told, now())]
        with by_index() as database:
            database.execute(f"SELECT {newest}", told)
            return list(database.fetchone())

    def _count(self, several: Sequence[Question | None]) -> list[int]:
        found = [one for one in several if one]
        if not found:
            return []
        # Counted until there are too many: PostgreSQL took 250 ms to count all of 97,000.
        some = f"AND id NOT IN ({KEPT_BACK}) LIMIT {MOST + 1}"
        rows = [f"(SELECT id {one.sql} {some}) AS counted" for one in found]
        counts = ", ".join(f"(SELECT COUNT(*) FROM {some})" for some in rows)  # noqa: S608  # our own
        told = [value for one in found for value in (*one.told, now())]
        with by_index() as database:
            database.execute(f"SELECT {counts}", told)
            return [int(count) for count in database.fetchone()]


class Entry(models.Model):
    """A published article in the index: the stems that it may be found by.

    `names` are those of its credits and topics, `marks` its lists and kind, `told` the names that
    it prints, a line each. The databases keep their own index over the fields (migration 0005):
    SQLite a full-text table that triggers keep equal, PostgreSQL expressions. Whoever changes this
    table's columns on SQLite makes the triggers anew, since Django then copies the table.
    """

    id = models.BigIntegerField(primary_key=True)
    article = models.OneToOneField(Article, models.CASCADE, related_name="+")
    title = models.TextField()
    names = models.TextField()
    marks = models.TextField()
    told = models.TextField()
    words = models.TextField()

    objects = EntryManager()

    class Meta:
        verbose_name_plural: ClassVar = "entries"

    def __str__(self) -> str:
        return str(self.article_id)

    @property
    def told_names(self) -> set[str]:
        """Give the names that the article prints."""
        return set(self.told.splitlines())

    def says_the_same(self, other: "Entry") -> bool:
        """Tell whether another entry of the article says nothing else."""
        fields = [field.attname for field in self._meta.concrete_fields]
        return all(getattr(self, name) == getattr(other, name) for name in fields)


def entry_of(article: Article) -> Entry | None:
    """Make the entry of an article, not saved; None when readers may not see it.

    Asks for credits, topics and sections: of an article in the making they are at hand.
    """
    if not article.is_published or article.published_at is None:
        return None
    credits_, topics = list(article.bylines.all()), list(article.topics.all())
    names = [*(byline.name for byline in credits_), *(topic.name for topic in topics)]
    beginning = (article.kicker, article.subtitle, article.summary, article.dateline)
    text = body.text(article.body.get_prep_value())
    printed = names_in(". ".join((article.title, *beginning, text)))
    return Entry(
        id=number(article.pk, article.published_at),
        article=article,
        title=stemmed(article.title),
        names=stemmed(" ".join(names)),
        marks=" ".join(sorted(mark(name) for name in _lists_of(article, credits_, topics))),
        told="\n".join(dict.fromkeys((*names, *printed))),
        words=stemmed(" ".join((*beginning, text))),
    )


def _lists_of(
    article: Article, credits_: Sequence[Byline], topics: Sequence[Topic]
) -> Collection[str]:
    sections = {article.section_id, *(section.pk for section in article.other_sections.all())}
    return {
        f"kind:{article.kind}",
        *(section_list(pk) for pk in sections if pk),
        *(topic_list(topic.pk) for topic in topics),
        *(person_list(byline.person_id) for byline in credits_ if byline.person_id),
    }


def _moment_of(entry: int) -> datetime:
    return datetime.fromtimestamp(entry >> BITS, UTC)
