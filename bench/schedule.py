"""How late does a scheduled story go out, when a thousand are due within one minute?

    .venv/bin/python bench/schedule.py [--items 1000] [--seconds 60]

Founds a paper in a folder of its own (DATABASE_URL may name an empty PostgreSQL database),
schedules so many stories evenly over so many seconds, starts `redaksi run` and waits. A story's
lateness is the moment it was published, as written in its own row, less the moment it was scheduled
for; beside that, another process looks twenty times a second how long the longest overdue one has
been waiting, which counts the commit. Prints a table and one line of JSON last.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
P99_SECONDS = 2.0
# Time for the paper to start before the first story is due.
LEAD_SECONDS = 30


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--items", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--fill", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--watch", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.fill or told.watch:
        do = fill if told.fill else watch
        print(json.dumps(do(told.items, told.seconds)))
        return
    with tempfile.TemporaryDirectory(prefix="redaksi-schedule-") as folder:
        figures = measured(Path(folder), told.items, told.seconds)
    print("   p50 s    p99 s    max s   seen overdue at most s   processor ms a story")
    print("{p50:8} {p99:8} {max:8} {seen_overdue:24} {cpu_ms:22}".format(**figures))
    print(json.dumps({**figures, "within_limits": figures["p99"] <= P99_SECONDS}))


def measured(home: Path, items: int, seconds: int) -> dict[str, Any]:
    """Fill a paper, run it, and give how late its stories went out."""
    redaksi(home, "init", "--name", "Suar Mataram", "--zone", "Asia/Makassar")
    ourselves(home, "--fill", items, seconds)
    running = subprocess.Popen(
        [sys.executable, "-m", "redaksi.cli", "run"], env=environment(home),
        stdout=subprocess.DEVNULL, stderr=(home / "run.log").open("wb"),
    )  # fmt: skip
    try:
        figures = ourselves(home, "--watch", items, seconds)
        figures["cpu_ms"] = round(cpu_seconds(running.pid) / items * 1000, 1)
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)
    return figures


def cpu_seconds(supervisor: int) -> float:
    """Give the processor time that the scheduler has taken so far."""
    children = Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()
    for pid in children:
        if Path(f"/proc/{pid}/comm").read_text().strip() == "scheduler":
            parts = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
    raise SystemExit("there is no scheduler")


def fill(items: int, seconds: int) -> dict[str, Any]:
    """Write the stories, and spread them over the time to come."""
    start()
    from django.db import transaction  # noqa: PLC0415  # Django comes first
    from django.utils import timezone  # noqa: PLC0415  # Django comes first

    from redaksi.articles.actions import month_for  # noqa: PLC0415  # Django comes first
    from redaksi.articles.models import Article, Byline  # noqa: PLC0415  # Django comes first
    from redaksi.people.models import Person  # noqa: PLC0415  # Django comes first
    from redaksi.sections.models import Section  # noqa: PLC0415  # Django comes first

    section, _ = Section.objects.get_or_create(slug="daerah", defaults={"name": "Daerah"})
    writers = [
        Person.objects.get_or_create(slug=name.lower(), defaults={"name": name})[0]
        for name in ("Reni", "Ibnu")
    ]
    body = [("paragraph", "<p>Tiga desa sepakat berbagi air embung selama kemarau.</p>")] * 8
    with transaction.atomic():
        month = month_for(timezone.localdate())
        for number in range(items):
            article = Article(
                title=f"Air embung {number}", live=False, section=section, body=body,
                summary="Petani mendapat giliran setiap tiga hari.", dateline="Mataram",
            )  # fmt: skip
            for writer in writers:
                article.bylines.add(Byline(person=writer))
            month.add_child(instance=article)
            article.save_revision()
            month.refresh_from_db()
    spread(items, seconds)
    return {}


def spread(items: int, seconds: int) -> None:
    """Give each story its moment, counted from now; quick, whatever writing them took."""
    from datetime import timedelta  # noqa: PLC0415  # beside what needs it

    from django.db import transaction  # noqa: PLC0415  # Django comes first
    from django.utils import timezone  # noqa: PLC0415  # Django comes first
    from wagtail.models import Revision  # noqa: PLC0415  # Django comes first

    first = timezone.now() + timedelta(seconds=LEAD_SECONDS)
    with transaction.atomic():
        revisions = Revision.objects.filter(content_type__model="article").order_by("pk")
        for place, revision in enumerate(revisions):
            moment = first + timedelta(seconds=seconds * place / items)
            revision.content["go_live_at"] = moment.isoformat()
            revision.approved_go_live_at = moment
            revision.save(update_fields=["content", "approved_go_live_at"])


def watch(items: int, seconds: int) -> dict[str, Any]:
    """Wait until everything is out; give the lateness of each, and the longest wait seen."""
    start()
    from django.utils import timezone  # noqa: PLC0415  # Django comes first

    from redaksi.agenda.models import Due  # noqa: PLC0415  # Django comes first
    from redaksi.articles.models import Article  # noqa: PLC0415  # Django comes first

    seen, end = 0.0, time.monotonic() + LEAD_SECONDS + 5 * seconds + 120
    while time.monotonic() < end:
        oldest = Due.objects.order_by("next_at").values_list("at", flat=True).first()
        if oldest is None:
            break
        seen = max(seen, (timezone.now() - oldest).total_seconds())
        time.sleep(0.05)
    late = sorted(
        (out - due).total_seconds()
        for out, due in Article.objects.filter(live=True).values_list(
            "last_published_at", "go_live_at"
        )
    )
    return {
        "items": items, "out": len(late), "database": connection_name(),
        "cores": os.cpu_count(), "load": round(os.getloadavg()[0], 1),
        "p50": round(late[len(late) // 2], 3), "p99": round(late[int(len(late) * 0.99)], 3),
        "max": round(late[-1], 3), "seen_overdue": round(seen, 3),
    }  # fmt: skip


def connection_name() -> str:
    from django.db import connection  # noqa: PLC0415  # Django comes first

    return connection.vendor


def start() -> None:
    sys.path.insert(0, str(HERE.parent))
    import django  # noqa: PLC0415  # the environment comes first

    django.setup()


def ourselves(home: Path, what: str, items: int, seconds: int) -> dict[str, Any]:
    """Do one part in a process of its own, in which Django is loaded for this paper."""
    words = [sys.executable, __file__, what, "--items", str(items), "--seconds", str(seconds)]
    done = subprocess.run(
        words, env=environment(home), check=True, stdout=subprocess.PIPE, text=True
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def redaksi(home: Path, *words: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "redaksi.cli", *words], env=environment(home), check=True,
        stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def environment(home: Path) -> dict[str, str]:
    told = {**os.environ, "REDAKSI_HOME": str(home.resolve())}
    return told | {"PYTHONPATH": str(HERE.parent), "DJANGO_SETTINGS_MODULE": "redaksi.settings"}


if __name__ == "__main__":
    main()
