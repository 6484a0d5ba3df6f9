"""Will draw the round chamber of nations."""

import math

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, TURMERIC, darker, mix
from redaksi.demo.scenes.shapes import Points, band, box, loop, move, oval, path, smooth

CENTRE = (720.0, 560.0)


def _ring(rx: float, start: float = 0, end: float = 360, steps: int = 80) -> Points:
    """Give a ring of the chamber's floor as seen from the gallery."""
    return oval(CENTRE[0], CENTRE[1] + rx * 0.06, rx, rx * 0.46, 0, steps, start, end)


def _tier(canvas: Canvas, rx: float, count: int, size: float) -> None:
    """Draw one ring of desks with delegates behind them."""
    rng = canvas.rng
    gap = 16.0
    start, end = -90 + gap, 270 - gap
    seats = [start + (end - start) * (i + 0.5) / count for i in range(count)]
    for angle in sorted(seats, key=lambda a: math.sin(math.radians(a))):
        a = math.radians(angle)
        x, y = CENTRE[0] + math.cos(a) * rx, CENTRE[1] + rx * 0.06 + math.sin(a) * rx * 0.46
        k = size * (0.82 + 0.36 * (math.sin(a) + 1) / 2)
        ink = rng.choice(
            ["#23262e", "#2a2f3f", "#3a2a2e", "#4a3a30", "#6b1f1c", "#27456b", "#2f4a42", "#7a6a4a"]
        )
        head = rng.choice(["#1d1815", "#3a2a20", "#e0d6c3", "#5d4a3a", "#7c2a22", "#efe6d2"])
        canvas.poly(loop(move(path("-1,0 -0.86,-1.1 0,-1.5 0.86,-1.1 1,0"), x, y, k), 3), ink)
        canvas.oval(x, y - k * 1.95, k * 0.5, k * 0.6, mix("#c99a72", "#6b432c", rng.random()))
        canvas.oval(x, y - k * 2.14, k * 0.52, k * 0.44, head)
        if math.sin(a) < 0.2 or rng.random() < 0.5:
            canvas.rect(x - k * 0.5, y + k * 0.18, k, k * 0.24, "#f6efe0")


def _dome(canvas: Canvas) -> None:
    """Draw the wall, its tall windows and the ring of light above."""
    canvas.backdrop([(0, "#16202c"), (0.3, "#2a3d4a"), (0.6, "#3f5258")], 0, 620)
    for i in range(15):
        a = math.radians(196 + i * 148 / 14)
        x, y = 720 + math.cos(a) * 860, 470 + math.sin(a) * 200
        wide = 36 + 22 * abs(math.cos(a))
        canvas.gradient(box(x - wide / 2, y - 210, wide, 210), [(0, "#ffe9b8"), (1, "#b9863e")])
        canvas.rect(x - 1.6, y - 210, 3.2, 210, "#4a3a24")
        canvas.glow(x, y - 90, 90, 170, "#ffd98f", 0.3)
    for rx, ink, wide in ((640, "#8a6a3a", 10), (610, "#ffedc0", 16), (580, "#5d4a2e", 6)):
        ring = oval(720, 36, rx, rx * 0.14, 0, 70)
        canvas.poly(
            [*ring, *oval(720, 36, rx - wide * 2, (rx - wide * 2) * 0.14, 0, 70)[::-1]], ink
        )
    canvas.glow(720, 60, 900, 260, "#ffe9b8", 0.5)


def _podium(canvas: Canvas) -> None:
    """Draw the high desk of those who lead the session."""
    canvas.gradient(path("574,226 866,226 900,372 540,372"), [(0, "#8a6a42"), (1, "#5d4630")])
    canvas.gradient(box(600, 96, 240, 150), [(0, "#c9a25e"), (1, "#7a5a30")])
    canvas.oval(720, 158, 44, 44, "#2f5579")
    for rx in (40, 26, 12):
        canvas.stroke(oval(720, 158, rx, rx * 0.5, 0, 30), "#e6d8b8", 2, 0.8)
    canvas.stroke([(720, 116), (720, 200)], "#e6d8b8", 2, 0.8)
    for x, ink in ((650, "#23262e"), (720, "#7c1c1a"), (790, "#27456b")):
        canvas.poly(
            loop([(x - 24, 262), (x - 20, 234), (x, 224), (x + 20, 234), (x + 24, 262)], 4), ink
        )
        canvas.oval(x, 212, 12, 14, "#8a5a3b")
        canvas.oval(x, 207, 12.4, 10, "#1d1815" if x != 720 else "#e0d6c3")
    canvas.poly(path("590,252 850,252 862,268 578,268"), "#d9b06a")
    canvas.gradient(box(578, 268, 284, 46), [(0, "#a87840"), (1, "#6b4a28")])
    canvas.gradient(box(680, 320, 80, 44), [(0, "#b98a4e"), (1, "#6b4a28")])
    canvas.rect(674, 314, 92, 9, "#e0bf7c")


def sidang_dunia(name: str) -> Image.Image:
    """Draw a round chamber of nations, seen from the gallery."""
    canvas = Canvas(name)
    _dome(canvas)
    canvas.poly(_ring(1000), "#4a3a2c")
    for rx, ink in ((960, "#6d5236"), (800, "#5d4630"), (640, "#75593a"), (480, "#624a32")):
        canvas.poly(_ring(rx), darker(ink, 0.25))
        canvas.poly([(x, y - 8) for x, y in _ring(rx)], ink)
    canvas.poly(_ring(340), "#27456b")
    canvas.poly(_ring(300), "#2f5579")
    canvas.poly(_ring(210), "#c9a25e")
    canvas.poly(_ring(190), "#2f5579")
    canvas.glow(720, 580, 460, 250, "#ffeec0", 0.5)
    for rx, count, size in ((400, 25, 18), (560, 36, 20), (720, 46, 23), (890, 56, 26)):
        _tier(canvas, rx, count, size)
        for start, end in ((-74, 90), (90, 254)):
            arc = [(x, y + size * 0.55) for x, y in _ring(rx - size * 0.3, start, end, 50)]
            canvas.poly(band(arc, [size * 0.9]), "#a87840")
            canvas.poly(band([(x, y - size * 0.3) for x, y in arc], [size * 0.3]), "#d9b06a")
    _podium(canvas)
    for i in range(14):
        spot = move([(i * 13 - 84, 0)], 720, 600 + abs(i - 6.5) * 2.4)[0]
        canvas.stroke([(spot[0], spot[1]), (spot[0], spot[1] - 54)], "#d9cdb0", 2)
        canvas.poly(
            [(spot[0], spot[1] - 54), (spot[0] + 11, spot[1] - 46), (spot[0], spot[1] - 36)],
            [MADDER, TURMERIC, "#2f6486", "#3f6b52", "#efe6d2"][i % 5],
        )
    canvas.gradient(
        path("-10,850 300,880 720,892 1140,880 1450,850 1450,980 -10,980"),
        [(0, "#3a2a1e"), (1, "#140e0c")],
    )
    canvas.stroke(smooth(path("-10,850 300,880 720,892 1140,880 1450,850"), steps=8), "#b98a4a", 9)
    for x in range(20, 1440, 70):
        canvas.rect(x, 884, 10, 90, "#5d4428")
    return canvas.finish(0.5, 0.8)


SCENES = {"sidang-dunia": sidang_dunia}
