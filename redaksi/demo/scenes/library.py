"""Will draw the library."""

from PIL import Image

from redaksi.demo.scenes.books import shelf
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, TURMERIC
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import box, loop, move, path, smooth
from redaksi.demo.scenes.windows import window


def perpustakaan(name: str) -> Image.Image:
    """Draw a small library with a reader at the window."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#3a2a22"), (0.5, "#4f3a2c"), (1, "#2f221b")])
    window(canvas, 560, 120, 320, 470)
    canvas.glow(720, 340, 520, 460, "#fff0c0", 0.55)
    for x0, wide in ((-20, 520), (940, 520)):
        canvas.rect(x0, 40, wide, 800, "#2b1d14")
        for row in range(6):
            board = 160 + row * 122
            shelf(canvas, x0 + 24, board, wide - 40, 100)
            canvas.rect(x0 + 10, board, wide - 20, 14, "#8a5f38")
            canvas.rect(x0 + 10, board + 12, wide - 20, 4, "#1c120c")
        for x in (x0 + 6, x0 + wide / 2 - 8, x0 + wide - 20):
            canvas.rect(x, 30, 18, 820, "#7a5232")
            canvas.rect(x + 12, 30, 6, 820, "#4a3020")
        canvas.shade(box(x0, 40, wide, 800), "#140c08", 0.78, 180 if x0 < 0 else 0, 0.15)
    _ladder(canvas)
    canvas.gradient(path("-10,830 1450,830 1450,980 -10,980"), [(0, "#8a5f3a"), (1, "#3f2a1c")])
    for i in range(15):
        canvas.stroke([(720 + (i - 7) * 70, 830), (720 + (i - 7) * 190, 980)], "#4a3020", 2.4, 0.6)
    canvas.soft([path("600,836 850,836 1080,970 420,970")], "#ffe9b0", 0.5, 14)
    _reader(canvas)
    return canvas.finish(0.5, 0.75)


def _ladder(canvas: Canvas) -> None:
    """Lean a ladder on the shelf."""
    for dx in (0, 74):
        canvas.stroke([(1090 + dx, 872), (1150 + dx * 0.86, 110)], "#b98a52", 12)
        canvas.stroke([(1094 + dx, 872), (1154 + dx * 0.86, 110)], "#6b4a28", 4)
    for i in range(9):
        y = 800 - i * 80
        x = 1090 + (872 - y) * 0.079
        canvas.stroke([(x, y), (x + 74, y)], "#c99a5c", 9)


def _reader(canvas: Canvas) -> None:
    """Draw the window seat, the girl with a book, and the cat."""
    canvas.gradient(path("500,600 940,600 960,650 480,650"), [(0, "#c99a5c"), (1, "#9a6c3c")])
    canvas.gradient(box(490, 650, 460, 190), [(0, "#7a5232"), (1, "#4a3020")])
    for left in (500, 650, 800):
        canvas.rect(left, 668, 138, 156, "#5d3f26")
    canvas.poly(loop(path("520,600 530,572 730,566 750,600 740,618 530,618"), 5), "#9c1f1c")
    look = Look(
        top=TURMERIC, bottom=INDIGO, head="hijab", hair="#efe2c6", sleeves="long", legs="trousers"
    )
    with canvas.group() as group:
        places = person(
            canvas,
            640,
            700,
            400,
            look,
            Pose("side", -10, ((52, 60), (46, 70)), ((76, -40), (92, -96)), hip=24, nod=14),
        )
    group.shade("#2a1a1c", 0.5, 180, 0.3)
    group.rim(2.4, 2, "#fff3cc", 0.85)
    x, y = places["near"]
    canvas.poly(move(path("-6,-54 46,-34 50,26 2,8"), x, y), "#7c1c1a")
    canvas.poly(move(path("-4,-56 10,-64 58,-44 46,-34"), x, y), "#fbf5e6")
    canvas.oval(x, y, 10, 10, look.skin)
    cat = loop(
        path(
            "846,600 842,556 856,530 852,500 862,486 872,500 890,500 900,486 "
            "908,504 902,530 918,566 916,600"
        ),
        5,
    )
    canvas.poly(cat, "#2b2220")
    canvas.stroke(smooth(path("914,596 940,590 944,560 932,548"), steps=5), "#2b2220", [12, 9, 7])


SCENES = {"perpustakaan": perpustakaan}
