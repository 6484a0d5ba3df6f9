"""Will draw the small passenger ship."""

from PIL import Image

from redaksi.demo.scenes import weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER
from redaksi.demo.scenes.shapes import (
    Points,
    box,
    loop,
    move,
    path,
    ridge,
    sag,
)


def _ship_body(canvas: Canvas, x: float, y: float) -> Points:
    """Draw the hull of the passenger ship, its bow to the right."""
    hull = move(path("-470,-92 250,-92 330,-128 520,-140 478,-30 446,46 -430,46 -462,-20"), x, y)
    canvas.gradient(hull, [(0, "#fdf8ea"), (0.6, "#efe6d2"), (1, "#cfc2a6")])
    with canvas.clip(hull):
        canvas.rect(x - 500, y - 58, 1040, 15, MADDER)
        canvas.rect(x - 500, y - 40, 1040, 5, INDIGO)
        canvas.rect(x - 500, y + 14, 1040, 40, "#1f3a5c")
        canvas.shade(hull, "#2b2a3a", 0.55, 165, 0.5)
        for i in range(20):
            canvas.oval(x - 400 + i * 40, y - 20, 6.4, 6.4, "#3a4a5a")
            canvas.oval(x - 401 + i * 40, y - 21.5, 4, 4, "#8fa9b5")
    canvas.stroke(move(path("424,-92 424,-66 416,-54"), x, y), "#3a3530", 5)
    return hull


def _deck(canvas: Canvas, x: float, y: float, width: float, height: float, windows: int) -> None:
    """Draw one storey of the ship with its windows and railing; y is its floor."""
    wall = box(x, y - height, width, height)
    canvas.gradient(wall, [(0, "#e6ddc8"), (0.2, "#faf4e4"), (1, "#e3d9c2")])
    step = width / windows
    for i in range(windows):
        left = x + i * step + step * 0.22
        canvas.rect(left, y - height * 0.72, step * 0.56, height * 0.42, "#2f4556")
        canvas.poly(
            [
                (left, y - height * 0.72),
                (left + step * 0.4, y - height * 0.72),
                (left, y - height * 0.34),
            ],
            "#7f9db0",
            0.8,
        )
    canvas.rect(x - 14, y - height - 7, width + 28, 8, "#fffaf0")
    canvas.rect(x - 14, y - height + 1, width + 28, 5, "#8f8876", 0.6)


def _railing(canvas: Canvas, x: float, y: float, width: float) -> None:
    """Draw a railing with a few people leaning on it; y is the deck."""
    rng = canvas.rng
    at = x + 12
    while at < x + width - 12:
        if rng.random() < 0.8:
            tone = rng.choice(["#9c1f1c", "#d9a03a", "#2f5a47", "#27405e", "#7a4d33", "#e6d8b8"])
            canvas.poly(loop(move(path("-8,0 -7,-16 0,-21 7,-16 8,0"), at, y), 3), tone)
            canvas.oval(at, y - 26, 5, 6, "#8a5a3b")
            canvas.oval(
                at, y - 28.4, 5.6, 4.6, rng.choice(["#1d1815", "#9c1f1c", "#efe2c6", "#27405e"])
            )
        at += rng.uniform(20, 58)
    for dy in (5, 12, 19):
        canvas.rect(x, y - dy, width, 1.6, "#fffaf0")
    for i in range(int(width / 24) + 1):
        canvas.rect(x + i * 24, y - 20, 1.8, 20, "#fffaf0")


