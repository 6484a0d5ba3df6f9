"""What does a page cost that nobody keeps yet? Processor time and queries of one rendering.

    .venv/bin/python bench/cold.py [--home HOME] [--times 1000] [--others 300] [--runs 3]
        [--profile] [--pages FOLDER]

Loads the demo newsroom into a folder of its own, or uses the data folder of a paper that is there.
Asks the program behind the gate as the gate does when a page is missing, in one process and one
thread, which keeps its connection as a worker does. Processor time, not the clock: other work on
the machine counts little; of several runs in turn the least counts. `alone` is the same with no
piece of a page remembered from another one: what the first page costs that a process makes.
`--profile` tells what the time is spent on; `--pages` writes the pages into a folder, so that two
states of the code can be compared. Prints a table, and one line of JSON last.

A busy machine is slow in processor time as well: `work` is that of a loop which is always the same,
taken between the pages, for comparing figures of different days.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# Milliseconds of processor time.
LIMITS = {"article": 8, "front": 15, "section": 15}
WARM = 20
ALONE, WORK = 50, 50
WORDS = 350
# What the time of a frame is spent on: the innermost that fits, by file and, after a colon,
# function.
SPENT_ON = (
    ("cleaning rich text (nh3)", ("redaksi/articles/markup.py",)),
    ("opening a connection", ("sqlite3/base.py:get_new_connection", ":init_connection_state")),
    ("SQLite itself", ("backends/sqlite3/base.py", "backends/utils.py")),
    ("writing SQL", ("db/models/sql/", "db/models/lookups.py", "db/models/expressions.py")),
    ("building querysets", ("db/models/query.py", "db/models/manager.py", "wagtail/query.py")),
    ("rows into objects", ("db/models/base.py", ":from_db_value", ":to_python", ":albums_for")),
    ("templates", ("django/template/",)),
    ("translation", ("utils/translation/",)),
    ("finding the view", ("django/urls/",)),
    ("structured data", ("reading/structured.py",)),
    ("dates", ("redaksi/lang/dates.py",)),
    ("assembling", ("redaksi/",)),
    ("middleware and handler", ("middleware/", "core/handlers/", "/whitenoise/", "django/")),
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--others", type=int, default=300)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--pages", type=Path)
    told = parser.parse_args()
    if told.home is None:
        with tempfile.TemporaryDirectory(prefix="redaksi-cold-") as folder:
            told.home = Path(folder)
            load_demo(told.home)
            measure(told)
    else:
        measure(told)


def load_demo(home: Path) -> None:
    """Fill a data folder with the invented newsroom; takes two minutes."""
    words = ["init", "--name", "Suar Mataram", "--zone", "Asia/Makassar"]
    environment = {**os.environ, "REDAKSI_HOME": str(home), "PYTHONPATH": str(HERE.parent)}
    for command in (words, ["manage", "load_demo"]):
        subprocess.run(
            [sys.executable, "-m", "redaksi.cli", *command], env=environment, check=True,
            stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
        )  # fmt: skip


def measure(told: argparse.Namespace) -> None:
    sys.path.insert(0, str(HERE.parent))
    os.environ["REDAKSI_HOME"] = str(told.home.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    from redaksi.wsgi import program  # noqa: PLC0415  # the environment comes first

    pages = addresses()
    times = {name: told.times if name in LIMITS else told.others for name in pages}
    runs, alone = [], []
    for _run in range(told.runs):
        runs.append({name: cost(program, pages[name], times[name]) for name in pages})
        runs[-1]["work"] = work()
        alone.append({name: cost_alone(program, pages[name]) for name in pages})
    least = {name: min(run[name] for run in runs) for name in runs[0]}
    first = {name: min(run[name] for run in alone) for name in pages}
    asked = {name: queries(program, address) for name, address in pages.items()}
    print(f"work {least['work']:.2f} ms")
    for name, address in pages.items():
        limit = f"   limit {LIMITS[name]:2} ms" if name in LIMITS else ""
        cpu = f"{least[name]:6.2f} ms CPU, alone {first[name]:6.2f}"
        print(f"{name:8} {cpu} {asked[name]:3} queries{limit}   {address}")
    if told.pages:
        write(program, pages, told.pages)
    figures: dict[str, Any] = {"cpu_ms": least, "alone_ms": first, "queries": asked}
    figures["runs"] = told.runs
    figures |= {"times": told.times, "cores": os.cpu_count()}
    if told.profile:
        figures["article_spent_on"] = profiled(program, pages["article"], told.others)
    within = all(least[name] <= limit for name, limit in LIMITS.items())
    print(json.dumps({**figures, "within_limits": within}))


def ask(program: Any, address: str) -> Any:
    """Ask as the gate does when a page is missing; the page for "nothing is here" it has."""
    from redaksi.edge import asking, sharing  # noqa: PLC0415  # the environment comes first
    from redaksi.edge.address import Address  # noqa: PLC0415  # the environment comes first
    from redaksi.settings import ADDRESS  # noqa: PLC0415  # the environment comes first

    environ = asking.plainly(Address(address), base=ADDRESS)
    sharing.have_at_hand(environ)
    answer = asking.ask(program, environ)
    if answer.status[:3] not in ("200", "404"):
        raise SystemExit(f"{address}: {answer.status}")
    return answer


def cost(program: Any, address: str, times: int) -> float:
    """Give the milliseconds of processor time that one request takes."""
    for _ in range(WARM):
        ask(program, address)
    began = time.process_time()
    for _ in range(times):
        ask(program, address)
    return round((time.process_time() - began) * 1000 / times, 2)


def cost_alone(program: Any, address: str) -> float:
    """Give the milliseconds of a request before which every piece of a page is forgotten."""
    from redaksi.media.models.rendition import _album  # noqa: PLC0415  # the environment first
    from redaksi.reading.templatetags.remembered import _made  # noqa: PLC0415  # as above

    spent = 0.0
    for _ in range(ALONE):
        _album.cache_clear()
        _made.cache_clear()
        began = time.process_time()
        ask(program, address)
        spent += time.process_time() - began
    return round(spent * 1000 / ALONE, 2)


def work() -> float:
    """Give the milliseconds of processor time that a loop takes which is always the same."""
    least = float("inf")
    for _ in range(WORK):
        began, kept = time.process_time(), {}
        for number in range(12_000):
            kept[number % 97] = f"{number}x"
        least = min(least, time.process_time() - began)
    return round(least * 1000, 2)


def queries(program: Any, address: str) -> int:
    from django.db import connection  # noqa: PLC0415  # the environment comes first
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415  # as above

    with CaptureQueriesContext(connection) as asked:
        ask(program, address)
    return len(asked)


def addresses() -> dict[str, str]:
    """Choose the pages: a story of about 350 words, and the fullest section and topic."""
    from django.db.models import Count  # noqa: PLC0415  # the environment comes first

    from redaksi.articles import body  # noqa: PLC0415  # the environment comes first
    from redaksi.articles.models import Article  # noqa: PLC0415  # the environment comes first
    from redaksi.sections.models import Section, Topic  # noqa: PLC0415  # as above

    live = Article.objects.published().filter(kind="news").exclude(lead_photo=None)
    words = {one: len(body.text(one.body.raw_data).split()) for one in live.order_by("pk")}
    section = Section.objects.annotate(size=Count("articles")).order_by("-size", "pk").first()
    topic = Topic.objects.annotate(size=Count("articles")).order_by("-size", "pk").first()
    return {
        "article": min(words, key=lambda one: abs(words[one] - WORDS)).address,
        "front": "/",
        "section": section.address,
        "topic": topic.address,
        "feed": "/feed/",
        "404": "/tidak-ada-di-sini/",
    }


def write(program: Any, pages: dict[str, str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, address in pages.items():
        answer = ask(program, address)
        head = "".join(f"{name}: {value}\n" for name, value in sorted(answer.headers))
        (folder / name).write_bytes(f"{answer.status}\n{head}\n".encode() + answer.body)


def profiled(program: Any, address: str, times: int) -> dict[str, float]:
    """Give the milliseconds of one request by what they are spent on, and print pyinstrument's."""
    from pyinstrument import Profiler  # noqa: PLC0415  # only asked for with --profile

    with Profiler(interval=0.001) as profiler:
        for _ in range(times):
            ask(program, address)
    print(profiler.output_text(show_all=True, short_mode=True))
    spent: Counter[str] = Counter()
    root = profiler.last_session.root_frame()
    collect(root, "the rest", spent)
    whole = sum(spent.values())
    for name, seconds in spent.most_common():
        print(f"{seconds * 1000 / times:6.2f} ms {100 * seconds / whole:3.0f} %  {name}")
    return {name: round(seconds * 1000 / times, 2) for name, seconds in spent.most_common()}


def collect(frame: Any, purpose: str, spent: Counter[str]) -> None:
    """Add up what a frame and all below it took, each under what it was for."""
    place = f"{frame.file_path or ''}:{frame.function}"
    purpose = next((name for name, marks in SPENT_ON if any(m in place for m in marks)), purpose)
    spent[purpose] += frame.absorbed_time
    for child in frame.children:
        if child.is_synthetic:
            spent[purpose] += child.time
        else:
            collect(child, purpose, spent)


if __name__ == "__main__":
    main()
