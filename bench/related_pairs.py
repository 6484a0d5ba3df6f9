"""Make development pairs for bench/related.py from data that is at hand, each into a folder.

    .venv/bin/python bench/related_pairs.py --data FOLDER --to FOLDER

`halves`: Indonesian news translated sentence by sentence (`news/ntrex_ind.jsonl.gz`), each cut into
two stories; `beginnings`: the first two sentences of each half alone. `events`: English news of one
event (`related/ecbplus_dev.jsonl.gz`). None has a date or a section: what nearness in time adds is
not measured by them, only that the likeness of words is. `dated`: the same events with invented
dates, and a link from each story, drawn: the liker another is and the shorter before, the likelier;
what an editor does is assumed there, not measured. The demo's stories have dates and sections, and
are few: `links`, those that they link to; `stories`, each to the latest before it that has a topic
of its own.
"""

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.related import moment, stems, weighed
from redaksi.articles.body import paragraphs
from redaksi.demo.manuscripts import Manuscript, read_manuscripts
from redaksi.demo.typesetting import Shelf, typeset

DEMO = Path(__file__).resolve().parent.parent / "redaksi" / "demo" / "articles"
AT = "2026-05-12T10:40:00+00:00"
FEWEST, BEGINNING = 6, 2
# Events begin within so many days, and a story follows so many after the beginning, in the mean.
WITHIN, AFTER = 60, 5
# How many times more often another is linked that is twice as like: measured, from `beginnings`
# (2 ** 3) to `halves` (2 ** 6.5); how often what came later is, against what came just before.
ALIKE, LATER = 4.5, 0.03

Story = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    told = parser.parse_args()
    news = list(read(told.data / "news" / "ntrex_ind.jsonl.gz"))
    events = list(read(told.data / "related" / "ecbplus_dev.jsonl.gz"))
    write(told.to / "halves", *halves(news, most=None))
    write(told.to / "beginnings", *halves(news, most=BEGINNING))
    write(told.to / "events", *same_event(events))
    write(told.to / "dated", *with_dates(events))
    demo = [
        one for one in read_manuscripts([DEMO], now=datetime.fromisoformat(AT))
        if one.is_published and not one.is_advert
    ]  # fmt: skip
    stories = [dated(one) for one in demo]
    write(told.to / "links", stories, [(one.slug, to) for one in demo for to in sorted(one.links)])
    write(told.to / "stories", stories, before_it(demo))


def read(path: Path) -> Iterator[Any]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def halves(news: list[Any], *, most: int | None) -> tuple[list[Story], list[tuple[str, str]]]:
    """Cut each into two, of which the second has its first sentence as its headline."""
    stories, pairs = [], []
    for one in news:
        told = one["sentences"]
        if len(told) < FEWEST:
            continue
        middle = len(told) // 2
        head, (title, *rest) = told[:middle][:most], told[middle:][:most]
        first, second = f"{one['id']}-1", f"{one['id']}-2"
        stories += [story(first, one["headline"], head), story(second, title, rest)]
        pairs += [(first, second), (second, first)]
    return stories, pairs


def same_event(news: list[Any]) -> tuple[list[Story], list[tuple[str, str]]]:
    """Pair each with all others of its event."""
    events: dict[str, list[str]] = {}
    stories = []
    for one in news:
        title, *rest = one["text"].split("\n")
        stories.append(story(one["id"], title, rest))
        events.setdefault(one["event"], []).append(one["id"])
    pairs = [(a, b) for group in events.values() for a in group for b in group if a != b]
    return stories, pairs


def with_dates(news: list[Any]) -> tuple[list[Story], list[tuple[str, str]]]:
    """Invent dates for the stories of events, and draw a link from each to another of its own."""
    stories, pairs = same_event(news)
    random = Random(AT)  # noqa: S311  # invented dates, no secrets
    begun = {one["event"]: random.uniform(0, WITHIN) for one in news}
    for told, one in zip(stories, news, strict=True):
        after = begun[one["event"]] + random.expovariate(1 / AFTER)
        told["published_at"] = str(datetime.fromisoformat(AT) + timedelta(days=after))
    known = {told["id"]: told for told in stories}
    vectors = weighed({pk: stems(told) for pk, told in known.items()})
    others: dict[str, list[str]] = defaultdict(list)
    for one, two in pairs:
        others[one].append(two)

    def drawn(one: str, two: str) -> float:
        days = (moment(known[one]) - moment(known[two])) / timedelta(days=1)
        both = vectors[one].keys() & vectors[two].keys()
        like: float = sum(vectors[one][word] * vectors[two][word] for word in both) ** ALIKE
        return like * (LATER if days < 0 else 1 / (1 + days))

    return stories, [
        (one, random.choices(told, [drawn(one, two) for two in told])[0])
        for one, told in others.items()
    ]


def dated(one: Manuscript) -> Story:
    """Give a story of the demo, its summary before its text, with its moment and section."""
    shelf = Shelf(defaultdict(int), {})
    told = story(one.slug, one.title, [one.summary, *paragraphs(typeset(one.body, shelf))])
    return told | {"published_at": one.moment.astimezone(UTC).isoformat(), "section": one.section}


def before_it(demo: list[Manuscript]) -> list[tuple[str, str]]:
    """Pair each with the latest before it that shares a topic. They come oldest first."""
    latest: dict[str, int] = {}
    pairs = []
    for place, one in enumerate(demo):
        if before := [latest[topic] for topic in one.topics if topic in latest]:
            pairs.append((one.slug, demo[max(before)].slug))
        latest |= dict.fromkeys(one.topics, place)
    return pairs


def story(pk: str, title: str, sentences: list[str]) -> Story:
    return {"id": pk, "title": title, "body": "\n".join(sentences), "published_at": AT}


def write(folder: Path, stories: list[Story], pairs: list[tuple[str, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(one, ensure_ascii=False) for one in stories)
    (folder / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = ("\t".join(pair) for pair in pairs)
    (folder / "pairs.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
