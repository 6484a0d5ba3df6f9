"""How fast are finished pages sent, beside nginx that sends the very same bytes from files?

    .venv/bin/python bench/throughput.py [--home HOME] [--seconds 5] [--rounds 3]
        [--large] [--varnish]

Needs Debian's nginx and wrk. Runs the demo newsroom, or the paper of a data folder, as
`redaksi run` does, and nginx beside it; asks both in turn for article, front and section
(`Accept-Encoding: gzip`), and for what a browser has already (304). `--large` first puts 100,000
pages into the store, else 1,000. Goal: at least 0.65 of nginx for each page. `--varnish` asks
Debian's Varnish in front of the paper instead; then the goal is 0.95. Prints a table and one line
of JSON last.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bench.front_door import an_article, fetch, nginx, paper, varnish  # noqa: E402  # the path is set above
from redaksi.edge.record import NEVER, Page  # noqa: E402  # the path is set above
from redaksi.edge.store import Store, record  # noqa: E402  # the path is set above
from tests.journeys.online import Newsroom, free_port  # noqa: E402  # the path is set above

GOAL, GOAL_BEHIND_VARNISH = 0.65, 0.95
FEW, MANY = 1_000, 100_000
MEGABYTES = 4096
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--varnish", action="store_true")
    told = parser.parse_args()
    door = free_port()
    settings = {"REDAKSI_EDGE_MB": str(MEGABYTES)}
    if told.varnish:
        settings["REDAKSI_SHARED_CACHE"] = f"varnish+http://127.0.0.1:{door}"
    with ExitStack() as stack:
        room = stack.enter_context(paper(told.home, **settings))
        stored = fill(room, an_article(room), MANY if told.large else FEW)
        paths = {"article": urlsplit(an_article(room)).path, "front": "/", "section": "/daerah/"}
        asked = room.address
        if told.varnish:
            port = str(urlsplit(room.address).port)
            asked = stack.enter_context(varnish(port, purges_at=door))
        ours = {name: asked + path for name, path in paths.items()}
        files = stack.enter_context(
            nginx({name: room.address + path for name, path in paths.items()})
        )
        theirs = {name: f"{files}/{name}.html" for name in paths}
        figures = compared(ours, theirs, told.seconds, told.rounds)
    goal = GOAL_BEHIND_VARNISH if told.varnish else GOAL
    worst = min(one["ratio"] for one in figures.values())
    facts = {"stored": stored, "varnish": told.varnish, "cores": os.cpu_count(), "pages": figures}
    print(json.dumps({**facts, "goal": goal, "within_limits": worst >= goal}))


def fill(room: Newsroom, article: str, number: int) -> int:
    """Put so many pages of an article's size into the store that the paper serves from."""
    packed, headers = fetch(article, Accept_Encoding="gzip")
    page = Page("200 OK", list(headers.items()), packed)
    store = Store(room.home / "edge", size=MEGABYTES << 20, readers=128)
    for place in range(number):
        address, keys = f"/daerah/{10_000_000 + place}/isi/", (f"article:{10_000_000 + place}",)
        kept = record(address, page, number=store.number or 0, until=NEVER, keys=keys)
        store.keep({"br": kept, "gzip": kept})
    count = store.count()
    store.close()
    return count


def compared(
    ours: dict[str, str], theirs: dict[str, str], seconds: int, rounds: int
) -> dict[str, dict[str, float]]:
    """Ask for each page of both in turn; give requests a second and the ratio of the middles."""
    figures = {}
    for name in (*ours, "304"):
        page = name if name != "304" else "article"
        rates: dict[str, list[float]] = {"redaksi": [], "nginx": []}
        for _ in range(rounds):
            for who, address in (("redaksi", ours[page]), ("nginx", theirs[page])):
                rates[who].append(rate(address, seconds, is_known=name == "304"))
        middle = {who: round(statistics.median(found)) for who, found in rates.items()}
        ratio = round(middle["redaksi"] / middle["nginx"], 2)
        figures[name] = {**middle, "ratio": ratio}
        print(f"{name:10} redaksi {middle['redaksi']:7} /s   nginx {middle['nginx']:7} /s   "
              f"× {ratio:.2f}")  # fmt: skip
    return figures


def rate(address: str, seconds: int, *, is_known: bool) -> float:
    """Give how many requests a second wrk gets answered."""
    words = ["wrk", "-t1", "-c32", f"-d{seconds}", "-H", "Accept-Encoding: gzip"]
    if is_known:
        _, headers = fetch(address, Accept_Encoding="gzip")
        words += ["-H", f"If-None-Match: {headers['etag']}"]
    done = subprocess.run([*words, address], check=True, capture_output=True, text=True)
    if "Non-2xx" in done.stdout and not is_known:
        raise RuntimeError(done.stdout)
    return float(RATE.findall(done.stdout)[0])


if __name__ == "__main__":
    main()
