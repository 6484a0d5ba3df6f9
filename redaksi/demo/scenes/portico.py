"""Will draw the portico of a government building."""

from PIL import Image

from redaksi.demo.scenes import plants
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.flags import flag
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Points, box, path


def _column(canvas: Canvas, x: float, top: float, low: float, wide: float) -> None:
    """Draw a fluted column lit from the left."""
    shaft = [
        (x - wide * 0.42, top),
        (x + wide * 0.42, top),
        (x + wide * 0.5, low),
        (x - wide * 0.5, low),
    ]
    canvas.gradient(
        shaft, [(0, "#e0cfa8"), (0.2, "#fff4d8"), (0.55, "#cdb88f"), (1, "#6d5f52")], sideways=True
    )
    for i in range(1, 8):
        share = i / 8
        canvas.stroke(
            [(x - wide * 0.42 + wide * 0.84 * share, top), (x - wide * 0.5 + wide * share, low)],
            "#6d5f4f",
            wide * 0.016,
            0.5,
        )
    high = wide * 0.2
    for k, grow in ((0, 0.62), (1, 0.56)):
        canvas.gradient(
            box(
                x - wide * grow,
                low - high * (0.5 + k * 0.5) + high * 0.5,
                wide * grow * 2,
                high * 0.5,
            ),
            [(0, "#fff0cf"), (0.5, "#d3c094"), (1, "#75675a")],
            sideways=True,
        )
        canvas.gradient(
            box(x - wide * grow, top - high * 0.5 + k * high * 0.5, wide * grow * 2, high * 0.5),
            [(0, "#fff0cf"), (0.5, "#d3c094"), (1, "#75675a")],
            sideways=True,
        )


def gedung_pemerintah(name: str) -> Image.Image:
    """Draw the long portico of a government building in the morning sun."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#7fa6bc"), (0.3, "#c9dad3"), (0.6, "#f8e6ba")])
    canvas.glow(120, 420, 560, 460, "#fff3cc", 0.9)
    plants.bushes(canvas, 600, 40, "#5d7f58", right=900, count=26)
    plants.bushes(canvas, 640, 24, "#45663f", right=900, count=30)
    canvas.gradient(path("-10,650 980,610 980,640 -10,800"), [(0, "#8fa85c"), (1, "#6b8a48")])
    flag(canvas, 250, 690, 470, 110)
    vanish = (1010.0, 560.0)
    wall = [(1450, -10), vanish, (vanish[0], 590), (1450, 820)]
    _doors(canvas)
    _ceiling(canvas)
    floor = path("-10,980 -10,890 1000,604 1040,604 1450,850 1450,980")
    canvas.gradient(floor, [(0, "#c9b48a"), (1, "#8f7652")])
    _light(canvas, wall)
    for i in range(6, -1, -1):
        share = 1 - 0.66**i
        x = 120 + (990 - 120) * share
        scale = 0.66**i
        top, low = 500 - 520 * scale, 596 + 300 * scale
        _column(canvas, x, top, low, 170 * scale)
    canvas.poly(path("-10,-10 760,-10 1000,480 996,490 -10,-10"), "#c9b080")
    _clerks(canvas)
    return canvas.finish(0.5, 0.6)


def _doors(canvas: Canvas) -> None:
    """Draw the long wall with its doors."""
    canvas.gradient(path("1450,-10 1040,470 1040,600 1450,860"), [(0, "#f0dfb8"), (1, "#d3b98a")])
    for i in range(4):
        a, b = 1420 - i * 110, 1352 - i * 100
        ya, yb = _edge(a, 300), _edge(b, 300)
        canvas.gradient(
            [(a, ya), (b, yb), (b, _edge(b, 800)), (a, _edge(a, 800))],
            [(0, "#4a3222"), (1, "#7a5432")],
        )
        canvas.stroke(
            [((a + b) / 2, (ya + yb) / 2), ((a + b) / 2, _edge((a + b) / 2, 800))], "#2b1b12", 3
        )


def _ceiling(canvas: Canvas) -> None:
    """Draw the ceiling and its beams."""
    canvas.gradient(
        path("-10,-10 1450,-10 1040,486 1000,486 -10,60"), [(0, "#b39a70"), (1, "#e9d3a0")]
    )
    for i in range(9):
        share = (i / 8) ** 1.7
        canvas.stroke(
            [(-10 + 1010 * share, 60 + 426 * share), (1450 - 410 * share, -10 + 496 * share)],
            "#7a6548",
            6 - 4 * share,
            0.6,
        )


def _edge(x: float, at_near: float) -> float:
    """Follow a line of the right wall towards the vanishing point."""
    return 560 + (at_near - 560) * (x - 1010) / 430


def _light(canvas: Canvas, wall: Points) -> None:
    """Lay bars of sun between the shadows of the columns on the floor and the wall."""
    for i in range(5):
        scale = 0.66**i
        x = 120 + 870 * (1 - scale) + 110 * scale
        y = 600 + 292 * scale
        right = x + 520 * scale
        canvas.soft(
            [
                [
                    (x, y),
                    (x + 150 * scale, y - 34 * scale),
                    (right + 120 * scale, y + 30 * scale),
                    (right - 40 * scale, y + 76 * scale),
                ]
            ],
            "#fff0c4",
            0.75,
            2 + 3 * scale,
        )
    canvas.shade(wall, "#fff0c4", 0.35, 200, 0.4)


def _clerks(canvas: Canvas) -> None:
    """Draw two officials who walk along the portico."""
    first = Look(top="#8a7a4a", bottom="#5d5334", head="peci", sleeves="long", skin="#8a5a3b")
    second = Look(
        top="#8a7a4a", bottom="#5d5334", head="hijab", hair="#7c2a22", legs="sarong", sleeves="long"
    )
    canvas.soft(
        [path("960,800 1010,796 1240,838 1220,850"), path("1060,812 1110,808 1330,850 1310,862")],
        "#3a2a1c",
        0.6,
        5,
    )
    with canvas.group() as group:
        person(
            canvas, 968, 806, 330, first, Pose("front", 0, ((-14, 70), (12, 4)), ((-6, 0), (7, 0)))
        )
        person(
            canvas, 1118, 818, 312, second, Pose("front", 0, ((-10, 86), (9, 4)), ((-4, 0), (5, 0)))
        )
        canvas.poly(path("918,640 968,632 972,694 922,702"), "#7c2a22")
    group.shade("#2a1c14", 0.5, 0, 0.45)
    group.rim(3, 1.4, "#fff0c4", 0.85)


SCENES = {"gedung-pemerintah": gedung_pemerintah}
