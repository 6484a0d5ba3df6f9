"""Read an export once, as the first half of an import does; tell its speed and its memory.

    .venv/bin/python bench/generate.py --posts 100000 --to /tmp/old.xml
    .venv/bin/python bench/reading.py /tmp/old.xml

Limit: 300 MB of resident memory at the peak for 100,000 posts, the whole import included; reading
alone takes a quarter of it. `cpu_seconds` is the figure to compare, since it does not count the
time that other work took.
"""

import json
import resource
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from redaksi.importers.inventory import take  # noqa: E402  # the path is set above
from redaksi.importers.wordpress.wxr import WordPressExport  # noqa: E402  # the path is set above


def main() -> None:
    export = WordPressExport([Path(name) for name in sys.argv[1:]])
    read: list[int] = [0]
    begun, clock = time.process_time(), time.monotonic()
    inventory = take(export, tell=read.append)
    cpu, seconds = time.process_time() - begun, time.monotonic() - clock
    figures = {
        "bytes": export.size_bytes(), "items": read[-1], "files": len(inventory.files),
        "seconds": round(seconds, 1), "cpu_seconds": round(cpu, 1),
        "items_per_cpu_second": round(read[-1] / cpu),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }  # fmt: skip
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
