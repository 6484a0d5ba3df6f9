"""Will draw the fish market."""

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, Ink, darker, mix
from redaksi.demo.scenes.fish import fish
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point, box, loop, move, oval, path


def _hall(canvas: Canvas) -> None:
    """Draw the hall behind: posts, far lamps, other stalls."""
    rng = canvas.rng
    canvas.backdrop([(0, "#1f3442"), (0.35, "#2f4f58"), (0.6, "#6d7a66"), (1, "#31424a")], 0, 700)
    for x, y in ((250, 250), (520, 300), (770, 280), (1010, 300), (1240, 250)):
        canvas.glow(x, y, 190, 170, "#ffd58a", 0.7)
        canvas.stroke([(x, 90), (x, y - 14)], "#14202a", 2)
        canvas.oval(x, y, 11, 13, "#fff3cd")
    for i, (x, ink) in enumerate(
        ((-30, "#2f6486"), (330, "#b5402c"), (700, "#3f7a5a"), (1080, "#c98f3a"))
    ):
        canvas.poly([(x, 300), (x + 350, 300), (x + 320, 352), (x + 30, 352)], darker(ink, 0.25))
        canvas.rect(x + 30, 352, 290, 12, darker(ink, 0.5))
        for k in range(4):
            px = x + 60 + k * 74 + rng.uniform(-12, 12)
            look = Look(
                top=rng.choice(["#7f6a5a", "#5d6f6a", "#8a4a3a", "#46586a", "#9a8558"]),
                skin="#6b4a36",
                head=rng.choice(["hijab", "hair", "cap"]),
                hair=rng.choice(["#46323a", "#2a2f36", "#6d5a3a"]),
            )
            person(canvas, px, 640 + (i % 2) * 8, 260, look, Pose("front" if k % 2 else "back"))
        canvas.rect(x + 10, 540, 340, 120, "#3a4a4c")
        canvas.rect(x + 10, 532, 340, 14, "#8fa3a0")
    canvas.soft([box(-40, 380, 1520, 220)], "#8f9a84", 0.34, 40)
    for x in (150, 640, 1180):
        canvas.gradient(
            box(x, 80, 40, 640), [(0, "#182a35"), (0.5, "#3f5a5e"), (1, "#182a35")], sideways=True
        )


def _awning(canvas: Canvas) -> None:
    """Draw the striped awning in front, with its scalloped edge."""
    for i in range(13):
        left, right = -40 + i * 118, 78 + i * 118
        ink = "#efe2c6" if i % 2 else MADDER
        far_l, far_r = 720 + (left - 720) * 0.86, 720 + (right - 720) * 0.86
        canvas.poly([(far_l, -10), (far_r, -10), (right, 96), (left, 96)], darker(ink, 0.3))
        canvas.poly(
            loop(
                [
                    (left, 94),
                    (right, 94),
                    (right - 3, 124),
                    ((left + right) / 2, 146),
                    (left + 3, 124),
                ],
                5,
            ),
            darker(ink, 0.12),
        )
    canvas.shade(box(0, 0, 1440, 150), "#0d1016", 0.6, 270, 0.2)
    for x in (430, 1040):
        canvas.stroke([(x, 96), (x, 196)], "#14120f", 3)
        canvas.poly([(x - 50, 226), (x - 18, 194), (x + 18, 194), (x + 50, 226)], "#2f5a47")
        canvas.oval(x, 228, 22, 16, "#fff6d8")
        canvas.glow(x, 300, 420, 330, "#ffe2a0", 0.55)


def _sellers(canvas: Canvas) -> None:
    """Draw two fishmongers behind the table, and a hanging scale."""
    aunt = Look(
        top="#23466b", bottom=MADDER, head="hijab", hair="#d9a03a", sleeves="long", legs="sarong"
    )
    uncle = Look(top="#e8dcc0", bottom=INDIGO, head="cap", hair="#9c1f1c", skin="#7a4d33")
    with canvas.group() as group:
        places = person(
            canvas, 520, 1010, 690, aunt, Pose("front", 0, ((-26, -6), (40, 82)), ((-3, 0), (3, 0)))
        )
        hand = places["near"]
        more = person(
            canvas,
            1090,
            1000,
            700,
            uncle,
            Pose("front", 0, ((-24, 50), (24, -50)), ((-3, 0), (3, 0))),
        )
    group.shade("#14202c", 0.45, 90, 0.45)
    group.rim(3, 2.4, "#ffe3a6", 0.75)
    apron = path("1016,520 1164,520 1180,720 1000,720")
    canvas.poly(apron, "#2f5a6b")
    canvas.shade(apron, "#0d1a24", 0.5, 90, 0.3)
    for name in ("far", "near"):
        canvas.oval(*more[name], 21, 21, uncle.skin)
    _hanging_scale(canvas, hand)


