"""A support vector machine, solved by dual coordinate descent, in whole numbers.

Hsieh, Chang, Lin, Keerthi and Sundararajan: A dual coordinate descent method for large-scale linear
SVM (ICML 2008), with squared hinge loss. Weights are whole numbers of 2**-30, so that sums do not
depend on their order, and the same examples give the same weights on every machine.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

UNIT = 1 << 30


@dataclass(slots=True)
class Example:
    """One comment: addresses of its features by group, what it is, and how much it counts."""

    groups: list[Sequence[int]]
    is_spam: bool
    cost: float


def solve(
    examples: list[Example], *, size: int, scales: tuple[float, ...], rounds: int, seed: int
) -> tuple[list[int], int]:
    """Give the weights by address and the bias, in units of 2**-30."""
    rng = random.Random(seed)  # noqa: S311  # no secrets
    weights = [0] * size
    bias = 0
    alphas = [0.0] * len(examples)
    prepared = [_prepared(example, scales) for example in examples]
    order = list(range(len(examples)))
    for _ in range(rounds):
        order.sort(key=lambda _: rng.random())
        for at in order:
            rows, sign, soft, length = prepared[at]
            total: float = bias
            for addresses, scale in rows:
                total += scale * sum(map(weights.__getitem__, addresses))
            gradient = sign * (total / UNIT) - 1.0 + soft * alphas[at]
            new = max(alphas[at] - gradient / (length + soft), 0.0)
            change = (new - alphas[at]) * sign
            if abs(change) < 1e-9:
                continue
            alphas[at] = new
            bias += round(change * UNIT)
            for addresses, scale in rows:
                step = round(change * scale * UNIT)
                for place in addresses:
                    weights[place] += step
    return weights, bias


def _prepared(
    example: Example, scales: tuple[float, ...]
) -> tuple[list[tuple[Sequence[int], float]], float, float, float]:
    """Give rows with their scale, the sign, the softness, and the squared length of an example."""
    rows = [
        (addresses, scale / sqrt(len(addresses)))
        for addresses, scale in zip(example.groups, scales, strict=True)
        if addresses
    ]
    length = 1.0 + sum(scale * scale * len(addresses) for addresses, scale in rows)
    return rows, 1.0 if example.is_spam else -1.0, 1.0 / (2.0 * example.cost), length
