"""Will draw big kites over the beach."""

import math

from PIL import Image

from redaksi.demo.scenes import weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, PAPER, TURMERIC, Ink, darker, lighter
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point, loop, move, path, smooth

# Where a kite stands, its size, how it leans, and its colours.
KITES: tuple[tuple[Point, float, float, Ink, Ink], ...] = (
    ((430, 250), 190, -14, MADDER, TURMERIC),
    ((860, 170), 130, 10, INDIGO, PAPER),
    ((1190, 300), 150, -8, "#3f6b52", "#efe2c6"),
    ((640, 420), 78, 16, TURMERIC, MADDER),
)
HOLDERS: tuple[Point, ...] = ((250, 812), (1020, 770), (1330, 836), (780, 786))


def layang_layang(name: str) -> Image.Image:
    """Draw four kites with long tails in the evening wind."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#d98a4a"), (0.3, "#f0b56a"), (0.58, "#fbe0a8"), (0.64, "#f6e6c0")])
    canvas.glow(1120, 600, 620, 300, "#fff2c8", 0.8)
    weather.clouds(canvas, 60, 480, "#fff0d0", 11, 0.6)
    hills(canvas, 640, (606, 10, "#a8806a", (200, 110, 260)), (616, 8, "#8a6a60", (1340, 70, 200)))
    canvas.backdrop([(0, "#c99a7a"), (0.4, "#7f9a9a"), (1, "#b8c0a8")], 626, 760)
    weather.glitter(canvas, 1120, 630, 740, "#fff4d0", 90, 160)
    weather.waves(canvas, 630, 750, "#fbf0d8", 90, 0.5)
    shore = smooth(path("-20,742 300,724 700,738 1100,716 1460,730"), steps=8)
    canvas.poly([*shore, (1460, 980), (-20, 980)], "#fbf3dc")
    sand = [(x, y + 12) for x, y in shore]
    canvas.gradient([*sand, (1460, 980), (-20, 980)], [(0, "#d9b080"), (1, "#a9764a")])
    for kite, holder in zip(KITES, HOLDERS, strict=True):
        _kite(canvas, kite, _holder(canvas, holder))
    weather.birds(canvas, [(300, 120, 22), (1040, 90, 18), (1330, 150, 26)], "#6b4a3a")
    return canvas.finish()


def _holder(canvas: Canvas, at: Point) -> Point:
    """Draw somebody who leans against the pull; give the hand."""
    rng = canvas.rng
    look = Look(
        top=rng.choice([MADDER, INDIGO, "#3f6b52", "#6b3f5a"]), bottom="#2a2320", legs="shorts",
        head=rng.choice(["hair", "cap", "peci"]), hair="#1d1815",
    )  # fmt: skip
    pose = Pose("side", -12, ((118, 12), (126, 8)), ((-6, 0), (26, -6)), nod=-12)
    canvas.soft([loop([(at[0] - 60, at[1]), (at[0], at[1] + 9), (at[0] + 70, at[1])], 5)],
                "#5a3a20", 0.5, 6)  # fmt: skip
    with canvas.group() as group:
        places = person(canvas, *at, 0.24 * at[1], look, pose)
    group.shade("#2a140c", 0.5, 180, 0.3)
    group.rim(2, 2, "#ffe6b0", 0.8)
    return places["near"]


def _kite(canvas: Canvas, kite: tuple[Point, float, float, Ink, Ink], hand: Point) -> None:
    """Draw one kite, the tail behind it and the line to the hand."""
    (x, y), size, turn, ink, trim = kite
    sag = [(x, y), ((x + hand[0]) / 2 - 20, (y + hand[1]) / 2 + 46), hand]
    canvas.stroke(smooth(sag, steps=14), "#4a3020", 1.4, 0.8)
    tail = [
        (x + size * 0.1 * i + math.sin(i / 1.7) * size * 0.16, y + size * (0.5 + 0.17 * i))
        for i in range(9)
    ]
    canvas.stroke(smooth(tail, steps=6), darker(trim, 0.1), [size * 0.09, size * 0.05, 2], 0.95)
    for i, place in enumerate(tail[1:]):
        knot = move(path("-14,-5 0,0 -14,6"), *place, scale=size / 110)
        canvas.poly(knot, ink if i % 2 else trim)
        canvas.poly(move(path("14,-5 0,0 14,6"), *place, scale=size / 110), ink)
    wing = move(
        loop(path("0,-58 30,-30 84,-40 60,6 22,14 0,56 -22,14 -60,6 -84,-40 -30,-30"), 5),
        x, y, scale=size / 100, turn=turn,
    )  # fmt: skip
    canvas.gradient(wing, [(0, lighter(ink, 0.18)), (1, darker(ink, 0.2))])
    with canvas.clip(wing, size):
        for i in (-1, 1):
            stripe = move(path("8,-60 20,-60 60,60 44,60"), x, y, size / 100, turn, flip=i < 0)
            canvas.poly(stripe, trim)
        canvas.oval(x, y - size * 0.12, size * 0.13, size * 0.13, trim)
    canvas.shade(wing, "#3a1a10", 0.4, 70, 0.4)
    canvas.stroke(move([(-84, -40), (84, -40)], x, y, size / 100, turn), "#6b4a30", size * 0.02)
    canvas.stroke(move([(0, -58), (0, 56)], x, y, size / 100, turn), "#6b4a30", size * 0.02)


SCENES = {"layang-layang": layang_layang}
