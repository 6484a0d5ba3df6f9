"""Will draw the harbour in the evening."""

from PIL import Image

from redaksi.demo.scenes import weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, TURMERIC, Ink, darker, lighter
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import (
    move,
    path,
    ridge,
    sag,
)


def _gantry(canvas: Canvas, x: float, y: float, size: float, ink: Ink) -> None:
    """Draw a container crane that reaches to the left over the water."""
    t = size * 0.022
    for dx in (0, 0.34):
        canvas.stroke([(x + dx * size, y), (x + dx * size, y - size * 0.66)], ink, t * 1.5)
    canvas.stroke([(x, y - size * 0.3), (x + size * 0.34, y - size * 0.3)], ink, t * 1.2)
    canvas.stroke([(x, y - size * 0.3), (x + size * 0.34, y - size * 0.62)], ink, t * 0.7)
    canvas.rect(x - size * 0.62, y - size * 0.7, size * 1.2, t * 2, ink)
    peak = (x + size * 0.06, y - size)
    canvas.stroke([(x, y - size * 0.66), peak, (x + size * 0.34, y - size * 0.66)], ink, t)
    for end in (-0.6, -0.3, 0.55):
        canvas.stroke([peak, (x + end * size, y - size * 0.68)], ink, t * 0.5)
    canvas.rect(x - size * 0.3, y - size * 0.66, size * 0.1, size * 0.06, ink)
    for dx in (-0.28, -0.22):
        canvas.stroke([(x + dx * size, y - size * 0.62), (x + dx * size, y - size * 0.4)], ink, 1.4)
    canvas.rect(x - size * 0.34, y - size * 0.4, size * 0.18, size * 0.08, MADDER)


def _containers(canvas: Canvas, x: float, y: float, wide: float, rows: list[int]) -> None:
    """Stack containers; each number is the height of one column."""
    rng = canvas.rng
    high = wide * 0.42
    for i, count in enumerate(rows):
        for level in range(count):
            ink = rng.choice(
                ["#9c3a2a", "#2f5a6b", "#c98f3a", "#4d6a4c", "#8a8577", "#27405e", "#b5653a"]
            )
            left, top = x + i * wide, y - (level + 1) * high
            canvas.rect(left, top, wide - 2, high - 2, ink)
            canvas.rect(left, top, wide - 2, high * 0.1, lighter(ink, 0.25))
            for k in range(7):
                canvas.rect(
                    left + wide * (0.06 + k * 0.13),
                    top + high * 0.16,
                    wide * 0.045,
                    high * 0.7,
                    darker(ink, 0.3),
                )


def pelabuhan(name: str) -> Image.Image:
    """Draw a harbour with cranes in the evening."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#27455a"), (0.25, "#5d8285"), (0.45, "#c3b183"), (0.6, "#f3c883")])
    canvas.glow(420, 560, 560, 420, "#fff0bd", 0.9)
    canvas.oval(420, 548, 58, 58, "#fff3cd")
    weather.clouds(canvas, 90, 440, "#f6dca4", 10, 0.5, 1.2)
    canvas.gradient(
        ridge(canvas.rng, 586, 18, bottom=640, peaks=((160, 90, 200), (760, 50, 160))),
        [(0, "#7f8a7c"), (1, "#c3aa7f")],
    )
    canvas.backdrop([(0, "#e6bd7f"), (0.16, "#a79a7c"), (0.5, "#3f6470"), (1, "#182f40")], 622)
    weather.glitter(canvas, 420, 628, 940, "#fff0c4", 66, 190, 0.75)
    weather.waves(canvas, 626, 960, "#1f3a4a", 60, 0.35)
    for x, size, ink in ((1010, 300, "#4f6468"), (1180, 380, "#36505a"), (1130, 560, "#1d2f3d")):
        _gantry(canvas, x, 664, size, ink)
    _freighter(canvas, 560, 700)
    canvas.gradient(path("820,700 1460,664 1460,980 1040,980"), [(0, "#5a5a52"), (1, "#23252a")])
    canvas.poly(path("820,700 1040,980 1000,980 806,712"), "#15191f")
    _containers(canvas, 1010, 792, 92, [1, 3, 4, 3, 4])
    _containers(canvas, 1090, 940, 128, [2, 3, 3])
    _dockers(canvas)
    return canvas.finish()


def _dockers(canvas: Canvas) -> None:
    """Draw two dockers and a bollard with its rope."""
    canvas.oval(918, 808, 20, 8, "#101419")
    canvas.rect(906, 776, 24, 32, "#1b2027")
    canvas.oval(918, 776, 19, 7, "#2f363d")
    canvas.stroke(sag((918, 782), (760, 690), 34), "#caa86a", 4)
    look = Look(top="#d9712b", bottom="#1f2a3a", head="cap", hair=TURMERIC, sleeves="long")
    with canvas.group() as group:
        person(
            canvas, 980, 874, 190, look, Pose("back", 0, ((-10, 0), (130, 20)), ((-5, 0), (5, 0)))
        )
        person(canvas, 1038, 884, 194, look, Pose(arms=((-16, 20), (40, 60)), flip=True))
    group.rim(2.2, 0.8, "#ffe3a6", 0.8)


def _freighter(canvas: Canvas, x: float, y: float) -> None:
    """Draw the freighter at the quay."""
    hull = move(path("-340,-74 220,-66 300,-84 262,14 -300,14"), x, y)
    _containers(canvas, x - 150, y - 66, 62, [2, 3, 3, 2, 3, 1])
    for dx, wide, top in ((-310, 120, 150), (-300, 92, 186), (-292, 70, 214)):
        canvas.rect(x + dx, y - top, wide, top - 70, "#d3c6a6")
        canvas.rect(x + dx, y - top + 10, wide, 12, "#3a4a54")
    canvas.poly(move(path("-240,-214 -236,-262 -206,-262 -204,-214"), x, y), MADDER)
    canvas.gradient(hull, [(0, "#3a3540"), (1, "#1b1f29")])
    canvas.poly(move(path("-304,0 266,0 262,14 -300,14"), x, y), "#7c2a22")
    canvas.soft([weather.lens(x - 340, y + 30, 640, 40)], "#101c26", 0.7, 6)
    for i in range(14):
        canvas.poly(weather.lens(x - 320 + i * 42, y + 22 + (i * 7) % 26, 70, 4), "#7c2a22", 0.45)


SCENES = {"pelabuhan": pelabuhan}
