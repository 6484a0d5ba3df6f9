"""Will draw the maize field."""

import math
from collections.abc import Callable

from PIL import Image

from redaksi.demo.scenes import weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, lighter, mix
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point, loop, path, ridge, smooth


def _blade(canvas: Canvas, x: float, y: float, length: float, side: float, ink: Ink) -> None:
    """Draw one long leaf of maize that bends over."""
    way = smooth(
        [
            (x, y),
            (x + side * length * 0.36, y - length * 0.4),
            (x + side * length * 0.78, y - length * 0.3),
            (x + side * length, y + length * 0.1),
        ],
        steps=5,
    )
    canvas.stroke(way, ink, [length * 0.05, length * 0.13, length * 0.11, 0.6])


def _stalk(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas, x: float, y: float, height: float, ink: Ink, light: Ink, leaves: int = 6
) -> None:
    """Draw one maize plant with its tassel."""
    rng = canvas.rng
    top = (x + rng.uniform(-0.05, 0.05) * height, y - height * 0.86)
    canvas.stroke([(x, y), top], mix(ink, light, 0.4), [height * 0.035, height * 0.018])
    for i in range(leaves):
        at = y - height * (0.12 + 0.7 * i / leaves)
        side = (1 if i % 2 else -1) * rng.uniform(0.8, 1.1)
        tone = mix(ink, light, rng.random())
        _blade(
            canvas,
            x + (top[0] - x) * (y - at) / height,
            at,
            height * rng.uniform(0.3, 0.42),
            side,
            tone,
        )
    for spread in (-0.1, -0.04, 0.03, 0.09):
        canvas.stroke(
            [top, (top[0] + spread * height, top[1] - height * 0.14)],
            "#d9b266",
            [height * 0.012, height * 0.018, 0.5],
        )


def _cob(canvas: Canvas, x: float, y: float, size: float, turn: float) -> None:
    """Draw a ripe cob in its open husk."""
    a = math.radians(turn)

    def at(along: float, across: float) -> tuple[float, float]:
        """Give a place on the cob; along 0 is its foot, 1 its tip."""
        return (
            x + (math.sin(a) * along + math.cos(a) * across) * size,
            y + (-math.cos(a) * along + math.sin(a) * across) * size,
        )

    canvas.poly(
        loop(
            [
                at(0, -0.1),
                at(0.3, -0.24),
                at(0.8, -0.2),
                at(1, 0),
                at(0.8, 0.2),
                at(0.3, 0.24),
                at(0, 0.1),
            ],
            5,
        ),
        "#b57a22",
    )
    for row in range(-3, 4):
        for i in range(13):
            along = 0.1 + 0.85 * i / 12
            wide = 0.2 * math.sin(math.pi * (0.16 + 0.8 * along)) ** 0.6
            px, py = at(along, wide * math.sin(row / 3.4 * 1.4))
            canvas.oval(px, py, size * 0.034, size * 0.036, "#f2c14a" if row < 1 else "#dea235")
    _husk(canvas, at)


def _husk(canvas: Canvas, at: Callable[[float, float], Point]) -> None:
    """Draw the opened husk on both sides."""
    for side in (-1, 1):
        canvas.poly(
            loop(
                [
                    at(-0.06, 0),
                    at(0.2, side * 0.26),
                    at(0.62, side * 0.4),
                    at(0.9, side * 0.52),
                    at(0.6, side * 0.22),
                    at(0.2, side * 0.08),
                ],
                4,
            ),
            "#a9ad62" if side < 0 else "#7f8b48",
        )


def jagung(name: str) -> Image.Image:
    """Draw a ripe maize field with a farmer and dry hills behind."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#6fa0b8"), (0.3, "#b9d0cc"), (0.44, "#f2e3bd")])
    weather.clouds(canvas, 70, 300, "#fffaf0", 9, 0.7)
    rng = canvas.rng
    for y, high, tone, foot, peak in (
        (392, 40, "#a7a98a", "#c9bd92", (1130, 150, 240)),
        (416, 26, "#b39a5c", "#c9ad6c", (240, 120, 260)),
        (446, 16, "#8b8a4c", "#7a7f45", (760, 40, 200)),
    ):
        canvas.gradient(ridge(rng, y, high, bottom=560, peaks=(peak,)), [(0, tone), (1, foot)])
    canvas.rect(0, 456, 1440, 504, "#5d6a35")
    _field(canvas)
    canvas.poly(
        smooth(path("716,480 696,560 600,760 500,980 960,980 850,760 748,560 724,480"), steps=5),
        "#a98452",
    )
    canvas.shade(path("706,470 500,980 960,980 734,470"), "#5b3f22", 0.5, 90, 0.3)
    _harvester(canvas)
    for x, y, high in ((150, 1040, 760), (1310, 1060, 820), (1090, 1090, 600), (330, 1100, 580)):
        _stalk(canvas, x, y, high, "#33502f", "#8d9a4e", 8)
    for x, y, size, turn in ((214, 640, 190, 16), (1246, 600, 210, -14), (1150, 760, 170, 20)):
        _cob(canvas, x, y, size, turn)
    return canvas.finish()


def _field(canvas: Canvas) -> None:
    """Draw the rows of maize, leaving the path free."""
    rng = canvas.rng
    for row in range(11):
        share = row / 10
        y = 470 + 330 * share**1.5
        height = 44 + 200 * share**1.4
        step = height * 0.3
        x = -60 + rng.uniform(0, step)
        while x < 1500:
            if abs(x - 720) > 26 + 150 * share**1.2:
                dark = mix("#6c7a45", "#3b5532", share)
                _stalk(canvas, x, y, height * rng.uniform(0.9, 1.12), dark, lighter(dark, 0.3), 4)
            x += step * rng.uniform(0.8, 1.25)


def _harvester(canvas: Canvas) -> None:
    """Draw a woman who carries a basket of cobs on her head."""
    canvas.soft([path("700,846 770,846 930,874 900,886")], "#3a2716", 0.55, 5)
    look = Look(
        top="#9c3a2a", bottom="#263a58", legs="sarong", head="tray", hair="#d9a03a", sleeves="long"
    )
    with canvas.group() as group:
        person(
            canvas,
            726,
            856,
            318,
            look,
            Pose("front", 0, ((-30, 205), (30, 155)), ((-3, 0), (4, 0))),
        )
        canvas.poly(loop(path("640,496 812,496 790,530 760,541 694,541 662,530"), 4), "#b98a4e")
        for i in range(9):
            canvas.stroke([(656 + i * 18, 498), (668 + i * 15, 536)], "#8a6233", 2)
        canvas.rect(640, 490, 172, 10, "#8a6233")
        for i in range(12):
            x = 652 + i * 13.4
            canvas.stroke(
                [(x, 494), (x + canvas.rng.uniform(-9, 9), 464 + (i % 3) * 5)],
                "#e8b844",
                [15, 12, 6],
            )
    group.rim(-2.4, 1.6, "#fff0c4", 0.7)


SCENES = {"jagung": jagung}
