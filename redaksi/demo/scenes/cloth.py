"""Will draw the woven cloth."""

import math
from collections.abc import Callable

from PIL import Image, ImageChops

from redaksi.demo.scenes.canvas import Box, Canvas
from redaksi.demo.scenes.colours import (
    INDIGO,
    TURMERIC,
    Ink,
    darker,
    lighter,
    rgb,
)
from redaksi.demo.scenes.shapes import Points, band, box, loop, move, path, smooth

CELL_WIDE = 44


CELL_HIGH = 36


THREAD = 6


def _thread_ink(i: int, j: int) -> Ink:
    """Say which dye the weaver uses at one crossing of threads."""
    dx = min(i, CELL_WIDE - i)
    dy = min(j, CELL_HIGH - j)
    mx, my = CELL_WIDE // 2 - dx, CELL_HIGH // 2 - dy
    near, far = (dx, dy), (mx, my)
    swapped = dx / 22 + dy / 18 > 1
    x, y = far if swapped else near
    reach = x / 22 + y / 18
    if reach > 0.94:
        return TURMERIC
    if reach > 0.86:
        return "#5b1012"
    if 0.7 < reach <= 0.8:
        return "#efe2c6" if (x + y) % 3 else "#26436b"
    if reach <= 0.1:
        return "#f6e3b0"
    if reach < 0.52 and (x <= 1 or y <= 1):
        return "#d9a03a"
    if reach < 0.6 and abs(x - y) <= 1:
        return "#efe2c6"
    if reach < 0.46 and abs(x - 2 * y) <= 1:
        return "#3f7a72"
    return "#931f1c" if swapped or reach > 0.62 else "#26436b"


