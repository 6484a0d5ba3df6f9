"""Will draw the cyclists on the coast road."""

import math

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, TURMERIC, Ink
from redaksi.demo.scenes.people import Bend, Look, Pose, person
from redaksi.demo.scenes.shapes import Point, oval, path, ridge, smooth


def _bike(canvas: Canvas, x: float, y: float, r: float, ink: Ink) -> dict[str, Point]:
    """Draw a racing bicycle; y is the road, r the radius of a wheel."""
    rear, front = (x - r * 1.5, y - r), (x + r * 1.5, y - r)
    _wheels(canvas, r, rear, front)
    crank, saddle, bar = (
        (x - r * 0.16, y - r * 0.92),
        (x - r * 0.62, y - r * 2.3),
        (x + r * 1.12, y - r * 2.2),
    )
    for a, b in (
        (rear, crank),
        (rear, saddle),
        (saddle, crank),
        (crank, bar),
        (saddle, bar),
        (bar, front),
    ):
        canvas.stroke([a, b], ink, r * 0.1)
    canvas.stroke(
        [(saddle[0] - r * 0.3, saddle[1] - r * 0.06), (saddle[0] + r * 0.3, saddle[1])],
        "#1c1a1c",
        r * 0.13,
    )
    drop = smooth(
        [
            (bar[0], bar[1] - r * 0.08),
            (bar[0] + r * 0.36, bar[1] - r * 0.1),
            (bar[0] + r * 0.4, bar[1] + r * 0.24),
            (bar[0] + r * 0.14, bar[1] + r * 0.34),
        ],
        steps=5,
    )
    canvas.stroke(drop, "#1c1a1c", r * 0.09)
    canvas.oval(*crank, r * 0.2, r * 0.2, "#2b2723")
    return {"crank": crank, "saddle": saddle, "bar": (bar[0] + r * 0.34, bar[1] - r * 0.06)}


def _wheels(canvas: Canvas, r: float, rear: Point, front: Point) -> None:
    """Draw both wheels with their spokes."""
    for wx, wy in (rear, front):
        for a, b in zip(oval(wx, wy, r, r, 0, 40), oval(wx, wy, r, r, 0, 40)[1:], strict=False):
            canvas.stroke([a, b], "#1c1a1c", r * 0.09)
        canvas.oval(wx, wy, r * 0.9, r * 0.9, "#f3ead5", 0.16)
        for k in range(9):
            tip = oval(wx, wy, r * 0.94, r * 0.94, k * 20, 1, 0, 180)
            canvas.stroke([tip[0], tip[-1]], "#3a3638", r * 0.014, 0.7)


def _bend(start: Point, goal: Point, first: float, second: float, knee: int) -> Bend:
    """Find the two angles with which a limb of two bones reaches a goal."""
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    reach = min(math.hypot(dx, dy), first + second - 0.1)
    along = math.degrees(math.atan2(dx, dy))
    open_by = math.degrees(math.acos((first**2 + reach**2 - second**2) / (2 * first * reach)))
    inner = math.degrees(math.acos((first**2 + second**2 - reach**2) / (2 * first * second)))
    return along + knee * open_by, -knee * (180 - inner)


def _rider(
    canvas: Canvas, x: float, y: float, size: float, kit: tuple[Ink, Ink, Ink], phase: float
) -> None:
    """Draw a cyclist at full speed."""
    r = size * 0.205
    canvas.soft([oval(x - 10, y + 2, r * 2.9, r * 0.16)], "#1a1c22", 0.6, 5)
    places = _bike(canvas, x, y, r, kit[2])
    k = size / 100
    saddle, crank, bar = places["saddle"], places["crank"], places["bar"]
    foot_y = saddle[1] - 3 * k + 48 * k
    hip = (saddle[0] + 2 * k, foot_y - 48 * k)

    def unit(point: Point) -> Point:
        """Turn a place of the picture into the puppet's units."""
        return (point[0] - hip[0]) / k, (point[1] - foot_y) / k

    legs = []
    for turn in (phase + 180, phase):
        a = math.radians(turn)
        pedal = (crank[0] + math.cos(a) * r * 0.5, crank[1] + math.sin(a) * r * 0.5 - 3 * k)
        canvas.stroke([crank, (pedal[0], pedal[1] + 3 * k)], "#1c1a1c", r * 0.08)
        legs.append(_bend((0.0, -47.0), unit(pedal), 23, 21.5, 1))
    lean = 47.0
    s = math.radians(lean)
    shoulder = (28.8 * math.sin(s), -48 - 28.8 * math.cos(s))
    arm = _bend(shoulder, unit(bar), 15.5, 14, -1)
    arm = (arm[0] - lean * 0.4, arm[1])
    look = Look(
        top=kit[0], bottom=kit[1], legs="shorts", head="helmet", hair=kit[2], shoes="#f3efe4"
    )
    with canvas.group() as group:
        person(
            canvas,
            hip[0],
            foot_y,
            size,
            look,
            Pose("side", lean, (arm, arm), (legs[0], legs[1]), nod=-22),
        )
    group.rim(2.4, 1.4, "#fff3cf", 0.7)


