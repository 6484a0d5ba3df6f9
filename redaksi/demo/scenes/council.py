"""Will draw the council under its big roof."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, TURMERIC, Ink, darker, lighter, mix
from redaksi.demo.scenes.flags import flag
from redaksi.demo.scenes.people import WALK, Look, Pose, person
from redaksi.demo.scenes.shapes import Points, box, move, oval, path, ribbon, ridge, smooth


def _tiles(canvas: Canvas, roof: Points, ink: Ink, top: float, bottom: float) -> None:
    """Fill a roof with rows of tiles."""
    canvas.gradient(roof, [(0, lighter(ink, 0.12)), (1, darker(ink, 0.2))])
    left, right = min(p[0] for p in roof), max(p[0] for p in roof)
    with canvas.clip(roof, 60):
        rows = 15
        for row in range(rows):
            y = top + (bottom - top) * row / rows
            canvas.rect(left, y, right - left, 2.4, darker(ink, 0.4), 0.5)
        for i in range(int((right - left) / 22)):
            x = left + i * 22
            lean = (x - (left + right) / 2) * 0.22
            canvas.stroke([(x - lean, top), (x, bottom)], darker(ink, 0.4), 1.6, 0.4)


def gedung_dewan(name: str) -> Image.Image:
    """Draw a council building with a roof like a rice barn's over its porch."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#6f9fb8"), (0.35, "#bcd4d3"), (0.62, "#f3e6c6")])
    weather.clouds(canvas, 50, 340, "#fffaf0", 11, 0.8, 1.2)
    canvas.gradient(
        ridge(canvas.rng, 560, 20, bottom=700, peaks=((180, 150, 280), (1300, 110, 260))),
        [(0, "#94ada8"), (1, "#c9d3bd")],
    )
    plants.bushes(canvas, 620, 34, "#4d6f4c", count=50)
    _wings(canvas)
    _porch_roof(canvas)
    _porch(canvas)
    _grounds(canvas)
    return canvas.finish(0.45, 0.45)


def _wings(canvas: Canvas) -> None:
    """Draw the two wings under their tiled roof."""
    canvas.gradient(box(120, 500, 1200, 220), [(0, "#d9ccb0"), (1, "#f3ead5")])
    for i in range(20):
        x = 146 + i * 58.6
        if not 480 < x < 940:
            canvas.gradient(box(x, 540, 34, 120), [(0, "#26404f"), (1, "#6f93a3")])
            canvas.rect(x - 4, 660, 42, 7, "#b9a988")
        canvas.rect(x + 42, 500, 9, 220, "#f8f0de")
    wings = path("60,512 190,372 1250,372 1380,512")
    _tiles(canvas, wings, "#9c4a30", 372, 512)
    canvas.rect(60, 508, 1320, 12, "#6b3320")
    canvas.soft([box(120, 516, 1200, 26)], "#2a1c1c", 0.5, 10)


def _porch_roof(canvas: Canvas) -> None:
    """Draw the high roof over the porch and its painted gable."""
    porch = smooth(
        path(
            "420,520 508,482 556,380 580,268 640,196 720,172 800,196 860,268 "
            "884,380 932,482 1020,520"
        ),
        steps=8,
    )
    _tiles(canvas, porch, "#b5603c", 172, 520)
    canvas.shade(porch, "#3a1414", 0.5, 0, 0.5)
    canvas.poly(ribbon(porch, [16]), "#7a3a24")
    gable = smooth(
        path("560,506 596,420 620,320 668,262 720,246 772,262 820,320 844,420 880,506"), steps=7
    )
    canvas.gradient(gable, [(0, "#e9d9b4"), (1, "#c9ae7c")])
    for i in range(9):
        for j in range(5):
            x, y = 600 + i * 30 + (j % 2) * 15, 350 + j * 34
            if abs(x - 720) < 60 + (y - 250) * 0.36:
                canvas.poly(
                    move(path("0,-12 11,0 0,12 -11,0"), x, y),
                    MADDER if (i + j) % 2 else "#27456b",
                    0.85,
                )
    canvas.oval(720, 306, 28, 28, TURMERIC)
    canvas.oval(720, 306, 18, 18, "#7c1c1a")


