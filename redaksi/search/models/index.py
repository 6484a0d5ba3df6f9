"""How the two databases are asked for the stories that hold some words."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from redaksi.search.asking import Asked, Stems, Within

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
# As the indexes of migration 0005 have them, sign by sign: else PostgreSQL reads every story.
ALL = "to_tsvector('simple', title || ' ' || names || ' ' || words || ' ' || marks)"
HEADS = "to_tsvector('simple', title || ' ' || names || ' ' || marks)"
FIELDS = "(' ' || title || ' | ' || names || ' | ' || words || ' ')"


class Question(NamedTuple):
    """The part of a question that says where and which; `sql` begins with FROM."""

    sql: str
    told: list[Any]


def number(article_id: int, published_at: datetime) -> int:
    """Give the number of an entry: newer articles have greater ones."""
    return int(published_at.timestamp()) << BITS | article_id


def article_of(entry: int) -> int:
    """Give the article of an entry's number."""
    return entry & (1 << BITS) - 1


def question(asked: Asked, within: Within, *, in_heads: bool = False) -> Question | None:
    """Say what to ask the index; None when nothing is asked for.

    `in_heads`: every word stands in the headline or is a name of the story.
    """
    if not asked.groups and not within.marks:
        return None
    ask = _of_postgresql if connection.vendor == "postgresql" else _of_sqlite
    return ask(asked, within, in_heads=in_heads)


def begun(asked: Asked, within: Within) -> Question | None:
    """Say how to ask for headlines and names with words that begin so; None when nothing does."""
    if not asked.beginnings:
        return None
    if connection.vendor == "postgresql":
        either = [" | ".join(f"'{way}':*" for way in ways) for ways in asked.beginnings]
        terms = " & ".join([*(f"({one})" for one in either), *(f"'{m}'" for m in within.marks)])
        days, moments = _days("id + 0", within)
        return Question(f"FROM search_entry WHERE {HEADS} @@ %s::tsquery{days}", [terms, *moments])
    either = [" OR ".join(f'"{way}"*' for way in ways) for ways in asked.beginnings]
    return _rows_of_sqlite("title names", " AND ".join(f"({one})" for one in either), within)


@contextmanager
def by_index() -> Iterator[CursorWrapper]:
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


def now() -> Any:
    """Give this moment as the database keeps moments."""
    return connection.ops.adapt_datetimefield_value(timezone.now())


def _of_sqlite(asked: Asked, within: Within, *, in_heads: bool) -> Question:
    words = " AND ".join(f'"{" ".join(group)}"' for group in asked.groups)
    left_out = " OR ".join(f'"{" ".join(group)}"' for group in asked.without)
    columns = "title names" if in_heads else "title names words"
    return _rows_of_sqlite(columns, words, within, left_out=left_out)


def _rows_of_sqlite(columns: str, words: str, within: Within, *, left_out: str = "") -> Question:
    parts = [f"({{{columns}}} : ({words}))"] if words else []
    match = " AND ".join([*parts, *(f'({{marks}} : "{mark}")' for mark in within.marks)])
    if left_out:
        match = f"({match}) NOT ({{title names words}} : ({left_out}))"
    days, told = _days("rowid", within)
    where = f"WHERE search_words MATCH %s{days}"
    rows = f"(SELECT rowid AS id FROM search_words {where})"  # noqa: S608  # only signs of our own
    return Question(f"FROM {rows} AS found WHERE true", [match, *told])


def _of_postgresql(asked: Asked, within: Within, *, in_heads: bool) -> Question:
    wanted = [stem for group in asked.groups for stem in group]
    # One index for all terms: of two PostgreSQL asks one, and reads each story for the other.
    terms = " & ".join(f"'{word}'" for word in (*wanted, *within.marks))
    conditions: list[str] = [f"{HEADS if in_heads else ALL} @@ %s::tsquery"]
    told: list[Any] = [terms]
    if unwanted := [group[0] for group in asked.without if len(group) == 1]:
        having = f"SELECT id FROM search_entry WHERE {ALL} @@ %s::tsquery"  # noqa: S608  # our own
        conditions.append(f"id NOT IN ({having})")
        told.append(" | ".join(f"'{word}'" for word in unwanted))
    # The index finds the words of a phrase, and their order is read in what it found: asked for
    # the order, PostgreSQL cuts each story anew, twenty times as slowly.
    for groups, is_like in ((asked.groups, "LIKE"), (asked.without, "NOT LIKE")):
        for group in groups:
            if len(group) > 1:
                conditions.append(f"{FIELDS} {is_like} %s")
                told.append(_phrase(group))
    # The sum keeps PostgreSQL from asking the days first, and cutting each of their stories anew.
    days, moments = _days("id + 0", within)
    return Question(f"FROM search_entry WHERE {' AND '.join(conditions)}{days}", [*told, *moments])


def _phrase(group: Stems) -> str:
    return f"% {' '.join(group)} %"


def _days(column: str, within: Within) -> tuple[str, list[Any]]:
    sql = ""
    told: list[Any] = []
    for moment, sign in ((within.since, ">="), (within.until, "<")):
        if moment is not None:
            sql += f" AND {column} {sign} %s"
            told.append(number(0, moment))
    return sql, told
