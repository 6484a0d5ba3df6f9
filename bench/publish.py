"""How long does publishing take, and does any reader get the old page after it?

    .venv/bin/python bench/publish.py [--home HOME] [--times 100]

Runs the paper of a data folder (or the demo) as `redaksi run` does; DATABASE_URL may name
PostgreSQL. Publishes the newest story again and again under another headline, from a process of its
own, while four clients keep reading it, the front, its section and the feed. An answer to a request
that began after the call had returned, and that shows an older headline, is stale. Goals: no stale
answer; the call within 400 ms in 99 of 100 cases. Prints one line of JSON last.
"""

import argparse
import json
import os
import re
import statistics
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bench.front_door import fetch, paper  # noqa: E402  # the path is set above
from tests.journeys.online import Newsroom  # noqa: E402  # the path is set above

CLIENTS = 4
MOST_MS = 400
BUSY = 503
HEADLINE = re.compile(r"Uji terbit nomor (\d+)")


@dataclass
class Readers:
    """Clients that keep reading, and notice what is older than what was published before."""

    pages: list[str]
    published: int = 0
    answers: int = 0
    stale: int = 0
    failed: int = 0
    is_over: threading.Event = field(default_factory=threading.Event)

    def read_on(self, first: int) -> None:
        """Read page after page until told to stop."""
        turn = first
        while not self.is_over.is_set():
            turn += 1
            least = self.published
            try:
                seen = headline(self.pages[turn % len(self.pages)])
            except OSError:
                self.failed += 1
                continue
            self.answers += 1
            if seen < least:
                self.stale += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path)
    parser.add_argument("--times", type=int, default=100)
    told = parser.parse_args()
    database = {"DATABASE_URL": found} if (found := os.environ.get("DATABASE_URL")) else {}
    with paper(told.home, **database) as room:
        figures = measured(room, told.times)
    within = figures["stale"] == 0 and figures["call_ms"]["p99"] <= MOST_MS
    print(json.dumps({**figures, "within_limits": within}))


def measured(room: Newsroom, times: int) -> dict[str, Any]:
    """Publish so many times, with readers about."""
    story, count = newest(room)
    section = re.sub(r"/\d+/.*", "/", story.address)
    paths = (story.address, "/", section, "/feed/")
    readers = Readers([room.address + path for path in paths])
    publish(story, 0)
    threads = [threading.Thread(target=readers.read_on, args=(place,)) for place in range(CLIENTS)]
    for thread in threads:
        thread.start()
    calls, fresh = [], []
    for number in range(1, times + 1):
        began = time.perf_counter()
        publish(story, number)
        calls.append(time.perf_counter() - began)
        readers.published = number
        late = [page for page in readers.pages if headline(page) < number]
        fresh.append(time.perf_counter() - began)
        readers.stale += len(late)
    readers.is_over.set()
    for thread in threads:
        thread.join()
    return {
        "articles": count, "times": times, "call_ms": in_ms(calls), "all_fresh_ms": in_ms(fresh),
        "answers": readers.answers, "stale": readers.stale, "failed": readers.failed,
    }  # fmt: skip


def newest(room: Newsroom) -> tuple[Any, int]:
    """Load the program on the same paper, and give its newest story and the number of all."""
    os.environ.update(room.environment)
    os.environ["DJANGO_SETTINGS_MODULE"] = "redaksi.settings"
    import django  # noqa: PLC0415  # the settings come from the environment above

    django.setup()
    from redaksi.articles.models import Article  # noqa: PLC0415  # the same

    published = Article.objects.published().editorial()
    # A story without a writer cannot be published anew.
    credited = published.filter(bylines__isnull=False)
    return credited.newest_first().select_related("section").first(), published.count()


def publish(story: Any, number: int) -> None:
    """Publish the story under its next headline."""
    story.title = f"Uji terbit nomor {number:05d}"
    story.save_revision().publish()


def headline(page: str) -> int:
    """Give the number that a page shows; -1 when it shows none. Asks again when told to."""
    try:
        text, _ = fetch(page)
    except HTTPError as refusal:
        if refusal.code != BUSY:
            raise
        time.sleep(0.1)
        return headline(page)
    found = HEADLINE.search(text.decode())
    return int(found[1]) if found else -1


def in_ms(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    last = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    return {
        "p50": round(statistics.median(ordered) * 1000, 1), "p99": round(last * 1000, 1)
    }  # fmt: skip


if __name__ == "__main__":
    main()
