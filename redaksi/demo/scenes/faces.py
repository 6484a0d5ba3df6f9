"""Will draw the faces of the portraits: skin, eyes, nose, mouth."""

from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter, mix
from redaksi.demo.scenes.shapes import Point, Points, loop, move, oval, path, ribbon, smooth

# Half a face from the temple to the chin; the other half mirrors it.
HALF = path("-146,-70 -150,0 -146,64 -132,128 -104,184 -66,222 -26,238")


EYE_LINE = -4.0


@dataclass(frozen=True)
class Face:
    """What makes one face different from another."""

    skin: Ink = "#b07d55"
    jaw: float = 1.0
    length: float = 1.0
    eyes: float = 1.0
    brows: float = 1.0
    brow_ink: Ink = "#2a1d16"
    nose: float = 1.0
    lips: Ink = "#8f4a3e"
    mouth: float = 1.0
    smile: float = 0.5
    age: float = 0.0
    turn: float = 8.0
    at: Point = (480.0, 545.0)
    size: float = 1.2


def place(face: Face, points: Points) -> Points:
    """Put points of the face into the picture."""
    return move(points, face.at[0], face.at[1], face.size)


def _line(
    canvas: Canvas, face: Face, points: Points, ink: Ink, widths: Sequence[float], alpha: float
) -> None:
    """Draw a line of the face; its widths grow with the face."""
    canvas.stroke(place(face, points), ink, [w * face.size for w in widths], alpha)


def outline(face: Face) -> Points:
    """Give the edge of the face, without the forehead's top."""
    half = [(x * (face.jaw if y > 60 else 1), y * (face.length if y > 0 else 1)) for x, y in HALF]
    crown = path("-132,-140 -90,-206 0,-228 90,-206 132,-140")
    return loop([*half[::-1], *crown, *[(-x, y) for x, y in half]], 6)


def skin_and_light(canvas: Canvas, face: Face) -> None:
    """Draw the face, lit from the left."""
    skin = face.skin
    shape = place(face, outline(face))
    canvas.poly(shape, skin)
    x, y = face.at
    with canvas.clip(shape, 240):
        dark = mix(skin, "#4a1f1a", 0.55)
        canvas.soft(
            [place(face, loop(path("36,-240 160,-220 190,0 160,200 40,270 70,150 96,40 60,-60")))],
            dark,
            0.5,
            26,
        )
        for side in (-1, 1):
            eye = place(face, oval(side * 66 + face.turn, -14, 52, 32))
            canvas.soft([eye], dark, 0.3, 12)
            canvas.glow(x + (side * 88 + face.turn) * face.size, y + 84, 74, 58, "#b4483a", 0.2)
        canvas.glow(x - 40, y - 150, 130, 90, "#ffe6c2", 0.32)
        canvas.glow(x - 84, y + 50, 60, 52, "#ffe6c2", 0.26)
        canvas.soft([place(face, path("-110,196 0,260 110,196 60,300 -60,300"))], dark, 0.35, 16)
    canvas.shade(shape, dark, 0.42, 8, 0.52)


def nose(canvas: Canvas, face: Face) -> None:
    """Draw the nose by its shadow, its wings and its light."""
    t, w = face.turn * 1.5, face.nose
    dark = mix(face.skin, "#5a2218", 0.5)
    side = path(f"{t + 6},-30 {t + 14},30 {t + 22 * w},74 {t + 36 * w},92 {t + 24 * w},108 {t},112")
    canvas.soft([place(face, loop([*side, (t + 8, 60), (t + 4, 10)], 5))], dark, 0.55, 5)
    under = path(f"{t - 34 * w},96 {t - 16 * w},108 {t},114 {t + 18 * w},108 {t + 36 * w},96")
    wings = path(f"{t + 24 * w},118 {t},124 {t - 24 * w},118")
    canvas.poly(place(face, loop([*under, *wings], 5)), dark, 0.5)
    for s in (-1, 1):
        hole = oval(t + s * 17 * w, 107, 9 * w, 4.6, s * -16)
        canvas.poly(place(face, hole), mix(face.skin, "#2a0f0c", 0.75), 0.85)
        wing = path(f"{t + s * 27 * w},80 {t + s * 38 * w},94 {t + s * 30 * w},108")
        _line(canvas, face, smooth(wing, 5), dark, [1, 4, 1.5], 0.7)
    x, y = place(face, [(t - 4, 84)])[0]
    canvas.glow(x, y, 20, 18, "#fff0d8", 0.55)
    canvas.glow(x - 2, y - 60, 12, 56, "#fff0d8", 0.4)


