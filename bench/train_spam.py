"""Train the filter of comments: read labelled comments, write redaksi/comments/spam.weights.

    .venv/bin/python bench/train_spam.py --data comments_dev.jsonl.gz --brands brands_dev.txt
    .venv/bin/python bench/train_spam.py … --folds 5   # measure on sites never seen

Plain Python and whole numbers: the same data give the same file, bit for bit, on every machine. The
data stay out of the repository; of the sites in them nothing goes into the file but weights shared
by whatever is written like them.
"""

import argparse
import json
import random
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench import invented_comments, invented_sites
from bench.dual import UNIT, Example, solve
from bench.spam import comments, recall_at, shares
from redaksi.comments.features import ADDRESSES, address, shown
from redaksi.comments.folding import fold
from redaksi.comments.spam import margin
from redaksi.comments.tokens import readings, tokens
from redaksi.comments.weights import FILE, Weights, word_bits, write

SEED = 20261130
# What a group of features (pieces, phrases, manner) weighs beside the others.
SCALES = (1.0, 1.0, 1.0)
ROUNDS, COST = 15, 4.0
# Each advertisement is told again so often under invented names, and counts so much then.
RENAMED, RENAMED_COST = 2, 0.5
# So many ordinary comments are written in a font, as readers do for fun.
IN_FONT = 500
# So many are written with care, so many get a name that nobody knows, so many are invented whole.
TIDIED, NAMED, SAID = 3000, 3000, 2500
# A site of many advertisements counts like the square root of them, from so many on.
MANY, LEAST_COST = 20, 0.15
HARD_COST = 10.0
# A word is known when so many ordinary comments have it, or advertisements of so many sites.
KNOWN_COMMENTS, KNOWN_SITES = 4, 4
# The margin at which a comment is held, from --folds 5: a bit above where 0.5 % of the ordinary
# comments are, and how steep the score is around it.
HOLD_MARGIN, SLOPE = -0.12, 3.0


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled comment; of an advertisement the site as it is spelled, and its group."""

    text: str
    is_spam: bool
    is_hard: bool
    group: str
    site: str
    cost: float = 1.0


def samples(given: list[dict[str, object]], brands: list[str]) -> list[Sample]:
    """Find out which site each advertisement is for; comments that say the same are one group."""
    sites = sorted({invented_sites.spelled(brand.lower()) for brand in brands}, key=len)[::-1]
    read = []
    for comment in given:
        text, is_spam = str(comment["text"]), bool(comment["label"])
        letters = re.sub(r"[^a-z0-9]", "", invented_sites.spelled(fold(text).plain))
        site = next((site for site in sites if site in letters), "") if is_spam else ""
        words = " ".join(sorted({token.text for token in tokens(fold(text)) if token.is_word}))
        hard = bool(comment.get("hard_negative"))
        read.append(Sample(text, is_spam, hard, site or words or text, site))
    return read


def known_words(read: list[Sample]) -> set[str]:
    """Give the words that readers use, or that several sites do."""
    used: Counter[str] = Counter()
    sites: dict[str, set[str]] = defaultdict(set)
    for sample in read:
        for word in {readings(token)[-1] for token in tokens(fold(sample.text)) if token.is_word}:
            if sample.is_spam:
                sites[word].add(sample.group)
            else:
                used[word] += 1
    common = {word for word, times in used.items() if times >= KNOWN_COMMENTS}
    return common | {word for word, groups in sites.items() if len(groups) >= KNOWN_SITES}


def with_costs(read: list[Sample]) -> list[Sample]:
    """Let no site outweigh the others by the number of its advertisements."""
    sizes = Counter(sample.group for sample in read if sample.is_spam)
    return [replace(sample, cost=_cost(sample, sizes)) for sample in read]


def _cost(sample: Sample, sizes: Counter[str]) -> float:
    if sample.is_spam:
        return max(LEAST_COST, (MANY / max(sizes[sample.group], MANY)) ** 0.5)
    return HARD_COST if sample.is_hard else 1.0


def told_again(read: list[Sample], known: set[str], *, said: int) -> list[Sample]:
    """Give advertisements under invented names, and ordinary comments in fonts."""
    rng = random.Random(SEED)  # noqa: S311  # no secrets
    nouns = sorted(word for word in known if re.fullmatch("[a-z]{4,8}", word))
    again = []
    for sample in read:
        for _ in range(RENAMED if sample.site else 0):
            new = invented_sites.written(rng, invented_sites.name(rng, nouns))
            text = invented_sites.renamed(sample.text, sample.site, new)
            if text:
                again.append(replace(sample, text=text, cost=sample.cost * RENAMED_COST))
    ordinary = [sample for sample in read if not sample.is_spam]
    return again + _ordinary_again(rng, ordinary, said=said)


def _ordinary_again(rng: random.Random, read: list[Sample], *, said: int) -> list[Sample]:
    """Give ordinary comments in fonts, with care, with strange names, and invented ones."""

    def some(many: int, way: Callable[[random.Random, str], str]) -> list[Sample]:
        return [
            replace(sample, text=way(rng, sample.text), cost=sample.cost * RENAMED_COST)
            for sample in rng.sample(read, min(many, len(read)))
        ]

    texts = (invented_comments.said(rng) for _ in range(said))
    return [
        *some(IN_FONT, invented_sites.in_some_font),
        *some(TIDIED, invented_comments.tidied),
        *some(NAMED, invented_comments.with_name),
        *(Sample(text, is_spam=False, is_hard=False, group=text, site="") for text in texts),
    ]


def example(sample: Sample, known: set[str]) -> Example:
    """Give the addresses of what a comment shows."""
    what = shown(fold(sample.text), knows=known.__contains__)
    groups: list[Sequence[int]] = [
        array("L", [address(group, name) for name in names])
        for group, names in enumerate(what.groups)
    ]
    return Example(groups, sample.is_spam, sample.cost * COST)


def train(read: list[Sample], *, said: int = SAID) -> Weights:
    """Learn from the samples, beside so many invented comments."""
    known = known_words(read)
    bits = word_bits(known)
    told = with_costs(read)
    told += told_again(told, known, said=said)
    examples = [example(sample, known) for sample in told]
    weights, bias = solve(examples, size=ADDRESSES, scales=SCALES, rounds=ROUNDS, seed=SEED)
    return packed(weights, bias, known=bits)


def packed(weights: list[int], bias: int, *, known: bytes) -> Weights:
    """Round the weights to two bytes each."""
    unit = max(1, max(map(abs, weights)) // 32767 + 1)
    rounded = array("h", [(2 * weight + unit) // (2 * unit) for weight in weights])
    scales = tuple(scale * unit / UNIT for scale in SCALES)
    return Weights(
        of=rounded,
        known=known,
        scales=scales,
        bias=(bias / UNIT - HOLD_MARGIN) * SLOPE,
        slope=SLOPE,
    )


def folds(read: list[Sample], many: int) -> list[int]:
    """Give each sample its fold; a site, and what says the same, is in one fold only."""
    sizes = Counter(sample.group for sample in read)
    load: Counter[tuple[int, bool]] = Counter()
    place: dict[str, int] = {}
    spam = {sample.group for sample in read if sample.is_spam}
    rng = random.Random(SEED)  # noqa: S311  # no secrets
    for group in sorted(sizes, key=lambda group: (-sizes[group], group)):
        is_spam = group in spam
        place[group] = min(range(many), key=lambda at: (load[at, is_spam], rng.random()))
        load[place[group], is_spam] += sizes[group]
    return [place[sample.group] for sample in read]


def judged_unseen(task: tuple[list[Sample], list[Sample]]) -> list[float]:
    """Learn from the first samples and give the margins of the second."""
    learning, unseen = task
    weights = train(learning)
    return [
        margin(shown(fold(sample.text), knows=weights.knows), weights) + weights.bias / SLOPE
        for sample in unseen
    ]


def measure(read: list[Sample], many: int) -> None:
    """Tell, fold by fold and on average, what is caught of sites never seen."""
    where = folds(read, many)
    parts = [[s for s, at in zip(read, where, strict=True) if at == fold_] for fold_ in range(many)]
    tasks = [
        ([sample for at, part in enumerate(parts) if at != fold_ for sample in part], parts[fold_])
        for fold_ in range(many)
    ]
    with Pool(2) as pool:
        margins = pool.map(judged_unseen, tasks, chunksize=1)
    told = [_figures(part, found) for part, found in zip(parts, margins, strict=True)]
    for figures in told:
        print(json.dumps(figures))
    mean = {name: round(sum(one[name] for one in told) / many, 4) for name in told[0]}
    every = _figures([s for part in parts for s in part], [m for part in margins for m in part])
    print(json.dumps({"mean": mean, "pooled": every}))


def _figures(part: list[Sample], margins: list[float]) -> dict[str, float]:
    """Give the figures of one fold at the margin of holding, and that margin for 0.5 % alarms."""
    scored = [(found, sample.is_spam) for found, sample in zip(margins, part, strict=True)]
    hard = [found for found, sample in zip(margins, part, strict=True) if sample.is_hard]
    good = sorted((found for found, is_spam in scored if not is_spam), reverse=True)
    return {
        **{name: round(share, 4) for name, share in shares(scored, 0.0).items()},
        "false_alarms": round(sum(found >= 0 for found in good) / len(good), 4),
        "recall_at_fpr_0_005": round(recall_at(scored, 0.005), 4),
        "hard_negative_rate": round(sum(found >= 0 for found in hard) / max(len(hard), 1), 4),
        "margin_at_0_005": round(good[int(len(good) * 0.005)], 4),
    }


def main() -> None:
    """Train on all of the data, or measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--brands", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--to", type=Path, default=Path("redaksi/comments") / FILE)
    asked = parser.parse_args()
    brands = asked.brands.read_text(encoding="utf-8").split()
    read = samples(comments(asked.data), brands)
    if asked.folds:
        measure(read, asked.folds)
    else:
        asked.to.write_bytes(write(train(read)))


if __name__ == "__main__":
    main()
