"""Will draw the small lighthouse at night."""

from PIL import Image

from redaksi.demo.scenes import weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, PAPER
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import between, box, loop, oval, path

LAMP = (960.0, 214.0)


def mercusuar(name: str) -> Image.Image:
    """Draw tower, beam, moon and the keeper on the gallery."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#0b1530"), (0.4, "#1d3357"), (0.66, "#4a6484")])
    rng = canvas.rng
    for _ in range(190):
        x, y = rng.uniform(0, 1440), rng.uniform(0, 560)
        canvas.oval(
            x, y, rng.uniform(0.8, 2.4), rng.uniform(0.8, 2.4), "#fbf5e0", rng.uniform(0.3, 1)
        )
    canvas.glow(260, 190, 240, 230, "#dfe9f6", 0.5)
    canvas.oval(260, 190, 64, 64, "#f3efdc")
    canvas.oval(242, 176, 14, 12, "#d9d3bc")
    canvas.oval(282, 212, 10, 9, "#d9d3bc")
    hills(canvas, 640, (608, 12, "#22385a", (160, 90, 260)), (620, 8, "#1a2d4a", (620, 50, 220)))
    canvas.backdrop([(0, "#3a5678"), (0.3, "#1d3556"), (1, "#0a1626")], 626)
    weather.waves(canvas, 632, 950, "#8fb0cc", 170, 0.4)
    weather.glitter(canvas, 260, 634, 900, "#f3efdc", 60, 170)
    _beam(canvas)
    _rocks(canvas)
    _tower(canvas)
    _ship(canvas)
    return canvas.finish(0.5, 0.6)


def _beam(canvas: Canvas) -> None:
    """Throw the light out to sea."""
    for spread, alpha in ((150, 0.16), (96, 0.2), (50, 0.28)):
        canvas.soft([[LAMP, (-40, 330 - spread), (-40, 330 + spread)]], "#fff2b8", alpha, 8)
    canvas.soft([[LAMP, (1480, 120), (1480, 190)]], "#fff2b8", 0.25, 8)


def _tower(canvas: Canvas) -> None:
    """Build the tower in bands of white and red, the lantern on its top."""
    left, right = ((918.0, 290.0), (884.0, 800.0)), ((1002.0, 290.0), (1036.0, 800.0))
    for i in range(6):
        corners = [between(*left, i / 6), between(*right, i / 6),
                   between(*right, (i + 1) / 6), between(*left, (i + 1) / 6)]  # fmt: skip
        canvas.poly(corners, MADDER if i % 2 else PAPER)
    whole = [left[0], right[0], right[1], left[1]]
    canvas.shade(whole, "#0a1024", 0.8, 0, 0.3)
    for y in (400, 560):
        canvas.rect(952, y, 18, 34, "#f6d98a")
    canvas.rect(940, 716, 40, 84, "#1a1620")
    canvas.rect(896, 280, 128, 14, "#23202a")
    canvas.gradient(box(924, 166, 72, 98), [(0, "#fff6cf"), (1, "#ffd97a")])
    for x in (920, 956, 992):
        canvas.rect(x, 164, 6, 102, "#23202a")
    canvas.poly(path("908,168 1012,168 976,118 944,118"), "#6b1614")
    canvas.oval(960, 112, 9, 12, "#23202a")
    canvas.glow(*LAMP, 260, 230, "#fff0b0", 0.85)
    look = Look(top="#2f3a4a", bottom="#1a1a22", head="peci", sleeves="long", legs="sarong")
    with canvas.group() as group:
        person(canvas, 1012, 282, 96, look, Pose("side", 4, ((20, 40), (34, 46)), flip=True))
    group.rim(2, 1, "#fff0b0", 0.9)
    for x in range(896, 1028, 16):
        canvas.stroke([(x, 282), (x, 252)], "#17141c", 2.4)
    canvas.stroke([(892, 252), (1028, 252)], "#17141c", 4)


def _rocks(canvas: Canvas) -> None:
    """Lay the rocks at the foot, wet and lit from above."""
    for points, ink in (("700,980 760,840 900,780 1040,782 1200,850 1320,980", "#1c2230"),
                        ("560,980 640,900 760,872 860,980", "#141a26"),
                        ("1100,980 1200,880 1330,870 1470,980", "#10151f")):  # fmt: skip
        rock = loop(path(points), 6)
        canvas.gradient(rock, [(0, "#4a566a"), (0.3, ink), (1, "#070a12")])
    for x, y in ((700, 890), (880, 850), (1120, 860), (1290, 900)):
        canvas.poly(weather.lens(x - 60, y + 60, 140, 12), "#cfe0ec", 0.5)


def _ship(canvas: Canvas) -> None:
    """Let a small ship pass in the light."""
    canvas.poly(path("250,652 430,652 404,684 280,684"), "#0c1220")
    canvas.rect(300, 624, 70, 28, "#141c2c")
    for x in (312, 334, 356):
        canvas.rect(x, 632, 9, 9, "#ffd98a")
    canvas.stroke([(380, 652), (380, 596)], "#0c1220", 4)
    canvas.oval(380, 594, 4, 4, "#ff6a4a")
    canvas.soft([oval(340, 694, 110, 6)], "#ffe0a0", 0.3, 5)


SCENES = {"mercusuar": mercusuar}
