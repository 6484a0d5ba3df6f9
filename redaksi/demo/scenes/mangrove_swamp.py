"""Will draw the channel in the mangrove."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter, mix
from redaksi.demo.scenes.shapes import (
    box,
    loop,
    move,
    path,
    smooth,
)


def _roots(canvas: Canvas, x: float, y: float, size: float, ink: Ink) -> None:
    """Draw the stilt roots and the trunk of one mangrove; y is the water."""
    rng = canvas.rng
    hub = y - size * 0.4
    canvas.stroke(
        smooth(
            [
                (x, hub + size * 0.06),
                (x + size * 0.04, y - size),
                (x - size * 0.03, y - size * 2.3),
            ],
            steps=6,
        ),
        ink,
        [size * 0.13, size * 0.1, size * 0.07],
    )
    count = 11
    for i in range(count):
        side = -1 if i % 2 else 1
        reach = size * rng.uniform(0.16, 0.86) * side
        start = hub - size * rng.uniform(-0.05, 0.5)
        tone = mix(ink, lighter(ink, 0.24), rng.random() * (0.3 if side < 0 else 1))
        way = smooth(
            [
                (x, start),
                (x + reach * 0.5, start + size * 0.05),
                (x + reach * 0.9, (start + y) / 2),
                (x + reach, y + size * 0.02),
            ],
            steps=7,
        )
        canvas.stroke(way, tone, [size * 0.05, size * 0.04, size * 0.03])
        canvas.stroke(
            [(x + reach, y), (x + reach + rng.uniform(-6, 6), y + size * rng.uniform(0.16, 0.34))],
            "#17241f",
            [size * 0.03, 0.6],
            0.5,
        )


def mangrove(name: str) -> Image.Image:
    """Draw a channel in the mangrove with an egret."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#8fae8a"), (0.3, "#dbe0b4"), (0.55, "#eadfb0")])
    canvas.glow(760, 380, 520, 420, "#fff6d0", 0.95)
    _far_trees(canvas)
    canvas.backdrop([(0, "#c9cfa4"), (0.2, "#8fa384"), (0.6, "#4a6a5c"), (1, "#21392f")], 556)
    canvas.glow(760, 600, 360, 220, "#fff3c4", 0.75)
    weather.waves(canvas, 562, 960, "#f3f0cc", 110, 0.3)
    _near_trees(canvas)
    _egret(canvas, 720, 770)
    for x, y, high in (
        (560, 828, 120),
        (640, 868, 140),
        (900, 850, 132),
        (980, 812, 110),
        (820, 900, 150),
    ):
        _seedling(canvas, x, y, high)
    weather.waves(canvas, 820, 960, "#e3e6bc", 30, 0.3)
    return canvas.finish(vignette=0.5)


def _far_trees(canvas: Canvas) -> None:
    """Draw three layers of trees, paler with the distance."""
    rng = canvas.rng
    for layer, (tone, light, high) in enumerate(
        (("#9fb58c", "#c3cf9c", 360), ("#6f9068", "#9fb57c", 280), ("#44694c", "#7f9a5c", 170))
    ):
        for _ in range(16):
            x = rng.uniform(-20, 1460)
            if abs(x - 760) > 130 + layer * 120:
                canvas.stroke(
                    [(x, 300 - layer * 70), (x + rng.uniform(-14, 14), 566)],
                    darker(tone, 0.25),
                    5 + layer * 4,
                )
                for side in (-1, 1):
                    canvas.stroke(
                        smooth([(x, 470), (x + side * 26, 490), (x + side * 40, 566)], steps=5),
                        darker(tone, 0.25),
                        3 + layer * 2,
                    )
        for i in range(12):
            x = -60 + i * 142 + rng.uniform(-30, 30)
            if abs(x - 760) > 120 + layer * 110:
                plants.crown(canvas, x, high - layer * 40, 330, 260, tone, light, 12)


def _near_trees(canvas: Canvas) -> None:
    """Draw the trees that stand in the water in front."""
    for x in (120, 330, 1090, 1330, 1200, 220):
        canvas.soft([box(x - 26, 566, 52, 230)], "#1f3a2c", 0.4, 10)
    for x, y, size, tone in (
        (380, 640, 190, "#5d5a40"),
        (1130, 650, 210, "#5a523a"),
        (150, 770, 330, "#4a3a2a"),
        (1320, 800, 360, "#43342a"),
    ):
        _roots(canvas, x, y, size, tone)
    for x, y, w in ((60, 60, 620), (1370, 40, 680), (420, -10, 420), (1060, -20, 420)):
        plants.crown(canvas, x, y, w, 330, "#1f4231", "#5d8048", 30)


def _seedling(canvas: Canvas, x: float, y: float, height: float) -> None:
    """Draw a young planted mangrove with its bamboo stick."""
    canvas.stroke([(x + 12, y), (x + 14, y - height * 0.95)], "#c9a25e", 5)
    canvas.stroke([(x, y), (x + 3, y - height * 0.6)], "#5d7a3a", 6)
    for i, (dx, up) in enumerate(((-26, 0.72), (26, 0.76), (-18, 0.92), (20, 0.96), (0, 1.06))):
        leaf = loop(
            [
                (x + 3, y - height * 0.58),
                (x + 3 + dx * 0.7, y - height * (up - 0.16)),
                (x + 3 + dx, y - height * up),
                (x + 3 + dx * 0.2, y - height * (up - 0.14)),
            ],
            4,
        )
        canvas.poly(leaf, "#7f9f4a" if i % 2 else "#5d8040")
    canvas.soft([weather.lens(x - 24, y + 4, 60, 10)], "#14261e", 0.5, 3)


def _egret(canvas: Canvas, x: float, y: float) -> None:
    """Draw a white egret that stands in the shallows."""
    with canvas.group() as group:
        for dx in (-4, 10):
            canvas.stroke([(x + dx, y), (x + dx - 4, y - 44), (x + dx + 2, y - 84)], "#2b2723", 4)
        canvas.poly(
            loop(move(path("-66,-74 -34,-112 14,-122 38,-104 20,-78 -20,-72"), x, y), 6), "#f6f2e2"
        )
        neck = smooth(move(path("28,-104 50,-134 24,-164 36,-194 54,-198"), x, y), steps=7)
        canvas.stroke(neck, "#f6f2e2", [22, 12, 10, 13])
        canvas.poly(move(path("54,-205 98,-192 54,-191"), x, y), "#d99a2b")
        canvas.oval(x + 56, y - 200, 2.4, 2.4, "#1c1a17")
    group.shade("#5d7a6a", 0.5, 120, 0.4)
    canvas.soft([weather.lens(x - 60, y + 26, 120, 30)], "#eef0dc", 0.5, 4)


SCENES = {"mangrove": mangrove}
