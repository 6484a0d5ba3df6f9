"""Will draw the players of the big Sasak drums."""

from collections.abc import Callable

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, TURMERIC, Ink, darker, lighter
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point, Points, box, loop, move, oval, path, ridge, smooth


def _drum(canvas: Canvas, x: float, y: float, size: float, ink: Ink) -> None:
    """Draw one big drum that hangs slantwise, its head towards us."""

    def at(points: Points) -> Points:
        """Place drum points in the picture."""
        return move(points, x, y, size, -10)

    head = at(oval(-0.5, 0, 0.25, 0.5, 0, 40))
    barrel = at(
        loop(
            path(
                "-0.5,-0.5 -0.1,-0.56 0.3,-0.56 0.7,-0.45 0.82,-0.2 0.86,0.05 "
                "0.8,0.3 0.68,0.45 0.3,0.57 -0.1,0.57 -0.5,0.5"
            ),
            5,
        )
    )
    canvas.poly(barrel, ink)
    _painting(canvas, size, at, barrel)
    canvas.poly(at(oval(-0.5, 0, 0.275, 0.54, 0, 40)), "#2b1712")
    canvas.poly(at(oval(-0.5, 0, 0.26, 0.515, 0, 40)), "#a87440")
    canvas.poly(head, "#e9d6ac")
    canvas.shade(head, "#8a6233", 0.7, 60, 0.25)
    canvas.poly(at(oval(-0.52, 0.02, 0.13, 0.27, 0, 30)), "#c9a870", 0.7)
    canvas.stroke(at(oval(-0.5, 0, 0.2, 0.4, 0, 40)), "#b08a50", 2, 0.6)


def _painting(canvas: Canvas, size: float, at: Callable[[Points], Points], barrel: Points) -> None:
    """Paint the barrel with its bands and diamonds."""
    with canvas.clip(barrel, size * 0.4):
        for left, wide, tone in ((-0.2, 0.05, TURMERIC), (0.5, 0.05, TURMERIC)):
            canvas.poly(
                at(
                    loop(
                        [
                            (left, -0.6),
                            (left + 0.16, 0),
                            (left, 0.6),
                            (left + wide, 0.6),
                            (left + wide + 0.16, 0),
                            (left + wide, -0.6),
                        ],
                        5,
                    )
                ),
                tone,
            )
        for row in range(-3, 4):
            for k in range(5):
                px, py = -0.03 + k * 0.12 + 0.12 * (1 - (row / 3.4) ** 2), row * 0.17
                canvas.poly(
                    at(move(path("0,-0.07 0.05,0 0,0.07 -0.05,0"), px, py)),
                    "#efe2c6" if (row + k) % 2 else TURMERIC,
                )
        canvas.soft([at(box(-0.6, 0.2, 1.6, 0.5))], "#0c0508", 0.72, size * 0.1)
        canvas.soft([at(box(-0.4, -0.5, 1.2, 0.14))], "#ffe3a8", 0.42, size * 0.06)


def _player(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas, x: float, y: float, size: float, cloth: Ink, drum: Ink, beat: float
) -> None:
    """Draw one player with his drum and his two sticks."""
    look = Look(
        top="#1f1c22",
        bottom="#2a2026",
        head="cloth",
        hair=cloth,
        sleeves="long",
        legs="sarong",
        skin="#8a5a3b",
        shoes="#6d4a34",
    )
    pose = Pose(
        "side", -6, ((70, 60 + beat), (96, 40 - beat)), ((-9, 0), (11, 0)), flip=True, nod=4
    )
    canvas.soft([oval(x, y + 6, size * 0.34, size * 0.045)], "#140a0c", 0.6, 9)
    with canvas.group() as group:
        places = person(canvas, x, y, size, look, pose)
        wrap = move(path("-0.085,-0.55 0.09,-0.55 0.13,-0.24 -0.12,-0.22"), x, y, size)
        canvas.poly(wrap, cloth)
        for i in range(5):
            share = i / 4
            left = (x - size * (0.085 + 0.035 * share), y - size * (0.53 - 0.28 * share))
            right = (x + size * (0.09 + 0.04 * share), y - size * (0.53 - 0.27 * share))
            canvas.stroke([left, right], TURMERIC if i % 2 else "#efe2c6", size * 0.011)
    group.rim(-3, 1.6, "#ffd58f", 0.75)
    _drum(canvas, x - size * 0.09, y - size * 0.49, size * 0.3, drum)
    canvas.stroke(
        [(x - size * 0.02, y - size * 0.77), (x + size * 0.05, y - size * 0.44)],
        MADDER,
        size * 0.028,
    )
    _sticks(canvas, size, places, look)


