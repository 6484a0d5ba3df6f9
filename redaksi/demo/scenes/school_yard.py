"""Will draw the school yard with its flag."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.flags import flag
from redaksi.demo.scenes.people import STAND_BACK, Look, Pose, person
from redaksi.demo.scenes.shapes import box, oval, path, ridge


def halaman_sekolah(name: str) -> Image.Image:
    """Draw pupils lined up before the flag."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#76a8bd"), (0.3, "#c6dcd6"), (0.55, "#f6e8c6")])
    weather.clouds(canvas, 40, 300, "#fffaf0", 9, 0.8)
    canvas.gradient(
        ridge(canvas.rng, 430, 20, bottom=560, peaks=((1140, 200, 320),)),
        [(0, "#94b0ab"), (1, "#c9d6bd")],
    )
    plants.bushes(canvas, 500, 26, "#4f7350", count=60)
    _school(canvas)
    plants.tree(canvas, 130, 700, 560, "#2f5a3a", "#93ad5a", "#5a4430", 1.1)
    canvas.backdrop([(0, "#d3bd8f"), (0.4, "#c3a878"), (1, "#9a7c52")], 648)
    canvas.soft([oval(150, 700, 330, 36)], "#4a3a24", 0.5, 14)
    flag(canvas, 760, 790, 690, 190)
    for k, (wide, ink) in enumerate(((150, "#e9dcc0"), (110, "#f6efe0"))):
        canvas.rect(760 - wide / 2, 786 - k * 16, wide, 18, ink)
        canvas.rect(760 - wide / 2, 800 - k * 16, wide, 4, "#b3a07c")
    _rows(canvas)
    return canvas.finish(0.45, 0.5)


def _school(canvas: Canvas) -> None:
    """Draw the long school building."""
    roof = path("330,388 1500,388 1500,470 270,470")
    canvas.gradient(roof, [(0, "#b5603c"), (1, "#8a4028")])
    for i in range(62):
        canvas.stroke([(330 + i * 19.6, 388), (270 + i * 20.6, 470)], "#6b2f1c", 1.6, 0.5)
    canvas.gradient(box(300, 470, 1200, 170), [(0, "#cfbf9a"), (0.2, "#f3e8cf"), (1, "#e0d0ac")])
    canvas.soft([box(290, 468, 1200, 20)], "#3a2018", 0.6, 8)
    for i in range(7):
        x = 336 + i * 164
        canvas.rect(x, 508, 58, 132, "#2f5a6b")
        canvas.rect(x + 6, 514, 46, 126, "#3f7082")
        canvas.rect(x + 76, 516, 66, 62, "#6b4a30")
        canvas.gradient(box(x + 81, 521, 56, 52), [(0, "#3f5560"), (1, "#8fa8a6")])
        canvas.rect(x + 106, 516, 5, 62, "#6b4a30")
        canvas.gradient(box(x - 20, 470, 13, 172), [(0, "#b9a57c"), (1, "#f6ecd2")])
    canvas.rect(290, 636, 1200, 12, "#a39070")


def _rows(canvas: Canvas) -> None:
    """Draw the rows of pupils from behind, and their teacher at the side."""
    rng = canvas.rng
    teacher = Look(top="#8a7a4a", bottom="#5d5334", head="peci", sleeves="long")
    canvas.soft([oval(1240, 806, 80, 9)], "#4a3620", 0.5, 4)
    person(
        canvas,
        1210,
        804,
        236,
        teacher,
        Pose("side", 0, ((-6, 6), (10, 10)), ((-3, 0), (4, 0)), flip=True),
    )
    for y, size, gap, count in ((838, 178, 118, 11), (912, 214, 146, 10), (1010, 262, 182, 9)):
        left = 700 - gap * (count - 1) / 2
        with canvas.group() as group:
            for i in range(count):
                girl = i % 2 == 1
                veil = girl and rng.random() < 0.7
                look = Look(
                    top="#f6f0e2",
                    bottom="#a3241e",
                    legs="skirt" if girl else "shorts",
                    shoes="#1c1a1c",
                    head="hijab" if veil else "tail" if girl else "cap",
                    hair="#f6f0e2" if veil else "#1d1815" if girl else "#a3241e",
                    skin=rng.choice(["#8a5a3b", "#9c6a46", "#7a4d33"]),
                    sleeves="long" if veil else "short",
                )
                x = left + i * gap + rng.uniform(-8, 8)
                canvas.soft(
                    [oval(x + size * 0.16, y, size * 0.26, size * 0.035)], "#4a3620", 0.55, 4
                )
                person(canvas, x, y, size * rng.uniform(0.94, 1.04), look, STAND_BACK)
        group.shade("#6b4a52", 0.45, 0, 0.4)


SCENES = {"halaman-sekolah": halaman_sekolah}
