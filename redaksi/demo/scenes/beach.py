"""Will draw the beach with outriggers."""

import math
from collections.abc import Callable

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, TURMERIC, Ink, darker, lighter
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import (
    Points,
    loop,
    move,
    oval,
    path,
    ribbon,
    ridge,
    smooth,
)


def outrigger(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    x: float,
    y: float,
    size: float,
    paint: Ink,
    band: Ink,
    sail: Ink | None = None,
    *,
    flip: bool = False,
) -> None:
    """Draw a narrow boat with two floats; with a sail it is under way."""

    def at(points: Points) -> Points:
        """Place boat points in the picture."""
        return move(points, x, y, size / 100, flip=flip)

    _sail(canvas, size, sail, at)
    back = at([(-78, -24), (86, -28)])
    canvas.stroke(back, "#c9a25e", size * 0.045)
    hull = at(
        [
            *smooth(path("-112,-34 -84,-12 0,-6 84,-14 118,-46"), steps=7),
            *smooth(path("118,-46 92,2 40,14 -50,13 -92,0 -112,-34"), steps=7),
        ]
    )
    canvas.gradient(hull, [(0, lighter(paint, 0.2)), (1, darker(paint, 0.25))])
    rail = at(smooth(path("-112,-34 -84,-12 0,-6 84,-14 118,-46"), steps=7))
    canvas.poly(ribbon(rail, [size * 0.06]), band)
    stripe = at(smooth(path("-88,0 0,7 86,-1 106,-22"), steps=7))
    canvas.poly(ribbon(stripe, [size * 0.025]), band)
    canvas.oval(*at([(98, -20)])[0], size * 0.034, size * 0.034, "#fbf5e6")
    canvas.oval(*at([(99, -20)])[0], size * 0.016, size * 0.016, "#1c1a17")
    _floats(canvas, size, at)


def _sail(canvas: Canvas, size: float, sail: Ink | None, at: Callable[[Points], Points]) -> None:
    """Set the sail, if the boat has one."""
    if sail is not None:
        canvas.poly(at(path("-6,-14 -2,-150 0,-150 2,-14")), "#4a3422")
        cloth = at(loop(path("-44,-28 -20,-96 14,-156 44,-96 62,-30 10,-22"), 6))
        canvas.gradient(cloth, [(0, lighter(sail, 0.2)), (1, darker(sail, 0.2))])
        for i in (-1, 0, 1):
            canvas.stroke(
                at([(10 + i * 6, -140), (10 + i * 26, -26)]), darker(sail, 0.3), size * 0.012, 0.6
            )


def _floats(canvas: Canvas, size: float, at: Callable[[Points], Points]) -> None:
    """Draw the arms and the float in front."""
    for px in (-46, 44):
        arm = at(
            smooth(
                [(px, -12), (px + 4, -30), (px + 14, -20), (px + 20, 14), (px + 22, 34)], steps=6
            )
        )
        canvas.stroke(arm, "#8a6233", size * 0.04)
    canvas.stroke(
        at(smooth(path("-88,40 0,37 96,36 112,32"), steps=5)),
        "#e0bf7c",
        [size * 0.05, size * 0.055, size * 0.03],
    )
    canvas.stroke(at([(-80, 41.6), (96, 38)]), "#8a6a36", size * 0.014)


def pantai(name: str) -> Image.Image:
    """Draw a bay with outrigger boats on the sand."""
    canvas = Canvas(name)
    _bay(canvas)
    _sand(canvas)
    canvas.soft([oval(470, 800, 330, 26), oval(1080, 860, 300, 24)], "#6d4a2a", 0.5, 8)
    outrigger(canvas, 1060, 776, 210, "#f3ead5", INDIGO, flip=True)
    outrigger(canvas, 460, 712, 250, MADDER, TURMERIC)
    _beach_people(canvas)
    plants.palm(canvas, 1490, 900, 820, -210, "#4a3826", "#3f6540", 13)
    canvas.soft([oval(1180, 930, 190, 20), oval(1300, 944, 130, 14)], "#6d4a2a", 0.4, 7)
    return canvas.finish()


