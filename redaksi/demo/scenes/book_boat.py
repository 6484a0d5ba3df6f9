"""Will draw the boat full of books."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.books import shelf
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, TURMERIC, darker
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import (
    band,
    box,
    loop,
    move,
    path,
    ribbon,
    ridge,
    sag,
    smooth,
)


def _hull(canvas: Canvas, x: float, y: float) -> None:
    """Draw the wooden hull, its bow to the right."""
    deck = path("-500,-92 -380,-48 -180,-24 60,-22 280,-44 450,-104 560,-176")
    rail = smooth(deck, steps=8)
    keel = smooth(path("560,-176 500,-60 400,40 250,70 -250,70 -420,44 -480,-20 -500,-92"), steps=8)
    hull = move([*rail, *keel], x, y)
    canvas.gradient(hull, [(0, "#fbf5e6"), (0.55, "#efe4cb"), (1, "#b9a988")])
    with canvas.clip(hull):
        for drop, thick, ink in ((26, 20, MADDER), (58, 8, TURMERIC), (104, 60, INDIGO)):
            canvas.poly(band(move(rail, x, y + drop), [thick]), ink)
        for drop in (44, 74, 92):
            canvas.poly(band(move(rail, x, y + drop), [1.6]), "#6d5a3d", 0.5)
        canvas.shade(hull, "#2b2026", 0.5, 115, 0.45)
    canvas.poly(ribbon(move(rail, x, y), [11]), "#6b3f22")
    canvas.poly(ribbon(move(rail, x, y - 4), [3]), "#a9713f")


def _house(canvas: Canvas, x: float, y: float) -> None:
    """Draw the open deck house with its shelves and awning."""
    canvas.rect(x - 270, y - 236, 500, 262, "#4a3120")
    canvas.shade(box(x - 270, y - 236, 500, 220), "#140c08", 0.7, 270, 0.3)
    for row in range(3):
        board = y - 168 + row * 66
        shelf(canvas, x - 258, board, 480, 56)
        canvas.rect(x - 266, board, 492, 8, "#9a6a3c")
    for dx in (-270, -108, 56, 218):
        canvas.rect(x + dx, y - 240, 12, 226, "#8a5a30")
        canvas.rect(x + dx + 8, y - 240, 4, 226, "#5d3a1e")
    canvas.poly(move(path("-330,-236 296,-236 250,-304 -284,-304"), x, y), "#2c5b73")
    canvas.shade(
        move(path("-330,-236 296,-236 250,-304 -284,-304"), x, y), "#f2e3bd", 0.5, 300, 0.4
    )
    for i in range(13):
        left = x - 330 + i * 48.2
        ink = "#f3ead5" if i % 2 else "#b5402c"
        canvas.poly(loop(move(path("0,-238 48,-238 46,-218 24,-206 2,-218"), left, y), 4), ink)


def _readers(canvas: Canvas) -> None:
    """Place the crew and the children."""
    girl = Look(
        top="#f3ead5", bottom=MADDER, legs="skirt", head="hijab", hair="#f3ead5", shoes="#8a5a3b"
    )
    boy = Look(
        top="#d9a03a", bottom=INDIGO, legs="shorts", head="hair", shoes="#8a5a3b", skin="#8a5a3b"
    )
    crew = Look(top="#2f5a47", bottom="#2a2320", head="cap", hair=MADDER, sleeves="short")
    seat = Pose(arms=((34, 62), (40, 66)), legs=((78, -74), (84, -78)), hip=22, lean=6, nod=8)
    with canvas.group() as group:
        for x, y, look in ((960, 596, girl), (1070, 566, boy)):
            places = person(canvas, x, y, 210, look, seat)
            px, py = places["near"]
            _book(canvas, px + 2, py - 2)
        person(
            canvas,
            336,
            556,
            262,
            crew,
            Pose(arms=((-10, 8), (62, 20)), legs=((-3, 0), (6, 0)), flip=True),
        )
    group.rim(2, 1.2, "#fff1cc", 0.6)
    with canvas.group() as group:
        kids = ((176, 640, 218, girl), (92, 644, 196, boy))
        for x, y, size, look in kids:
            person(
                canvas, x, y, size, look, Pose(arms=((58, 30), (70, 24)), legs=((-4, 0), (5, 0)))
            )
        _book(canvas, 254, 520)
    group.rim(2, 1.2, "#fff1cc", 0.6)


def _book(canvas: Canvas, x: float, y: float) -> None:
    """Draw an open book in somebody's hands."""
    canvas.poly(move(path("-24,-20 0,-4 24,-24 26,4 0,22 -22,8"), x, y), "#b5402c")
    canvas.poly(move(path("-20,-22 0,-8 0,15 -19,3"), x, y), "#fbf5e6")
    canvas.poly(move(path("0,-8 21,-25 22,-1 0,15"), x, y), "#e3d8bd")


