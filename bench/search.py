"""How quickly does the search answer, and does it find what was meant?

    .venv/bin/python bench/search.py --home HOME [--rounds 2] [--database URL] [--quality]

HOME is the data folder of a filled paper (bench/import_speed.py --keep, or the demo). A hundred
questions are made from it, the same each time: half of them names, half words that at most one
story of twenty has. Each is asked of the reader's page; prints p50 and p95 by the clock and of the
processor, since a shared machine's clock tells little, and one line of JSON.

--quality asks a hundred questions whose answer is known: sixty of search_questions.tsv when the
paper is the demo, and forty about twenty stories with invented names, which are published in a
transaction that is taken back: half of them with a slip of the hand, in another order, or half.
The answer must be among the first three.
"""

import argparse
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

HERE = Path(__file__).parent
NAMES, WORDS, RARE, SEED = 50, 50, 0.05, 7
FIRST = 3
# Invented: no archive, generated or the demo's, has the last of their words.
PLANTED = (
    "Lalu Iqbal Samparwangi", "Baiq Khadijah Tunjangbiru", "Muhammad Fauzi Perigikuning",
    "Sri Wahyuni Lembahserai", "Wayan Sutarja Pohgading", "Siti Rohani Kelokpandan",
    "Ahmad Zulkifli Bentengrau", "Komang Yuliani Pagutwatu", "Haji Syamsul Teratakmanis",
    "Nurhasanah Jelitarasa", "Gede Prawira Lenekdaye", "Rahmat Hidayat Songgolangit",
    "Putu Ayu Candramaya", "Yusuf Effendi Batukliang", "Dewi Anggraini Montongsari",
    "Abdul Qodir Rempungjati", "Fatimah Zahra Wanasalam", "Joko Purwanto Gerungtua",
    "Maryam Hafizah Selapang", "Taufik Ramadhan Pringgabuana",
)  # fmt: skip
SUBJECTS = ("Meresmikan Jembatan", "Menanam Bakau", "Membangun Sekolah", "Memeriksa Anggaran")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--database", default="")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--quality", action="store_true")
    told = parser.parse_args()
    os.environ["REDAKSI_HOME"] = str(told.home.resolve())
    if told.database:
        os.environ["DATABASE_URL"] = told.database
    sys.path.insert(0, str(HERE.parent))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    import django  # noqa: PLC0415  # the environment comes first

    django.setup()
    print(json.dumps(quality() if told.quality else latency(told.rounds)))


def latency(rounds: int) -> dict[str, Any]:
    """Ask the fixed questions, and the word that stands in most stories."""
    from django.db import connection  # noqa: PLC0415  # Django comes first

    from redaksi.articles.models import Article  # noqa: PLC0415  # Django comes first

    names, words = questions()
    timed("air")
    facts: dict[str, Any] = {
        "articles": Article.objects.published().count(), "database": connection.vendor,
        "load": os.getloadavg()[0],
    }  # fmt: skip
    groups = {
        "names": names, "words": words, "both": [*names, *words], "common": ["yang"],
        "common, newest": ["yang&urut=terbaru"], "misspelt": [misspelt(name) for name in names],
    }  # fmt: skip
    for name, asked in groups.items():
        times = [timed(query) for _round in range(rounds) for query in asked]
        clock, processor = (middle_and_high(side) for side in zip(*times, strict=True))
        facts[name] = {"clock": clock, "processor": processor}
        print(
            f"{name:16} p50 {clock[0]:6.1f} ms  p95 {clock[1]:6.1f} ms"
            f"   (processor {processor[0]:.1f}, {processor[1]:.1f} ms)"
        )
    return facts


def middle_and_high(times: Sequence[float]) -> tuple[float, float]:
    """Give p50 and p95."""
    ordered = sorted(times)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return round(statistics.median(ordered), 1), round(high, 1)


def questions() -> tuple[list[str], list[str]]:
    """Choose names that stories print, and words that few stories have."""
    from redaksi.search.asking import read  # noqa: PLC0415  # Django comes first
    from redaksi.search.models import Entry, Name  # noqa: PLC0415  # Django comes first

    chance = random.Random(SEED)  # noqa: S311  # questions, no secrets
    several = Name.objects.filter(text__contains=" ").order_by("pk").values_list("text", flat=True)
    names = chance.sample([name for name in several[:20_000] if '"' not in name], NAMES)
    entries = list(Entry.objects.order_by("pk").values_list("article__title", flat=True))
    found: list[str] = []
    most = max(3, len(entries) * RARE)
    while len(found) < WORDS:
        word = chance.choice(chance.choice(entries).split()).strip(".,:;“”").lower()
        if len(word) > 3 and word not in found and Entry.objects.count_found(read(word)) <= most:
            found.append(word)
    return names, found


