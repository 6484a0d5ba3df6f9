"""Does the paper stay quick when its archive grows? Server time of pages, at two sizes.

    .venv/bin/python bench/size.py --small HOME --large HOME [--rounds 15] [--only desk]
        [--small-database URL --large-database URL]

Both are data folders of papers that were filled before (bench/import_speed.py --keep, for one), and
get an editor called bench. On PostgreSQL the databases are named beside them. Each page is asked
for in turn at both sizes, in processes of their own, so that a noisy machine is noisy for both.
Prints each page's middle time and the ratio, and one line of JSON last.
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
MEASURED = ("clock", "processor", "queries")


class Paper:
    """One filled paper, answering in a process of its own."""

    def __init__(self, home: Path, database: str) -> None:
        environment = {**os.environ, "REDAKSI_HOME": str(home.resolve())}
        if database:
            environment["DATABASE_URL"] = database
        self.child: Any = subprocess.Popen(
            [sys.executable, __file__, "--answer"], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        self.facts = self._said()

    def ask(self, page: str) -> dict[str, Any]:
        """Ask for a page once; give milliseconds by the clock and of the processor, and queries."""
        print(page, file=self.child.stdin, flush=True)
        return self._said()

    def _said(self) -> dict[str, Any]:
        line = self.child.stdout.readline()
        if not line:
            raise SystemExit(f"the paper broke off: {self.child.wait()}")
        return dict(json.loads(line))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", type=Path)
    parser.add_argument("--large", type=Path)
    parser.add_argument("--small-database", default="")
    parser.add_argument("--large-database", default="")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="", help="pages whose name begins so")
    parser.add_argument("--answer", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.answer:
        answer()
        return
    papers = Paper(told.small, told.small_database), Paper(told.large, told.large_database)
    names = [name for name in papers[0].facts["pages"] if name.startswith(told.only)]
    pages = {name: compared(papers, name, told.rounds) for name in names}
    most = max(page["ratio"] for page in pages.values())
    facts = {
        "articles": [paper.facts["articles"] for paper in papers],
        "database": papers[1].facts["database"], "load": os.getloadavg()[0],
    }  # fmt: skip
    print(json.dumps({**facts, "pages": pages, "within_limits": most <= MOST_TIMES}))


def compared(papers: tuple[Paper, Paper], page: str, rounds: int) -> dict[str, Any]:
    """Ask both papers for a page in turn, and give the middle times and their ratio."""
    asked = [[paper.ask(page) for paper in papers] for _round in range(rounds + WARM)]
    small, large = (
        {what: statistics.median(once[place][what] for once in asked[WARM:]) for what in MEASURED}
        for place in (0, 1)
    )
    ratio = large["clock"] / small["clock"]
    print(
        f"{page:14} {small['clock']:7.1f} ms ({small['queries']:.0f} queries)"
        f" {large['clock']:7.1f} ms ({large['queries']:.0f})   × {ratio:.2f}"
        f"   (processor {small['processor']:.1f}, {large['processor']:.1f} ms)"
    )
    return {"small": small, "large": large, "ratio": round(ratio, 2)}


def answer() -> None:
    """Be one paper: for each page named on a line, tell what it took."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    import django  # noqa: PLC0415  # the environment comes first

    django.setup()
    from django.conf import settings  # noqa: PLC0415  # Django comes first
    from django.db import connection  # noqa: PLC0415  # Django comes first
    from django.test import Client  # noqa: PLC0415  # Django comes first

    from redaksi.articles.models import Article  # noqa: PLC0415  # Django comes first
    from redaksi.newsroom.roles import Role, give_role  # noqa: PLC0415  # Django comes first
    from redaksi.people.models import User  # noqa: PLC0415  # Django comes first

    reader, editor = Client(SERVER_NAME=settings.HOST), Client(SERVER_NAME=settings.HOST)
    account, is_new = User.objects.get_or_create(username="bench", defaults={"is_active": True})
    if is_new:
        give_role(account, Role.EDITOR)
    editor.force_login(account, "django.contrib.auth.backends.ModelBackend")
    pages = addresses(reader, editor)
    articles = Article.objects.published().count()
    facts = {"articles": articles, "database": connection.vendor, "pages": list(pages)}
    print(json.dumps(facts), flush=True)
    for line in sys.stdin:
        client, address = pages[line.strip()]
        print(json.dumps(timed(client, address, is_tls=settings.IS_TLS)), flush=True)


def timed(client: Any, address: str, *, is_tls: bool) -> dict[str, float]:
    """Ask for a page once, and tell what it took."""
    from django.db import connection  # noqa: PLC0415  # Django comes first

    asked: list[str] = []

    def counted(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(counted):
        began, worked = time.perf_counter(), time.process_time()
        got = client.get(address, secure=is_tls)
        clock, processor = time.perf_counter() - began, time.process_time() - worked
    if got.status_code != 200:
        raise SystemExit(f"{address}: {got.status_code}")
    return {"clock": clock * 1000, "processor": processor * 1000, "queries": len(asked)}


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
        "search “yang”": (reader, "/cari/?q=yang"),
        "search 1 word": (reader, f"/cari/?q={words[0]}"),
        "search 3 words": (reader, f"/cari/?q={'+'.join(words[:3])}"),
        "feed": (reader, "/feed/"),
        "desk": (editor, "/desk/"),
        "desk list": (editor, "/desk/articles/"),
        "desk section": (editor, f"/desk/articles/?section={section.pk}"),
        "desk search": (editor, f"/desk/articles/?q={words[0]}"),
        "desk part": (editor, f"/desk/articles/?q={words[0][:4]}"),
        "desk edit": (editor, f"/desk/pages/{article.pk}/edit/"),
        "desk month": (editor, f"/desk/articles/?month={article.get_parent().slug}"),
        "desk old month": (editor, f"/desk/articles/?month={middle.get_parent().slug}"),
        "desk page tree": (editor, f"/desk/pages/{article.get_parent().get_parent().pk}/"),
    }


if __name__ == "__main__":
    main()
