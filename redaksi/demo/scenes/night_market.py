"""Will draw the night market from above."""

import math

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter, mix
from redaksi.demo.scenes.shapes import (
    box,
    loop,
    move,
    oval,
    path,
    sag,
)

UMBRELLAS: tuple[tuple[Ink, Ink], ...] = (
    ("#b8322a", "#efe6d4"),
    ("#2f6486", "#e8e2d2"),
    ("#d99a2b", "#f1e6cc"),
    ("#2f6b52", "#e9e4d2"),
    ("#a7452f", "#d98a4d"),
    ("#e7dfcd", "#cbbda3"),
    ("#7c1c1a", "#d9a03a"),
)


def _umbrella(canvas: Canvas, x: float, y: float, r: float) -> None:
    """Draw a market umbrella from above, lit by the lamp under it."""
    rng = canvas.rng
    first, second = rng.choice(UMBRELLAS)
    turn = rng.uniform(0, 45)
    count = 8
    rim = [
        (
            x + math.cos(math.radians(turn + k * 45)) * r,
            y + math.sin(math.radians(turn + k * 45)) * r,
        )
        for k in range(count)
    ]
    for k in range(count):
        a, b = rim[k], rim[(k + 1) % count]
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        dent = (middle[0] + (x - middle[0]) * 0.07, middle[1] + (y - middle[1]) * 0.07)
        light = 0.5 + 0.5 * math.cos(math.radians(turn + k * 45 + 22 + 120))
        ink = mix(darker(first if k % 2 else second, 0.5), first if k % 2 else second, light)
        canvas.poly([(x, y), a, dent, b], ink)
        canvas.poly(
            [
                a,
                dent,
                b,
                (b[0] + (x - b[0]) * 0.09, b[1] + (y - b[1]) * 0.09),
                (dent[0] + (x - dent[0]) * 0.09, dent[1] + (y - dent[1]) * 0.09),
                (a[0] + (x - a[0]) * 0.09, a[1] + (y - a[1]) * 0.09),
            ],
            "#ffc56b",
            0.6,
        )
    for a in rim:
        canvas.stroke([(x, y), a], "#2a1a1c", 1.6, 0.4)
    canvas.oval(x, y, 6, 6, "#2a2020")
    canvas.oval(x - 1.5, y - 1.5, 3, 3, "#e6d8b8")


def _stall(canvas: Canvas, x: float, y: float, turn: float) -> None:
    """Draw the goods of a stall, seen from above in lamp light."""
    rng = canvas.rng
    canvas.poly(move(box(-62, -40, 124, 80), x, y, 1, turn), "#8f6a3f")
    for i in range(5):
        for j in range(3):
            ink = rng.choice(
                ["#b8322a", "#d99a2b", "#6f8a36", "#e6d8b8", "#a34a62", "#d9712b", "#4b6c2c"]
            )
            spot = move([(-48 + i * 24, -26 + j * 26)], x, y, 1, turn)[0]
            canvas.oval(*spot, 9.6, 9.6, darker(ink, 0.2))
            canvas.oval(spot[0] - 2, spot[1] - 2, 5.6, 5.6, lighter(ink, 0.25))


def _walker(canvas: Canvas, x: float, y: float, light: float) -> None:
    """Draw somebody from straight above, with a shadow cast by a lamp."""
    rng = canvas.rng
    ink = rng.choice(
        ["#9c1f1c", "#efe2c6", "#2f6486", "#d9a03a", "#2f5a47", "#8a6a9a", "#c98a6a", "#e6e0d0"]
    )
    a = math.degrees(light)
    canvas.soft([move(loop(path("0,-9 46,-13 56,0 46,13 0,9"), 4), x, y, 1, a)], "#0a0710", 0.75, 3)
    turn = rng.uniform(0, 360)
    canvas.poly(move(oval(0, 0, 9, 17), x, y, 1, turn), ink)
    canvas.poly(move(loop(path("2,-15 14,-12 15,-8 4,-9"), 3), x, y, 1, turn), darker(ink, 0.2))
    canvas.oval(x, y, 7.4, 7.4, rng.choice(["#1d1815", "#2a211c", "#9c1f1c", "#e6d8b8", "#27405e"]))


def _path(y: float) -> float:
    """Say where the alley between the stalls runs."""
    return 690 + (y - 480) * 0.34


def _places(canvas: Canvas) -> list[tuple[float, float, float]]:
    """Give place and radius of every umbrella, leaving the alley free."""
    rng = canvas.rng
    places: list[tuple[float, float, float]] = []
    for row in range(7):
        for col in range(9):
            x = -40 + col * 186 + (row % 2) * 80 + rng.uniform(-18, 18)
            y = -10 + row * 164 + rng.uniform(-14, 14) + (col % 2) * 24
            if abs(x - _path(y)) > 142:
                places.append((x, y, rng.uniform(84, 106)))
    return places


def _lamps(canvas: Canvas) -> None:
    """Hang two strings of lamps over the market."""
    for x0, y0, x1, y1 in ((-20, 130, 1460, 330), (-20, 560, 1460, 800)):
        wire = sag((x0, y0), (x1, y1), 20, 22)
        canvas.stroke(wire, "#120e16", 2.4)
        for px, py in wire[1:-1]:
            canvas.glow(px, py + 6, 26, 26, "#ffe2a0", 0.9)
            canvas.oval(px, py + 6, 5, 5, "#fff6d8")


def pasar(name: str) -> Image.Image:
    """Draw the umbrellas of a night market from above."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#1b1d30"), (0.5, "#2a2230"), (1, "#17141f")])
    rng = canvas.rng
    places = _places(canvas)
    canvas.soft([oval(x, y, r * 1.12, r * 1.12) for x, y, r in places], "#d9883c", 0.8, 17)
    canvas.soft([oval(x, y, r * 0.9, r * 0.9) for x, y, r in places], "#ffd084", 0.6, 12)
    for x, y, _r in places:
        side = -1 if x > _path(y) else 1
        _stall(canvas, x + side * 46, y + 40, rng.uniform(-14, 14))
    for i in range(56):
        y = rng.uniform(-10, 970)
        x = _path(y) + rng.gauss(0, 34)
        _walker(canvas, x, y, rng.uniform(0, math.tau) if i % 5 == 0 else (0.2 if x < 700 else 2.9))
    shadows = [oval(x + 14, y + 18, r * 0.94, r * 0.94) for x, y, r in places]
    canvas.soft(shadows, "#120a10", 0.42, 7)
    for x, y, r in places:
        _umbrella(canvas, x, y, r)
    _lamps(canvas)
    return canvas.finish(0.5, 0.8)


SCENES = {"pasar": pasar}