def _porch(canvas: Canvas) -> None:
    """Draw the columns, the doors and the steps."""
    canvas.rect(500, 506, 440, 26, "#f3ead5")
    canvas.gradient(box(512, 532, 416, 190), [(0, "#2b2a2e"), (1, "#5d5246")])
    for x in (612, 690, 768):
        canvas.gradient(box(x, 566, 62, 156), [(0, "#6b4528"), (1, "#8f6238")])
        canvas.rect(x + 28, 566, 5, 156, "#3a2416")
    for x in (508, 588, 820, 900):
        canvas.gradient(
            box(x, 530, 32, 194), [(0, "#b9ab90"), (0.35, "#fffaf0"), (1, "#a3957a")], sideways=True
        )
        canvas.rect(x - 5, 526, 42, 12, "#f8f0de")
        canvas.rect(x - 5, 714, 42, 12, "#e0d3b8")
    for i in range(5):
        canvas.rect(470 - i * 26, 724 + i * 14, 500 + i * 52, 14, mix("#efe6d2", "#b3a588", i / 6))
        canvas.rect(470 - i * 26, 735 + i * 14, 500 + i * 52, 3, "#8a7d66")


def _grounds(canvas: Canvas) -> None:
    """Draw the lawn, the drive, the flag and the visitors."""
    rng = canvas.rng
    canvas.gradient(path("-10,716 466,716 364,796 -10,820"), [(0, "#7f9a54"), (1, "#5d8046")])
    canvas.gradient(path("974,716 1450,716 1450,820 1076,796"), [(0, "#7f9a54"), (1, "#5d8046")])
    canvas.gradient(path("-10,796 1450,796 1450,980 -10,980"), [(0, "#cdbf9f"), (1, "#8f8066")])
    canvas.poly(path("-10,800 366,786 330,830 -10,876"), "#6f8f4c")
    canvas.poly(path("1450,800 1074,786 1110,830 1450,876"), "#6f8f4c")
    for at in (70, 180, 300, 1140, 1260, 1370):
        plants.crown(canvas, at, 724, 84, 66, "#3f6240", "#8aa55c", 9)
    for at, high, lean in ((60, 420, 26), (1390, 440, -30), (230, 300, -14), (1230, 310, 16)):
        plants.palm(canvas, at, 770, high, lean, "#6d5a40", "#4b7048")
    flag(canvas, 300, 872, 560, 130)
    canvas.rect(262, 866, 76, 18, "#efe6d2")
    canvas.rect(248, 882, 104, 16, "#c3b596")
    _visitors(canvas)
    for x, y in weather.strew(rng, 30, 0, 806, 330, 860):
        plants.grass(canvas, x, y, 14, "#4f7040", 5)


def _visitors(canvas: Canvas) -> None:
    """Draw three visitors."""
    looks = (
        Look(top="#6d6a4a", bottom="#4a4636", head="peci", sleeves="long"),
        Look(
            top="#27456b",
            bottom="#23262e",
            head="hijab",
            hair="#8a4a5a",
            legs="sarong",
            sleeves="long",
        ),
        Look(top="#efe2c6", bottom="#2a2a30", head="hair", sleeves="short"),
    )
    for x, y, look, flip in (
        (610, 884, looks[0], False),
        (664, 888, looks[1], False),
        (860, 850, looks[2], True),
    ):
        canvas.soft([oval(x + 46, y + 2, 62, 6)], "#3a2f24", 0.5, 4)
        with canvas.group() as group:
            person(canvas, x, y, 150, look, Pose(WALK.view, 2, WALK.arms, WALK.legs, flip=flip))
        group.rim(2, 1, "#fff3d0", 0.6)


SCENES = {"gedung-dewan": gedung_dewan}
