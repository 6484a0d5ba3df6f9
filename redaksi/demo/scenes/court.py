"""Will draw the court room."""

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import box, loop, move, oval, path


def _panels(canvas: Canvas) -> None:
    """Draw the wooden back wall of the court with its lights."""
    canvas.backdrop([(0, "#3a261a"), (0.5, "#6b4528"), (1, "#4a2f1e")], 0, 640)
    for i in range(13):
        x = i * 116 - 34
        canvas.gradient(
            box(x, 60, 100, 560), [(0, "#7a5030"), (0.5, "#8f6238"), (1, "#6b4528")], sideways=True
        )
        canvas.rect(x + 94, 60, 6, 560, "#3a261a", 0.7)
    canvas.rect(0, 40, 1440, 22, "#2b1b12")
    for x in (270, 720, 1170):
        canvas.poly([(x - 60, 62), (x + 60, 62), (x + 330, 640), (x - 330, 640)], "#ffe3a6", 0.09)
        canvas.glow(x, 110, 330, 330, "#ffdf9c", 0.55)
    canvas.shade(box(0, 60, 1440, 580), "#1c110b", 0.6, 270, 0.5)


def _emblem(canvas: Canvas, x: float, y: float) -> None:
    """Draw a plain golden pair of scales above the bench."""
    canvas.oval(x, y, 74, 74, "#4a2f1a")
    canvas.oval(x, y, 66, 66, "#2f1d12")
    gold = "#dcae54"
    canvas.stroke([(x, y - 44), (x, y + 38)], gold, 5)
    canvas.stroke([(x - 42, y - 30), (x + 42, y - 30)], gold, 5)
    canvas.stroke([(x - 22, y + 40), (x + 22, y + 40)], gold, 6)
    for side in (-1, 1):
        px = x + side * 40
        canvas.stroke([(px, y - 30), (px - 15, y + 4)], gold, 2)
        canvas.stroke([(px, y - 30), (px + 15, y + 4)], gold, 2)
        canvas.poly(loop(move(path("-18,4 18,4 9,15 -9,15"), px, y), 4), gold)
    canvas.oval(x, y - 46, 6, 6, gold)


def _judges(canvas: Canvas) -> None:
    """Draw three judges behind the high bench."""
    for x, size, head, skin in (
        (720, 430, "hair", "#8a5a3b"),
        (480, 410, "hijab", "#a5714c"),
        (960, 410, "hair", "#9c6a46"),
    ):
        chair = loop(move(path("-66,470 -62,300 -36,262 36,262 62,300 66,470"), x), 5)
        canvas.gradient(chair, [(0, "#6b1f1c"), (1, "#3a1010")])
        hair = "#26222a" if head == "hijab" else "#2a2624"
        look = Look("#1d1a1e", "#1d1a1e", skin, head, hair, sleeves="long")
        person(canvas, x, 680, size, look, Pose("front", 0, ((-30, 62), (30, -62))))
        _robe(canvas, x, size / 100, veiled=head == "hijab")


def _robe(canvas: Canvas, x: float, k: float, *, veiled: bool) -> None:
    """Draw the red front of a judge's robe and the white band at the neck."""
    if not veiled:
        canvas.poly(move(path("-7,-80 0,-66 -5,-55"), x, 680, k), "#8a1f1c")
        canvas.poly(move(path("7,-80 0,-66 5,-55"), x, 680, k), "#8a1f1c")
    top = -68 if veiled else -80
    canvas.poly(move(path(f"-3,{top} 3,{top} 4,-58 -4,-58"), x, 680, k), "#f3ead5")


