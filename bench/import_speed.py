"""How fast does an old site come in, and does it survive being killed?

    .venv/bin/python bench/import_speed.py [--posts 20000] [--seed 1] [--file OLD.xml]
        [--keep HOME] [--skip-kill]

Writes an export with generate.py, founds a paper in a folder of its own and brings the export in;
then founds another, kills the import with SIGKILL at a random point, lets it finish, and counts
both. DATABASE_URL may name an empty PostgreSQL database: then only the first part is measured.
Prints one line of JSON last.
"""

import argparse
import json
import os
import random
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
COUNTED = (
    "articles_article", "articles_byline", "articles_placing", "search_entry",
    "wagtailcore_revision", "wagtailcore_pagelogentry", "wagtailcore_referenceindex",
    "importers_origin", "importers_oldaddress", "importers_finding", "sections_section",
    "sections_topic", "people_person",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--file", type=Path, help="an export that is there already")
    parser.add_argument("--keep", type=Path, help="leave the filled paper in this folder")
    parser.add_argument("--skip-kill", action="store_true")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="redaksi-import-") as folder:
        old = told.file or generated(Path(folder) / "old.xml", told.posts, told.seed)
        home = told.keep or Path(folder) / "whole"
        figures = measured(old, home)
        print(f"{figures['posts']} posts in {figures['seconds']} s: "
              f"{figures['posts_a_second']} a second, {figures['peak_mb']} MB")  # fmt: skip
        if not told.skip_kill and "DATABASE_URL" not in os.environ:
            figures |= killed(old, Path(folder) / "killed", random.Random(told.seed))  # noqa: S311  # a moment, no secret
            figures["equal"] = figures.pop("resumed") == counted(home)
        within = (
            figures["posts_a_second"] >= LEAST_POSTS_A_SECOND
            and figures["peak_mb"] <= MOST_MEGABYTES
            and figures.get("equal", True)
        )
        print(json.dumps({**figures, "within_limits": within}))


def generated(path: Path, posts: int, seed: int) -> Path:
    command = [sys.executable, str(HERE / "generate.py"), "--posts", str(posts)]
    subprocess.run([*command, "--seed", str(seed), "--to", str(path)], check=True)
    return path


def measured(old: Path, home: Path) -> dict[str, Any]:
    """Bring the export in, in a process of its own, and give seconds and its peak of memory."""
    found(home)
    report = home / "report.json"
    began = time.monotonic()
    child = subprocess.Popen(command(old, "--report", str(report)), env=environment(home))
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - began
    if status:
        sys.exit(f"the import failed: {status}")
    told = json.loads(report.read_text(encoding="utf-8"))
    posts = sum(told["read"].get(kind, 0) for kind in ("post", "page"))
    return {
        "posts": posts, "seconds": round(seconds, 1), "posts_a_second": round(posts / seconds),
        "peak_mb": round(usage.ru_maxrss / 1024), "cpu_seconds": round(usage.ru_utime, 1),
        "new": told["done"].get("new", 0),
    }  # fmt: skip


def killed(old: Path, home: Path, chance: random.Random) -> dict[str, Any]:
    """Kill an import somewhere on its way, finish it, and give what is there then."""
    found(home)
    child = subprocess.Popen(command(old), env=environment(home), stdout=subprocess.DEVNULL)
    while not counted(home)["articles_article"] and child.poll() is None:
        time.sleep(0.2)
    time.sleep(chance.uniform(0.5, 15))
    child.send_signal(signal.SIGKILL)
    child.wait()
    killed_at = counted(home)["articles_article"]
    subprocess.run(command(old), env=environment(home), check=True)
    return {"killed_at": killed_at, "resumed": counted(home)}


def found(home: Path) -> None:
    shutil.rmtree(home, ignore_errors=True)
    words = ["init", "--name", "Suar Mataram", "--zone", "Asia/Makassar"]
    subprocess.run(
        [sys.executable, "-m", "redaksi.cli", *words], env=environment(home), check=True,
        stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def command(old: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "redaksi.cli", "import", "wordpress", str(old), *more]


def environment(home: Path) -> dict[str, str]:
    told = {**os.environ, "REDAKSI_HOME": str(home.resolve())}
    return told | {"PYTHONPATH": str(HERE.parent), "DJANGO_SETTINGS_MODULE": "redaksi.settings"}


def counted(home: Path) -> dict[str, int]:
    with closing(sqlite3.connect(home / "redaksi.sqlite3", timeout=20)) as database:
        return {
            table: int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # names of ours
            for table in COUNTED
        }


if __name__ == "__main__":
    main()