def _eye(canvas: Canvas, face: Face, side: int) -> None:
    """Draw one eye; side is -1 or 1."""
    e = face.eyes
    cx = side * 64 + face.turn

    def at(points: Points) -> Points:
        """Put points of this eye into the picture, mirrored for the right one."""
        return place(face, [(cx + side * px, EYE_LINE + py * e) for px, py in points])

    ball = loop(path("-32,3 -18,-8 2,-12 20,-8 35,0 20,8 0,11 -18,9"), 5)
    canvas.poly(at(ball), "#e3d8c9")
    with canvas.clip(at(ball), 60):
        x, y = place(face, [(cx + face.turn * 0.35, EYE_LINE - 1)])[0]
        k = face.size
        canvas.oval(x, y, 14.5 * k, 14.5 * k, "#3a2216")
        canvas.oval(x, y + 3 * k, 9.5 * k, 9 * k, "#5d3a22", 0.8)
        canvas.oval(x, y, 6.8 * k, 6.8 * k, "#0f0a09")
        canvas.soft([at(path("-36,-16 36,-18 36,-6 0,-8 -36,-3"))], "#3a1f18", 0.55, 3)
        canvas.oval(x - 5 * k, y - 5 * k, 3.4 * k, 3.4 * k, "#ffffff")
    lid = smooth(path("-34,4 -19,-8 2,-12.6 21,-8.6 39,-1"), 6)
    canvas.stroke(at(lid), "#1d1210", [3, 6.4, 7.2, 6, 2.4])
    low = smooth(path("-30,5 -16,11 2,13 20,9 34,1"), 6)
    canvas.stroke(at(low), mix(face.skin, "#3a1510", 0.6), [1.2, 2.8, 1.4], 0.7)
    crease = smooth(path("-30,-14 -10,-23 12,-23 34,-12"), 6)
    canvas.stroke(at(crease), mix(face.skin, "#3a1510", 0.6), [1, 3.6, 1], 0.75)


def _brow(canvas: Canvas, face: Face, side: int) -> None:
    """Draw one eyebrow."""
    b = face.brows
    way = path("-36,-42 -12,-51 18,-53 46,-40")
    placed = [(side * 64 + face.turn + side * px, EYE_LINE + py) for px, py in way]
    canvas.poly(
        ribbon(place(face, smooth(placed, 6)), [13 * b, 16 * b, 12 * b, 3]), face.brow_ink, 0.88
    )


def eyes(canvas: Canvas, face: Face) -> None:
    """Draw both eyes with their brows."""
    for side in (-1, 1):
        _eye(canvas, face, side)
        _brow(canvas, face, side)


def mouth(canvas: Canvas, face: Face) -> None:
    """Draw the mouth; a smile lifts its corners."""
    t, m, s = face.turn * 1.2, face.mouth, face.smile * 20
    lips = face.lips
    left, right = (t - 52 * m, 158 - s), (t + 52 * m, 158 - s)
    middle = [(t - 26 * m, 158), (t, 161), (t + 26 * m, 158)]
    upper = [left, (t - 20 * m, 146), (t - 5, 149), (t + 6, 149), (t + 21 * m, 146), right]
    canvas.poly(place(face, loop([*upper, *middle[::-1]], 5)), darker(lips, 0.14))
    lower = [right, (t + 30 * m, 172), (t, 180 + s * 0.2), (t - 30 * m, 172), left]
    canvas.poly(place(face, loop([*middle, *lower], 5)), lighter(lips, 0.12))
    line = smooth([(left[0] - 4, left[1] - 2), *middle, (right[0] + 4, right[1] - 2)], 6)
    canvas.stroke(place(face, line), mix(lips, "#2a0d0c", 0.75), [1.4, 4, 5, 4, 1.4])
    x, y = place(face, [(t - 10, 170)])[0]
    canvas.glow(x, y, 26, 8, "#fff0e0", 0.4)
    dark = mix(face.skin, "#4a1f1a", 0.5)
    canvas.soft([place(face, oval(t, 196, 34, 7))], dark, 0.45, 5)
    for side in (-1, 1):
        corner = (left if side < 0 else right)[0] + side * 7
        canvas.soft([place(face, oval(corner, 158 - s, 7, 10))], dark, 0.4, 4)


def lines_of_age(canvas: Canvas, face: Face) -> None:
    """Draw the folds and wrinkles of somebody who is no longer young."""
    if not face.age:
        return
    ink = mix(face.skin, "#3a1712", 0.6)
    t = face.turn
    for side in (-1, 1):
        fold = path(f"{side * 40 + t},92 {side * 62 + t},122 {side * 70 + t},156")
        _line(canvas, face, smooth(fold, 6), ink, [0.8, 4.4, 0.8], 0.55 * face.age)
        for k in range(3):
            way = path(f"{side * 108 + t},{-8 + k * 9} {side * 128 + t},{-14 + k * 13}")
            _line(canvas, face, way, ink, [2.4, 0.6], 0.5 * face.age)
        bag = path(f"{side * 40 + t},20 {side * 66 + t},29 {side * 92 + t},20")
        _line(canvas, face, smooth(bag, 6), ink, [0.6, 3, 0.6], 0.5 * face.age)
    for k in range(3):
        y = -92 - k * 24
        way = path(f"{t - 70 + k * 8},{y} {t},{y - 7} {t + 70 - k * 8},{y}")
        _line(canvas, face, smooth(way, 8), ink, [0.6, 2.6, 0.6], 0.42 * face.age)


def ears(canvas: Canvas, face: Face) -> None:
    """Draw both ears."""
    for side in (-1, 1):
        shape = loop(
            [(side * x, y) for x, y in path("140,-34 166,-44 176,-14 166,30 150,54 140,40")], 5
        )
        canvas.poly(place(face, shape), darker(face.skin, 0.1 if side < 0 else 0.36))
        inner = [(side * x, y) for x, y in path("150,-26 164,-22 162,8 152,28")]
        _line(canvas, face, smooth(inner, 5), darker(face.skin, 0.45), [1.4, 5, 1.4], 0.7)


def draw(canvas: Canvas, face: Face) -> None:
    """Draw everything that every face has."""
    skin_and_light(canvas, face)
    nose(canvas, face)
    eyes(canvas, face)
    mouth(canvas, face)
    lines_of_age(canvas, face)
