"""Will compute outlines: curves, ribbons, ridges and other lists of points."""

import math
import random
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
Points = list[Point]


def path(text: str) -> Points:
    """Read points written as "x,y x,y …"."""
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in text.split())]


def loop(points: Sequence[Point], steps: int = 8) -> Points:
    """Draw a closed soft curve through the points."""
    return smooth(points, steps, closed=True)


def smooth(points: Sequence[Point], steps: int = 8, *, closed: bool = False) -> Points:
    """Draw a soft curve through the points (Catmull-Rom)."""
    count = len(points)
    out: Points = []
    for i in range(count if closed else count - 1):
        if closed:
            p0, p1, p2, p3 = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            p0, p1 = points[max(i - 1, 0)], points[i]
            p2, p3 = points[i + 1], points[min(i + 2, count - 1)]
        for step in range(steps):
            t = step / steps
            a, b = t * t, t * t * t
            w0, w1 = -t + 2 * a - b, 2 - 5 * a + 3 * b
            w2, w3 = t + 4 * a - 3 * b, b - a
            out.append(
                (
                    (w0 * p0[0] + w1 * p1[0] + w2 * p2[0] + w3 * p3[0]) / 2,
                    (w0 * p0[1] + w1 * p1[1] + w2 * p2[1] + w3 * p3[1]) / 2,
                )
            )
    if not closed:
        out.append(points[-1])
    return out


def oval(  # noqa: PLR0913  # a shape has a place, sizes and inks
    x: float,
    y: float,
    rx: float,
    ry: float,
    turn: float = 0,
    steps: int = 36,
    start: float = 0,
    end: float = 360,
) -> Points:
    """Give an ellipse, or a piece of one, turned by an angle in degrees."""
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    out: Points = []
    for i in range(steps + 1):
        a = math.radians(start + (end - start) * i / steps)
        dx, dy = rx * math.cos(a), ry * math.sin(a)
        out.append((x + dx * c - dy * s, y + dx * s + dy * c))
    return out


def box(x: float, y: float, width: float, height: float) -> Points:
    """Give the four corners of an upright rectangle."""
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def move(
    points: Iterable[Point],
    dx: float = 0,
    dy: float = 0,
    scale: float = 1,
    turn: float = 0,
    *,
    flip: bool = False,
) -> Points:
    """Scale, mirror and turn points about the origin, then move them."""
    c, s = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    sign = -1 if flip else 1
    return [(dx + sign * x * c - y * s, dy + sign * x * s + y * c) for x, y in points]


def between(a: Point, b: Point, share: float) -> Point:
    """Give a point on the way from a to b."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def ribbon(points: Sequence[Point], widths: Sequence[float]) -> Points:
    """Give the outline of a stroke with round ends whose width changes along its way."""
    left, right = _sides(points, widths)
    return left + _cap(left[-1], right[-1]) + right[::-1] + _cap(right[0], left[0])


def band(points: Sequence[Point], widths: Sequence[float]) -> Points:
    """Give the outline of a stroke with straight ends."""
    left, right = _sides(points, widths)
    return left + right[::-1]


def _sides(points: Sequence[Point], widths: Sequence[float]) -> tuple[Points, Points]:
    """Give the left and the right edge of a stroke."""
    left: Points = []
    right: Points = []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, last)]
        dx, dy = bx - ax, by - ay
        length = math.hypot(dx, dy) or 1
        half = _width(widths, i / last) / 2
        nx, ny = -dy / length * half, dx / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left, right


def _width(widths: Sequence[float], share: float) -> float:
    """Give the width of a stroke at a share of its way."""
    if len(widths) == 1:
        return widths[0]
    at = share * (len(widths) - 1)
    low = min(int(at), len(widths) - 2)
    return widths[low] + (widths[low + 1] - widths[low]) * (at - low)


def _cap(a: Point, b: Point) -> Points:
    """Round the end of a stroke from a to b."""
    cx, cy = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    dx, dy = a[0] - cx, a[1] - cy
    if dx * dx + dy * dy < 0.6:
        return []
    return [
        (cx + dx * c - dy * s * -1, cy + dy * c + dx * s * -1)
        for c, s in ((math.cos(t), math.sin(t)) for t in (0.6, 1.2, 1.8, 2.5))
    ]


def noise_line(rng: random.Random, count: int, rough: float = 0.54) -> list[float]:
    """Give about `count` heights between -1 and 1 by halving the way between neighbours."""
    heights = [0.0, 0.0]
    size = 1.0
    while len(heights) < count:
        out: list[float] = []
        for a, b in pairwise(heights):
            out += [a, (a + b) / 2 + rng.uniform(-size, size)]
        heights = [*out, heights[-1]]
        size *= rough
    return heights


def ridge(  # noqa: PLR0913  # a shape has a place, sizes and inks
    rng: random.Random,
    y: float,
    height: float,
    width: float = 1440,
    bottom: float = 980,
    peaks: Sequence[tuple[float, float, float]] = (),
    count: int = 120,
    rough: float = 0.54,
) -> Points:
    """Give a range of hills; each peak is (x, height, half width)."""
    heights = noise_line(rng, count, rough)
    out: Points = [(-10, bottom)]
    for i, value in enumerate(heights):
        x = -10 + (width + 20) * i / (len(heights) - 1)
        top = y + value * height
        for px, ph, pw in peaks:
            top -= ph * math.exp(-(abs((x - px) / pw) ** 1.25))
        out.append((x, top))
    return [*out, (width + 10, bottom)]


def wobble(rng: random.Random, points: Sequence[Point], amount: float) -> Points:
    """Move every point a little, so that a shape looks cut by hand."""
    return [(x + rng.uniform(-amount, amount), y + rng.uniform(-amount, amount)) for x, y in points]


def sag(a: Point, b: Point, depth: float, steps: int = 16) -> Points:
    """Hang a rope between two points."""
    return [
        (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + 4 * depth * t * (1 - t))
        for t in (i / steps for i in range(steps + 1))
    ]