def sepeda(name: str) -> Image.Image:
    """Draw three cyclists on a coast road."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#6fa6bc"), (0.25, "#c6dcd6"), (0.4, "#f6e9ca")])
    weather.clouds(canvas, 40, 250, "#fffaf0", 9, 0.75)
    _coast(canvas)
    _road(canvas)
    _rider(canvas, 1150, 778, 330, ("#e0b040", "#1c2a40", "#efe6d2"), 200)
    _rider(canvas, 720, 812, 380, ("#27537a", "#1c1a22", MADDER), 40)
    _rider(canvas, 270, 856, 420, (MADDER, "#1c1a22", TURMERIC), 130)
    for y, x, long in ((560, 60, 190), (720, 420, 150), (640, 880, 120), (782, 20, 160)):
        canvas.poly(weather.lens(x - 120, y, long, 3), "#fff6e0", 0.5)
    return canvas.finish(0.5, 0.45)


def _coast(canvas: Canvas) -> None:
    """Draw the bay, its headlands and the grass."""
    rng = canvas.rng
    canvas.backdrop([(0, "#8fc3c6"), (0.4, "#3f94a5"), (1, "#2a7288")], 402, 660)
    weather.waves(canvas, 406, 640, "#f3fbf2", 90, 0.45)
    for top, high, tone, foot, peaks in (
        (404, 6, "#93b09a", "#b9c8a4", ((1130, 190, 160), (1400, 240, 170))),
        (414, 8, "#7f9a5c", "#b3b06a", ((40, 260, 210), (330, 120, 150))),
        (440, 8, "#5f8250", "#93a05a", ((1460, 200, 240),)),
    ):
        hill = [
            p
            for p in ridge(rng, top, high, bottom=470, peaks=peaks, count=240)
            if p[1] < 428 or p[1] > 460
        ]
        canvas.gradient(hill, [(0, tone), (1, foot)])
    canvas.gradient(ridge(rng, 622, 10, bottom=720), [(0, "#b3a45a"), (1, "#7f7a3f")])
    for x, y in weather.strew(rng, 130, 0, 626, 1440, 680):
        plants.grass(canvas, x, y, rng.uniform(16, 34), "#8f8a42", 6)


def _road(canvas: Canvas) -> None:
    """Draw the road with its posts and its railing."""
    canvas.backdrop([(0, "#8a857d"), (0.25, "#6d6a68"), (1, "#4a484c")], 680)
    canvas.rect(0, 680, 1440, 9, "#d9d0ba")
    canvas.rect(0, 692, 1440, 5, "#f3efe0")
    for i in range(5):
        canvas.poly(
            [(i * 330 - 60, 912), (i * 330 + 110, 912), (i * 330 + 90, 930), (i * 330 - 90, 930)],
            "#f3efe0",
            0.9,
        )
    for i in range(9):
        x = i * 180 - 20
        canvas.rect(x, 612, 16, 74, "#f3ead5")
        canvas.rect(x, 624, 16, 14, MADDER)
        canvas.rect(x - 4, 680, 24, 8, "#6d6a60")
    canvas.poly(path("-10,628 1450,628 1450,640 -10,640"), "#e6dcc4")
    canvas.poly(path("-10,636 1450,636 1450,640 -10,640"), "#a39a86")


SCENES = {"sepeda": sepeda}
