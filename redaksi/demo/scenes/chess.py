"""Will draw a game of chess at night."""

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter
from redaksi.demo.scenes.shapes import Point, Points, loop, move, oval, path

LIGHT, DARK = "#f3e3bd", "#33241b"
# Half outlines from the foot up, in hundredths of a square.
PAWN = "34,0 34,-10 22,-16 13,-44 20,-50 12,-54 17,-66 11,-80 0,-84"
BISHOP = "38,0 38,-12 24,-20 14,-66 24,-74 12,-80 18,-104 8,-124 0,-132"
KING = "42,0 42,-14 27,-22 18,-90 30,-98 20,-104 26,-132 0,-138"
# Which piece, on which square (column and row from the far left), whose.
STAND: tuple[tuple[str, float, float, Ink], ...] = (
    (KING, 6, 0, DARK), (PAWN, 5, 1, DARK), (PAWN, 6, 1, DARK), (BISHOP, 2, 1, DARK),
    (PAWN, 0, 2, DARK), (PAWN, 3, 3, DARK), (BISHOP, 5, 3, LIGHT), (PAWN, 4, 4, LIGHT),
    (PAWN, 1, 4, DARK), (BISHOP, 2, 5, LIGHT), (PAWN, 6, 5, LIGHT), (PAWN, 0, 5, LIGHT),
    (KING, 5, 6, LIGHT), (PAWN, 7, 6, LIGHT),
)  # fmt: skip


def _on_board(column: float, row: float) -> Point:
    """Turn a place on the board (0…8 each way) into a place of the picture."""
    depth = 0.6 + 0.05 * row
    return 700 + (column - 4) * 138 * depth, 292 + 1300 * (depth - 0.6)


def papan_catur(name: str) -> Image.Image:
    """Draw the board under a lamp, with two pairs of hands at its edge."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#120d10"), (0.4, "#2a1c17"), (1, "#1a1210")])
    canvas.glow(700, 470, 980, 760, "#f0b45c", 0.7, 1.5)
    mat = [(-60, 980), (180, 220), (1240, 220), (1520, 980)]
    canvas.gradient(mat, [(0, "#5c2a24"), (1, "#8a3a2a")])
    for i in range(-12, 24):
        canvas.stroke([(180 + i * 60, 220), (-400 + i * 120, 980)], "#d9a03a", 2, 0.25)
    _board(canvas)
    _hands(canvas, (520, 186), (890, 190), "#8a5a3b", -1)
    for outline, column, row, ink in STAND:
        _piece(canvas, outline, _on_board(column + 0.5, row + 0.72), ink, 0.86 + row * 0.06)
    _hands(canvas, (330, 940), (1120, 930), "#a5714c", 1)
    _lamp(canvas)
    return canvas.finish(0.5, 0.8)


def _board(canvas: Canvas) -> None:
    frame = [
        _on_board(-0.4, -0.35),
        _on_board(8.4, -0.35),
        _on_board(8.45, 8.4),
        _on_board(-0.45, 8.4),
    ]
    canvas.soft([[(x + 8, y + 26) for x, y in frame]], "#0a0606", 0.8, 14)
    canvas.poly([(x, y + 18) for x, y in frame], "#3a2416")
    canvas.gradient(frame, [(0, "#8a5f38"), (1, "#6b4426")])
    for row in range(8):
        for column in range(8):
            corners = [_on_board(column, row), _on_board(column + 1, row),
                       _on_board(column + 1, row + 1), _on_board(column, row + 1)]  # fmt: skip
            canvas.poly(corners, "#e9cf9c" if (row + column) % 2 == 0 else "#7c4a2c")
    canvas.shade(frame, "#1a0c08", 0.5, 0, 0.6)


def _piece(canvas: Canvas, outline: str, at: Point, ink: Ink, scale: float) -> None:
    """Turn a half outline into a piece with its shadow and its light."""
    half = path(outline)
    whole: Points = [*half, *((-x, y) for x, y in reversed(half))]
    canvas.soft([oval(at[0] + 34 * scale, at[1] - 4, 52 * scale, 14 * scale)], "#140a06", 0.7, 6)
    body = move(loop(whole, 4), *at, scale=scale)
    canvas.gradient(body, [(0, lighter(ink, 0.28)), (1, darker(ink, 0.22))])
    canvas.shade(body, "#140a06", 0.6, 0, 0.5)
    canvas.oval(at[0], at[1] - 1, 36 * scale, 9 * scale, darker(ink, 0.35))
    top = half[-1][1] * scale
    canvas.oval(at[0] - 6 * scale, at[1] + top * 0.86, 5 * scale, 9 * scale, "#fff3d0", 0.7)


def _hands(canvas: Canvas, left: Point, right: Point, skin: Ink, way: int) -> None:
    """Lay two hands with their sleeves on the mat; they come from above or below."""
    for (x, y), flip in ((left, False), (right, True)):
        size = 1.0 if way < 0 else 1.5
        sleeve = move(path("-46,0 46,0 74,-260 -74,-260"), x, y, size, 180 if way > 0 else 0)
        canvas.gradient(sleeve, [(0, "#e9e0cc"), (1, "#a99a80")])
        palm = move(loop(path("-40,0 -44,46 -22,78 18,80 42,46 40,0"), 5), x, y, size,
                    180 if way > 0 else 0, flip=flip)  # fmt: skip
        canvas.poly(palm, skin)
        for i in range(4):
            tip = move([(-26 + i * 18, 62), (-30 + i * 20, 112 - abs(i - 1.5) * 9)], x, y, size,
                       180 if way > 0 else 0, flip=flip)  # fmt: skip
            canvas.stroke(tip, darker(skin, 0.05 * i), [17 * size, 12 * size])
        canvas.shade(palm, "#2a120a", 0.5, 90 * way, 0.4)


def _lamp(canvas: Canvas) -> None:
    """Hang the lamp over the board."""
    canvas.stroke([(700, -10), (700, 60)], "#0e0a0a", 5)
    canvas.poly(path("640,112 760,112 724,56 676,56"), "#2f4a3c")
    canvas.oval(700, 112, 60, 12, "#fff3c8")
    canvas.glow(700, 116, 240, 160, "#fff0b8", 0.9)


SCENES = {"papan-catur": papan_catur}
