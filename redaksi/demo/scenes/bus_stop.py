"""Will draw the city bus at its stop."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, SKIN, TURMERIC, Ink, darker, lighter
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import (
    box,
    loop,
    move,
    oval,
    path,
    sag,
    smooth,
)
from redaksi.demo.scenes.wheels import wheel


def _bus(canvas: Canvas, x: float, y: float) -> None:
    """Draw a city bus from its side; y is the road."""
    body = loop(
        move(path("0,-300 30,-322 760,-322 822,-300 846,-190 850,-40 4,-40 -2,-180"), x, y), 3
    )
    canvas.soft([oval(x + 425, y + 2, 450, 20)], "#141318", 0.65, 10)
    canvas.gradient(body, [(0, "#f8efdc"), (0.5, "#f1e4c8"), (1, "#cdbd9c")])
    with canvas.clip(body, 60):
        canvas.rect(x - 20, y - 122, 900, 100, "#9c1f1c")
        for i in range(16):
            px = x + 20 + i * 56
            canvas.poly(
                move(path("0,-94 24,-118 48,-94 24,-70"), px, y),
                TURMERIC if i % 2 else "#efe2c6",
                0.95,
            )
            canvas.poly(move(path("12,-94 24,-106 36,-94 24,-82"), px, y), INDIGO)
        canvas.shade(body, "#2a141c", 0.5, 115, 0.5)
    canvas.rect(x + 22, y - 292, 800, 140, "#22303a")
    _windows(canvas, x, y)
    canvas.poly(move(path("800,-296 824,-292 843,-170 806,-166"), x, y), "#3f5a6a")
    canvas.rect(x + 826, y - 100, 18, 30, "#fff3c4")
    canvas.poly(move(path("836,-280 862,-276 860,-226 846,-226"), x, y), "#22262c")
    for dx in (170, 640):
        canvas.poly(oval(x + dx, y - 42, 66, 66, 0, 30, 180, 360), "#1f1c20")
        wheel(canvas, x + dx, y - 44, 52)


def _windows(canvas: Canvas, x: float, y: float) -> None:
    """Draw the windows, the passengers and the driver's door (doors for others face the kerb)."""
    rng = canvas.rng
    for i in range(8):
        left = x + 26 + i * 97
        canvas.gradient(box(left, y - 288, 89, 132), [(0, "#3f5a6a"), (1, "#7f9aa0")])
        if i in (0, 1, 3, 4, 5, 7):
            tone = rng.choice(["#9c1f1c", "#d9a03a", "#2f5a47", "#e6d8b8", "#5a2e3f"])
            canvas.poly(
                loop(move(path("16,-156 20,-196 42,-206 64,-196 68,-156"), left, y), 4),
                darker(tone, 0.25),
            )
            canvas.oval(left + 43, y - 222, 13, 15, "#6b4630")
            canvas.oval(
                left + 40, y - 227, 14, 12, rng.choice(["#1d1815", "#7c1c1a", "#d9cba8", "#27405e"])
            )
        canvas.poly(move(path("0,-288 40,-288 0,-200"), left, y), "#dfeae6", 0.3)
    for k in (0, 86):
        canvas.rect(x + 716 + k, y - 150, 2.4, 96, "#3a1414")
    canvas.rect(x + 724, y - 138, 22, 5, "#2b2023")


