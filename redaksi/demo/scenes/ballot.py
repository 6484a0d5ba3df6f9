"""Will draw the hand at the ballot box."""

from PIL import Image

from redaksi.demo.scenes.bunting import bunting
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, TURMERIC, Ink, darker, lighter
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Points, box, loop, move, oval, path, ribbon, smooth


def _polling_place(canvas: Canvas) -> None:
    """Draw the tent behind, out of focus: booths, voters, the officer's table."""
    canvas.backdrop([(0, "#b9a886"), (0.4, "#e0cda2"), (0.62, "#c9ad7c"), (1, "#8a6a44")])
    canvas.glow(330, 200, 620, 460, "#fff3d0", 0.8)
    for i in range(9):
        x = i * 190 - 60
        canvas.poly([(x, -10), (x + 95, -10), (x + 110, 110), (x - 10, 110)], "#3f6f8a", 0.55)
    bunting(canvas, 118, 26)
    for x in (140, 470):
        canvas.poly([(x, 330), (x + 250, 330), (x + 250, 560), (x, 560)], "#e9dcbc")
        canvas.poly([(x + 250, 330), (x + 300, 350), (x + 300, 580), (x + 250, 560)], "#b39a6a")
        canvas.poly([(x, 330), (x + 250, 330), (x + 300, 350), (x + 40, 350)], "#f6ecd2")
        canvas.rect(x - 10, 560, 330, 16, "#7a5a38")
        for dx in (10, 280):
            canvas.rect(x + dx, 576, 14, 190, "#5d4226")
    voter = Look(
        top="#3f6b52", bottom="#3a302a", head="hijab", hair="#8a4a5a", legs="sarong", sleeves="long"
    )
    other = Look(top="#8a3a2a", bottom="#2a3040", head="peci")
    person(canvas, 250, 770, 430, voter, Pose("back", 0, ((-10, 60), (10, -60)), ((-3, 0), (3, 0))))
    person(canvas, 580, 774, 450, other, Pose("back", 0, ((-12, 50), (12, -50)), ((-4, 0), (4, 0))))
    canvas.soft([box(-40, 120, 1520, 680)], "#e6d3a6", 0.42, 50)


def _ballot_box(canvas: Canvas) -> None:
    """Draw the cardboard box with its slot and seals."""
    top = path("300,590 520,500 1240,540 1110,648")
    front = path("300,590 1110,648 1090,1000 330,980")
    side = path("1110,648 1240,540 1216,900 1090,1000")
    canvas.soft([path("300,880 1200,900 1400,980 240,980")], "#2a1c12", 0.7, 26)
    canvas.gradient(front, [(0, "#f6ecd6"), (1, "#d9c7a2")])
    canvas.gradient(side, [(0, "#c9b287"), (1, "#a38a5e")])
    canvas.gradient(top, [(0, "#e6d7b4"), (1, "#fbf3df")])
    canvas.shade(front, "#6d4f2c", 0.4, 110, 0.45)
    slot = path("598,562 872,577 866,597 584,581")
    canvas.poly(slot, "#241a14")
    canvas.poly(path("598,562 872,577 870,583 595,568"), "#6d5536")
    band = path("300,640 1109,700 1107,746 304,684")
    canvas.poly(band, MADDER)
    canvas.poly(path("1109,700 1236,588 1233,630 1107,746"), darker(MADDER, 0.3))
    seal = path("650,760 770,768 768,888 652,880")
    canvas.poly(seal, "#fbf5e6")
    canvas.poly(oval(710, 824, 46, 47, 4, 40), INDIGO)
    canvas.poly(path("684,826 694,815 706,828 730,800 741,810 707,850"), "#fbf5e6")
    for a, b in (((330, 606), (350, 566)), ((1050, 652), (1074, 620))):
        canvas.stroke([a, b, (b[0] + 16, b[1] + 8), (a[0] + 20, a[1] + 8)], "#2f6486", 6)
    for y in (70, 82):
        canvas.stroke([(318, 840 + y), (640, 858 + y)], "#c3ac80", 3, 0.7)
    canvas.stroke(path("300,590 1110,648 1240,540"), "#fffaf0", 3, 0.8)


