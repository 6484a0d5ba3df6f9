"""Will draw palms, trees, bushes and grass."""

import math

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter, mix
from redaksi.demo.scenes.shapes import Point, Points, band, loop, oval, smooth, wobble


def palm(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    x: float,
    y: float,
    height: float,
    lean: float,
    ink: Ink,
    leaf: Ink | None = None,
    fronds: int = 11,
) -> None:
    """Draw a coconut palm; lean is how far the crown stands beside the foot."""
    rng = canvas.rng
    leaf = ink if leaf is None else leaf
    crown = (x + lean, y - height)
    trunk = smooth(
        [(x, y), (x + lean * 0.18, y - height * 0.4), (x + lean * 0.6, y - height * 0.78), crown],
        steps=8,
    )
    canvas.stroke(trunk, ink, [height * 0.055, height * 0.032, height * 0.026])
    for i in range(fronds):
        angle = -205 + 230 * i / (fronds - 1) + rng.uniform(-9, 9)
        shade = darker(leaf, 0.18) if i % 3 == 0 else lighter(leaf, 0.1) if i % 3 == 1 else leaf
        frond(canvas, crown, angle, height * rng.uniform(0.36, 0.46), shade)
    for dx, dy in ((-0.02, 0.02), (0.022, 0.026), (0.0, 0.04)):
        canvas.oval(
            crown[0] + dx * height,
            crown[1] + dy * height,
            height * 0.018,
            height * 0.02,
            darker(ink, 0.2),
        )


def frond(canvas: Canvas, at: Point, angle: float, length: float, ink: Ink) -> None:
    """Draw one feathered palm leaf that bends under its weight."""
    rib: Points = [at]
    a = math.radians(angle)
    steps = 11
    for i in range(steps):
        drop = 0.16 + 0.1 * i / steps
        a += drop * math.cos(a)
        rib.append(
            (rib[-1][0] + math.cos(a) * length / steps, rib[-1][1] + math.sin(a) * length / steps)
        )
    for i in range(1, steps):
        (x, y), (bx, by) = rib[i], rib[i - 1]
        long = length * 0.3 * math.sin(math.pi * (0.16 + 0.8 * i / steps))
        along = math.atan2(y - by, x - bx)
        for side in (-1, 1):
            turn = along + side * 0.85
            tip = (x + math.cos(turn) * long, y + math.sin(turn) * long + long * 0.45)
            canvas.poly([(bx, by), (x, y), tip], ink)
    canvas.poly(band(rib, [length * 0.03, length * 0.01]), ink)


def crown(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    ink: Ink,
    light: Ink,
    lumps: int = 26,
) -> None:
    """Draw the leaves of a tree as lumps that are light above and dark below."""
    rng = canvas.rng
    spots = []
    for _ in range(lumps):
        a, r = rng.uniform(0, math.tau), rng.random() ** 0.5
        spots.append((x + math.cos(a) * r * width * 0.4, y + math.sin(a) * r * height * 0.4))
    spots.sort(key=lambda p: p[1] - p[0] * 0.1)
    for layer, (share, shift) in enumerate(((0.0, 0.0), (0.5, -0.08), (1.0, -0.17))):
        for px, py in spots[:: layer + 1]:
            size = rng.uniform(0.2, 0.3) * (1 - layer * 0.26)
            blob = wobble(
                rng,
                oval(
                    px - shift * width * 0.3,
                    py + shift * height,
                    width * size,
                    height * size,
                    0,
                    11,
                ),
                width * 0.02,
            )
            canvas.poly(loop(blob, 3), mix(ink, light, share))


def tree(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    x: float,
    y: float,
    height: float,
    ink: Ink,
    light: Ink,
    trunk: Ink,
    wide: float = 1.1,
) -> None:
    """Draw a broad shade tree."""
    for dx, up, thick in ((0, 0.6, 0.07), (-0.2, 0.66, 0.035), (0.18, 0.68, 0.035)):
        way = smooth(
            [(x, y), (x + dx * height * 0.2, y - height * 0.3), (x + dx * height, y - height * up)],
            steps=6,
        )
        canvas.stroke(way, trunk, [thick * height, thick * height * 0.5])
    crown(canvas, x, y - height * 0.68, height * wide, height * 0.66, ink, light)


def bushes(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    y: float,
    size: float,
    ink: Ink,
    left: float = -40,
    right: float = 1480,
    count: int = 60,
) -> None:
    """Draw a row of far trees as round lumps along a line."""
    rng = canvas.rng
    for _ in range(count):
        r = size * rng.uniform(0.5, 1.3)
        tone = mix(ink, darker(ink, 0.25), rng.random())
        canvas.oval(rng.uniform(left, right), y + rng.uniform(-0.3, 0.4) * size, r * 1.3, r, tone)


def grass(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    x: float,
    y: float,
    height: float,
    ink: Ink,
    blades: int = 9,
    spread: float = 0.5,
) -> None:
    """Draw a tuft of grass."""
    rng = canvas.rng
    for _ in range(blades):
        tip = rng.uniform(-spread, spread) * height
        tall = height * rng.uniform(0.55, 1)
        foot = x + rng.uniform(-0.15, 0.15) * height
        canvas.poly(
            [
                (foot - height * 0.03, y),
                (foot + tip * 0.4, y - tall * 0.6),
                (foot + tip, y - tall),
                (foot + tip * 0.45 + height * 0.03, y - tall * 0.55),
                (foot + height * 0.03, y),
            ],
            mix(ink, darker(ink, 0.35), rng.random()),
        )
