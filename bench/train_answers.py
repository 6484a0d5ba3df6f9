"""Train what tells questions that the paper has answered from others: writes answers.weights.

    .venv/bin/pip install -e '.[train]'
    .venv/bin/python bench/train_answers.py --data TRAIN.json.gz [--test VALID.json.gz]

Reads questions in the IDK-MRC format, some of which only look as if their text answered them. Each
is asked of the whole archive of texts and of a part of it, since a paper may be small; what the
shipped code finds is weighed by its own evidence, and trees learn which of it is the answer. Words
are weighed first, each fifth of the texts by the other four. The data stay out of the repository:
what is written are cuts, numbers, and sums for hashed words. `--test` measures on other texts, and
prints the curve. The same data and versions give the same file.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from redaksi.assistant import questions
from redaksi.assistant.judging import Told, judge, marks
from redaksi.assistant.nearness import Scale, merged, nearest, scale
from redaksi.assistant.passages import Passage, passages
from redaksi.assistant.questions import Question
from redaksi.assistant.saying import lost_share, tempered
from redaksi.assistant.weighing import FILE, FILE_OF_MEANING, NUMBERS, Weights, number, written
from redaksi.meaning.embeddings import likeness, point, points
from redaksi.search.letters import stemmed
from redaksi.search.ranking import Indexed

SEED = 20261130
FOLDS = 5
# As many stories are weighed, and as many judged, as when a reader asks.
WEIGHED, READ = 60, 8
# A small paper has so many stories.
SMALL = 400
HEADLINE = 8
# A word is weighed that so many of the questions have, and how freely.
COMMON, COST = 150, 0.3
TREES, LEAVES, RATE, LEAST, HELD_BACK = 320, 16, 0.05, 40, 5.0
# So many of the unanswerable questions are declined on texts that were not learned from.
DECLINED = 0.84
SHARES = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95)

# Of texts, by their numbers, packed.
Points = dict[int, bytes]
UNTRAINED = Weights(trees=(), base=0.0, words=[0] * NUMBERS, unit=0.0, bias=0.0, cuts=())


@dataclass(frozen=True)
class Asked:
    """A question about the text of this number; whether that text answers it."""

    text: str
    right: int
    is_answered: bool
    point: Any = None


@dataclass(frozen=True)
class Row:
    """What one question met: evidence a story, what its words are, and whether one is right."""

    vectors: list[tuple[float, ...]]
    lost: list[float]
    is_right: list[bool]
    marks: list[str]
    asked: Asked
    stories: int


class Best(NamedTuple):
    """A question's likeliest judgement, whether it is right, whether one is answered, and where."""

    worth: float
    is_right: bool
    is_answered: bool
    is_small: bool


class Archive:
    """Texts as the index has them, in memory."""

    def __init__(self, texts: dict[int, str], points: Points) -> None:
        self.points = {pk: points[pk] for pk in texts if pk in points}
        self.stories: dict[int, Indexed] = {}
        self.passages: dict[int, list[Passage]] = {}
        self.having: dict[str, list[int]] = defaultdict(list)
        for pk, text in texts.items():
            title = headline(text)
            self.stories[pk] = Indexed(stemmed(title), "", stemmed(text))
            self.passages[pk] = passages(title, [text])
            for stem in {*self.stories[pk].title.split(), *self.stories[pk].words.split()}:
                self.having[stem].append(pk)

    def near(self, question: Question, point: Any) -> tuple[list[Told], Scale]:
        """Find what is near to a question, as `assistant.actions.finding` does."""
        meant = {}
        if point is not None:
            told = likeness(b"".join(self.points.values()), point)
            meant = dict(zip(self.points, told, strict=True))
        likest = sorted(meant, key=lambda pk: (-meant[pk], -pk))[:WEIGHED]
        counts = {stem: len(self.having.get(stem, ())) for stem in question.stems}
        asked = scale(question, counts, stories=len(self.stories))
        pulls: Counter[int] = Counter()
        for stem, pull in asked.pulls.items():
            for pk in self.having.get(stem, ()):
                pulls[pk] += pull  # type: ignore[assignment]  # counts of any kind
        best = sorted(pulls, key=lambda pk: (-pulls[pk], -pk))[:WEIGHED]
        found = {pk: self.stories[pk] for pk in dict.fromkeys([*best, *likest])}
        scores = dict(nearest(found, asked))
        order = merged(list(scores), likest)[:READ]
        told = [Told(pk, self.passages[pk], scores[pk], meant.get(pk, 0.0)) for pk in order]
        return told, asked


