"""How fast does an old site come in, and does it survive being killed?

    .venv/bin/python bench/import_speed.py [--posts 20000] [--seed 1] [--file OLD.xml]
        [--keep HOME] [--kills 3] [--program ghost]

Writes an export with generate.py, founds a paper in a folder of its own and brings the export in;
then founds another, kills the import with SIGKILL at random points, lets it finish, and counts
both. DATABASE_URL may name an empty PostgreSQL database: then only the first part is measured.
Machines differ, and one machine from hour to hour: so it also makes drafts one by one, as Wagtail
copies a page, and gives how many times faster the import was. Prints one line of JSON last.
"""

import argparse
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LEAST_POSTS_A_SECOND, MOST_MEGABYTES = 150, 300
ARTICLES = "articles_article"
COUNTED = (
    ARTICLES, "articles_byline", "articles_placing", "search_entry",
    "wagtailcore_revision", "wagtailcore_pagelogentry", "wagtailcore_referenceindex",
    "importers_origin", "importers_oldaddress", "importers_finding", "sections_section",
    "sections_topic", "people_person",
)  # fmt: skip

ONE_BY_ONE = """
import time
import django
django.setup()
from redaksi.articles.models import Article
articles = list(Article.objects.published()[:60])
began = time.process_time()
for article in articles:
    article.copy(update_attrs={"slug": f"salin-{article.pk}"}, keep_live=False)
print(round(len(articles) / (time.process_time() - began), 1))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--file", type=Path, help="an export that is there already")
    parser.add_argument("--keep", type=Path, help="leave the filled paper in this folder")
    parser.add_argument("--kills", type=int, default=3, help="how often the second import dies")
    parser.add_argument("--program", choices=("wordpress", "ghost"), default="wordpress")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="redaksi-import-") as folder:
        old = told.file or generated(Path(folder) / "old", told)
        home = told.keep or Path(folder) / "whole"
        figures = measured(old, home, program=told.program)
        print(f"{figures['posts']} posts in {figures['seconds']} s: "
              f"{figures['posts_a_second']} a second ({figures['posts_a_cpu_second']} for each "
              f"second of the processor), {figures['peak_mb']} MB")  # fmt: skip
        if told.kills and "DATABASE_URL" not in os.environ:
            chance = random.Random(told.seed)  # noqa: S311  # moments, no secrets
            at = sorted(chance.randrange(1, figures["new"]) for _kill in range(told.kills))
            figures |= killed(old, Path(folder) / "killed", program=told.program, at=at)
            whole, resumed = counted(home, *COUNTED), figures.pop("resumed")
            figures["unequal"] = {
                table: [rows, resumed[table]]
                for table, rows in whole.items()
                if rows != resumed[table]
            }
        # Last, for it makes articles of its own.
        figures["one_by_one"] = one_by_one(home)
        figures["times_one_by_one"] = round(
            figures["posts_a_cpu_second"] / figures["one_by_one"], 1
        )
        print(f"one by one, as Wagtail copies a page: {figures['one_by_one']} a second of the "
              f"processor, {figures['times_one_by_one']} times fewer")  # fmt: skip
        within = (
            figures["posts_a_second"] >= LEAST_POSTS_A_SECOND
            and figures["peak_mb"] <= MOST_MEGABYTES
            and not figures.get("unequal")
        )
        print(json.dumps({**figures, "within_limits": within}))


def generated(path: Path, told: argparse.Namespace) -> Path:
    command = [sys.executable, str(HERE / "generate.py"), "--posts", str(told.posts)]
    command += ["--seed", str(told.seed), "--program", told.program]
    subprocess.run([*command, "--to", str(path)], check=True)
    return path


def measured(old: Path, home: Path, *, program: str) -> dict[str, Any]:
    """Bring the export in, in a process of its own, and give seconds and its peak of memory."""
    found(home)
    report = home / "report.json"
    began = time.monotonic()
    child = subprocess.Popen(command(program, old, "--report", str(report)), env=environment(home))
    status, usage, peak_kb = watched(child.pid)
    seconds, worked = time.monotonic() - began, usage.ru_utime + usage.ru_stime
    if status:
        sys.exit(f"the import failed: {status}")
    told = json.loads(report.read_text(encoding="utf-8"))
    posts = sum(told["read"].get(kind, 0) for kind in ("post", "page"))
    return {
        "posts": posts, "seconds": round(seconds, 1), "posts_a_second": round(posts / seconds),
        "peak_mb": round(peak_kb / 1024), "cpu_seconds": round(worked, 1),
        "posts_a_cpu_second": round(posts / worked), "load": round(os.getloadavg()[1], 1),
        "new": told["done"].get("new", 0),
    }  # fmt: skip


def watched(pid: int) -> tuple[int, resource.struct_rusage, int]:
    """Wait for a process; give its status, its usage and the most memory of it and its child, kB.

    What both share counts once (PSS), looked at four times a second.
    """
    peak = 0
    while True:
        ended, status, usage = os.wait4(pid, os.WNOHANG)
        if ended:
            return status, usage, peak
        peak = max(peak, sum(map(proportional_kb, [pid, *children(pid)])))
        time.sleep(0.25)


def children(pid: int) -> list[int]:
    try:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    return list(map(int, told.split()))


def proportional_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def killed(old: Path, home: Path, *, program: str, at: list[int]) -> dict[str, Any]:
    """Kill an import whenever it has so many articles, finish it, and give what is there then."""
    found(home)
    killed_at = []
    for articles in at:
        child = subprocess.Popen(
            command(program, old), env=environment(home), stdout=subprocess.DEVNULL
        )
        while counted(home, ARTICLES)[ARTICLES] < articles and child.poll() is None:
            time.sleep(0.05)
        child.send_signal(signal.SIGKILL)
        child.wait()
        killed_at.append(counted(home, ARTICLES)[ARTICLES])
    subprocess.run(command(program, old), env=environment(home), check=True)
    return {"killed_at": killed_at, "resumed": counted(home, *COUNTED)}


def one_by_one(home: Path) -> float:
    """Give how many drafts a second of the processor Wagtail itself makes of those in a paper."""
    done = subprocess.run(
        [sys.executable, "-c", ONE_BY_ONE], env=environment(home), check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    return float(done.stdout.splitlines()[-1])


def found(home: Path) -> None:
    shutil.rmtree(home, ignore_errors=True)
    words = ["init", "--name", "Suar Mataram", "--zone", "Asia/Makassar"]
    subprocess.run(
        [sys.executable, "-m", "redaksi.cli", *words], env=environment(home), check=True,
        stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def command(program: str, old: Path, *more: str) -> list[str]:
    words = ["import", program, str(old), *more]
    if program == "ghost":
        words += ["--address", "https://lentera-sasambo.example"]
    return [sys.executable, "-m", "redaksi.cli", *words]


def environment(home: Path) -> dict[str, str]:
    told = {**os.environ, "REDAKSI_HOME": str(home.resolve())}
    return told | {"PYTHONPATH": str(HERE.parent), "DJANGO_SETTINGS_MODULE": "redaksi.settings"}


def counted(home: Path, *tables: str) -> dict[str, int]:
    with closing(sqlite3.connect(home / "redaksi.sqlite3", timeout=20)) as database:
        return {
            table: int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # names of ours
            for table in tables
        }


if __name__ == "__main__":
    main()