def _bay(canvas: Canvas) -> None:
    """Draw sky, headlands and the boats on the water."""
    canvas.backdrop([(0, "#7fb3c4"), (0.2, "#c9dfd9"), (0.34, "#f6ead0")])
    weather.clouds(canvas, 40, 230, "#fffaf0", 10, 0.75)
    rng = canvas.rng
    for y, high, tone, foot, peaks in (
        (318, 8, "#9fb7a8", "#c3cfb4", ((1180, 110, 170), (980, 60, 120))),
        (330, 6, "#6f9470", "#93ab7b", ((1420, 170, 190), (-60, 130, 210))),
    ):
        canvas.gradient(ridge(rng, y, high, bottom=352, peaks=peaks), [(0, tone), (1, foot)])
    canvas.backdrop(
        [(0, "#5f9fb0"), (0.25, "#3f9fa8"), (0.55, "#74c3b8"), (0.8, "#bfe3cf"), (1, "#dcecd6")],
        346,
        800,
    )
    weather.waves(canvas, 350, 660, "#f3fbf2", 130, 0.4)
    for px, py, size, tone in (
        (360, 420, 44, "#d9a03a"),
        (620, 396, 30, "#b5402c"),
        (820, 440, 52, "#f3ead5"),
        (1010, 392, 26, "#27405e"),
    ):
        canvas.soft(
            [weather.lens(px - size, py + size * 0.24, size * 2, size * 0.3)], "#1f5a66", 0.5, 3
        )
        outrigger(canvas, px, py, size, "#6b3f22", "#f3ead5", tone)


def _sand(canvas: Canvas) -> None:
    """Draw the sand, wet near the foam."""
    shore = smooth(path("-20,596 200,640 460,668 720,664 980,640 1220,596 1460,536"), steps=8)
    low: Points = [(1460, 980), (-20, 980)]
    for dy, ink, alpha in (
        (-44, "#e9f6ea", 0.55),
        (-16, "#fbfdf6", 0.95),
        (0, "#c3a877", 1.0),
        (26, "#dcc391", 1.0),
    ):
        wave = [(x, y + dy + 7 * math.sin(x / 61 + dy)) for x, y in shore]
        canvas.poly([*wave, *low], ink, alpha)
        if dy == -44:
            canvas.poly([*[(x, y + 9) for x, y in wave], *low], "#9fd6c8")
    dry: Points = [*[(x, y + 44) for x, y in shore], *low]
    canvas.gradient(dry, [(0, "#e9d3a2"), (0.5, "#f1e0b8"), (1, "#d3b47c")])
    for x, y in weather.strew(canvas.rng, 260, 0, 700, 1440, 960):
        canvas.oval(x, y, 5 * y / 960, 1.5 * y / 960, "#b3945c" if y % 2 < 1 else "#fff3d4", 0.5)


def _beach_people(canvas: Canvas) -> None:
    """Draw a fisherman who mends a net and two children at the water."""
    man = Look(top="#2f5a47", bottom="#2a2320", legs="shorts", head="caping", shoes="#8a5a3b")
    kid = Look(top="#d9a03a", bottom=MADDER, legs="shorts", shoes="#8a5a3b", skin="#7a4d33")
    with canvas.group() as group:
        person(
            canvas,
            792,
            880,
            232,
            man,
            Pose(arms=((46, 30), (58, 24)), lean=8, legs=((-6, 0), (8, 0)), flip=True),
        )
        for x, y, flip in ((960, 668, False), (1012, 664, True)):
            person(
                canvas,
                x,
                y,
                84,
                kid,
                Pose(arms=((-30, 10), (120, 20)), legs=((-24, -10), (24, -6)), flip=flip),
            )
    group.rim(-2.2, 1.2, "#fff3d0", 0.7)
    net = loop(path("702,748 722,752 730,800 748,860 776,900 690,922 600,912 640,880 680,810"), 6)
    canvas.poly(net, "#3f6f6a", 0.85)
    with canvas.clip(net):
        for i in range(26):
            canvas.stroke([(600 + i * 8, 740), (560 + i * 9, 930)], "#8fb3a4", 1, 0.7)
            canvas.stroke([(600, 744 + i * 8), (800, 764 + i * 8)], "#8fb3a4", 1, 0.7)


SCENES = {"pantai": pantai}
