"""Will draw the hanging bridge."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, PAPER, SKIN, darker, mix
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import WALK, Look, person
from redaksi.demo.scenes.shapes import Point, loop, move, path, smooth

# From the left bank to the right one.
ENDS: tuple[Point, Point] = ((150, 520), (1290, 520))


def _sag(share: float, drop: float, lift: float) -> Point:
    """Give a place on a rope between the banks that hangs down by `drop` in its middle."""
    (ax, ay), (bx, _) = ENDS
    return ax + (bx - ax) * share, ay - lift + 4 * drop * share * (1 - share)


def jembatan_gantung(name: str) -> Image.Image:
    """Draw three pupils on a bridge of planks over a green river."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#b9d6d2"), (0.3, "#e9eed2"), (0.5, "#cfdcae")])
    hills(
        canvas,
        620,
        (330, 34, "#9dbb9c", (300, 170, 260)),
        (400, 26, "#7aa27c", (1150, 150, 260)),
        (470, 18, "#5f8a62", (640, 60, 300)),
    )
    plants.bushes(canvas, 560, 52, "#3f6a44", count=80)
    canvas.backdrop([(0, "#3f6a44"), (1, "#22402c")], 590)
    river = path("560,600 860,600 1330,980 120,980")
    canvas.gradient(river, [(0, "#8fb59a"), (0.5, "#4f8a78"), (1, "#2f6258")])
    weather.waves(canvas, 620, 960, "#e3f0dc", 150, 0.45, 220, 1240)
    for x, y, size in ((520, 800, 40), (930, 740, 28), (760, 880, 52), (430, 900, 34)):
        canvas.oval(x, y, size * 1.4, size * 0.6, "#6f7468")
        canvas.oval(x - size * 0.2, y - size * 0.16, size, size * 0.3, "#9aa08e", 0.8)
    _banks(canvas)
    _bridge(canvas)
    plants.frond(canvas, (-20, 120), 20, 430, "#2f5a3c")
    plants.frond(canvas, (1470, 60), 150, 480, "#355f3f")
    return canvas.finish(0.45, 0.5)


def _banks(canvas: Canvas) -> None:
    """Draw the two banks with their trees and posts."""
    for points in ("-20,500 170,516 250,580 330,760 180,980 -20,980",
                   "1460,496 1270,516 1190,590 1130,760 1260,980 1460,980"):  # fmt: skip
        bank = loop(path(points), 6)
        canvas.gradient(bank, [(0, "#7d8750"), (0.3, "#5a5a34"), (1, "#3a3324")])
        canvas.shade(bank, "#20180e", 0.6, 80, 0.3)
    for x, y in weather.strew(canvas.rng, 90, 0, 520, 1440, 960):
        if x < 240 or x > 1210:
            plants.grass(canvas, x, y, 36, "#6f8a48", 7)
    for x, size in ((40, 420), (1400, 460)):
        plants.tree(canvas, x, 560, size, "#2f5a38", "#8fae5a", "#4a3826")


def _bridge(canvas: Canvas) -> None:
    """Draw far rope, planks, walkers and near rope, in that order."""
    shares = [i / 46 for i in range(47)]
    for x, y in ENDS:
        canvas.rect(x - 12, y - 210, 20, 250, "#5a4028")
        canvas.rect(x + 6, y - 210, 8, 250, "#3a281a")
    canvas.stroke([_sag(share, 70, 186) for share in shares], "#5f5a50", 4)
    for share in shares:
        canvas.stroke([_sag(share, 70, 186), _sag(share, 120, 10)], "#6f6a5e", 1.6, 0.8)
        x, y = _sag(share, 120, 0)
        tone = mix("#b98d55", "#7a5a34", canvas.rng.random())
        canvas.poly([(x - 11, y - 14), (x + 11, y - 14), (x + 13, y + 8), (x - 13, y + 8)], tone)
        canvas.poly([(x - 13, y + 8), (x + 13, y + 8), (x + 13, y + 14), (x - 13, y + 14)],
                    darker(tone, 0.45))  # fmt: skip
    for share, size, head in ((0.34, 210, "hijab"), (0.5, 196, "hair"), (0.65, 220, "cap")):
        _pupil(canvas, _sag(share, 120, 2), size, head)
    canvas.stroke([_sag(share, 92, 170) for share in shares], "#3a352c", 5)
    for share in shares[::2]:
        canvas.stroke([_sag(share, 92, 170), _sag(share, 122, -6)], "#3a352c", 2.4)


def _pupil(canvas: Canvas, at: Point, size: float, head: str) -> None:
    """Draw a pupil in white and red with a bag on the back."""
    look = Look(top=PAPER, bottom=MADDER, skin=SKIN[2], head=head,
                hair=PAPER if head == "hijab" else MADDER if head == "cap" else "#1d1815",
                legs="skirt" if head == "hijab" else "shorts")  # fmt: skip
    with canvas.group() as group:
        person(canvas, *at, size, look, WALK)
        bag = move(path("-16,-78 -4,-80 -5,-52 -19,-54"), *at, scale=size / 100)
        canvas.poly(smooth(bag, 4), "#2f5a6b")
    group.rim(-2, 2, "#fffbe0", 0.8)


SCENES = {"jembatan-gantung": jembatan_gantung}
