"""Will draw the tally board."""

from PIL import Image

from redaksi.demo.scenes.bunting import bunting
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, Ink, darker, lighter
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import box, loop, move, path


def _tallies(
    canvas: Canvas, x: float, y: float, wide: float, counts: list[int], step: float
) -> None:
    """Write tally marks in fives; each number is one line of the sheet."""
    rng = canvas.rng
    for row, count in enumerate(counts):
        for i in range(count):
            group, n = divmod(i, 5)
            left = x + 10 + group * wide / 8
            top = y + row * step + 8
            if n < 4:
                px = left + n * 8 + rng.uniform(-1, 1)
                canvas.stroke(
                    [(px, top + rng.uniform(-1, 2)), (px + rng.uniform(-2, 2), top + step * 0.6)],
                    "#1f2a4a",
                    3.2,
                )
            else:
                canvas.stroke(
                    [(left - 5, top + step * 0.5), (left + 31, top + step * 0.12)], "#1f2a4a", 3.2
                )


def _sheet(canvas: Canvas, x: float, y: float, ink: Ink, counts: list[int]) -> None:
    """Pin one large tally sheet to the board."""
    canvas.soft([box(x + 8, y + 10, 330, 430)], "#1c140e", 0.5, 6)
    canvas.gradient(box(x, y, 330, 430), [(0, "#fffaf0"), (1, "#efe4cb")])
    canvas.rect(x, y, 330, 62, ink)
    canvas.oval(x + 48, y + 31, 20, 20, "#f6efe0")
    for k in range(2):
        canvas.rect(x + 86, y + 18 + k * 17, 200 - k * 70, 8, lighter(ink, 0.55))
    for row in range(9):
        canvas.rect(x + 14, y + 80 + row * 38, 302, 1.6, "#b9a888")
    for col in range(9):
        canvas.rect(x + 14 + col * 37.7, y + 80, 1.6, 306, "#b9a888")
    canvas.rect(x + 14, y + 396, 302, 22, "#e0d2b0")
    _tallies(canvas, x + 12, y + 80, 302, counts, 38)
    for px in (x + 20, x + 310):
        canvas.oval(px, y + 8, 6, 6, MADDER)


def papan_hitung(name: str) -> Image.Image:
    """Draw an officer who writes tally marks while neighbours watch."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#23323c"), (0.5, "#3f4a48"), (1, "#1c2023")])
    for i in range(8):
        canvas.poly(
            [(i * 200 - 60, -10), (i * 200 + 40, -10), (i * 200 + 60, 120), (i * 200 - 80, 120)],
            "#2f6486",
            0.45,
        )
    canvas.glow(720, 250, 900, 620, "#ffdf9c", 0.75)
    _board(canvas)
    _lamps(canvas)
    bunting(canvas, 96, 20)
    _officers(canvas)
    _watchers(canvas)
    return canvas.finish(0.5, 0.75)


def _board(canvas: Canvas) -> None:
    """Draw the board with three sheets."""
    canvas.rect(120, 132, 1190, 560, "#6d4a2a")
    canvas.gradient(box(138, 150, 1154, 524), [(0, "#c9a46c"), (1, "#a37c48")])
    _sheet(canvas, 190, 190, "#5a2e3f", [40, 40, 40, 33])
    _sheet(canvas, 552, 190, "#27456b", [40, 40, 40, 40, 12])
    _sheet(canvas, 914, 190, "#6b4a12", [40, 40, 40, 24])


def _lamps(canvas: Canvas) -> None:
    """Hang two lamps."""
    for x in (330, 1100):
        canvas.stroke([(x, -10), (x, 60)], "#14120f", 3)
        canvas.poly([(x - 46, 92), (x - 16, 56), (x + 16, 56), (x + 46, 92)], "#2b3a34")
        canvas.oval(x, 94, 20, 12, "#fff6d8")
        canvas.glow(x, 120, 300, 240, "#fff0c0", 0.6)


def _officers(canvas: Canvas) -> None:
    """Draw the officer who writes and the one who holds the ballots."""
    officer = Look(top="#efe2c6", bottom="#23262e", head="peci", sleeves="long", skin="#8a5a3b")
    helper = Look(
        top="#3f6b52", bottom="#2a2320", head="hijab", hair="#d9a03a", sleeves="long", legs="sarong"
    )
    with canvas.group() as group:
        places = person(
            canvas,
            1010,
            1030,
            640,
            officer,
            Pose("back", 0, ((-112, -30), (14, -10)), ((-5, 0), (5, 0))),
        )
        hand = places["far"]
        canvas.stroke([(hand[0] + 8, hand[1] + 14), (hand[0] - 20, hand[1] - 26)], "#1f2a4a", 10)
        slip = person(
            canvas,
            238,
            1040,
            600,
            helper,
            Pose("side", 4, ((50, 50), (58, 46)), ((-3, 0), (4, 0)), nod=-6),
        )
    group.shade("#14100e", 0.5, 90, 0.4)
    group.rim(0, 3, "#ffe3a6", 0.8)
    x, y = slip["near"]
    canvas.poly(move(path("-4,-30 92,-52 108,-4 8,22"), x, y), "#fbf5e6")
    canvas.poly(move(path("44,-41 48,-42 62,8 58,9"), x, y), "#c9b890")
    canvas.oval(x, y, 13, 13, helper.skin)


def _watchers(canvas: Canvas) -> None:
    """Draw the heads of the neighbours, dark against the lamp light."""
    rng = canvas.rng
    heads = (
        (60, 900, 64, "#1d1a1c"),
        (420, 930, 70, "#3a2226"),
        (560, 900, 60, "#1a1c22"),
        (690, 940, 72, "#25303a"),
        (820, 916, 62, "#17161a"),
        (1210, 936, 70, "#3a3020"),
        (1360, 900, 66, "#1d1a1c"),
    )
    for i, (x, y, r, ink) in enumerate(heads):
        with canvas.group() as group:
            canvas.oval(x, y, r, r * 1.14, ink)
            canvas.poly(
                loop(
                    [
                        (x - r * 2, 1010),
                        (x - r * 1.5, y + r * 1.5),
                        (x - r * 0.6, y + r * 1.1),
                        (x + r * 0.6, y + r * 1.1),
                        (x + r * 1.5, y + r * 1.5),
                        (x + r * 2, 1010),
                    ],
                    5,
                ),
                darker(ink, 0.15),
            )
            if i in (1, 3, 5):
                canvas.poly(
                    loop(
                        move(path("-0.9,1 -1.04,0 0,-1.2 1.04,0 0.9,1 1.3,1.7 -1.3,1.7"), x, y, r),
                        6,
                    ),
                    ink,
                )
            elif i == 4:
                canvas.rect(x - r * 0.94, y - r * 1.3, r * 1.88, r * 0.8, "#0f0e12")
        group.rim(rng.uniform(-1, 1), 3.4, "#ffd58f", 0.8)


SCENES = {"papan-hitung": papan_hitung}
