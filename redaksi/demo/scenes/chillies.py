"""Will draw trays of chillies and shallots."""

import math

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter
from redaksi.demo.scenes.shapes import (
    band,
    loop,
    move,
    oval,
    path,
    ribbon,
    smooth,
)


def _chilli(canvas: Canvas, x: float, y: float, long: float, turn: float, ink: Ink) -> None:
    """Draw one chilli with its shadow, its shine and its stalk."""
    bend = canvas.rng.uniform(-0.26, 0.26)
    way = move([(0, 0), (0.3, -0.05), (0.62, bend * 0.3), (1, bend)], x, y, long, turn)
    wide = long * canvas.rng.uniform(0.18, 0.23)
    curve = smooth(way, steps=4)
    body = ribbon(curve, [wide * 0.8, wide, wide * 0.98, wide * 0.74, wide * 0.16])
    canvas.poly([(px + 6, py + 9) for px, py in body], "#1a0505", 0.5)
    canvas.poly(body, ink)
    low = [(px + wide * 0.17, py + wide * 0.2) for px, py in curve]
    canvas.poly(band(low[2:-2], [wide * 0.3, wide * 0.36, 1]), darker(ink, 0.32))
    high = [(px - wide * 0.16, py - wide * 0.2) for px, py in curve]
    canvas.poly(band(high[2:-4], [1, wide * 0.2, 1]), lighter(ink, 0.5))
    stalk = move([(0.06, 0), (-0.05, 0), (-0.24, 0.03 + bend * 0.3)], x, y, long, turn)
    canvas.poly(
        band(smooth(stalk, steps=3), [wide * 0.74, wide * 0.34, wide * 0.2, wide * 0.22]),
        canvas.rng.choice(["#5d7a2c", "#6f8a36", "#4b6628"]),
    )


def _tray(canvas: Canvas, x: float, y: float, r: float) -> None:
    """Draw a flat woven tray with its bound rim."""
    canvas.soft([oval(x + 22, y + 34, r, r)], "#0a0f18", 0.8, 22)
    canvas.oval(x, y, r, r, "#8a6233")
    canvas.oval(x, y, r * 0.985, r * 0.985, "#c79b5c")
    rim = int(r / 5)
    for i in range(rim):
        a = 360 * i / rim
        canvas.poly(
            band(oval(x, y, r * 0.95, r * 0.95, 0, 3, a, a + 250 / rim), [r * 0.05]),
            "#e0bf84" if i % 2 else "#a87c44",
        )
    canvas.oval(x, y, r * 0.92, r * 0.92, "#6d4a26")
    canvas.oval(x, y, r * 0.91, r * 0.91, "#b98d50")


def _heap(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas, x: float, y: float, r: float, count: int, long: float, inks: list[Ink]
) -> None:
    """Heap chillies on a round tray, the dark ones at the bottom."""
    rng = canvas.rng
    canvas.oval(x, y, r * 0.9, r * 0.9, darker(inks[0], 0.7))
    for _ in range(count):
        a, d = rng.uniform(0, math.tau), r * 0.85 * rng.random() ** 0.5
        way = move(
            path("-0.5,0 0,-0.1 0.5,0.05"),
            x + math.cos(a) * d,
            y + math.sin(a) * d,
            long,
            rng.uniform(0, 360),
        )
        canvas.poly(
            band(way, [long * 0.12, long * 0.18, 1]),
            darker(rng.choice(inks), rng.uniform(0.35, 0.62)),
        )
    for i in range(count):
        share = i / count
        a, d = rng.uniform(0, math.tau), r * 0.84 * rng.random() ** 0.5
        turn = rng.uniform(0, 360)
        size = long * rng.uniform(0.8, 1.2)
        px = x + math.cos(a) * d - math.cos(math.radians(turn)) * size * 0.45
        py = y + math.sin(a) * d - math.sin(math.radians(turn)) * size * 0.45
        _chilli(canvas, px, py, size, turn, darker(rng.choice(inks), 0.45 * (1 - share) ** 1.2))


def _shallots(canvas: Canvas, x: float, y: float, r: float, count: int) -> None:
    """Heap shallots on a tray."""
    rng = canvas.rng
    canvas.oval(x, y, r * 0.9, r * 0.9, "#3a1420")
    for i in range(count):
        a, d = rng.uniform(0, math.tau), r * 0.84 * rng.random() ** 0.5
        turn, size = rng.uniform(0, 360), rng.uniform(27, 36)
        ink = rng.choice(["#8a3550", "#a34a62", "#742a44", "#b56a72"])
        shape = move(
            loop(
                path(
                    "-0.9,0 -0.5,-0.66 0.1,-0.74 0.7,-0.3 1.4,-0.04 1.4,0.04 0.7,0.3 "
                    "0.1,0.74 -0.5,0.66"
                ),
                4,
            ),
            x + math.cos(a) * d,
            y + math.sin(a) * d,
            size,
            turn,
        )
        canvas.poly([(px + 5, py + 7) for px, py in shape], "#14060c", 0.5)
        canvas.poly(shape, darker(ink, 0.3 * (1 - i / count)))
        for k in (-0.3, 0.05, 0.36):
            canvas.stroke(
                move(
                    [(-0.7, k * 0.8), (0.1, k * 1.3), (1.2, k * 0.1)],
                    x + math.cos(a) * d,
                    y + math.sin(a) * d,
                    size,
                    turn,
                ),
                lighter(ink, 0.4),
                [0.6, 2.4, 0.6],
                0.6,
            )


def cabai(name: str) -> Image.Image:
    """Draw trays of chillies and shallots on an indigo cloth."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#26436b"), (1, "#14243a")])
    for i in range(30):
        canvas.stroke(
            [(-20, 20 + i * 34), (1460, -20 + i * 34)],
            "#0e1a2c" if i % 3 else "#7f9db4",
            3 if i % 3 else 2,
            0.5,
        )
    _tray(canvas, 1270, 150, 330)
    _heap(canvas, 1270, 150, 330, 100, 128, ["#5d8034", "#77963c", "#a3ab45", "#4b6c2c", "#c98a2f"])
    _tray(canvas, 1330, 850, 300)
    _shallots(canvas, 1330, 850, 300, 130)
    _tray(canvas, 540, 500, 640)
    _heap(
        canvas,
        540,
        500,
        640,
        330,
        150,
        ["#c3201a", "#a81913", "#d8352a", "#b51c1c", "#e0512f", "#c8281f"],
    )
    canvas.glow(360, 180, 700, 560, "#ffe3b0", 0.24)
    canvas.soft([path("1440,960 1440,560 1100,700 760,960")], "#0a0a14", 0.35, 60)
    return canvas.finish(0.4, 0.6)


SCENES = {"cabai": cabai}
