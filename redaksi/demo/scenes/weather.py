"""Will draw what moves: waves, glitter, clouds, birds."""

import random

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink
from redaksi.demo.scenes.shapes import Points, smooth


def lens(x: float, y: float, length: float, height: float) -> Points:
    """Give a flat pointed shape, the sign for a wave or a streak of cloud."""
    h = height / 2
    return [
        (x, y),
        (x + length * 0.25, y - h),
        (x + length * 0.6, y - h * 0.9),
        (x + length, y),
        (x + length * 0.62, y + h),
        (x + length * 0.3, y + h * 0.8),
    ]


def waves(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    top: float,
    bottom: float,
    ink: Ink,
    count: int = 160,
    alpha: float = 0.4,
    left: float = -60,
    right: float = 1480,
    swell: float = 1,
) -> None:
    """Strew waves over water, small ones far away and long ones near."""
    rng = canvas.rng
    for _ in range(count):
        near = rng.random() ** 1.5
        y = top + (bottom - top) * near
        length = (22 + 170 * near) * rng.uniform(0.5, 1.4)
        x = rng.uniform(left, right)
        canvas.poly(
            lens(x, y, length, (1.6 + 6.5 * near) * swell), ink, rng.uniform(0.25, 1) * alpha
        )


def glitter(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    x: float,
    top: float,
    bottom: float,
    ink: Ink,
    spread: float = 60,
    count: int = 200,
    alpha: float = 0.7,
) -> None:
    """Lay the path of a low sun or lamp on the water."""
    rng = canvas.rng
    for _ in range(count):
        near = rng.random()
        y = top + (bottom - top) * near
        length = 12 + 90 * near * rng.random()
        at = rng.gauss(x, spread * (0.35 + near))
        canvas.poly(lens(at - length / 2, y, length, 1.4 + 4 * near), ink, rng.uniform(0.2, alpha))


def clouds(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    top: float,
    bottom: float,
    ink: Ink,
    count: int = 9,
    alpha: float = 0.4,
    size: float = 1,
) -> None:
    """Draw flat streaks of cloud."""
    rng = canvas.rng
    for _ in range(count):
        x, y = rng.uniform(-200, 1400), rng.uniform(top, bottom)
        length = rng.uniform(180, 560) * size
        shapes = [
            lens(
                x + rng.uniform(-80, 80),
                y + rng.uniform(-12, 12),
                length * rng.uniform(0.5, 1.1),
                rng.uniform(8, 26) * size,
            )
            for _ in range(3)
        ]
        canvas.soft(shapes, ink, alpha * rng.uniform(0.5, 1), 5)


def birds(canvas: Canvas, spots: list[tuple[float, float, float]], ink: Ink) -> None:
    """Draw far birds on the wing; each is x, y and size."""
    for x, y, size in spots:
        for side in (-1, 1):
            wing = smooth(
                [
                    (x, y),
                    (x + side * size * 0.5, y - size * 0.42),
                    (x + side * size, y - size * 0.12),
                ],
                steps=5,
            )
            canvas.stroke(wing, ink, [size * 0.16, size * 0.1, 0.4])


def strew(
    rng: random.Random, count: int, left: float, top: float, right: float, bottom: float
) -> Points:
    """Give random places in a rectangle, the upper ones first."""
    places = [(rng.uniform(left, right), rng.uniform(top, bottom)) for _ in range(count)]
    return sorted(places, key=lambda p: p[1])
