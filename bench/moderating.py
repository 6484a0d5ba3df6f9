"""How long do moderators wait for their queues, with ten thousand comments waiting?

    .venv/bin/python bench/moderating.py [--waiting 10000] [--out 90000] [--database URL]

Founds a paper with a hundred stories, puts so many comments before moderators and so many more
below the stories, each with what was done to it, and asks as an editor for the first page of each
queue and for one in the middle, for one comment, and for a decision, twenty times each.
`--database` puts it all into an empty PostgreSQL database. Prints one line of JSON last:
milliseconds, the middle and the slowest.
"""

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bench.comments import loaded  # noqa: E402  # the path is set above
from tests.journeys.online import Newsroom  # noqa: E402  # the path is set above

STORIES, READERS, TIMES, IN_A_ROW = 100, 2000, 20, 5000
TEXT = "Tanggapan nomor {number}: di desa kami giliran air juga baru datang tiga hari sekali."
QUEUES = ("waiting", "reported", "held", "published", "hidden", "all")
# Of those that wait, one in so many is held by the filter; of the others, one in so many is hidden.
HELD, HIDDEN = 10, 30


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--waiting", type=int, default=10_000)
    parser.add_argument("--out", type=int, default=90_000)
    parser.add_argument("--database", default="")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"REDAKSI_HOME": f"{folder}/home", "EMAIL_URL": "dummymail://"}
        os.environ |= {"DATABASE_URL": told.database} if told.database else {}
        room = Newsroom("", Path(folder), dict(os.environ))
        room.redaksi("init", "--name", "Suar Mataram", "--zone", "Asia/Makassar")
        loaded()
        fill(told.waiting, told.out)
        figures = measured()
    kind = told.database.partition(":")[0] or "sqlite"
    print(json.dumps({"database": kind, "waiting": told.waiting, "out": told.out, **figures}))


def fill(waiting: int, out: int) -> None:
    """Write stories, readers and what they say, spread over a year."""
    from django.db import connection  # noqa: PLC0415  # needs the settings
    from django.utils import timezone  # noqa: PLC0415  # needs the settings

    from redaksi.comments.models import Act, Comment  # noqa: PLC0415  # needs the settings
    from redaksi.readers.models import Reader  # noqa: PLC0415  # needs the settings

    now, by_chance = timezone.now(), random.Random(5)  # noqa: S311  # the same each time
    stories = [_story(number, at=now) for number in range(STORIES)]
    readers = Reader.objects.bulk_create(
        Reader(name=f"Pembaca {number}", registered_at=now) for number in range(READERS)
    )
    rows = _rows(waiting, out, now, by_chance, (stories, readers))
    for comments in _cut(rows, IN_A_ROW):
        said = Comment.objects.bulk_create(comments)
        Act.objects.bulk_create(
            Act(comment=one, what=Act.What.CONFIRMED, by=Act.By.READER, at=one.said_at,
                state_before="unconfirmed", state_after=one.state)
            for one in said
        )  # fmt: skip
    _report(now)
    with connection.cursor() as database:
        database.execute("ANALYZE")


def _rows(
    waiting: int, out: int, now: datetime, by_chance: random.Random, whose: tuple[Any, Any]
) -> Iterator[Any]:
    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings

    stories, readers = whose
    for number in range(waiting + out):
        is_waiting = number < waiting
        at = now - timedelta(seconds=by_chance.randrange(86400 * (7 if is_waiting else 365)))
        state = "waiting" if is_waiting else "hidden" if number % HIDDEN == 0 else "published"
        yield Comment(
            article=by_chance.choice(stories), reader=by_chance.choice(readers), said_at=at,
            text=TEXT.format(number=number), state=state,
            published_at=None if is_waiting else at,
            held_for="filter" if is_waiting and number % HELD == 0 else "",
        )  # fmt: skip


def _story(number: int, *, at: datetime) -> Any:
    from redaksi.articles.actions import month_for  # noqa: PLC0415  # needs the settings
    from redaksi.articles.models import Article, Byline  # noqa: PLC0415  # needs the settings
    from redaksi.sections.models import Section  # noqa: PLC0415  # needs the settings

    section, _ = Section.objects.get_or_create(slug="daerah", defaults={"name": "Daerah"})
    article = Article(
        title=f"Air embung tinggal sepertiga, hari ke-{number}", dateline="Mataram",
        section=section, live=True, published_at=at, first_published_at=at,
        summary="Petani mendapat giliran.",
        body=[("paragraph", "<p>Tiga desa berbagi air embung.</p>")] * 8,
    )  # fmt: skip
    article.bylines.add(Byline(guest="Reni"))
    month_for(at.date()).add_child(instance=article)
    return article


def _report(at: datetime) -> None:
    """Have a hundred comments reported."""
    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings
    from redaksi.complaints.actions.receiving import (  # noqa: PLC0415  # needs the settings
        Reported,
        receive,
    )
    from redaksi.complaints.models import Complaint  # noqa: PLC0415  # needs the settings

    for comment in Comment.objects.published().order_by("pk")[:100]:
        receive(comment, Reported(Complaint.Ground.SPAM), at=at)


def _cut(rows: Iterator[Any], size: int) -> Iterator[list[Any]]:
    some: list[Any] = []
    for row in rows:
        some.append(row)
        if len(some) == size:
            yield some
            some = []
    yield some


def measured() -> dict[str, Any]:
    """Ask for each screen twenty times, after once to get to know it."""
    from django.test import Client  # noqa: PLC0415  # needs the settings

    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings
    from redaksi.newsroom.roles import Role, give_role  # noqa: PLC0415  # needs the settings
    from redaksi.people.models import User  # noqa: PLC0415  # needs the settings

    editor = User.objects.create_user("ibn", first_name="Ibnu")
    give_role(editor, Role.EDITOR)
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(editor)
    middle = Comment.objects.order_by("said_at")
    told = {}
    for name in QUEUES:
        told[name] = spread(partial(client.get, "/desk/comments/", {"queue": name}))
    for name, rows in (("waiting", middle.filter(state="waiting")), ("all", middle)):
        after = rows[rows.count() // 2].pk
        place = {"queue": name, "after": after}
        told[f"{name}, middle"] = spread(partial(client.get, "/desk/comments/", place))
    one = iter(middle.filter(state="waiting")[: 2 * TIMES + 2])
    told["one"] = spread(lambda: client.get(f"/desk/comments/{next(one).pk}/"))
    told["approve"] = spread(lambda: client.post(f"/desk/comments/{next(one).pk}/approve/"))
    told["desk"] = spread(lambda: client.get("/desk/"))
    told["feed of comments"] = spread(lambda: client.get("/tanggapan/feed/"))
    return {"ms": told}


def spread(ask: Callable[[], Any]) -> dict[str, float]:
    """Give the middle and the longest of twenty times, in milliseconds."""
    ask()
    took = []
    for _time in range(TIMES):
        begun = time.perf_counter()
        answer = ask()
        took.append((time.perf_counter() - begun) * 1000)
        if answer.status_code not in (200, 302):
            raise SystemExit(f"answered {answer.status_code}")
    return {"p50": round(statistics.median(took), 1), "longest": round(max(took), 1)}


if __name__ == "__main__":
    main()