def headline(text: str) -> str:
    """Give a text that has none its first words for a headline."""
    return " ".join(text.split()[:HEADLINE])


def read(path: Path) -> tuple[dict[int, str], list[Asked]]:
    """Read texts and the questions about them."""
    data = path.read_bytes()
    told = json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
    texts = {place: one["context"] for place, one in enumerate(told)}
    asked = [
        Asked(written_so, place, not qa["is_impossible"])
        for place, one in enumerate(told)
        for qa in one["qas"]
        for written_so in ways(qa["question"])
    ]
    return texts, asked


def ways(question: str) -> tuple[str, ...]:
    """Give a question as it is, and as it is typed on a phone: in small letters, without marks."""
    return question, question.lower().rstrip(" ?")


def prepared(path: Path, *, by_meaning: bool) -> tuple[dict[int, str], list[Asked], Points]:
    """Read texts and questions, with their points where meaning is to be learned."""
    texts, asked = read(path)
    return (texts, *with_points(texts, asked)) if by_meaning else (texts, asked, {})


def with_points(texts: dict[int, str], asked: list[Asked]) -> tuple[list[Asked], Points]:
    """Give questions and texts their points: 0.1 s a text."""
    known = [replace(one, point=point(one.text)) for one in asked]
    return known, {pk: points([text]) for pk, text in texts.items()}


def rows(task: tuple[dict[int, str], list[Asked], Points]) -> list[Row]:
    """Ask an archive all questions about its texts."""
    texts, asked, known = task
    archive = Archive(texts, known)
    return [row for one in asked if (row := _row(archive, one))]


def _row(archive: Archive, asked: Asked) -> Row | None:
    question = questions.read(asked.text)
    told, by = archive.near(question, asked.point)
    judged = judge(question, told, by.weights, UNTRAINED)
    if not judged:
        return None
    passages_of = {one.number: one.passages for one in told}
    return Row(
        [one.evidence.vector for one in judged],
        [lost_share(question, passages_of[one.number], by.weights) for one in judged],
        [asked.is_answered and one.number == asked.right for one in judged],
        marks(question, judged[0].passage),
        asked,
        by.stories,
    )


def gathered(texts: dict[int, str], asked: list[Asked], known: Points) -> list[Row]:
    """Ask the whole archive and small ones of parts of it."""
    order = sorted(texts)
    random.Random(SEED).shuffle(order)  # noqa: S311  # no secrets
    parts = [set(order[start : start + SMALL]) for start in range(0, len(order), SMALL)]
    tasks = [
        ({pk: texts[pk] for pk in part}, [one for one in asked if one.right in part], known)
        for part in parts
    ]
    # The whole archive cut by questions, so that two cores share it.
    tasks += [(texts, asked[at::4], known) for at in range(4)]
    with Pool(2) as pool:
        return [row for some in pool.map(rows, tasks, chunksize=1) for row in some]


def common(some: Sequence[Row]) -> frozenset[str]:
    """Give the marks that many questions have: what rare words seem to say is chance."""
    counts = Counter(mark for row in some for mark in row.marks)
    return frozenset(mark for mark, times in counts.items() if times >= COMMON)


def hashed(some: Sequence[Row], known: frozenset[str]) -> Any:
    table = np.zeros((len(some), NUMBERS), dtype=np.float32)
    for place, row in enumerate(some):
        for mark in known.intersection(row.marks):
            table[place, number(mark)] += 1
    from scipy.sparse import csr_matrix  # noqa: PLC0415  # comes with scikit-learn

    return csr_matrix(table)


def worded(some: Sequence[Row]) -> tuple[list[int], float, float]:
    """Weigh words by whether questions that have them are answered: whole numbers, unit, bias."""
    model = LogisticRegression(C=COST, max_iter=500)
    model.fit(hashed(some, common(some)), [row.asked.is_answered for row in some])
    unit = float(abs(model.coef_[0]).max()) / 127
    return [round(value / unit) for value in model.coef_[0]], unit, float(model.intercept_[0])


def manners(some: Sequence[Row], words: tuple[list[int], float, float]) -> list[float]:
    told = Weights(trees=(), base=0, words=words[0], unit=words[1], bias=words[2], cuts=())
    return [told.manner(row.marks) for row in some]


def fold_of(row: Row) -> int:
    return row.asked.right % FOLDS


def with_manner(some: Sequence[Row], manner: Sequence[float]) -> tuple[Any, Any]:
    """Give the numbers of every story met, with the question's manner; and what is right."""
    vectors = [
        (*vector[:-1], manner[place]) for place, row in enumerate(some) for vector in row.vectors
    ]
    return np.array(vectors), np.array([right for row in some for right in row.is_right])


