"""Will draw a school in a tent."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, PAPER, SKIN, TURMERIC, darker
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Point, box, loop, oval, path, smooth


def tenda_sekolah(name: str) -> Image.Image:
    """Draw an open tent on a field, with a teacher and her class on mats."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#86b9cf"), (0.3, "#cfe3e0"), (0.5, "#f6efd2")])
    weather.clouds(canvas, 40, 240, "#ffffff", 8, 0.8)
    hills(
        canvas,
        620,
        (330, 26, "#8fb08a", (260, 190, 240)),
        (420, 20, "#5f9460", (1080, 230, 300)),
        (500, 14, "#3f7a4a", (520, 60, 260)),
    )
    plants.bushes(canvas, 590, 30, "#3a6440", count=60)
    canvas.backdrop([(0, "#b9b06a"), (0.4, "#c9b078"), (1, "#9a7a4c")], 600)
    _tent(canvas)
    _board(canvas)
    look = Look(top="#6b3f5a", bottom="#3a2a3a", skin=SKIN[1], head="hijab", hair=PAPER,
                legs="sarong", sleeves="long")  # fmt: skip
    with canvas.group() as group:
        person(canvas, 560, 770, 330, look, Pose("side", 0, ((20, 20), (96, -8))))
    group.shade("#2a1a20", 0.4, 180, 0.4)
    group.rim(2, 2, "#fff6d8", 0.6)
    for row, (y, size) in enumerate(((806, 0.8), (884, 1.0))):
        for place in range(6):
            _pupil(canvas, (460 + place * 130 * size - row * 70, y), size, row * 6 + place)
    _poles(canvas)
    for x in (60, 180, 1320, 1400):
        plants.grass(canvas, x, 920, 60, "#7f8a44", 12)
    return canvas.finish()


def _tent(canvas: Canvas) -> None:
    """Spread the blue sheet over the class, darker within."""
    inside = path("250,330 1200,330 1330,800 130,800")
    canvas.gradient(inside, [(0, "#24485f"), (0.5, "#5a7f86"), (1, "#c9b078")])
    back = path("330,420 1120,420 1130,640 320,640")
    canvas.gradient(back, [(0, "#7fae90"), (1, "#a9b878")])
    canvas.poly(loop(path("330,640 470,560 690,600 900,548 1120,640"), 6), "#4f8a58")
    roof = smooth(path("60,470 250,250 720,214 1200,250 1390,470"), steps=8)
    low = smooth(path("1390,470 1200,392 960,430 720,388 480,430 250,392 60,470"), steps=8)
    canvas.gradient([*roof, *low], [(0, "#5fa3c9"), (0.5, "#2f74a0"), (1, "#1f5478")])
    for x in (250, 480, 720, 960, 1200):
        top = 214 + abs(x - 720) * 0.074
        canvas.stroke(smooth([(x, top), (x + (x - 720) * 0.08, 330), (x, 410)]), "#8fc3dc", 3, 0.6)
    canvas.shade([*roof, *low], "#0f2a40", 0.5, 20, 0.45)
    mat = path("330,770 1160,770 1270,940 220,940")
    canvas.gradient(mat, [(0, "#b5533a"), (1, "#8a3226")])
    for i in range(13):
        canvas.stroke([(330 + i * 69, 770), (220 + i * 87, 940)], TURMERIC, 3, 0.5)


def _board(canvas: Canvas) -> None:
    """Lean the door that serves as a blackboard."""
    canvas.gradient(box(640, 460, 300, 240), [(0, "#2f4a40"), (1, "#1f332c")])
    for y in (455, 696):
        canvas.rect(632, y, 316, 12, "#8a5f38")
    for x in (632, 936):
        canvas.rect(x, 455, 12, 300, "#8a5f38")
    canvas.text((668, 524), "1 + 1 = 2", 44, "#f3efe0", bold=1)
    canvas.text((668, 590), "3 + 4 = ?", 44, "#f3efe0", bold=1)
    canvas.oval(872, 640, 26, 26, "#f3c95a", 0.9)


def _poles(canvas: Canvas) -> None:
    """Raise the poles of bamboo and tie their ropes."""
    for x, top, foot in ((150, 440, 860), (1296, 440, 860)):
        canvas.stroke([(x, top), (x, foot)], "#c9a25e", 15)
        canvas.stroke([(x + 4, top), (x + 4, foot)], "#8a6a36", 4)
        for y in range(top + 50, foot, 90):
            canvas.stroke([(x - 8, y), (x + 8, y)], "#7a5a30", 3)
        way = -1 if x < 700 else 1
        canvas.stroke([(x, top + 6), (x + way * 130, foot + 10)], "#e9e0cc", 3, 0.9)


def _pupil(canvas: Canvas, at: Point, size: float, number: int) -> None:
    """Draw a child on the mat, seen from behind."""
    x, y = at
    veil = number % 3 == 1
    shirt = (PAPER, "#e9d9c0", "#f3efe6")[number % 3]
    canvas.soft([oval(x, y + 40 * size, 62 * size, 14 * size)], "#3a1410", 0.5, 5)
    seat = oval(x, y + 24 * size, 56 * size, 26 * size)
    canvas.poly(seat, (MADDER, INDIGO)[number % 2])
    trunk = [(x + dx * size, y + dy * size) for dx, dy in path("-40,26 -34,-50 0,-66 34,-50 40,26")]
    body = loop(trunk, 5)
    canvas.gradient(body, [(0, shirt), (1, darker(shirt, 0.25))])
    head = oval(x, y - 88 * size, 27 * size, 31 * size)
    canvas.poly(head, PAPER if veil else "#1d1815")
    if veil:
        canvas.poly(loop([(x + dx * size, y + dy * size) for dx, dy in
                          path("-28,-92 28,-92 38,-40 0,-28 -38,-40")], 5), PAPER)  # fmt: skip
    else:
        canvas.oval(x, y - 64 * size, 11 * size, 10 * size, SKIN[number % len(SKIN)])
    canvas.shade(body, "#2a1a18", 0.4, 0, 0.45)


SCENES = {"tenda-sekolah": tenda_sekolah}