def bus(name: str) -> Image.Image:
    """Draw a city bus at its stop under rain trees."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#7fa9bb"), (0.3, "#cfdcd2"), (0.55, "#f6e6c0")])
    canvas.glow(1180, 300, 520, 420, "#fff3cc", 0.8)
    weather.clouds(canvas, 30, 200, "#fffaf0", 7, 0.7)
    _houses(canvas)
    _street(canvas)
    _stop(canvas)
    _bus(canvas, 470, 830)
    canvas.soft([loop(path("80,760 300,740 420,780 330,850 90,850"), 5)], "#1c1a22", 0.3, 12)
    return canvas.finish(0.45, 0.5)


def _houses(canvas: Canvas) -> None:
    """Draw the row of shop houses."""
    rng = canvas.rng
    for x in range(-30, 1460, 118):
        high = rng.uniform(120, 260)
        ink: Ink = rng.choice(["#d9c49c", "#c9a888", "#b9c0ae", "#e3d3ae", "#c98f6a"])
        canvas.gradient(
            box(x, 640 - high, 112, high), [(0, lighter(ink, 0.15)), (1, darker(ink, 0.1))]
        )
        canvas.poly(
            [
                (x - 8, 640 - high),
                (x + 20, 612 - high),
                (x + 96, 612 - high),
                (x + 122, 640 - high),
            ],
            "#a3553a",
        )
        for row in range(int((high - 60) / 46)):
            for col in range(3):
                canvas.rect(x + 14 + col * 33, 660 - high + row * 46, 18, 25, "#4a5d66")
        canvas.poly(
            [(x, 590), (x + 112, 590), (x + 118, 606), (x - 6, 606)],
            rng.choice(["#9c3a2a", "#2f6486", "#3f6b52", "#d9a03a"]),
        )
        canvas.rect(x + 8, 606, 96, 36, "#4a3a30")


def _street(canvas: Canvas) -> None:
    """Draw wires, trees, kerb and road."""
    for a, b in (
        ((-20, 330), (520, 300)),
        ((520, 300), (1460, 340)),
        ((-20, 350), (520, 322)),
        ((520, 322), (1460, 362)),
    ):
        canvas.stroke(sag(a, b, 18), "#4a4a4c", 1.6, 0.8)
    for x, y, high in ((170, 690, 470), (1290, 690, 520)):
        plants.tree(canvas, x, y, high, "#2f5238", "#94aa5a", "#4a3826", 1.25)
    canvas.backdrop([(0, "#c9bda2"), (1, "#b3a588")], 640, 720)
    for i in range(30):
        canvas.rect(i * 52 - 10, 708, 26, 14, "#f3ead5" if i % 2 else "#3a3638")
    canvas.backdrop([(0, "#6d6a6a"), (1, "#47454b")], 720)
    for i in range(6):
        canvas.poly(
            [(i * 300 - 60, 900), (i * 300 + 90, 900), (i * 300 + 66, 918), (i * 300 - 92, 918)],
            "#f3ead5",
            0.85,
        )


def _stop(canvas: Canvas) -> None:
    """Draw the shelter and those who wait."""
    canvas.poly(path("40,440 452,440 470,466 20,466"), "#2f5a47")
    canvas.rect(20, 466, 450, 9, "#1f3a2f")
    for x in (60, 424):
        canvas.rect(x, 474, 12, 250, "#3f4a48")
    canvas.gradient(box(80, 490, 340, 190), [(0, "#dfe6dc"), (1, "#b9c3b5")])
    canvas.rect(100, 510, 120, 150, "#f6efe0")
    canvas.poly(
        [*smooth(path("112,560 140,530 170,566 206,536"), steps=5), (206, 640), (112, 640)],
        "#9fb8a6",
    )
    canvas.rect(96, 664, 300, 14, "#8a6238")
    _waiting(canvas)


# Who waits: place, size, clothes.
WAITING: tuple[tuple[float, float, float, Look], ...] = (
    (118, 742, 250, Look("#efe2c6", "#2f4a6b", SKIN[1], "hijab", "#efe2c6", "sarong", "long")),
    (214, 748, 268, Look("#9c3a2a", "#23262e")),
    (306, 744, 224, Look("#f6efe0", "#7c1c1a", head="tail", legs="skirt", shoes="#1c1a1c")),
    (396, 752, 262, Look("#2f6486", "#3a302a", head="peci", legs="sarong", sleeves="long")),
)


def _waiting(canvas: Canvas) -> None:
    """Draw those who wait for the bus; the girl looks the other way."""
    with canvas.group() as group:
        for x, y, size, look in WAITING:
            canvas.poly(oval(x + 10, y + 3, 40, 7), "#8a7d66")
            stance = ((-6, 10), (12, 40)), ((-4, 0), (5, 0))
            person(canvas, x, y, size, look, Pose("side", 0, *stance, flip=look.head == "tail"))
    group.rim(2.2, 1.2, "#fff0c8", 0.65)


SCENES = {"bus": bus}
