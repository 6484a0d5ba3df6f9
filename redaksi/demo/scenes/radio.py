"""Will draw the village radio's studio."""

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, SKIN, TURMERIC, mix
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import box, loop, move, oval, path, smooth


def radio_desa(name: str) -> Image.Image:
    """Draw a woman at the microphone; outside stands the mast of bamboo."""
    canvas = Canvas(name)
    _wall(canvas)
    _outlook(canvas)
    canvas.glow(520, 320, 560, 460, "#ffe2a0", 0.35)
    look = Look(top="#2f5a6b", bottom="#2a2320", skin=SKIN[2], head="hijab", hair=TURMERIC,
                sleeves="long")  # fmt: skip
    with canvas.group() as group:
        head = person(canvas, 660, 1150, 880, look,
                      Pose("front", 0, ((-26, 70), (30, -64)), nod=2))["head"]  # fmt: skip
    group.shade("#2a1410", 0.5, 180, 0.3)
    group.rim(-3, 2, "#fff0c8", 0.7)
    _headphones(canvas, head[0], head[1])
    _desk(canvas)
    _microphone(canvas)
    return canvas.finish(0.5, 0.65)


def _wall(canvas: Canvas) -> None:
    """Weave the wall of split bamboo."""
    canvas.backdrop([(0, "#8a6a3e"), (1, "#5f4426")])
    for row in range(15):
        for column in range(16):
            is_over = (row + column) % 2 == 0
            tone = mix("#c9a05c", "#8f6a38", canvas.rng.random() * 0.7 + (0 if is_over else 0.3))
            x, y = column * 96 - 30, row * 66 - 10
            canvas.gradient(box(x, y, 92, 62), [(0, tone), (1, mix(tone, "#4a3018", 0.35))],
                            sideways=is_over)  # fmt: skip
            for i in range(1, 4):
                line = [(x + i * 23, y), (x + i * 23, y + 62)] if is_over else [
                    (x, y + i * 15), (x + 92, y + i * 15)]  # fmt: skip
                canvas.stroke(line, "#5a3f20", 1.6, 0.45)
    canvas.shade(box(0, 0, 1440, 960), "#1c0f08", 0.6, 0, 0.35)


def _outlook(canvas: Canvas) -> None:
    """Cut the window: sky, a hill, and the mast with its wires."""
    frame = box(930, 90, 380, 430)
    canvas.gradient(frame, [(0, "#9fc9d6"), (0.6, "#f3e9c4"), (1, "#c9d39a")])
    with canvas.clip(frame, 200):
        canvas.poly(loop(path("860,560 980,420 1120,452 1240,400 1400,560"), 6), "#7fa06a")
        canvas.stroke([(1126, 530), (1110, 120)], "#6b5a34", [13, 7])
        for y in (160, 214, 268):
            canvas.stroke([(1060, y + 8), (1166, y - 8)], "#6b5a34", 6)
        for end in ((950, 520), (1290, 520)):
            canvas.stroke([(1112, 170), end], "#4a4436", 1.8, 0.8)
        for size in (40, 66, 92):
            arc = oval(1110, 118, size, size, 0, 20, 200, 340)
            canvas.stroke(arc, MADDER, 3.4, 0.75)
    for x in (922, 1112, 1302):
        canvas.rect(x, 76, 16, 458, "#4a3018")
    for y in (76, 522):
        canvas.rect(910, y, 420, 18, "#5a3c20")


def _headphones(canvas: Canvas, x: float, y: float) -> None:
    band = path("-100,18 -86,-76 0,-118 86,-76 100,18")
    canvas.stroke(smooth(move(band, x, y)), "#1c1a1c", 15)
    for side in (-1, 1):
        canvas.oval(x + side * 100, y + 24, 26, 48, "#23202a")
        canvas.oval(x + side * 105, y + 20, 14, 31, "#4a4652")


def _desk(canvas: Canvas) -> None:
    """Set the desk with a home-made mixer and a glass of coffee."""
    canvas.gradient(path("-20,790 1460,770 1460,980 -20,980"), [(0, "#8a5a34"), (1, "#4a2c1a")])
    canvas.stroke([(-20, 790), (1460, 770)], "#c98f58", 7)
    panel = path("820,720 1240,706 1290,836 800,856")
    canvas.soft([[(x + 10, y + 26) for x, y in panel]], "#1a0c06", 0.7, 10)
    canvas.gradient(panel, [(0, "#3f464c"), (1, "#23282e")])
    for i in range(8):
        x = 850 + i * 52
        canvas.stroke([(x, 742 - i), (x - 6 + i * 2, 826 - i * 2)], "#11151a", 7)
        slide = 760 + (i * 37) % 52
        canvas.rect(x - 15, slide, 28, 14, (MADDER, TURMERIC, "#e9e0cc")[i % 3])
    canvas.poly(path("210,700 300,696 290,846 222,850"), "#e9f0ea", 0.45)
    canvas.poly(path("216,740 296,736 288,842 224,846"), "#3a2014")
    canvas.oval(256, 738, 40, 9, "#6b3f22")
    for i, tone in enumerate(("#f6efe0", "#efe2c6", "#fbf5e6")):
        sheet = path("360,838 560,822 590,892 372,912")
        canvas.poly([(x + i * 14, y - i * 7) for x, y in sheet], tone)
    for i in range(4):
        canvas.stroke([(402, 842 + i * 14), (560, 830 + i * 14)], "#8f8676", 2, 0.8)


def _microphone(canvas: Canvas) -> None:
    """Bend the arm of the microphone before her mouth."""
    canvas.stroke(smooth(path("120,800 150,560 330,470 520,560"), steps=8), "#17161a", [16, 12])
    head = loop(path("500,520 560,500 606,534 598,590 540,606 500,574"), 6)
    canvas.gradient(head, [(0, "#8f9aa0"), (1, "#3a4046")])
    with canvas.clip(head, 30):
        for i in range(12):
            canvas.stroke([(490 + i * 11, 490), (470 + i * 11, 620)], "#23282c", 1.6, 0.8)
            canvas.stroke([(480, 500 + i * 10), (620, 500 + i * 10)], "#23282c", 1.6, 0.8)
    canvas.shade(head, "#0c0c10", 0.5, 90, 0.4)


SCENES = {"radio-desa": radio_desa}
