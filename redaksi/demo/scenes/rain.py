"""Will draw rain over the terraces."""

import math

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import lighter, mix
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import box, move, path, ridge


def _terrace(canvas: Canvas, n: int, y: float, tall: float) -> None:
    """Draw one flooded step of the hillside with its bank and young rice."""
    rng = canvas.rng
    phase, wave = n * 1.9, 16 + n * 5
    edge = [
        (x, y + wave * math.sin(x / (330 + n * 14) + phase) + wave * 0.5 * math.sin(x / 140 + n))
        for x in range(-20, 1480, 20)
    ]
    water = [*edge, *[(x, py + tall + 40) for x, py in reversed(edge)]]
    canvas.gradient(water, [(0, "#a9b8a6"), (0.25, "#7f9a74"), (1, "#46684a")])
    share = n / 9
    for x, py in edge:
        for row in range(1, 4):
            high = (8 + 24 * share) * rng.uniform(0.7, 1.2)
            px = x + rng.uniform(-3, 3) + row * 6
            at = py + tall * (0.2 + row * 0.22)
            canvas.poly(
                move(path("-0.5,-1 0,0 0.5,-0.9 0,-0.3"), px, at, high),
                mix("#a3bd62", "#3f6b34", rng.random()),
            )
    bank = 10 + 16 * share
    top = [(x, py - bank) for x, py in edge]
    tone = mix("#5f7d5c", "#2f5232", share)
    canvas.poly([*top, *[(x, py + 2) for x, py in reversed(edge)]], tone)
    canvas.poly([*top, *[(x, py + 4 + bank * 0.1) for x, py in reversed(top)]], lighter(tone, 0.3))
    for x, py in top[:: max(1, 3 - n // 4)]:
        plants.grass(
            canvas, x + rng.uniform(-9, 9), py + 3, bank * 0.9, lighter(tone, 0.12), 4, 0.8
        )


def hujan(name: str) -> Image.Image:
    """Draw rain over rice terraces."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#5d6f78"), (0.2, "#8b9a9c"), (0.36, "#c3cbc3")])
    weather.clouds(canvas, 10, 160, "#45565f", 12, 0.6, 1.6)
    rng = canvas.rng
    for top, high, tone in ((236, 46, "#93a5a3"), (276, 30, "#728b86"), (312, 18, "#557468")):
        canvas.gradient(ridge(rng, top, high, bottom=460), [(0, tone), (1, lighter(tone, 0.35))])
    for at, foot, high, lean in ((1120, 372, 190, 26), (1190, 380, 150, -18), (250, 368, 150, -20)):
        plants.palm(canvas, at, foot, high, lean, "#3c544a")
    for n in range(10):
        _terrace(canvas, n, 372 + 18 * n + 4.6 * n * n, 30 + n * 12)
    look = Look(top="#3f5d86", bottom="#2b2622", head="caping", sleeves="long", skin="#7a4d33")
    with canvas.group() as group:
        canvas.stroke([(884, 560), (986, 742)], "#4a3422", 7)
        person(
            canvas,
            936,
            748,
            262,
            look,
            Pose(lean=6, arms=((18, 20), (-20, 40)), legs=((-14, -6), (14, 0)), flip=True),
        )
    group.shade("#1f2b33", 0.4, 90, 0.3)
    for x, y in weather.strew(rng, 420, -40, -60, 1480, 960):
        long = 20 + 44 * y / 960
        canvas.stroke(
            [(x, y), (x - long * 0.26, y + long)], "#eef3ef", [0.7, 1.5], rng.uniform(0.14, 0.5)
        )
    for x, y in weather.strew(rng, 110, 0, 520, 1440, 950):
        canvas.oval(x, y, 9 * y / 960, 2.6 * y / 960, "#eef3ef", 0.4)
    canvas.soft([box(-40, 330, 1520, 60)], "#d6dcd6", 0.32, 22)
    return canvas.finish()


SCENES = {"hujan": hujan}