def timed(query: str) -> tuple[float, float]:
    """Ask the reader's page once; give milliseconds by the clock and of the processor.

    On PostgreSQL the processor's are the page's own alone: the database works in another process.
    """
    began, worked = time.perf_counter(), time.process_time()
    asked(query)
    return (time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000


@cache
def reader() -> Any:
    """Give one reader for all questions: a new one looks through all files first."""
    from django.conf import settings  # noqa: PLC0415  # Django comes first
    from django.test import Client  # noqa: PLC0415  # Django comes first

    scheme = {"wsgi.url_scheme": "https" if settings.IS_TLS else "http"}
    return Client(SERVER_NAME=settings.HOST, **scheme)


def asked(query: str) -> Any:
    """Ask the reader's page."""
    text, _, more = query.partition("&")
    address = f"/cari/?q={quote(text)}" + (f"&{more}" if more else "")
    got = reader().get(address)
    if got.status_code != 200:
        raise SystemExit(f"{address}: {got.status_code}")
    return got


def quality() -> dict[str, Any]:
    """Ask what has a known answer; give how many were among the first three, and which were not."""
    from django.db import transaction  # noqa: PLC0415  # Django comes first
    from django.test.utils import setup_test_environment  # noqa: PLC0415  # Django comes first

    setup_test_environment()
    pairs = [line.split("\t") for line in (HERE / "search_questions.tsv").read_text().splitlines()]
    is_demo = is_found(*pairs[0])
    missed = [query for query, title in pairs if not is_found(query, title)] if is_demo else []
    with transaction.atomic():
        plant()
        planted = [
            (query, name) for number, name in enumerate(PLANTED) for query in forms(number, name)
        ]
        missed += [query for query, name in planted if not is_found(query, name)]
        transaction.set_rollback(True)
    count = len(planted) + (len(pairs) if is_demo else 0)
    return {"questions": count, "in_first_three": count - len(missed), "missed": missed}


def plant() -> None:
    """Publish a story about each invented name, among those of the last years."""
    from datetime import timedelta  # noqa: PLC0415  # beside what needs Django

    from django.utils import timezone  # noqa: PLC0415  # Django comes first

    from redaksi.articles.actions import month_for  # noqa: PLC0415  # Django comes first
    from redaksi.articles.models import Article, Byline  # noqa: PLC0415  # Django comes first
    from redaksi.sections.models import Section  # noqa: PLC0415  # Django comes first

    section = Section.objects.in_order()[0]
    for number, name in enumerate(PLANTED):
        at = timezone.now() - timedelta(days=1 + number * 100)
        # Every other one is named in the text alone.
        subject = SUBJECTS[number % len(SUBJECTS)]
        title = f"{name} {subject} Desa" if number % 2 else f"Kepala Dinas {subject} Desa"
        article = Article(
            title=title, section=section, summary="Warga menyambut rencana itu.", dateline="Selong",
            body=[("paragraph", f"<p>Hal itu disampaikan {name} kepada warga kemarin.</p>")],
            live=True, published_at=at, first_published_at=at,
        )  # fmt: skip
        article.bylines.add(Byline(guest="Redaksi"))
        month_for(at.date(), adverts=False).add_child(instance=article)


def forms(number: int, name: str) -> tuple[str, str]:
    """Give two ways in which a reader may ask for a name."""
    words = name.split()
    ways = (
        (name, misspelt(name)),
        (" ".join(reversed(words)), f'"{name}"'),
        (words[-1], misspelt(words[-1])),
        (f"{words[-1]} {SUBJECTS[number % len(SUBJECTS)].split()[1]}", misspelt(name).lower()),
    )
    return ways[number % len(ways)]


def misspelt(name: str) -> str:
    """Make one slip in the longest word of a name, the same each time."""
    word = max(name.split(), key=len)
    place, kind = len(word) // 2, len(name) % 4
    wrong = (
        word[:place] + word[place + 1 :],
        word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
        word[:place] + word[place] * 2 + word[place + 1 :],
        word[:place] + ("e" if word[place] != "e" else "o") + word[place + 1 :],
    )[kind]
    return name.replace(word, wrong)


def is_found(query: str, name: str) -> bool:
    """Tell whether the story of a name, or of a headline, is among the first shown."""
    from redaksi.articles.models import Article  # noqa: PLC0415  # Django comes first

    page = asked(query).context["page"]
    shown = [card.key for card in (*page.pinned, *page.river)[:FIRST]]
    texts = Article.objects.filter(pk__in=shown)
    return any(name in article.title or name in str(article.body) for article in texts)


if __name__ == "__main__":
    main()