def _island(canvas: Canvas, y: float) -> None:
    """Draw the low island with its palms and roofs."""
    rng = canvas.rng
    canvas.gradient(
        ridge(rng, y - 74, 26, bottom=y, peaks=((1180, 120, 260), (300, 60, 200))),
        [(0, "#8fb0ad"), (1, "#c5d3bd")],
    )
    canvas.poly(
        smooth(
            [
                (560, y),
                (700, y - 20),
                (980, y - 30),
                (1250, y - 22),
                (1460, y - 26),
                (1460, y + 4),
                (600, y + 4),
            ],
            steps=5,
        ),
        "#5d7f60",
    )
    _palms_and_roofs(canvas, y)


def _palms_and_roofs(canvas: Canvas, y: float) -> None:
    """Draw the palms, the roofs and the beach of the island."""
    rng = canvas.rng
    for i in range(17):
        plants.palm(
            canvas,
            690 + i * 46 + rng.uniform(-14, 14),
            y - 12,
            rng.uniform(54, 104),
            rng.uniform(-16, 16),
            "#4d6a52",
            fronds=8,
        )
    for x in (820, 905, 1020, 1180):
        canvas.poly(move(path("-28,-20 0,-40 28,-20"), x, y), "#a9583a")
        canvas.rect(x - 22, y - 20, 44, 16, "#e6d8b8")
    canvas.poly([(560, y + 5), (1460, y - 6), (1460, y + 8), (560, y + 8)], "#efe0b8")


def perahu(name: str) -> Image.Image:
    """Draw a boat full of books that lands at a jetty."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#86b7c2"), (0.24, "#cfe0d5"), (0.38, "#f6e8c6")])
    weather.clouds(canvas, 40, 260, "#fffaf0", 10, 0.75)
    _island(canvas, 366)
    canvas.backdrop([(0, "#a5cfc6"), (0.2, "#5fadaa"), (0.55, "#2a7f88"), (1, "#134d60")], 370)
    weather.waves(canvas, 374, 960, "#e9fbf2", 150, 0.34)
    weather.birds(canvas, [(1240, 150, 22), (1180, 190, 15), (1320, 206, 13)], "#f9f4e6")
    canvas.soft([move(weather.lens(0, 0, 1120, 110), 150, 676)], "#0c3340", 0.75, 10)
    _house(canvas, 660, 560)
    _hull(canvas, 690, 590)
    canvas.stroke(sag((250, 512), (120, 646), 30), "#d9c7a0", 3)
    for i in range(26):
        x = canvas.rng.uniform(230, 1140)
        canvas.poly(
            weather.lens(x, 664 + canvas.rng.uniform(-4, 60), canvas.rng.uniform(40, 150), 6),
            "#efe4cb" if i % 3 else "#b5402c",
            0.5,
        )
    for i, x in enumerate((18, 96, 180, 262)):
        canvas.rect(x, 646, 11, 120 + i * 8, "#6d4a2a")
        canvas.soft([box(x - 2, 750, 16, 60)], "#0c3340", 0.5, 4)
    for i in range(15):
        canvas.poly(
            [(-20 + i * 21, 636), (-2 + i * 21, 636), (-2 + i * 21, 656), (-20 + i * 21, 656)],
            darker("#b98a52", 0.1 * (i % 3)),
        )
    _readers(canvas)
    canvas.glow(1180, 60, 700, 460, "#fff0c4", 0.4)
    weather.waves(canvas, 780, 960, "#eafaf2", 30, 0.3, swell=1.3)
    return canvas.finish()


SCENES = {"perahu": perahu}
