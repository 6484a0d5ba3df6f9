"""Does a story bear being talked about: fifty comments a second while it is read?

    .venv/bin/python bench/comments.py [--seconds 60] [--rate 50] [--database URL]

Runs a new paper behind a trusted proxy, its limits on, and sends comments below one story
from as many addresses as there are comments, 3,000 in a minute, spread over 200 networks, while
four readers load the story again and again. Each comment carries a number: at the end every number
that was taken must be stored once, and every page that was read must have come whole. How long a
page takes is measured before, too. `--database` puts it all into an empty PostgreSQL database.
Prints one line of JSON last.
"""

import argparse
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.journeys.online import Newsroom, newsroom  # noqa: E402  # the path is set above

NETWORKS, READERS, SENDERS = 200, 4, 32
ALONE = 3.0  # seconds for which the story is only read
TEXT = "Tanggapan nomor {number}: di desa kami giliran air juga baru datang tiga hari sekali."
NUMBER = re.compile(r"^Tanggapan nomor (\d+):")
mine = threading.local()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--database", default="")
    parser.add_argument("--write", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.write:
        write_story()
        return
    settings = {"DATABASE_URL": told.database} if told.database else {}
    with (
        tempfile.TemporaryDirectory() as folder,
        newsroom(
            Path(folder) / "home", prepare=founded, EMAIL_URL="dummymail://", **settings
        ) as room,
    ):
        figures = measured(room, number=told.seconds * told.rate, rate=told.rate)
        kept = Counter(stored(room))
    answered = figures.pop("answered")
    facts = {
        "database": told.database.partition(":")[0] or "sqlite",
        "sent": told.seconds * told.rate,
        "accepted": len(answered),
        "lost": len(answered - kept.keys()),
        "doubled": sum(times > 1 for times in kept.values()),
        **figures,
    }
    is_whole = facts["accepted"] == facts["sent"] and not facts["lost"] and not facts["doubled"]
    print(json.dumps({**facts, "within_limits": is_whole and not facts["broken_pages"]}))


def founded(room: Newsroom) -> None:
    """Found a paper with one story, written by a process of its own."""
    room.redaksi("init", "--name", "Suar Mataram", "--zone", "Asia/Makassar")
    subprocess.run([sys.executable, __file__, "--write"], env=room.environment, check=True)


def write_story() -> None:
    """Publish a story."""
    loaded()
    from django.utils import timezone  # noqa: PLC0415  # needs the settings

    from redaksi.articles.actions import month_for  # noqa: PLC0415  # needs the settings
    from redaksi.articles.models import Article, Byline  # noqa: PLC0415  # needs the settings
    from redaksi.people.models import Person  # noqa: PLC0415  # needs the settings
    from redaksi.sections.models import Section  # noqa: PLC0415  # needs the settings

    section, _ = Section.objects.get_or_create(slug="daerah", defaults={"name": "Daerah"})
    article = Article(
        title="Air embung tinggal sepertiga", live=False, section=section, dateline="Mataram",
        summary="Petani mendapat giliran setiap tiga hari.",
        body=[("paragraph", "<p>Tiga desa berbagi air embung selama kemarau.</p>")] * 8,
    )  # fmt: skip
    article.bylines.add(Byline(person=Person.objects.create(slug="reni", name="Reni")))
    month_for(timezone.localdate()).add_child(instance=article)
    article.save_revision().publish()


def loaded() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    import django  # noqa: PLC0415  # the environment comes first

    django.setup()


def measured(room: Newsroom, *, number: int, rate: int) -> dict[str, Any]:
    """Read the story alone, then while comments come; give what was answered, and how fast."""
    story = room.address + found_story(room)
    with reading(story) as alone:
        time.sleep(ALONE)
    with reading(story) as meanwhile:
        sent = send_all(room, story, number=number, rate=rate)
    took = sorted(seconds for _, _, seconds in sent)
    pages = [*alone, *meanwhile]
    return {
        "answered": {one for one, status, _ in sent if status == 303},
        "answers": dict(Counter(str(status) for _, status, _ in sent)),
        "comment_ms": spread(took),
        "page_ms_alone": spread([seconds for _, seconds in alone]),
        "page_ms_meanwhile": spread([seconds for _, seconds in meanwhile]),
        "pages_read": len(pages),
        "broken_pages": sum(not is_whole for is_whole, _ in pages),
    }


def send_all(room: Newsroom, story: str, *, number: int, rate: int) -> list[tuple[int, int, float]]:
    """Send each comment at its moment, whether the one before has been answered or not."""
    pk = re.findall(r"/(\d+)/", story)[0]
    begun = time.monotonic()

    def send(one: int) -> tuple[int, int, float]:
        time.sleep(max(0.0, begun + one / rate - time.monotonic()))
        fields = {"berita": pk, "nama": f"Pembaca {one}", "email": f"p{one}@pembaca.example",
                  "isi": TEXT.format(number=one), "setuju": "1"}  # fmt: skip
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Sec-Fetch-Site": "same-origin",
            # 198.18.0.0/15 is set apart for measurements.
            "X-Forwarded-For": f"198.18.{one % NETWORKS}.{1 + one // NETWORKS % 250}",
        }
        at = time.monotonic()
        try:
            answer, _ = asked(room.address, "POST", "/tanggapan/kirim/", urlencode(fields), headers)
        except (OSError, http.client.HTTPException):
            answer = 0
        return one, answer, time.monotonic() - at

    with ThreadPoolExecutor(SENDERS) as senders:
        return list(senders.map(send, range(number)))


@contextmanager
def reading(story: str) -> Iterator[list[tuple[bool, float]]]:
    """Have the story read without pause; give whether each page came whole, and its seconds."""
    is_over, pages = threading.Event(), []
    place = urlsplit(story)

    def read() -> None:
        while not is_over.is_set():
            at = time.monotonic()
            try:
                status, body = asked(f"http://{place.netloc}", "GET", place.path, None, {})
                is_whole = status == 200 and body.rstrip().endswith(b"</html>")
            except (OSError, http.client.HTTPException):
                is_whole = False
            pages.append((is_whole, time.monotonic() - at))
            # As many as look at one story at once, not as many as a machine can send.
            is_over.wait(0.02)

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        yield pages
    finally:
        is_over.set()
        for reader in readers:
            reader.join()


def asked(
    address: str, method: str, path: str, body: str | None, headers: dict[str, str]
) -> tuple[int, bytes]:
    """Ask by this thread's own connection, and never twice: a comment sent again would be two."""
    connection = getattr(mine, "connection", None)
    if connection is None:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
        mine.connection = connection
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        mine.connection = None
        raise


def spread(seconds: list[float]) -> dict[str, float]:
    """Give the middle, the slowest of a hundred, and the slowest of all, in milliseconds."""
    cuts = statistics.quantiles(seconds, n=100)
    told = {"p50": cuts[49], "p99": cuts[98], "longest": max(seconds)}
    return {name: round(value * 1000, 1) for name, value in told.items()}


def found_story(room: Newsroom) -> str:
    """Give the address of the story on the front page."""
    _, front = asked(room.address, "GET", "/", None, {})
    return re.findall(r'href="(/daerah/\d+/[^"]*)"', front.decode())[0]


def stored(room: Newsroom) -> Iterator[int]:
    """Give the numbers of the comments that are stored, each as often as it is."""
    os.environ.update(room.environment)
    loaded()
    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings

    for text in Comment.objects.values_list("text", flat=True):
        if found := NUMBER.match(text):
            yield int(found[1])


if __name__ == "__main__":
    main()