def _sticks(canvas: Canvas, size: float, places: dict[str, Point], look: Look) -> None:
    """Draw the two sticks in his hands."""
    for key, dx, dy in (("far", -0.1, -0.13), ("near", -0.16, 0.02)):
        px, py = places[key]
        canvas.stroke(
            [(px + size * 0.02, py - size * dy * 0.2), (px + dx * size, py + dy * size)],
            "#c9a25e",
            size * 0.016,
        )
        canvas.oval(px + dx * size, py + dy * size, size * 0.022, size * 0.022, MADDER)
        canvas.oval(px, py, size * 0.022, size * 0.022, look.skin)


def _umbrella(canvas: Canvas, x: float, y: float, size: float, ink: Ink) -> None:
    """Draw a tall ceremonial umbrella with a fringe; y is its top."""
    canvas.stroke([(x, y), (x, y + size * 3.4)], "#3a2a1c", size * 0.05)
    shade = loop(move(path("-1,0.55 -0.55,0.14 0,0 0.55,0.14 1,0.55 0,0.62"), x, y, size), 6)
    canvas.poly(shade, ink)
    for i in range(-3, 4):
        canvas.stroke(
            smooth(
                [
                    (x, y),
                    (x + i * size * 0.17, y + size * 0.2),
                    (x + i * size * 0.3, y + size * 0.57),
                ],
                steps=5,
            ),
            darker(ink, 0.25),
            2,
            0.7,
        )
    for i in range(34):
        px = x - size + i * size / 16.5
        drop = size * (0.56 + 0.06 * (1 - ((px - x) / size) ** 2))
        canvas.rect(
            px, y + drop, size * 0.036, size * 0.15, TURMERIC if i % 2 else lighter(ink, 0.4)
        )
    canvas.oval(x, y - size * 0.04, size * 0.06, size * 0.08, TURMERIC)


def _crowd(canvas: Canvas) -> None:
    """Draw the people who watch, as a dark row behind the players."""
    rng = canvas.rng
    for row, (y, tone) in enumerate(((640, "#6b4a44"), (668, "#4a343a"), (700, "#33252f"))):
        inks: tuple[Ink, ...] = (tone, lighter(tone, 0.12), tone if row else "#7c3a2a")
        for i in range(30):
            x = -20 + i * 51 + rng.uniform(-14, 14)
            high = rng.uniform(0, 26)
            ink = darker(inks[rng.randrange(3)], 0.1 * row)
            canvas.oval(x, y - high - 30, 13, 16, ink)
            canvas.poly(
                loop(
                    [
                        (x - 30, y + 60),
                        (x - 24, y - high),
                        (x, y - high - 15),
                        (x + 24, y - high),
                        (x + 30, y + 60),
                    ],
                    4,
                ),
                ink,
            )


def gendang(name: str) -> Image.Image:
    """Draw a row of drummers at a village ceremony in the evening."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#3a4a5f"), (0.3, "#a3766a"), (0.52, "#eab473"), (0.7, "#f6d795")])
    canvas.glow(1200, 560, 620, 430, "#fff0c0", 0.8)
    weather.clouds(canvas, 60, 330, "#f3cf9a", 8, 0.5)
    canvas.gradient(
        ridge(canvas.rng, 600, 20, bottom=700, peaks=((300, 150, 280),)),
        [(0, "#8a6f6d"), (1, "#c99a72")],
    )
    for x, high, lean in ((90, 400, 40), (200, 310, -30), (1390, 430, -40), (820, 260, 24)):
        plants.palm(canvas, x, 650, high, lean, "#4f3f45", "#4f4a48")
    _umbrella(canvas, 420, 176, 120, "#d9a03a")
    _umbrella(canvas, 1120, 150, 130, "#efe2c6")
    _crowd(canvas)
    canvas.backdrop([(0, "#8a5d44"), (0.25, "#6d4636"), (1, "#33211f")], 738)
    canvas.shade(box(0, 738, 1440, 222), "#1c1218", 0.5, 90, 0.3)
    _player(canvas, 1240, 846, 520, "#2f5a47", "#4a1a1c", 10)
    _player(canvas, 820, 886, 620, "#7c1c1a", "#23344f", -14)
    _player(canvas, 340, 936, 740, "#27405e", "#8a1f1c", 20)
    canvas.soft([box(-40, 900, 1520, 120)], "#140a10", 0.45, 40)
    return canvas.finish(0.5, 0.6)


SCENES = {"gendang": gendang}
