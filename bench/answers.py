"""Does the assistant answer what the archive says, and decline the rest? By questions with texts.

    .venv/bin/python bench/answers.py --data FILE.json[.gz] [--embeddings on|off] [--curve]

Reads the IDK-MRC format: `[{"context", "qas": [{"question", "is_impossible", "answers"}]}]`. Each
text is loaded as an article (its first words for a headline) into a throw-away newsroom, and every
question is asked by the code behind the page. Prints JSON: `right_source_first` is the share of
answerable questions that were answered with the right article cited first, `answer_in_quote` whose
quoted sentences hold the answer's words, whichever article they are from. `--curve` adds what other
cuts of the check would give. `memory_mb` is the most this process held.
"""

import argparse
import gzip
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.related import open_newsroom, written

HEADLINE = 8
SHARES = (0.6, 0.7, 0.8, 0.9, 0.95)
Raw = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--embeddings", choices=("on", "off"), default="off")
    parser.add_argument("--curve", action="store_true")
    asked = parser.parse_args()
    os.environ["REDAKSI_EMBEDDINGS"] = "yes" if asked.embeddings == "on" else "no"
    texts = read(asked.data)
    with tempfile.TemporaryDirectory(prefix="redaksi-answers-") as folder:
        open_newsroom(folder)
        numbers = load([one["context"] for one in texts])
        if asked.embeddings == "on":
            understand()
        print(json.dumps(measure(texts, numbers, with_curve=asked.curve), indent=1))


def read(path: Path) -> list[Raw]:
    """Read texts with their questions; compressed or not is told by the first two bytes."""
    data = path.read_bytes()
    told: list[Raw] = json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
    return told


def load(texts: Sequence[str]) -> list[int]:
    """Publish the texts and have the search take them up; gives their numbers."""
    from redaksi.articles.models import Article  # noqa: PLC0415  # the environment comes first
    from redaksi.search.actions import take_up_missing  # noqa: PLC0415  # the environment comes first
    from redaksi.sections.models import Section  # noqa: PLC0415  # the environment comes first

    sections = {"": Section.objects.create(name="Bacaan", slug="bacaan")}
    raws = [
        {"title": headline(text), "body": text, "published_at": "2026-01-01T00:00:00+00:00"}
        for text in texts
    ]
    numbers = written(raws, sections)
    Article.objects.filter(pk__in=numbers).update(live=True)
    take_up_missing(tell=lambda _count: None)
    return numbers


def understand() -> None:
    """Have all that was loaded understood, as the worker does in the background."""
    from redaksi.meaning.actions.understanding import is_possible, understand_some  # noqa: PLC0415  # the environment comes first

    if not is_possible():
        sys.exit("The model is not installed: .venv/bin/pip install -e '.[embeddings]'")
    while understand_some():
        pass


def headline(text: str) -> str:
    return " ".join(text.split()[:HEADLINE]) or "-"


def measure(texts: Sequence[Raw], numbers: Sequence[int], *, with_curve: bool) -> Raw:
    """Ask every question as the page does, and see what comes back."""
    from redaksi.assistant.actions.asking import answer  # noqa: PLC0415  # the environment comes first

    answer("Siapa yang pertama bertanya?")
    given, took = [], 0.0
    for number, one in zip(numbers, texts, strict=True):
        for qa in one["qas"]:
            start = time.perf_counter()
            got = answer(qa["question"])
            took += time.perf_counter() - start
            given.append((number, qa, got))
    yes = [(number, qa, got) for number, qa, got in given if not qa["is_impossible"]]
    no = [got for _, qa, got in given if qa["is_impossible"]]
    right = [got for number, _, got in yes if got.sources and got.sources[0].article == number]
    held = [got for _, qa, got in yes if holds(got, qa)]
    result = {
        "answerable": len(yes),
        "unanswerable": len(no),
        "right_source_first": share(len(right), len(yes)),
        "answer_in_quote": share(len(held), len(yes)),
        "declined_unanswerable": share(sum(not got.is_answered for got in no), len(no)),
        "declined_answerable": share(sum(not got.is_answered for _, _, got in yes), len(yes)),
        "ms_per_question": round(1000 * took / max(len(given), 1), 1),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "texts": len(texts),
    }
    return (
        {**result, "curve": curve([(number, qa) for number, qa, _ in given])}
        if with_curve
        else result
    )


def curve(asked: Sequence[tuple[int, Raw]]) -> list[Raw]:
    """Give what other cuts of the check would answer, by each question's likeliest story."""
    from redaksi.assistant import questions  # noqa: PLC0415  # the environment comes first
    from redaksi.assistant.actions.finding import near  # noqa: PLC0415  # the environment comes first
    from redaksi.assistant.judging import judge  # noqa: PLC0415  # the environment comes first
    from redaksi.assistant.weighing import weights  # noqa: PLC0415  # the environment comes first

    lies, truths = [], []
    for number, qa in asked:
        question = questions.read(qa["question"])
        found = near(question)
        best = next(iter(judge(found.question, found.told, found.scale.weights, weights())), None)
        worth = best.worth if best else 0.0
        if qa["is_impossible"]:
            lies.append(worth)
        else:
            truths.append((worth, bool(best) and best.number == number))
    lies.sort()
    return [
        {
            "declined_unanswerable": declined,
            "answered": share(sum(worth > cut for worth, _ in truths), len(truths)),
            "right_source_first": share(sum(w > cut and right for w, right in truths), len(truths)),
        }
        for declined in SHARES
        for cut in [lies[min(int(len(lies) * declined), len(lies) - 1)]]
    ]


def holds(got: Any, qa: Raw) -> bool:
    """Tell whether a quoted sentence holds the words of an answer."""
    told = " ".join(folded(" ".join(source.sentences)) for source in got.sources)
    return any(folded(one["text"]) in told for one in qa["answers"] if one["text"].strip())


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


def share(part: int, whole: int) -> float:
    return round(part / max(whole, 1), 4)


if __name__ == "__main__":
    main()