def grown(some: Sequence[Row], manner: Sequence[float]) -> tuple[list[Any], float]:
    """Grow the trees."""
    model = HistGradientBoostingClassifier(
        max_iter=TREES, learning_rate=RATE, max_leaf_nodes=LEAVES, min_samples_leaf=LEAST,
        l2_regularization=HELD_BACK, random_state=SEED,
    )  # fmt: skip
    model.fit(*with_manner(some, manner))
    trees = [_tree(predictors[0].nodes) for predictors in model._predictors]
    return trees, float(model._baseline_prediction[0][0])


def _tree(nodes: Any) -> list[list[float]]:
    return [
        [round(float(node["value"]), 5)] if node["is_leaf"] else [
            int(node["feature_idx"]), round(float(node["num_threshold"]), 5),
            int(node["left"]), int(node["right"]),
        ]
        for node in nodes
    ]  # fmt: skip


def trained(some: list[Row]) -> Weights:
    """Learn from some rows; each fifth's words are weighed by the other four."""
    manner = [0.0] * len(some)
    for fold in range(FOLDS):
        words = worded([row for row in some if fold_of(row) != fold])
        for place, row in enumerate(some):
            if fold_of(row) == fold:
                manner[place] = manners([row], words)[0]
    trees, base = grown(some, manner)
    words, unit, bias = worded(some)
    return Weights(trees=trees, base=base, words=words, unit=unit, bias=bias, cuts=())


def best_of(some: Sequence[Row], by: Weights) -> list[Best]:
    """Give how each question fares."""
    told = []
    for row in some:
        judged = worths(row, by)
        place = judged.index(max(judged))
        is_small = row.stories <= SMALL
        told.append(Best(judged[place], row.is_right[place], row.asked.is_answered, is_small))
    return told


def worths(row: Row, by: Weights) -> list[float]:
    """Judge what one question met, as `assistant.judging` does."""
    manner = by.manner(row.marks)
    return [
        tempered(by.judge((*vector[:-1], manner)), by.judge((*vector[:-1], 0.0)), lost=lost)
        for vector, lost in zip(row.vectors, row.lost, strict=True)
    ]


def unseen(task: tuple[list[Row], list[Row]]) -> list[Best]:
    return best_of(task[1], trained(task[0]))


def cut(told: Sequence[Best], share: float) -> float:
    """Give the judgement at most which a share of the unanswerable lies."""
    lies = sorted(one.worth for one in told if not one.is_answered)
    return lies[min(int(len(lies) * share), len(lies) - 1)]


def curve(told: Sequence[Best]) -> list[dict[str, float]]:
    """Give, for shares of the unanswerable declined, what is answered, and rightly first."""
    answerable = [(one.worth, one.is_right) for one in told if one.is_answered]
    many = len(answerable) or 1
    return [
        {
            "declined_unanswerable": share,
            "answered": round(sum(worth > at for worth, _ in answerable) / many, 3),
            "right_source_first": round(sum(w > at and right for w, right in answerable) / many, 3),
        }
        for share in SHARES
        for at in [cut(told, share)]
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--test", type=Path)
    parser.add_argument("--embeddings", action="store_true", help="learn meaning, too; an hour")
    parser.add_argument("--to", type=Path)
    asked = parser.parse_args()
    file = FILE_OF_MEANING if asked.embeddings else FILE
    texts, asking, known = prepared(asked.data, by_meaning=asked.embeddings)
    some = gathered(texts, asking, known)
    tasks = [
        (
            [row for row in some if fold_of(row) != fold],
            [row for row in some if fold_of(row) == fold],
        )
        for fold in range(FOLDS)
    ]
    with Pool(2) as pool:
        told = [one for part in pool.map(unseen, tasks, chunksize=1) for one in part]
    weights = trained(some)
    small, whole = ([one for one in told if one.is_small is size] for size in (True, False))
    cuts = [(SMALL, round(cut(small, DECLINED), 4))]
    cuts.append((len(texts), round(cut(whole, DECLINED), 4)))
    weights = replace(weights, cuts=cuts)
    (asked.to or Path("redaksi/assistant") / file).write_text(written(weights), "utf-8")
    result: dict[str, Any] = {"unseen": curve(told), "cuts": weights.cuts}
    if asked.test:
        result["test"] = curve(
            best_of(gathered(*prepared(asked.test, by_meaning=asked.embeddings)), weights)
        )
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