def _hanging_scale(canvas: Canvas, hand: Point) -> None:
    """Draw the scale that hangs between them, with a fish on it."""
    canvas.stroke([(770, 120), (770, hand[1] - 40)], "#2b2723", 4)
    canvas.oval(770, 330, 50, 50, "#d9cfb8")
    canvas.oval(770, 330, 42, 42, "#fbf5e6")
    canvas.stroke([(770, 330), (794, 306)], MADDER, 5)
    canvas.oval(770, 330, 6, 6, "#2b2723")
    for side in (-1, 1):
        canvas.stroke([(770, 380), (770 + side * 84, 486)], "#5d5a52", 3)
    canvas.poly(loop(path("680,484 860,484 830,514 710,514"), 4), "#b9b6aa")
    fish(canvas, 766, 474, 190, 4, "#3f6076", "#c9d2d0")


def _table(canvas: Canvas) -> None:
    """Lay fish in rows on ice and banana leaves."""
    rng = canvas.rng
    _ice(canvas)
    _leaves(canvas)
    rows: list[tuple[float, float, Ink, Ink, int, float]] = [
        (240, 300, "#a3352c", "#e08a6a", 3, 1.25),
        (250, 700, "#2f4f66", "#cfd6d2", 4, 0.8),
        (260, 1210, "#6d7f86", "#e3e3d6", 3, 1.35),
    ]
    for long, x, back, belly, count, deep in rows:
        for row in range(count):
            for k in (0, 1):
                px = x - 120 + k * 216 + rng.uniform(-10, 10) - row * 16
                py = 704 + row * (66 if count == 3 else 52) + k * 14
                tone = mix(back, darker(back), rng.random() * 0.6)
                fish(
                    canvas,
                    px,
                    py,
                    long * rng.uniform(0.94, 1.1),
                    rng.uniform(-7, 5) - 6,
                    tone,
                    belly,
                    deep,
                )
    for x, long, turn in ((170, 400, -4), (640, 430, 3), (1130, 410, -5)):
        fish(canvas, x, 916, long, turn, "#27405e", "#c9d0cc", 0.92)


def _ice(canvas: Canvas) -> None:
    """Strew broken ice on the table."""
    rng = canvas.rng
    canvas.gradient(
        path("-10,640 1450,640 1450,970 -10,970"),
        [(0, "#c3d3d3"), (0.3, "#e9f0ea"), (1, "#a9bfc2")],
    )
    canvas.rect(-10, 632, 1460, 16, "#8a6238")
    for _ in range(330):
        x, y = rng.uniform(0, 1440), rng.uniform(650, 960)
        size = rng.uniform(8, 22)
        canvas.poly(
            move(
                path("-1,-0.2 -0.2,-0.8 0.8,-0.4 1,0.5 -0.4,0.8"), x, y, size, rng.uniform(0, 360)
            ),
            rng.choice(["#ffffff", "#d6e3e3", "#b9cdd0", "#f3f8f4"]),
            0.8,
        )


def _leaves(canvas: Canvas) -> None:
    """Lay three banana leaves."""
    for x, y, wide in ((70, 690, 430), (560, 680, 380), (1010, 690, 430)):
        leaf = loop(
            [
                (x - 40, y + 90),
                (x + wide * 0.3, y - 6),
                (x + wide, y + 10),
                (x + wide + 40, y + 130),
                (x + wide * 0.6, y + 220),
                (x, y + 200),
            ],
            6,
        )
        canvas.gradient(leaf, [(0, "#7f9f4f"), (1, "#3f6534")])
        for k in range(15):
            px = x + k * wide / 14
            canvas.stroke([(px, y + 20), (px + 40, y + 200)], "#2f5230", 2, 0.4)


def pasar_ikan(name: str) -> Image.Image:
    """Draw a fish stall in lamp light with two sellers."""
    canvas = Canvas(name)
    _hall(canvas)
    _awning(canvas)
    _sellers(canvas)
    _table(canvas)
    canvas.soft([oval(720, 660, 900, 26)], "#1a2a30", 0.4, 14)
    canvas.glow(430, 720, 460, 200, "#fff0c4", 0.3)
    canvas.glow(1040, 720, 460, 200, "#fff0c4", 0.3)
    return canvas.finish(0.45, 0.7)


SCENES = {"pasar-ikan": pasar_ikan}
