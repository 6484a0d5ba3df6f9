"""Make development pairs for bench/related.py from data that is at hand, each into a folder.

    .venv/bin/python bench/related_pairs.py --data FOLDER --to FOLDER

`halves`: Indonesian news translated sentence by sentence (`news/ntrex_ind.jsonl.gz`), each cut into
two stories; `beginnings`: the first two sentences of each half alone. `events`: English news of one
event (`related/ecbplus_dev.jsonl.gz`). None has a date or a section: what nearness in time adds is
not measured by them, only that the likeness of words is.
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

AT = "2026-05-12T10:40:00+00:00"
FEWEST, BEGINNING = 6, 2

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
