"""Will draw the race of outriggers under sail."""

from PIL import Image

from redaksi.demo.scenes import weather
from redaksi.demo.scenes.beach import outrigger
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, PAPER, TURMERIC
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point


def jukung(name: str) -> Image.Image:
    """Draw three outriggers in a strait, and far off those who took the other way."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#3f8fbf"), (0.24, "#8fc3d9"), (0.4, "#eaf3e6")])
    weather.clouds(canvas, 50, 320, "#ffffff", 12, 0.85, 1.3)
    hills(canvas, 400, (372, 8, "#8fb3bb", (1010, 150, 170)), (384, 6, "#6f9fa4", (250, 70, 200)))
    canvas.backdrop([(0, "#6fb3c4"), (0.2, "#2f83a6"), (0.6, "#1f5f88"), (1, "#123f63")], 392)
    weather.waves(canvas, 398, 940, "#e9f7f6", 260, 0.5, swell=1.4)
    for x, size, sail in (
        (120, 24, PAPER), (210, 30, MADDER), (330, 22, "#3f6b52"), (1260, 26, PAPER),
        (1330, 20, TURMERIC),
    ):  # fmt: skip
        outrigger(canvas, x, 412, size, "#5a3a22", PAPER, sail)
    _boat(canvas, (1050, 566), 150, ("#2f5a47", PAPER), PAPER)
    _boat(canvas, (330, 640), 190, (INDIGO, "#d9a03a"), TURMERIC)
    _boat(canvas, (800, 800), 300, (PAPER, MADDER), MADDER)
    weather.waves(canvas, 790, 970, "#ffffff", 40, 0.55, swell=2)
    weather.birds(canvas, [(620, 150, 30), (700, 190, 22), (1180, 110, 26)], "#3a5a6b")
    return canvas.finish(0.45, 0.4)


def _boat(canvas: Canvas, at: Point, size: float, paint: tuple[str, str], sail: str) -> None:
    """Draw one boat with its wake and the one who steers."""
    x, y = at
    foam = [weather.lens(x - size * (1.6 + i * 0.3), y + size * (0.16 + i * 0.08), size * 2.4,
                         size * 0.12) for i in range(3)]  # fmt: skip
    canvas.soft(foam, "#ffffff", 0.6, 5)
    canvas.soft(
        [weather.lens(x - size, y + size * 0.36, size * 2.2, size * 0.26)], "#0a2f4a", 0.6, 6
    )
    look = Look(top=paint[1], bottom="#23252c", head="caping", hair="#d9b878", legs="shorts",
                skin="#7a4d33")  # fmt: skip
    with canvas.group() as group:
        person(canvas, x - size * 0.62, y - size * 0.02, size * 0.72, look,
               Pose("side", -16, ((50, 30), (64, 20)), ((50, -60), (70, -80)), hip=34))  # fmt: skip
    group.rim(-2, 2, "#fff6dc", 0.7)
    outrigger(canvas, x, y, size, paint[0], paint[1], sail)


SCENES = {"jukung": jukung}
