"""Will draw the potter's yard."""

from PIL import Image

from redaksi.demo.scenes import plants
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, SKIN, Ink, darker, lighter, mix
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point, box, loop, move, oval, path, smooth

# Half outlines from the foot up, in hundredths of the height.
JAR = "22,0 40,-22 46,-50 34,-76 18,-84 22,-98 14,-100"
FLASK = "20,0 38,-14 42,-34 26,-54 10,-64 8,-92 16,-98"
POT = "24,0 30,-4 44,-60 50,-62 50,-72 42,-72"


def gerabah(name: str) -> Image.Image:
    """Draw rows of drying pots, a potter at work, and the smoke of the firing."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#e9c9a0"), (0.3, "#f6e3bf"), (0.5, "#e0c896")])
    for x, high, lean in ((130, 330, 30), (330, 260, -26), (1180, 300, -30), (1360, 360, 26)):
        plants.palm(canvas, x, 470, high, lean, "#7a6a4a", "#7f9058")
    plants.bushes(canvas, 470, 46, "#8a9058", count=50)
    _house(canvas)
    _smoke(canvas)
    canvas.backdrop([(0, "#c99a64"), (0.5, "#b07f4c"), (1, "#7f5430")], 500)
    canvas.soft([path("-20,540 700,520 900,600 -20,640")], "#fff0c8", 0.4, 20)
    rng = canvas.rng
    for row, (y, size, count) in enumerate(((610, 110, 11), (720, 160, 8), (890, 250, 6))):
        for place in range(count):
            across = 90 + place * (1300 / count) + (row % 2) * 50 + rng.uniform(-10, 10)
            if not (row == 1 and 700 < across < 1010):
                outline = (JAR, FLASK, POT)[(place + row) % 3]
                ink = mix("#b5603a", "#d99a6a", rng.random())
                _vessel(canvas, outline, (across, y + rng.uniform(-6, 6)), size, ink)
    _potter(canvas)
    return canvas.finish(0.5, 0.55)


def _house(canvas: Canvas) -> None:
    canvas.gradient(box(900, 330, 330, 190), [(0, "#b98d5a"), (1, "#7a5634")])
    roof = path("850,350 920,220 1210,220 1280,350")
    canvas.gradient(roof, [(0, "#8f6a44"), (1, "#5a3f26")])
    for i in range(24):
        canvas.stroke([(920 + i * 12.6, 222), (852 + i * 18.6, 352)], "#4a3420", 2, 0.5)
    canvas.rect(1010, 400, 74, 120, "#3a2616")


def _smoke(canvas: Canvas) -> None:
    """Let the fire of straw smoulder behind the yard."""
    canvas.glow(430, 500, 220, 90, "#ff9a3a", 0.9)
    heap = loop(path("270,530 320,470 430,452 540,474 600,530"), 6)
    canvas.gradient(heap, [(0, "#5a4632"), (1, "#2a1a12")])
    for x, y in ((340, 500), (410, 486), (470, 494), (530, 506)):
        canvas.oval(x, y, 22, 8, "#ff8a2a", 0.9)
        canvas.oval(x, y, 10, 4, "#ffe08a")
    for i in range(9):
        puff = loop([(430 + i * 24 + dx * (1 + i * 0.18), 420 - i * 46 + dy * (1 + i * 0.12))
                     for dx, dy in path("-40,0 -24,-34 20,-38 46,-4 24,30 -22,28")], 5)  # fmt: skip
        canvas.soft([puff], "#f6efe2", 0.5 - i * 0.04, 12)


def _vessel(canvas: Canvas, outline: str, at: Point, height: float, ink: Ink) -> None:
    """Turn a half outline into a vessel standing in the sun."""
    half = smooth(path(outline), 5)
    body = move([*half, *((-x, y) for x, y in reversed(half))], *at, scale=height / 100)
    canvas.soft(
        [oval(at[0] + height * 0.3, at[1], height * 0.5, height * 0.08)], "#4a2a14", 0.55, 6
    )
    canvas.gradient(body, [(0, lighter(ink, 0.3)), (1, darker(ink, 0.15))])
    canvas.shade(body, "#3a160a", 0.65, 0, 0.4)
    x, y = half[-1]
    canvas.oval(
        at[0], at[1] + y * height / 100, x * height / 100, height * 0.035, darker(ink, 0.45)
    )
    groove = move([(-32, -40), (32, -40)], *at, scale=height / 100)
    canvas.stroke(groove, darker(ink, 0.2), height * 0.012, 0.5)


def _potter(canvas: Canvas) -> None:
    """Seat the potter before a jar she is smoothing."""
    look = Look(top=MADDER, bottom="#2a3a4a", skin=SKIN[1], head="hijab", hair="#efe2c6",
                legs="sarong", sleeves="long", shoes="#8a5a3b")  # fmt: skip
    canvas.soft([oval(830, 760, 190, 22)], "#3a1c0c", 0.6, 8)
    with canvas.group() as group:
        pose = Pose("side", 14, ((40, 40), (52, 30)), ((70, -110), (84, -100)), hip=26)
        hand = person(canvas, 780, 762, 400, look, pose)["near"]
    group.shade("#2a120c", 0.45, 180, 0.35)
    group.rim(2.4, 2, "#fff2d0", 0.8)
    _vessel(canvas, JAR, (hand[0] + 62, 770), 210, "#a9603c")
    canvas.oval(hand[0] + 6, hand[1], 13, 11, look.skin)


SCENES = {"gerabah": gerabah}
