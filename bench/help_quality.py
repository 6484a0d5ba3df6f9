"""Does the help assistant answer what readers of the demo ask, and decline what was never printed?

    .venv/bin/python bench/help_quality.py [--show]

A hundred questions as people type them (help_questions.tsv), written from reading the demo's
stories before the engine was asked: seventy that the archive answers, each with the beginning of
the headline that is meant and the words that the quotes must hold, and thirty that it does not,
each with why. The demo is loaded into a throw-away newsroom, its pictures small, since nobody looks
at them. Prints a table of what failed and one line of JSON: `right_source_first` and
`words_in_quote` are counts of answerable questions, `declined_unanswerable` of the others; a
question that is not looked for at all, for what it asks, is declined. `--show` prints every answer.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.related import open_newsroom

QUESTIONS = Path(__file__).with_name("help_questions.tsv")


@dataclass(frozen=True)
class Asked:
    """A question; what its source is called and what is to be quoted, or why there is none."""

    text: str
    titles: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    why_not: str = ""


@dataclass(frozen=True)
class Given:
    """What came back to a question."""

    asked: Asked
    is_answered: bool
    titles: tuple[str, ...]
    quotes: str
    ground: str

    @property
    def is_first(self) -> bool:
        return _is_one(self.asked.titles, self.titles[:1])

    @property
    def is_among(self) -> bool:
        return _is_one(self.asked.titles, self.titles)

    @property
    def is_quoted(self) -> bool:
        told = self.quotes.casefold()
        return any(words.casefold() in told for words in self.asked.words)

    @property
    def failed(self) -> str:
        """Say what is wrong with it; "" when nothing is."""
        if self.asked.why_not:
            return "answered" if self.is_answered else ""
        if not self.is_answered:
            return "declined"
        if not self.is_first:
            return "not first" if self.is_among else "wrong source"
        return "" if self.is_quoted else "other words"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="redaksi-help-") as folder:
        open_demo(folder)
        given, milliseconds = ask_all(read())
    for one in given:
        if one.failed or told.show:
            print(line(one))
    print(json.dumps({**figures(given), "ms_per_question": milliseconds}))


def read(path: Path = QUESTIONS) -> list[Asked]:
    """Read the questions: text, headlines and words (` / ` between two), or none and why."""
    found = []
    for row in path.read_text(encoding="utf-8").splitlines():
        text, titles, last = row.split("\t")
        words = tuple(last.split(" / "))
        one = (
            Asked(text, tuple(titles.split(" / ")), words) if titles else Asked(text, why_not=last)
        )
        found.append(one)
    return found


def open_demo(home: str) -> None:
    """Load the demo into an empty newsroom."""
    open_newsroom(home, found=False)
    from django.utils import timezone  # noqa: PLC0415  # the environment comes first
    from PIL import Image  # noqa: PLC0415  # beside what needs the environment

    from redaksi.demo import scenes  # noqa: PLC0415  # the environment comes first
    from redaksi.demo.actions import load_newsroom, loading  # noqa: PLC0415  # the same

    small = patch.object(scenes, "draw", lambda _name: Image.new("RGB", (60, 40), "gray"))
    with small, patch.object(loading, "make_all", lambda photos, **_: len(photos)):
        load_newsroom(timezone.now(), processes=1, tell=lambda _step, _done, _total: None)


def ask_all(questions: Sequence[Asked]) -> tuple[list[Given], float]:
    """Ask each as the page does; gives what came back, and the milliseconds of one."""
    from redaksi.assistant.actions.asking import answer  # noqa: PLC0415  # the environment comes first

    answer("Siapa yang pertama bertanya?")
    began = time.perf_counter()
    given = [ask(one, answer) for one in questions]
    return given, round(1000 * (time.perf_counter() - began) / len(given), 1)


def ask(asked: Asked, answer: Callable[[str], Any]) -> Given:
    got = answer(asked.text)
    quotes = [sentence for source in got.sources for sentence in source.sentences]
    told = " ".join([*quotes, *(fact.text for fact in got.facts)])
    titles = tuple(one.title for one in (*got.sources, *got.facts))
    return Given(asked, got.is_answered, titles, told, got.ground.value if got.ground else "")


def figures(given: Sequence[Given]) -> dict[str, int]:
    yes = [one for one in given if not one.asked.why_not]
    no = [one for one in given if one.asked.why_not]
    return {
        "answerable": len(yes),
        "right_source_first": sum(one.is_first for one in yes),
        "right_source_among": sum(one.is_among for one in yes),
        "words_in_quote": sum(one.is_quoted for one in yes),
        "declined_answerable": sum(not one.is_answered for one in yes),
        "unanswerable": len(no),
        "declined_unanswerable": sum(not one.is_answered for one in no),
    }


def line(one: Given) -> str:
    wanted = one.asked.why_not or one.asked.titles[0]
    got = one.ground or " | ".join(title[:30] for title in one.titles)
    return f"{one.failed or 'right':12}  {one.asked.text}  ({wanted})  {got}: {one.quotes[:300]}"


def _is_one(wanted: Sequence[str], titles: Sequence[str]) -> bool:
    return any(title.startswith(begin) for begin in wanted for title in titles)


if __name__ == "__main__":
    main()
