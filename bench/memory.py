"""How much memory does a running paper take, at rest and while it is read?

    .venv/bin/python bench/memory.py --home HOME [--workers 2] [--seconds 20]

HOME is a data folder that was filled before (`bench/import_speed.py --posts 10000 --skip-kill
--keep HOME`). Runs it as `redaksi run` does and adds up the proportional share (PSS) of all that it
started: a minute after the start, and again while wrk asks for front, search and articles.
Prints a table and one line of JSON last.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MOST_AT_REST_MB = 220
# The first look through the agenda, and whatever was left undone, is over by then.
REST_SECONDS = 60
CALLS = """
local paths = {%s}
local at = 0
request = function()
  at = at + 1
  return wrk.format("GET", paths[at %% #paths + 1], {["Accept-Encoding"] = "gzip"})
end
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=int, default=20)
    told = parser.parse_args()
    running = start(told.home, told.workers)
    try:
        at_rest = shares(running.pid, after=REST_SECONDS)
        loaded = under_load(running.pid, told.seconds)
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)
    print("process          at rest MB   while read MB")
    for name in at_rest:
        print(f"{name:16} {at_rest[name]:10.1f} {loaded.get(name, 0):15.1f}")
    total, most = round(sum(at_rest.values()), 1), round(sum(loaded.values()), 1)
    print(f"{'together':16} {total:10.1f} {most:15.1f}")
    facts = {"workers": told.workers, "cores": os.cpu_count(), "at_rest_mb": total}
    within = total <= MOST_AT_REST_MB
    print(json.dumps({**facts, "while_read_mb": most, "within_limits": within}))


def start(home: Path, workers: int) -> subprocess.Popen[str]:
    environment = {
        **os.environ, "REDAKSI_HOME": str(home.resolve()), "REDAKSI_WORKERS": str(workers),
        "PYTHONPATH": str(HERE.parent), "DJANGO_SETTINGS_MODULE": "redaksi.settings",
    }  # fmt: skip
    running = subprocess.Popen(
        [sys.executable, "-m", "redaksi.cli", "run"], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    # It says where it is found as soon as it answers.
    if running.stdout is None or not running.stdout.readline():
        raise SystemExit("the paper did not start")
    return running


def shares(supervisor: int, *, after: float = 0) -> dict[str, float]:
    """Give the proportional share of each process in MB, by its name."""
    time.sleep(after)
    pids = [str(supervisor), *children(supervisor)]
    return {name(pid, supervisor): share(pid) for pid in pids}


def children(supervisor: int) -> list[str]:
    return Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()


def name(pid: str, supervisor: int) -> str:
    return "supervisor" if pid == str(supervisor) else Path(f"/proc/{pid}/comm").read_text().strip()


def share(pid: str) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def under_load(supervisor: int, seconds: int) -> dict[str, float]:
    """Let readers come, and give the shares just before they leave."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as calls:
        calls.write(CALLS % ", ".join(f'"{path}"' for path in paths()))
        calls.flush()
        readers = subprocess.Popen(
            ["wrk", "-t2", "-c32", f"-d{seconds}s", "-s", calls.name, base()],
            stdout=subprocess.DEVNULL,
        )
        found = shares(supervisor, after=seconds - 2)
        readers.wait()
    return found


def base() -> str:
    return f"http://127.0.0.1:{os.environ.get('REDAKSI_PORT', '8000')}"


def paths() -> list[str]:
    """Give addresses as readers ask for them: what the front names, and pages of the archive."""
    with urllib.request.urlopen(f"{base()}/sitemap.xml", timeout=30) as answer:
        maps = found_in(answer.read().decode())
    with urllib.request.urlopen(maps[-1], timeout=30) as answer:
        pages = found_in(answer.read().decode())
    articles = [address.removeprefix(base()) for address in pages[:300]]
    return ["/", "/cari/?q=air", "/feed/", *articles]


def found_in(xml: str) -> list[Any]:
    return [part.split("</loc>")[0] for part in xml.split("<loc>")[1:]]


if __name__ == "__main__":
    main()
