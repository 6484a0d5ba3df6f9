"""What the index is asked: which articles hold some words, the best or the newest, and how many."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import models

from redaksi.search.asking import EVERYWHERE, Asked, Within
from redaksi.search.models.index import (
    BITS,
    KEPT_BACK,
    Question,
    article_of,
    begun,
    by_index,
    now,
    question,
)
from redaksi.search.ranking import Indexed, score

# How many of those that hold the words in headline or names, and of all, are weighed against each
# other: the newest. Weighing a story takes 10 µs.
HEADS, TEXTS = 150, 200
# More are not counted, nor are there pages of them.
MOST = 10_000
# Of a word that many articles have, the newest are looked at.
NEWEST_EACH = 2_000
OF_THESE = """
    SELECT id, title, names, words FROM search_entry WHERE id IN (
        SELECT id FROM (SELECT id {heads} ORDER BY id DESC LIMIT %s) AS heads
        UNION SELECT id FROM (SELECT id {all} ORDER BY id DESC LIMIT %s) AS texts
    ) AND id NOT IN ({kept_back})
"""

OF_A_STEM = """
    SELECT id, CAST(%s AS double precision) AS pull
    FROM (SELECT id {stem} ORDER BY id DESC LIMIT {most}) AS newest
"""
# The best by the weights of the stems they hold, and then the newest.
OF_ANY = """
    SELECT found.id, title, names, words FROM (
        SELECT id, SUM(pull) AS pull FROM ({parts}) AS parts
        WHERE id NOT IN ({kept_back}) GROUP BY id ORDER BY 2 DESC, 1 DESC LIMIT %s
    ) AS found JOIN search_entry ON search_entry.id = found.id ORDER BY pull DESC, found.id DESC
"""


class Finding(models.Manager[Any]):
    """The questions to the index, as verbs of whoever keeps the entries."""

    def find(
        self, asked: Asked, within: Within = EVERYWHERE, *, start: int, stop: int,
        without: Sequence[int] = (),
    ) -> list[int]:  # fmt: skip
        """Give the numbers of the articles found, newest first, from start to stop.

        Costs one query along the index: on SQLite a word of 90,000 articles of 100,000 takes 1 ms.
        `without` are entries, by their own numbers.
        """
        return self._newest(question(asked, within), start=start, stop=stop, without=without)

    def find_begun(self, asked: Asked, within: Within = EVERYWHERE, *, most: int) -> list[int]:
        """Give the newest articles whose headline or names have words that begin as those asked.

        For the desk, where part of a word is typed. Costs one query along the index.
        """
        return self._newest(begun(asked, within), start=0, stop=most)

    def _newest(
        self, wanted: Question | None, *, start: int, stop: int, without: Sequence[int] = ()
    ) -> list[int]:
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

    def find_any(self, pulls: Mapping[str, float], *, most: int) -> dict[int, Indexed]:
        """Give the articles that hold the weightiest of some stems, by their numbers; best first.

        Of each stem its newest articles are looked at. Costs one query.
        """
        parts, told = [], []
        for stem, pull in pulls.items():
            wanted = question(Asked(groups=((stem,),)), EVERYWHERE)
            if wanted:
                parts.append(OF_A_STEM.format(stem=wanted.sql, most=NEWEST_EACH))
                told += [pull, *wanted.told]
        if not parts:
            return {}
        with by_index() as database:
            sql = OF_ANY.format(parts=" UNION ALL ".join(parts), kept_back=KEPT_BACK)
            database.execute(sql, [*told, now(), most])
            return {article_of(entry): Indexed(*fields) for entry, *fields in database.fetchall()}

    def indexed(self, numbers: Collection[int]) -> dict[int, Indexed]:
        """Give the entries of some articles. Costs a query, unless there are none."""
        rows = self.filter(article_id__in=numbers) if numbers else self.none()
        fields = rows.values_list("article_id", "title", "names", "words")
        return {pk: Indexed(*told) for pk, *told in fields}

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


def _moment_of(entry: int) -> datetime:
    return datetime.fromtimestamp(entry >> BITS, UTC)