def _upper_works(canvas: Canvas, x: float, y: float) -> None:
    """Draw decks, bridge, funnel, boats and mast."""
    _deck(canvas, x - 400, y - 92, 690, 62, 20)
    _deck(canvas, x - 330, y - 160, 560, 56, 17)
    _railing(canvas, x - 404, y - 161, 74)
    _railing(canvas, x - 330, y - 223, 380)
    _deck(canvas, x + 60, y - 222, 160, 56, 6)
    canvas.poly(move(path("-190,-222 -176,-318 -92,-318 -82,-222"), x, y), MADDER)
    canvas.poly(move(path("-180,-292 -90,-292 -88,-270 -183,-270"), x, y), "#f6efe0")
    canvas.rect(x - 180, y - 326, 92, 14, "#26221f")
    canvas.shade(box(x - 190, y - 318, 108, 96), "#2b1216", 0.6, 180, 0.5)
    canvas.stroke([(x + 140, y - 284), (x + 140, y - 380)], "#efe6d2", [6, 3])
    canvas.stroke([(x + 112, y - 344), (x + 168, y - 344)], "#efe6d2", 4)
    canvas.stroke(sag((x + 140, y - 376), (x + 500, y - 146), 12), "#3a3a40", 1.4)
    canvas.stroke(sag((x + 140, y - 376), (x - 130, y - 324), 6), "#3a3a40", 1.4)
    for dx in (-310, -20):
        boat = move(path("-40,-12 40,-12 32,8 -32,8"), x + dx, y - 236)
        canvas.poly(loop(boat, 4), "#d9712b")
        canvas.rect(x + dx - 38, y - 248, 76, 5, "#f3d6b0")
        for side in (-30, 30):
            canvas.stroke(
                [
                    (x + dx + side, y - 222),
                    (x + dx + side, y - 262),
                    (x + dx + side * 0.7, y - 266),
                ],
                "#e6ddc8",
                3,
            )


def feri(name: str) -> Image.Image:
    """Draw a small passenger ship under way between islands."""
    canvas = Canvas(name)
    _sea(canvas)
    canvas.soft([weather.lens(150, 690, 1080, 90)], "#0e2c40", 0.7, 9)
    _ship_body(canvas, 640, 640)
    _upper_works(canvas, 640, 640)
    _railing(canvas, 900, 548, 60)
    _wake(canvas)
    canvas.soft(
        [loop(path("500,312 430,280 300,262 120,238 60,250 240,296 420,318 520,330"), 5)],
        "#6d6a6a",
        0.4,
        12,
    )
    weather.birds(
        canvas,
        [(1180, 330, 26), (1250, 290, 18), (1120, 270, 16), (330, 210, 15), (1330, 420, 20)],
        "#fbf8ee",
    )
    weather.waves(canvas, 800, 960, "#f3fbf6", 40, 0.3, swell=1.4)
    return canvas.finish()


def _sea(canvas: Canvas) -> None:
    """Draw sky, islands and sea."""
    canvas.backdrop([(0, "#7fa6ba"), (0.25, "#c3d5d2"), (0.45, "#f4e6c8")])
    weather.clouds(canvas, 50, 330, "#fffaf0", 12, 0.7, 1.2)
    rng = canvas.rng
    for y, high, tone, foot, peak in (
        (420, 18, "#a3bac0", "#d3d9cc", (1100, 150, 200)),
        (438, 12, "#7b9aa3", "#b5c5bf", (220, 110, 170)),
    ):
        canvas.gradient(ridge(rng, y, high, bottom=470, peaks=(peak,)), [(0, tone), (1, foot)])
    canvas.backdrop([(0, "#a9c5c6"), (0.18, "#5d93a3"), (0.5, "#2f6a85"), (1, "#173f5b")], 456)
    weather.waves(canvas, 460, 960, "#f3fbf6", 130, 0.36)


def _wake(canvas: Canvas) -> None:
    """Draw reflections, bow wave and wake."""
    rng = canvas.rng
    for i in range(46):
        x = rng.uniform(150, 1100)
        canvas.poly(
            weather.lens(x, 690 + rng.uniform(-8, 70), rng.uniform(50, 170), 7),
            "#f4ead2" if i % 4 else "#b5402c",
            0.34,
        )
    for i in range(30):
        share = i / 29
        canvas.poly(
            weather.lens(
                1060 + 60 * share - 150 * rng.random(),
                682 + 12 * rng.random() + 30 * share,
                rng.uniform(60, 190),
                rng.uniform(6, 16),
            ),
            "#fdfcf4",
            0.75,
        )
    for i in range(46):
        canvas.poly(
            weather.lens(
                rng.uniform(-120, 240) - i, 684 + rng.uniform(-6, 34), rng.uniform(60, 260), 9
            ),
            "#fdfcf4",
            0.55,
        )


SCENES = {"feri": feri}