def _pattern() -> Image.Image:
    """Weave the flat cloth, every crossing of threads a small block with its own light."""
    cell = Image.new("RGB", (CELL_WIDE, CELL_HIGH))
    cell.putdata([rgb(_thread_ink(i, j)) for j in range(CELL_HIGH) for i in range(CELL_WIDE)])
    size = (CELL_WIDE * THREAD, CELL_HIGH * THREAD)
    lights = (70, 118, 134, 134, 118, 76)
    falls = (10, 6, 0, 0, -8, -24)
    knots = Image.new("L", size)
    knots.putdata(
        [
            lights[(x + 3 * (y // THREAD)) % 6] + falls[y % 6]
            for y in range(size[1])
            for x in range(size[0])
        ]
    )
    large = cell.resize(size, Image.Resampling.NEAREST)
    motif = ImageChops.overlay(large, Image.merge("RGB", (knots, knots, knots)))
    cloth = Image.new("RGB", (size[0] * 9, size[1] * 9))
    for x in range(0, cloth.width, size[0]):
        for y in range(0, cloth.height, size[1]):
            cloth.paste(motif, (x, y))
    return cloth


def _lay(canvas: Canvas, cloth: Image.Image) -> None:
    """Lay the cloth over the picture in slow folds."""
    turn = math.radians(13)
    cos, sin = math.cos(turn), math.sin(turn)

    def source(x: float, y: float) -> tuple[float, float]:
        """Find the thread that lies at a pixel of the picture."""
        dx, dy = x - 1440, y - 960
        u, v = dx * cos + dy * sin, dy * cos - dx * sin
        fold = 46 * math.sin(u / 300 + v / 1400) + 18 * math.sin(u / 131 + v / 500)
        return 1190 + (u + fold * 0.8) * 0.56, 970 + (v + fold * 0.9) * 0.56

    step = 96
    mesh: list[tuple[Box, tuple[float, ...]]] = []
    for x in range(0, canvas.image.width, step):
        for y in range(0, canvas.image.height, step):
            corners = [
                source(x, y),
                source(x, y + step),
                source(x + step, y + step),
                source(x + step, y),
            ]
            mesh.append(((x, y, x + step, y + step), tuple(v for c in corners for v in c)))
    canvas.image.paste(
        cloth.transform(canvas.image.size, Image.Transform.MESH, mesh, Image.Resampling.NEAREST)
    )


def _folds(canvas: Canvas) -> None:
    """Shade the folds: dark in the valleys, light on the backs."""
    for x, ink, alpha, wide in (
        (150, "#12060a", 0.62, 90),
        (330, "#ffe9c4", 0.26, 70),
        (590, "#12060a", 0.5, 80),
        (760, "#ffe9c4", 0.3, 60),
        (1010, "#12060a", 0.56, 90),
        (1190, "#ffe9c4", 0.24, 80),
        (1400, "#12060a", 0.6, 80),
    ):
        way = smooth([(x + 190, -60), (x + 60, 300), (x - 30, 640), (x - 180, 1040)], steps=6)
        canvas.soft([band(way, [wide, wide * 0.5, wide * 0.8])], ink, alpha, 26)


def _bobbin(canvas: Canvas, x: float, y: float, size: float, turn: float, ink: Ink) -> None:
    """Draw a wooden bobbin wound with dyed thread."""

    def at(points: Points) -> Points:
        """Place bobbin points in the picture."""
        return move(points, x, y, size, turn)

    canvas.soft([move(box(-1.3, -0.2, 2.7, 0.66), x + 12, y + 22, size, turn)], "#12060a", 0.72, 9)
    _ends(canvas, at)
    spool = at(
        loop(
            path(
                "-0.86,-0.2 -0.5,-0.34 0,-0.37 0.5,-0.34 0.86,-0.2 0.86,0.2 "
                "0.5,0.34 0,0.37 -0.5,0.34 -0.86,0.2"
            ),
            5,
        )
    )
    canvas.poly(spool, ink)
    with canvas.clip(spool):
        for i in range(44):
            at_x = -0.9 + i * 0.042
            tone = lighter(ink, 0.2) if i % 3 == 0 else darker(ink, 0.3)
            canvas.stroke(at([(at_x, -0.4), (at_x + 0.05, 0.4)]), tone, size * 0.012, 0.75)
        canvas.soft([at(box(-1, 0.14, 2, 0.3))], "#12060a", 0.55, 7)
        canvas.soft([at(box(-1, -0.26, 2, 0.1))], "#fff1d0", 0.5, 5)
    _loose_thread(canvas, size, ink, at)


def _ends(canvas: Canvas, at: Callable[[Points], Points]) -> None:
    """Draw the turned ends of a bobbin."""
    for side in (-1, 1):
        canvas.poly(
            at(
                loop(
                    [
                        (side * 0.8, -0.12),
                        (side * 1.3, -0.1),
                        (side * 1.42, 0),
                        (side * 1.3, 0.1),
                        (side * 0.8, 0.12),
                    ],
                    5,
                )
            ),
            "#8a5a30",
        )
        canvas.poly(at(box(side * 0.92 - 0.06, -0.3, 0.12, 0.6)), "#b07a44")
        canvas.poly(at(box(side * 0.92 - 0.06, 0.06, 0.12, 0.24)), "#6b4424")


def _loose_thread(canvas: Canvas, size: float, ink: Ink, at: Callable[[Points], Points]) -> None:
    """Draw the end of the thread that has come loose."""
    end = at([(0.8, 0.3)])[0]
    loose = smooth(
        [
            end,
            (end[0] + size * 0.3, end[1] + size * 0.42),
            (end[0] + size * 0.9, end[1] + size * 0.3),
            (end[0] + size * 1.3, end[1] + size * 0.75),
        ],
        steps=7,
    )
    canvas.stroke([(px + 3, py + 5) for px, py in loose], "#12060a", 3, 0.4)
    canvas.stroke(loose, lighter(ink, 0.1), 3)


def tenun(name: str) -> Image.Image:
    """Draw a woven cloth in folds, with bobbins of dyed thread on it."""
    canvas = Canvas(name)
    _lay(canvas, _pattern())
    _folds(canvas)
    _bobbin(canvas, 1050, 640, 132, -34, TURMERIC)
    _bobbin(canvas, 1180, 800, 132, -22, INDIGO)
    _bobbin(canvas, 880, 790, 132, -44, "#efe2c6")
    canvas.glow(330, 200, 760, 620, "#ffe7b4", 0.3)
    return canvas.finish(0.35, 0.75)


SCENES = {"tenun": tenun}
