"""Will draw dry land and high land: the reservoir, the maize field, the volcano."""

import math

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, Ink, darker, lighter, mix
from redaksi.demo.scenes.people import HIPS, Look, Pose, person
from redaksi.demo.scenes.shapes import box, loop, move, oval, path, ridge, smooth, wobble


def mountain(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas, x: float, y: float, width: float, height: float, ink: Ink, light: Ink, foot: Ink
) -> None:
    """Draw a broad volcano lit from the right, its foot lost in haze."""
    rng = canvas.rng
    profile = path(
        "-1,0 -0.72,0.16 -0.5,0.36 -0.3,0.62 -0.13,0.86 -0.05,0.97 0,1 "
        "0.035,0.955 0.085,0.965 0.15,0.84 0.24,0.66 0.33,0.58 0.4,0.6 "
        "0.52,0.4 0.74,0.18 1,0"
    )
    top = [(x + px * width, y - py * height) for px, py in profile]
    edge = wobble(rng, smooth(top, steps=5), 2.2)
    canvas.gradient(
        [*edge, (x + width, y + 40), (x - width, y + 40)],
        [(0, ink), (0.5, mix(ink, foot, 0.45)), (1, foot)],
    )
    for i in range(34):
        side = -0.38 + 0.76 * i / 33
        start = rng.uniform(0.35, 0.9) * (1 - abs(side) * 0.9)
        reach = start * rng.uniform(0.3, 0.6)
        way = smooth(
            [
                _slope_point(x, y, width, height, side, up)
                for up in (start, start - reach * 0.5, start - reach)
            ],
            steps=6,
        )
        tone: Ink = darker(ink, 0.35) if side < 0.04 else light
        canvas.stroke(way, tone, [1, rng.uniform(5, 16), 0.6], 0.22)
    canvas.shade(
        [(x - width, y + 40), *edge[: len(edge) // 2], (x - 20, y + 40)],
        darker(ink, 0.3),
        0.5,
        240,
        0.35,
    )


def _slope_point(
    x: float, y: float, width: float, height: float, side: float, up: float
) -> tuple[float, float]:
    """Give a place on the flank of a cone; side -0.5 is its left edge, 0.5 the right."""
    return x + side * width * 1.9 * (1 - up) ** 1.25 + side * width * 0.12, y - up * height


def _banks(canvas: Canvas) -> None:
    """Draw the dry bed, one ring for every week of falling water."""
    rng = canvas.rng
    tones = [
        "#c4a46f",
        "#b8955f",
        "#c9ab78",
        "#ae8b57",
        "#bd9c68",
        "#a5814f",
        "#b18e5c",
        "#8d6b42",
        "#715333",
    ]
    for i, tone in enumerate(tones):
        share = i / (len(tones) - 1)
        rx, ry = 1260 - 735 * share, 236 - 144 * share
        y = 806 - 112 * share
        ring = loop(wobble(rng, oval(700 + 40 * share, y, rx, ry, 0, 22)[:-1], 7), 6)
        canvas.poly([(px, py - 4) for px, py in ring], lighter(tone, 0.34), 0.8)
        canvas.poly(ring, tone)
        if i in (3, 7):
            canvas.shade(ring, "#5b3f22", 0.4, 265, 0.3)
    for _ in range(150):
        a, r = rng.uniform(0, math.tau), rng.uniform(0.5, 1)
        px, py = 720 + math.cos(a) * 1100 * r, 780 + math.sin(a) * 200 * r
        if py > 610:
            size = rng.uniform(2, 7)
            canvas.oval(px, py, size * 1.5, size * 0.8, "#6f5232", 0.5)
            canvas.oval(px + 1, py - size * 0.3, size * 1.1, size * 0.5, "#d9bf91", 0.7)


def _pool(canvas: Canvas) -> None:
    """Draw the water that is left, with the mountain upside down in it."""
    rng = canvas.rng
    shore = path(
        "300,694 390,652 560,640 720,628 900,634 1060,648 1168,684 1090,716 "
        "930,742 760,734 600,748 430,738 340,722"
    )
    pool = loop(shore, 8)
    canvas.poly([(x * 1.02 - 15, y * 1.02 - 12) for x, y in pool], "#4f3a26")
    canvas.gradient(pool, [(0, "#8ba29d"), (0.35, "#b9c3b1"), (0.7, "#e3d3a8"), (1, "#c9bd98")])
    with canvas.clip(pool):
        canvas.poly(
            wobble(rng, path("360,620 520,668 620,738 700,690 840,640 900,610"), 4), "#6f8a8d", 0.55
        )
        canvas.poly(path("280,620 1180,620 1180,648 280,652"), "#4f6b57", 0.55)
        weather.waves(canvas, 640, 745, "#f6ecd2", 46, 0.5, 300, 1120, 0.7)
        canvas.glow(1010, 692, 120, 34, "#fff3cf", 0.8)
    for x, y in ((352, 735), (470, 752), (980, 746), (1120, 716)):
        plants.grass(canvas, x, y, 34, "#6b6a34", 8)


def _gauge(canvas: Canvas, x: float, y: float) -> None:
    """Draw the staff that shows the water level; it stands dry."""
    canvas.soft([move(path("0,0 -200,18 -204,26 12,6"), x, y)], "#3a2716", 0.5, 3)
    canvas.poly(move(path("-12,8 -20,-206 6,-207 14,6"), x, y), "#f3ead5")
    for i in range(7):
        top = y - 200 + i * 29
        canvas.poly(
            [
                (x - 19.6 + i, top),
                (x - 7 + i, top),
                (x - 6.4 + i, top + 14.5),
                (x - 19 + i, top + 14.5),
            ],
            MADDER,
        )
        canvas.poly(
            [
                (x - 7 + i, top + 14.5),
                (x + 6 + i, top + 14.5),
                (x + 6.6 + i, top + 29),
                (x - 6.4 + i, top + 29),
            ],
            "#2b2723",
        )
    canvas.oval(x, y + 8, 32, 9, "#6a4d2f")


def _earth(canvas: Canvas) -> None:
    """Draw the cracked bank in front."""
    rng = canvas.rng
    bank = ridge(rng, 872, 12, count=60)
    canvas.gradient(bank, [(0, "#6b4d2f"), (0.35, "#4b3420"), (1, "#2c1d12")])
    canvas.poly(
        [(x, y - 3) for x, y in bank[1:-1]] + [(x, y + 3) for x, y in bank[-2:0:-1]], "#a07c50"
    )
    for x, y in weather.strew(rng, 44, 0, 890, 1440, 960):
        way = [(x, y)]
        for _ in range(4):
            way.append((way[-1][0] + rng.uniform(-34, 40), way[-1][1] + rng.uniform(-6, 12)))
        canvas.stroke(way, "#1c120b", [3.4, 2, 0.8], 0.75)
    for x, y in weather.strew(rng, 40, 0, 882, 1440, 950):
        plants.grass(canvas, x, y, rng.uniform(22, 52), "#94793f", 7)


def _farmers(canvas: Canvas) -> None:
    """Draw three farmers who look at the water."""
    woman = Look(top="#7c2a22", bottom="#263a58", legs="sarong", head="caping", sleeves="long")
    man = Look(top="#3d5443", bottom="#2c2622", head="caping", sleeves="short")
    son = Look(top="#c4923c", bottom="#3a2a24", head="caping", legs="trousers", sleeves="long")
    with canvas.group() as group:
        person(
            canvas, 330, 912, 352, woman, Pose("back", 0, ((-14, 30), (10, 4)), ((-3, 0), (3, 0)))
        )
        places = person(
            canvas, 455, 920, 372, man, Pose("back", 0, ((-34, 58), (30, 150)), ((-6, 0), (5, 0)))
        )
        hand = places["near"]
        person(canvas, 1172, 908, 316, son, HIPS)
        canvas.stroke([(hand[0] + 66, hand[1] + 64), (hand[0] - 96, hand[1] - 96)], "#5d3f25", 8)
        canvas.poly(
            [
                (hand[0] - 116, hand[1] - 100),
                (hand[0] - 84, hand[1] - 116),
                (hand[0] - 66, hand[1] - 66),
                (hand[0] - 92, hand[1] - 58),
            ],
            "#4c4a48",
        )
    group.shade("#1a1210", 0.55, 180, 0.25)
    group.rim(-2.6, 1.4, "#ffe6ad", 0.75)


def embung(name: str) -> Image.Image:
    """Draw farmers at a shrunken reservoir under a mountain."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#93b0b8"), (0.28, "#c5cfc4"), (0.45, "#efdfb8"), (0.6, "#eac98e")])
    canvas.glow(1052, 222, 460, 380, "#fff0c4", 0.9)
    canvas.oval(1052, 222, 72, 72, "#fff8e2")
    weather.clouds(canvas, 90, 330, "#fff6e0", 8, 0.55)
    mountain(canvas, 560, 500, 880, 372, "#718d99", "#c9cdbb", "#c9cdb4")
    rng = canvas.rng
    for y, tone, base, high in (
        (468, "#93a690", "#a9b496", 34),
        (504, "#6b866f", "#82957a", 26),
        (536, "#48684f", "#5d7655", 16),
    ):
        canvas.gradient(ridge(rng, y, high, bottom=640), [(0, tone), (1, base)])
    plants.bushes(canvas, 566, 13, "#38563f", count=120)
    canvas.rect(0, 572, 1440, 400, "#b8955f")
    canvas.soft([box(-20, 556, 1480, 16)], "#f3e3bb", 0.5, 12)
    _banks(canvas)
    _pool(canvas)
    _gauge(canvas, 936, 792)
    _earth(canvas)
    _farmers(canvas)
    return canvas.finish()


SCENES = {"embung": embung}