def _finger(canvas: Canvas, points: Points, widths: list[float], skin: Ink) -> None:
    """Draw one finger with its nail; the last point is the tip."""
    way = smooth(points, steps=6)
    body = ribbon(way, widths)
    canvas.poly([(x + 4, y + 5) for x, y in body], darker(skin, 0.55), 0.6)
    canvas.poly(body, skin)
    tip, before = way[-1], way[-5]
    canvas.oval(*tip, widths[-1] / 2, widths[-1] / 2, skin)
    low = [(x + 2, y + widths[0] * 0.24) for x, y in way]
    canvas.poly(ribbon(low, [w * 0.34 for w in widths]), darker(skin, 0.2), 0.6)
    nail = (tip[0] * 0.86 + before[0] * 0.14, tip[1] * 0.86 + before[1] * 0.14 - widths[-1] * 0.1)
    turn = -40 if points[-1][0] < points[0][0] else 40
    canvas.oval(*nail, widths[-1] * 0.36, widths[-1] * 0.27, lighter(skin, 0.42), 1, turn)


def _ballot(canvas: Canvas) -> None:
    """Draw the folded ballot paper, half in the slot."""
    paper = path("622,320 800,298 838,585 640,574")
    canvas.poly(path("600,345 622,320 640,574 626,573"), "#b9ab8a")
    canvas.gradient(paper, [(0, "#fffaf0"), (1, "#e3d8be")])
    canvas.stroke([(706, 310), (736, 580)], "#cbbd9c", 3)
    canvas.stroke([(628, 420), (814, 404)], "#cbbd9c", 3)
    canvas.shade(paper, "#8a7a5a", 0.4, 100, 0.5)


def kotak_suara(name: str) -> Image.Image:
    """Draw a hand that drops a ballot into the box."""
    canvas = Canvas(name)
    _polling_place(canvas)
    _ballot_box(canvas)
    skin = "#a5714c"
    canvas.poly(
        ribbon(smooth(path("880,300 820,300 770,318 752,334"), steps=6), [62, 54, 44, 36]),
        darker(skin, 0.25),
    )
    _ballot(canvas)
    arm = path(
        "1480,-60 1480,190 1260,250 1060,330 1000,350 930,330 900,268 "
        "930,214 1000,190 1150,90 1300,-60"
    )
    with canvas.group() as group:
        _finger(canvas, path("960,330 930,388 890,426 862,452"), [52, 44, 38, 31], skin)
        _finger(canvas, path("925,300 880,362 832,396 792,404"), [58, 50, 44, 37], skin)
        _finger(canvas, path("915,275 860,330 802,356 752,360"), [60, 52, 46, 38], skin)
        canvas.poly(loop(arm, 6), skin)
        _finger(canvas, path("930,250 862,278 800,300 744,314"), [60, 52, 46, 38], skin)
        canvas.stroke(
            smooth(path("930,318 962,296 984,262"), steps=5), darker(skin, 0.3), [2, 4, 2], 0.6
        )
    group.shade("#3a1c14", 0.42, 110, 0.45)
    group.rim(3, 3, "#ffe3b0", 0.6)
    _sleeve(canvas)
    return canvas.finish(0.45, 0.6)


def _sleeve(canvas: Canvas) -> None:
    """Draw the woven sleeve of the voter."""
    cloth = loop(path("1130,66 1180,180 1236,286 1340,262 1500,214 1500,-60 1260,-60"), 6)
    canvas.gradient(cloth, [(0, "#27456b"), (1, "#16263f")])
    with canvas.clip(cloth):
        for i in range(-2, 9):
            for j in range(-2, 7):
                x, y = 1150 + i * 52 + (j % 2) * 26, 20 + j * 46
                canvas.poly(
                    move(path("0,-15 19,0 0,15 -19,0"), x, y),
                    TURMERIC if (i + j) % 2 else "#efe2c6",
                    0.9,
                )
                canvas.poly(move(path("0,-7 9,0 0,7 -9,0"), x, y), MADDER)
        canvas.poly(ribbon(path("1122,50 1182,180 1240,296"), [34]), MADDER)
        canvas.poly(ribbon(path("1140,46 1200,174 1258,290"), [6]), TURMERIC)
        canvas.soft([path("1160,200 1500,150 1500,320 1200,330")], "#0a0f1c", 0.6, 18)


SCENES = {"kotak-suara": kotak_suara}
