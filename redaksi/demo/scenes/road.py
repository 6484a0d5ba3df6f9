"""Will draw the road full of holes."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import (
    loop,
    move,
    oval,
    path,
    wobble,
)


def _hole(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    """Draw a pothole with water that mirrors the sky."""
    rng = canvas.rng
    edge = loop(wobble(rng, oval(x, y, wide, high, 0, 12)[:-1], high * 0.24), 4)
    canvas.poly(
        [(x + (px - x) * 1.12, y + (py - y) * 1.2 - high * 0.06) for px, py in edge], "#3f3a36"
    )
    canvas.poly(edge, "#2a2623")
    water = [(x + (px - x) * 0.92, y + (py - y) * 0.8 + high * 0.16) for px, py in edge]
    canvas.gradient(water, [(0, "#7f949b"), (0.5, "#c3cdc9"), (1, "#e9e6d4")])
    canvas.poly(
        weather.lens(x - wide * 0.5, y + high * 0.2, wide * 0.8, high * 0.2), "#fbfaf0", 0.7
    )
    for _ in range(int(wide / 7)):
        a = rng.uniform(0, 360)
        px, py = oval(x, y, wide * 1.14, high * 1.24, 0, 1, a, a + 1)[0]
        r = rng.uniform(1, 3.4) * high / 20
        canvas.oval(px, py, r * 1.6, r, rng.choice(["#2f2a27", "#8a8276", "#6d665d"]))


def _patchers(canvas: Canvas) -> None:
    """Draw neighbours who fill a hole with gravel."""
    man = Look(top="#c98f2f", bottom="#2f3a4a", head="cap", hair=MADDER, skin="#8a5a3b")
    other = Look(top="#3f6b52", bottom="#2a2320", head="caping", sleeves="long", skin="#7a4d33")
    heap = loop(path("1120,800 1170,736 1240,706 1310,724 1390,776 1450,812 1290,836"), 5)
    canvas.gradient(heap, [(0, "#a39a8c"), (1, "#5d564e")])
    for x, y in weather.strew(canvas.rng, 170, 1130, 730, 1430, 826):
        if y > 730 + abs(x - 1260) * 0.5:
            canvas.oval(x, y, 6, 4, canvas.rng.choice(["#8a8276", "#c3baa8", "#4a443d"]))
    canvas.soft([oval(1010, 800, 110, 12), oval(690, 742, 90, 10)], "#1c1a18", 0.5, 5)
    with canvas.group() as group:
        places = person(
            canvas,
            1010,
            798,
            330,
            man,
            Pose("side", 24, ((46, 30), (16, 36)), ((-12, -6), (18, -4)), flip=True),
        )
        (ax, ay), (bx, by) = places["near"], places["far"]
        canvas.stroke([(ax + 44, ay - 56), (bx - 90, by + 92)], "#6d4a2a", 8)
        canvas.poly(move(path("-70,66 -96,62 -132,110 -84,112"), bx, by), "#4a4a4c")
        canvas.oval(ax, ay, 8, 8, man.skin)
        places = person(
            canvas, 668, 742, 270, other, Pose("side", 4, ((30, 26), (44, 20)), ((-5, 0), (7, 0)))
        )
        hx, hy = places["near"]
        canvas.stroke([(hx - 20, hy - 60), (hx + 40, hy + 100)], "#6d4a2a", 6)
        canvas.rect(hx + 14, hy + 96, 54, 13, "#4a4a4c")
    group.rim(2.2, 1.6, "#f6efd8", 0.6)


def jalan(name: str) -> Image.Image:
    """Draw a road full of holes that its neighbours mend."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#75878f"), (0.25, "#b5bfbc"), (0.42, "#ece3cb")])
    weather.clouds(canvas, 20, 300, "#5d6f78", 9, 0.4, 1.4)
    weather.clouds(canvas, 120, 340, "#fbf5e4", 7, 0.6)
    _country(canvas)
    _surface(canvas)
    _holes(canvas)
    _rider(canvas, 724, 476, 92)
    _patchers(canvas)
    return canvas.finish(0.5, 0.55)


def _country(canvas: Canvas) -> None:
    """Draw hills, fields and palms."""
    rng = canvas.rng
    hills(
        canvas,
        450,
        (370, 30, "#9fafa8", (330, 130, 280)),
        (396, 20, "#738c74", (1150, 60, 240)),
    )
    plants.bushes(canvas, 424, 18, "#47654a", count=70)
    canvas.backdrop([(0, "#93a05a"), (0.4, "#7a8a48"), (1, "#4a5a32")], 428)
    for x, y in weather.strew(rng, 200, -20, 440, 1460, 960):
        plants.grass(canvas, x, y, 8 + (y - 440) * 0.09, "#8a9a4c", 5)
    for x, y, high, lean in (
        (120, 560, 400, 40),
        (300, 490, 250, -24),
        (1190, 500, 280, 30),
        (1360, 590, 440, -60),
        (1040, 460, 160, 10),
    ):
        plants.palm(canvas, x, y, high, lean, "#5a4a36", "#456648")


def _surface(canvas: Canvas) -> None:
    """Draw the asphalt with its shoulders and its worn line."""
    road = path("664,426 724,426 1330,980 -60,980")
    canvas.gradient(road, [(0, "#8f8a80"), (0.4, "#6f6a63"), (1, "#4f4a46")])
    for side in (-1, 1):
        near, far = (635 + side * 700, 980), (694 + side * 31, 426)
        canvas.poly([far, near, (near[0] + side * 60, 980), (far[0] + side * 3, 426)], "#a08a62")
    for i in range(9):
        a, b = (i / 9) ** 2.2, ((i + 0.5) / 9) ** 2.2
        ya, yb = 430 + 540 * a, 430 + 540 * b
        xa, xb = 694 - 60 * a, 694 - 60 * b
        canvas.poly(
            [
                (xa - 1 - 10 * a, ya),
                (xa + 1 + 10 * a, ya),
                (xb + 1 + 10 * b, yb),
                (xb - 1 - 10 * b, yb),
            ],
            "#e9e2cc",
            0.75,
        )


def _holes(canvas: Canvas) -> None:
    """Draw all the holes, the far ones first."""
    for x, y, w, h in (
        (700, 470, 22, 4),
        (668, 500, 30, 6),
        (744, 530, 46, 9),
        (640, 566, 54, 10),
        (812, 590, 60, 12),
        (560, 640, 92, 19),
        (880, 690, 84, 17),
        (440, 770, 150, 32),
        (850, 880, 190, 40),
        (240, 900, 120, 28),
    ):
        _hole(canvas, x, y, w, h)


def _rider(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw somebody on a motorbike who comes towards us."""
    canvas.soft([oval(x, y + 2, size * 0.2, size * 0.04)], "#1c1a18", 0.5, 3)
    canvas.rect(x - size * 0.045, y - size * 0.42, size * 0.09, size * 0.42, "#1c1a1c")
    canvas.poly(loop(move(path("-0.14,-0.3 0,-0.56 0.14,-0.3 0,-0.16"), x, y, size), 4), MADDER)
    canvas.poly(
        loop(move(path("-0.2,-0.4 -0.15,-0.76 0.15,-0.76 0.2,-0.4"), x, y, size), 4), "#27456b"
    )
    canvas.oval(x, y - size * 0.9, size * 0.1, size * 0.11, "#d9a03a")
    canvas.rect(x - size * 0.06, y - size * 0.9, size * 0.12, size * 0.06, "#1c1a1c")
    canvas.oval(x, y - size * 0.46, size * 0.04, size * 0.04, "#fff6d8")


SCENES = {"jalan": jalan}
