"""Gives page numbers before the pages are written, so that stories can link to one another."""

from collections.abc import Sequence
from itertools import count, islice

from django.db import connection
from wagtail.models import Page


def page_numbers(wished: Sequence[int | None]) -> list[int]:
    """Give each page a number: the one wished for when it is free, else the next.

    Inside a transaction: on SQLite it holds the only lock, PostgreSQL gives each number once.
    """
    wishes = [pk for pk in wished if pk]
    free = set(wishes) - set(Page.objects.filter(pk__in=wishes).values_list("pk", flat=True))
    granted: list[int | None] = []
    for pk in wished:
        granted.append(pk if pk in free else None)
        free.discard(pk)
    following = iter(_next(granted.count(None)))
    return [pk or next(following) for pk in granted]


def keep_free(highest: int) -> None:
    """Let new pages have numbers above this one: those below are wished for by others."""
    table = Page._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, 'id'), "
                "greatest(%s, nextval(pg_get_serial_sequence(%s, 'id'))))",
                [table, highest, table],
            )
        else:
            cursor.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, %s) WHERE name = %s", [highest, table]
            )


def _next(number: int) -> list[int]:
    table = Page._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                [table, number],
            )
            return [row[0] for row in cursor.fetchall()]
        # A number is never given twice, not even when its page is gone.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        found = cursor.fetchone()
        last = max(found[0] if found else 0, *Page.objects.order_by("-pk").values_list("pk")[:1][0])
    return list(islice(count(last + 1), number))