def _bench(canvas: Canvas) -> None:
    """Draw the high bench, the flags and the clerk's table."""
    canvas.gradient(box(280, 452, 880, 200), [(0, "#8a5a32"), (1, "#4a2f1c")])
    canvas.poly(path("250,436 1190,436 1172,462 268,462"), "#b98a52")
    canvas.rect(268, 462, 904, 8, "#3a2416")
    for i in range(7):
        canvas.rect(306 + i * 122, 492, 96, 140, "#3f2817", 0.6)
        canvas.rect(310 + i * 122, 496, 88, 132, "#7a4f2c")
    for x in (400, 640, 880, 1030):
        canvas.poly([(x, 428), (x + 70, 424), (x + 78, 438), (x + 8, 440)], "#f6efe0")
    canvas.stroke([(790, 434), (806, 400)], "#5d3a1e", 9)
    canvas.poly(path("786,398 820,384 830,408 796,420"), "#8a5a30")
    for x, inks in ((190, (MADDER, "#f6efe0")), (1250, ("#2f5a47", "#2f5a47"))):
        canvas.stroke([(x, 200), (x, 640)], "#dcae54", 7)
        canvas.oval(x, 196, 9, 12, "#dcae54")
        drape = loop(
            [(x, 214), (x + 30, 236), (x + 52, 320), (x + 44, 470), (x + 10, 482), (x, 420)], 5
        )
        canvas.poly(drape, inks[1])
        canvas.poly(
            loop([(x, 214), (x + 30, 236), (x + 46, 300), (x + 20, 348), (x, 352)], 5), inks[0]
        )
        canvas.shade(drape, "#140c0c", 0.5, 20, 0.3)


def sidang(name: str) -> Image.Image:
    """Draw a court room: three judges, a witness with his back to us."""
    canvas = Canvas(name)
    _panels(canvas)
    _emblem(canvas, 720, 148)
    _judges(canvas)
    _bench(canvas)
    canvas.backdrop([(0, "#6d5036"), (0.3, "#8f7048"), (1, "#3a2a1e")], 640)
    for i in range(-9, 10):
        canvas.stroke([(720 + i * 60, 640), (720 + i * 230, 980)], "#4a3422", 2, 0.5)
    canvas.poly(path("560,640 880,640 1010,980 430,980"), "#7c1c1a", 0.75)
    canvas.shade(path("560,640 880,640 1010,980 430,980"), "#240808", 0.6, 90, 0.2)
    _counsel(canvas)
    _witness(canvas)
    for x in range(-30, 1480, 62):
        canvas.rect(x, 888, 16, 90, "#4a2f1c")
    canvas.rect(0, 872, 1440, 20, "#a3703c")
    canvas.rect(0, 890, 1440, 6, "#2b1b12")
    return canvas.finish(0.5, 0.75)


def _counsel(canvas: Canvas) -> None:
    """Draw the counsel of both sides at their desks."""
    for x, flip, top in (
        (190, False, "#23262e"),
        (330, False, "#2a2a34"),
        (1110, True, "#23262e"),
        (1250, True, "#4a3a2a"),
    ):
        look = Look(
            top=top,
            bottom="#1c1a1e",
            sleeves="long",
            head="hijab" if x == 330 else "hair",
            hair="#5d4a5a" if x == 330 else "#1d1815",
        )
        pose = Pose("side", 4, ((30, 50), (36, 48)), ((78, -76), (84, -80)), flip=flip, hip=26)
        person(canvas, x, 800, 330, look, pose)
    for x0, x1 in ((120, 470), (970, 1320)):
        canvas.poly(
            [(x0, 712), (x1, 712), (x1 + (14 if x0 < 700 else -14), 734), (x0 - 6, 734)], "#b98a52"
        )
        canvas.gradient(box(x0, 734, x1 - x0, 150), [(0, "#7a4f2c"), (1, "#3a2416")])
        canvas.poly([(x0 + 90, 704), (x0 + 180, 700), (x0 + 190, 714), (x0 + 96, 718)], "#f6efe0")


def _witness(canvas: Canvas) -> None:
    """Draw the witness on his chair, with a microphone."""
    canvas.soft([oval(720, 866, 150, 18)], "#140a08", 0.6, 9)
    look = Look(top="#efe2c6", bottom="#2a2a30", head="peci", sleeves="long", skin="#8a5a3b")
    with canvas.group() as group:
        person(canvas, 720, 940, 420, look, Pose("back", 0, ((-22, 26), (22, -26)), hip=40))
    group.shade("#2a1812", 0.45, 90, 0.4)
    group.rim(0, 3, "#ffe3a6", 0.8)
    canvas.gradient(
        loop(path("652,880 656,730 676,712 764,712 784,730 788,880"), 5),
        [(0, "#5d3a22"), (1, "#2f1c12")],
    )
    for x in (672, 712, 752):
        canvas.rect(x - 6, 738, 16, 124, "#7a4f2c")
    canvas.stroke(path("836,880 836,740 800,690"), "#1c1a1c", 5)
    canvas.stroke([(806, 698), (790, 678)], "#1c1a1c", 13)


SCENES = {"sidang": sidang}
