"""Will draw a crowd that watches an eclipse."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import CREAM, INDIGO, MADDER, PLUM, SKIN, TURMERIC
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point, Points, loop, oval, path, smooth

SUN: Point = (930, 250)
DIM = [(0.0, "#2c3a4e"), (0.35, "#56697c"), (0.62, "#a39a8e"), (0.72, "#c9b596")]


def gerhana(name: str) -> Image.Image:
    """Draw the bitten sun over a field of people who look up."""
    canvas = Canvas(name)
    canvas.backdrop(DIM)
    weather.clouds(canvas, 60, 560, "#c9c6c0", 10, 0.35, 1.3)
    canvas.glow(*SUN, 460, 430, "#ffe6a8", 0.75, 1.3)
    canvas.glow(SUN[0] - 40, SUN[1] + 44, 190, 180, "#fff0b8", 0.7)
    canvas.poly(_crescent(), "#fff6d2")
    plants.bushes(canvas, 640, 40, "#39453f", count=60)
    for x, high, lean in ((80, 420, 40), (1390, 460, -60), (1240, 300, 30)):
        plants.palm(canvas, x, 700, high, lean, "#2a2a2c", "#2f3d38")
    canvas.backdrop([(0, "#6f7466"), (1, "#3b4038")], 656)
    for place, x in enumerate(range(60, 1440, 92)):
        _watcher(canvas, (x, 770 + place % 3 * 12), 190, place)
    for place, x in enumerate(range(-10, 1460, 176)):
        _watcher(canvas, (x + 40, 968 + place % 2 * 16), 380, place + 5)
    return canvas.finish(0.5, 0.7)


def _crescent() -> Points:
    """Give what the moon leaves of the sun: the outer arc, and back along the moon's edge."""
    outer = oval(*SUN, 96, 96, 0, 40, 40, 230)
    inner = oval(SUN[0] + 34, SUN[1] - 30, 86, 86, 0, 40, 50, 224)
    return [*outer, *reversed(inner)]


def _watcher(canvas: Canvas, at: Point, size: float, place: int) -> None:
    """Draw somebody from behind; every third shades the eyes, every fourth is in a vest."""
    tops = (MADDER, CREAM, INDIGO, TURMERIC, "#3f6b52", PLUM, "#b98560")
    heads = ("hair", "hijab", "peci", "hair", "cap", "hijab")
    is_guard = place % 4 == 3
    look = Look(
        top="#d9712b" if is_guard else tops[place % len(tops)], bottom="#23252c",
        skin=SKIN[place % len(SKIN)], head=heads[place % len(heads)],
        hair=tops[(place + 2) % len(tops)] if heads[place % len(heads)] == "hijab" else "#17140f",
        sleeves="long" if place % 2 else "short",
        legs="sarong" if place % 5 == 2 else "trousers",
    )  # fmt: skip
    raised = ((-150, -34), (150, 34)) if place % 3 == 0 else ((-9, -4), (150, 30))
    with canvas.group() as group:
        places = person(canvas, *at, size, look, Pose("back", 0, raised, nod=4))
    group.shade("#12161e", 0.66, 90, 0.1)
    group.rim(-1.6, 2.4, "#ffe9b8", 0.7)
    if is_guard:
        x, y = places["head"]
        strip = path(f"{x - size * 0.09},{y + size * 0.24} {x + size * 0.09},{y + size * 0.24}")
        canvas.stroke(strip, "#f3efe0", size * 0.022, 0.8)
    if place % 3 == 0:
        x, y = places["head"]
        frame = loop(smooth(oval(x, y - size * 0.01, size * 0.085, size * 0.026), 2), 2)
        canvas.poly(frame, "#b98d55")


SCENES = {"gerhana": gerhana}
