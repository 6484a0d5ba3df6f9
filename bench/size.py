"""Does the paper stay quick when its archive grows? Server time of pages, at two sizes.

    .venv/bin/python bench/size.py --small HOME --large HOME [--rounds 15]

Both are data folders of papers that were filled before (bench/import_speed.py --keep, for one), and
get an editor called bench;
DATABASE_URL in a folder's settings may name PostgreSQL. Each page is asked for in turn at both
sizes, in processes of their own, so that a noisy machine is noisy for both. Prints each page's
middle time and the ratio, and one line of JSON last.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

# Not the first time, when templates are read and the database's own memory is empty.
WARM = 2
MOST_TIMES = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", type=Path)
    parser.add_argument("--large", type=Path)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.measure:
        print(json.dumps(measured(told.rounds)))
        return
    small, large = asked(told.small, told.rounds), asked(told.large, told.rounds)
    ratios = {}
    for name, (fast, queries) in small["pages"].items():
        slow, more = large["pages"][name]
        ratios[name] = round(slow / fast, 2)
        print(
            f"{name:14} {fast:7.1f} ms ({queries} queries) {slow:7.1f} ms ({more})"
            f"   × {ratios[name]:.2f}"
        )
    facts = {"small": small, "large": large, "ratios": ratios}
    within = max(ratios.values()) <= MOST_TIMES
    print(json.dumps({**facts, "within_limits": within}))


def asked(home: Path, rounds: int) -> dict[str, Any]:
    """Measure one paper in a process of its own."""
    command = [sys.executable, __file__, "--measure", "--rounds", str(rounds)]
    environment = {**os.environ, "REDAKSI_HOME": str(home.resolve())}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def measured(rounds: int) -> dict[str, Any]:
    """Ask for each page `rounds` times, and give the middle time in milliseconds, and queries."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    import django  # noqa: PLC0415  # the environment comes first

    django.setup()
    from django.conf import settings  # noqa: PLC0415  # Django comes first
    from django.db import connection  # noqa: PLC0415  # Django comes first
    from django.test import Client  # noqa: PLC0415  # Django comes first
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415  # Django comes first

    from redaksi.articles.models import Article  # noqa: PLC0415  # Django comes first
    from redaksi.newsroom.roles import Role, give_role  # noqa: PLC0415  # Django comes first
    from redaksi.people.models import User  # noqa: PLC0415  # Django comes first

    host = settings.HOST
    reader, editor = Client(SERVER_NAME=host), Client(SERVER_NAME=host)
    account, is_new = User.objects.get_or_create(username="bench", defaults={"is_active": True})
    if is_new:
        give_role(account, Role.EDITOR)
    editor.force_login(account, "django.contrib.auth.backends.ModelBackend")
    pages = {}
    for name, (client, address) in addresses(reader, editor).items():
        times = []
        for _round in range(rounds + WARM):
            began = time.perf_counter()
            answer = client.get(address, secure=settings.IS_TLS)
            times.append((time.perf_counter() - began) * 1000)
            if answer.status_code != 200:
                raise SystemExit(f"{address}: {answer.status_code}")
        with CaptureQueriesContext(connection) as queries:
            client.get(address, secure=settings.IS_TLS)
        pages[name] = (round(statistics.median(times[WARM:]), 1), len(queries))
    return {
        "articles": Article.objects.published().count(),
        "database": connection.vendor,
        "pages": pages,
    }


def addresses(reader: Any, editor: Any) -> dict[str, tuple[Any, str]]:
    """Choose the pages: the newest article of the fullest section, and words of a headline."""
    from django.db.models import Count  # noqa: PLC0415  # Django comes first

    from redaksi.articles.models import Article  # noqa: PLC0415  # Django comes first
    from redaksi.sections.models import Section, Topic  # noqa: PLC0415  # Django comes first

    section = Section.objects.annotate(size=Count("articles")).order_by("-size").first()
    topic = Topic.objects.annotate(size=Count("articles")).order_by("-size").first()
    live = Article.objects.published().filter(section=section).newest_first()
    article, middle = live[0], live[live.count() // 2]
    person = article.bylines.exclude(person=None).first().person
    words = [word for word in middle.title.split() if len(word) > 4]
    return {
        "front": (reader, "/"),
        "section": (reader, section.address),
        "section p. 3": (reader, f"{section.address}?halaman=3"),
        "topic": (reader, topic.address),
        "person": (reader, person.address),
        "article": (reader, article.address),
        "old article": (reader, middle.address),
        "search 1 word": (reader, f"/cari/?q={words[0]}"),
        "search 3 words": (reader, f"/cari/?q={'+'.join(words[:3])}"),
        "feed": (reader, "/feed/"),
        "desk": (editor, "/desk/"),
        "desk list": (editor, "/desk/articles/"),
        "desk section": (editor, f"/desk/articles/?section={section.pk}"),
        "desk search": (editor, f"/desk/articles/?q={words[0]}"),
        "desk edit": (editor, f"/desk/pages/{article.pk}/edit/"),
        "desk month": (editor, f"/desk/articles/?month={article.get_parent().slug}"),
        "desk old month": (editor, f"/desk/articles/?month={middle.get_parent().slug}"),
        "desk page tree": (editor, f"/desk/pages/{article.get_parent().get_parent().pk}/"),
    }


if __name__ == "__main__":
    main()
