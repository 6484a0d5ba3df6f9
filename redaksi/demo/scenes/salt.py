"""Will draw the salt ponds."""

from PIL import Image

from redaksi.demo.scenes import weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO_DARK, MADDER, Ink, mix
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point, Points, between, oval, smooth, wobble


def _on_ground(u: float, v: float) -> Point:
    """Turn a place on the flat (0…1 across, 0…1 towards us) into a place of the picture."""
    depth = 0.22 + 0.78 * v**1.5
    return 720 + (u - 0.5) * 2300 * depth, 430 + 560 * (depth - 0.22) / 0.78


def ladang_garam(name: str) -> Image.Image:
    """Draw ponds that mirror the sky, heaps of salt and two who rake."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#8fb6c6"), (0.28, "#d9e3d6"), (0.45, "#fbe3c0")])
    weather.clouds(canvas, 40, 330, "#fffaf2", 12, 0.8, 1.2)
    hills(canvas, 440, (400, 16, "#9ab0b4", (420, 130, 260)), (416, 10, "#7f9a94", (1120, 80, 220)))
    canvas.backdrop([(0, "#b09a7a"), (1, "#8a6a4a")], 430)
    for row in range(6):
        for column in range(7):
            _pond(canvas, (column - 0.4) / 6.2, row / 6 + 0.01, mix("#f6dcb8", "#6f9fb4", row / 5))
    for u, v, size in ((0.28, 0.34, 60), (0.47, 0.34, 64), (0.66, 0.34, 58), (0.82, 0.5, 92),
                       (0.36, 0.66, 130), (0.6, 0.67, 124), (0.12, 0.5, 96)):  # fmt: skip
        _heap(canvas, _on_ground(u, v), size)
    _raker(canvas, (520, 806), 300, MADDER, flip=False)
    _raker(canvas, (1130, 756), 236, "#3f6b52", flip=True)
    return canvas.finish(0.45, 0.45)


def _pond(canvas: Canvas, u: float, v: float, ink: Ink) -> None:
    """Draw one pond between its low walls of mud."""
    wide, deep = 0.147, 0.142
    corners: Points = [_on_ground(u, v), _on_ground(u + wide, v),
                       _on_ground(u + wide, v + deep), _on_ground(u, v + deep)]  # fmt: skip
    canvas.poly(corners, "#6b4f36")
    if max(x for x, _ in corners) < 40 or min(x for x, _ in corners) > canvas.width - 40:
        return
    middle = between(corners[0], corners[2], 0.5)
    water = [between(corner, middle, 0.05) for corner in corners]
    canvas.gradient(water, [(0, "#fbe9cc"), (1, ink)])
    with canvas.clip(water, 20):
        rng = canvas.rng
        for _ in range(9):
            x, y = between(water[0], water[2], rng.random())
            crust = rng.uniform(20, 90) * (0.3 + v)
            canvas.poly(weather.lens(x - crust, y, crust * 2, 3 + 5 * v), "#ffffff", 0.5)


def _heap(canvas: Canvas, at: Point, size: float) -> None:
    """Draw a heap of salt with its mirror in the pond."""
    x, y = at
    canvas.soft([oval(x, y + size * 0.05, size * 1.1, size * 0.16)], "#4a5a60", 0.5, 6)
    mirror = smooth([(x - size, y), (x - size * 0.2, y + size * 0.5), (x, y + size * 0.56),
                     (x + size * 0.24, y + size * 0.48), (x + size, y)], steps=6)  # fmt: skip
    canvas.poly(mirror, "#ffffff", 0.25)
    slope = smooth([(x - size, y), (x - size * 0.5, y - size * 0.44), (x, y - size * 0.86),
                    (x + size * 0.46, y - size * 0.42), (x + size, y)], steps=8)  # fmt: skip
    heap = wobble(canvas.rng, slope, size * 0.02)
    canvas.gradient(heap, [(0, "#ffffff"), (1, "#dfe6e6")])
    canvas.shade(heap, "#5f7a8a", 0.6, 0, 0.45)


def _raker(canvas: Canvas, at: Point, size: float, top: Ink, *, flip: bool) -> None:
    """Draw somebody who pulls a wooden rake through a pond."""
    look = Look(top=top, bottom=INDIGO_DARK, head="caping", hair="#d9b878", sleeves="long",
                legs="shorts", shoes="#8a5a3b")  # fmt: skip
    pose = Pose("side", 16, ((36, 24), (52, 18)), ((-22, -6), (24, -10)), flip=flip)
    canvas.soft([oval(at[0], at[1], size * 0.3, size * 0.05)], "#3a4a50", 0.5, 6)
    with canvas.group() as group:
        hand = person(canvas, *at, size, look, pose)["near"]
    group.shade("#20202a", 0.4, 0 if flip else 180, 0.4)
    group.rim(2, 2, "#fff2d0", 0.7)
    way = -1 if flip else 1
    end = (hand[0] + way * size * 0.75, at[1] + size * 0.06)
    canvas.stroke(
        [(hand[0] - way * size * 0.22, hand[1] - size * 0.2), end], "#7a5a34", size * 0.03
    )
    canvas.stroke([(end[0] - size * 0.1, end[1] - 6), (end[0] + size * 0.1, end[1] + 8)],
                  "#5a4226", size * 0.05)  # fmt: skip
    canvas.oval(*hand, size * 0.03, size * 0.03, look.skin)


SCENES = {"ladang-garam": ladang_garam}
