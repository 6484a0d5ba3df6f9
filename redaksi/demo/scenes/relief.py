"""Will draw the relief lorry and those who unload it."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, Ink, darker, lighter, mix
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import (
    box,
    loop,
    move,
    oval,
    path,
    smooth,
)
from redaksi.demo.scenes.wheels import wheel


def carton(
    canvas: Canvas, x: float, y: float, wide: float, high: float, ink: Ink = "#c99a5c"
) -> None:
    """Draw a sealed carton; x, y is its lower left corner."""
    deep = wide * 0.22
    canvas.gradient(box(x, y - high, wide, high), [(0, lighter(ink, 0.12)), (1, darker(ink, 0.1))])
    canvas.poly(
        [
            (x, y - high),
            (x + deep, y - high - deep * 0.6),
            (x + wide + deep, y - high - deep * 0.6),
            (x + wide, y - high),
        ],
        lighter(ink, 0.32),
    )
    canvas.poly(
        [
            (x + wide, y - high),
            (x + wide + deep, y - high - deep * 0.6),
            (x + wide + deep, y - deep * 0.6),
            (x + wide, y),
        ],
        darker(ink, 0.3),
    )
    canvas.rect(x + wide * 0.42, y - high, wide * 0.16, high, "#e6d3a6", 0.8)
    canvas.poly(
        [
            (x + wide * 0.42, y - high),
            (x + wide * 0.42 + deep, y - high - deep * 0.6),
            (x + wide * 0.58 + deep, y - high - deep * 0.6),
            (x + wide * 0.58, y - high),
        ],
        "#f3e6c3",
        0.8,
    )
    canvas.rect(x + wide * 0.1, y - high * 0.36, wide * 0.22, high * 0.2, MADDER, 0.8)


def _lorry(canvas: Canvas, x: float, y: float) -> None:
    """Draw the lorry, its open load bed to the left."""
    canvas.soft([oval(x + 330, y + 4, 410, 18)], "#241a14", 0.65, 9)
    canvas.rect(x, y - 60, 660, 24, "#2a2628")
    canvas.rect(x - 10, y - 306, 470, 252, "#2a3a40")
    canvas.shade(box(x - 10, y - 306, 470, 252), "#0f1418", 0.7, 0, 0.1)
    _cargo(canvas, x, y)
    canvas.rect(x - 10, y - 74, 474, 26, "#9c3a2a")
    for i in range(8):
        canvas.poly(
            [(x + i * 59, y - 72), (x + 28 + i * 59, y - 72), (x + 14 + i * 59, y - 52)],
            "#e6c682",
            0.8,
        )
    _cab(canvas, x, y)
    for dx in (110, 220, 576):
        wheel(canvas, x + dx, y - 42, 50)


def _cargo(canvas: Canvas, x: float, y: float) -> None:
    """Load the cartons and draw the tarpaulin over them."""
    for i in range(4):
        for level in range(3 if i else 2):
            carton(
                canvas,
                x + 40 + i * 98,
                y - 66 - level * 66,
                84,
                62,
                mix("#b98a4e", "#d3a866", (i + level) % 3 / 2),
            )
    tarp = smooth(move(path("-16,-300 -4,-356 60,-384 380,-388 452,-366 468,-300"), x, y), steps=6)
    canvas.gradient(
        [
            *tarp,
            (x + 468, y - 250),
            (x + 400, y - 268),
            (x + 330, y - 254),
            (x + 240, y - 270),
            (x + 150, y - 256),
            (x + 60, y - 270),
            (x - 16, y - 250),
        ],
        [(0, "#4f8aa8"), (1, "#2f5f7d")],
    )
    for i in range(1, 5):
        canvas.stroke([(x - 10 + i * 94, y - 380), (x - 16 + i * 96, y - 262)], "#23506b", 4, 0.6)


def _cab(canvas: Canvas, x: float, y: float) -> None:
    """Draw the cab."""
    cab = loop(move(path("480,-40 480,-290 500,-306 590,-304 632,-200 664,-186 672,-44"), x, y), 3)
    canvas.gradient(cab, [(0, "#e0b040"), (0.6, "#d39a2c"), (1, "#9c6a1c")])
    canvas.poly(move(path("508,-282 582,-282 614,-200 508,-200"), x, y), "#31424c")
    canvas.poly(move(path("508,-282 550,-282 520,-200 508,-200"), x, y), "#9fb8bf", 0.7)
    canvas.rect(x + 500, y - 190, 4, 130, "#7a5418")
    canvas.rect(x + 646, y - 130, 24, 30, "#fff3c4")
    canvas.rect(x + 470, y - 60, 212, 22, "#2a2628")


def _helpers(canvas: Canvas) -> None:
    """Draw the chain of people who pass cartons from hand to hand."""
    looks = (
        Look(top="#d9712b", bottom=INDIGO, head="cap", hair="#d9712b"),
        Look(
            top="#2f5a47",
            bottom="#2a2320",
            head="hijab",
            hair="#e6c682",
            sleeves="long",
            legs="sarong",
        ),
        Look(top="#efe2c6", bottom="#3a3430", head="hair"),
        Look(
            top="#7c2a3a",
            bottom="#23344f",
            head="hijab",
            hair="#27456b",
            sleeves="long",
            legs="sarong",
        ),
    )
    hold = Pose("side", 3, ((56, 34), (64, 26)), ((-5, 0), (7, 0)))
    give = Pose("side", 3, ((56, 34), (64, 26)), ((-5, 0), (7, 0)), flip=True)
    for i, (x, y, size, pose) in enumerate(
        ((600, 876, 322, hold), (430, 892, 314, hold), (246, 906, 330, give), (90, 922, 300, hold))
    ):
        canvas.soft([oval(x, y + 2, size * 0.24, 9)], "#2a1c14", 0.55, 5)
        with canvas.group() as group:
            places = person(canvas, x, y, size, looks[i], pose)
        group.rim(-2.4 if i else 2.4, 1.4, "#fff0c8", 0.7)
        if i in (0, 1):
            px, py = places["near"]
            carton(canvas, px - 22, py + 12, 88, 66)
            canvas.oval(px - 2, py + 4, 10, 10, looks[i].skin)
        if i == 2:
            px, py = places["near"]
            carton(canvas, px - 74, py + 12, 88, 66)
            canvas.oval(px, py + 4, 10, 10, looks[i].skin)


def bantuan(name: str) -> Image.Image:
    """Draw neighbours who unload relief goods from a lorry."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#7f97a0"), (0.3, "#c3cdc6"), (0.5, "#f0e3c4")])
    weather.clouds(canvas, 30, 300, "#fbf6e8", 9, 0.7, 1.2)
    hills(
        canvas,
        600,
        (430, 26, "#96a9a3", (300, 170, 300)),
        (466, 18, "#6d8a76", (1250, 90, 260)),
        (500, 12, "#4f6f58", (760, 40, 300)),
    )
    plants.bushes(canvas, 556, 22, "#466548", count=66)
    canvas.backdrop([(0, "#b9a070"), (0.3, "#a88a5a"), (1, "#6d5236")], 566)
    _tents(canvas)
    plants.tree(canvas, 1350, 660, 420, "#35573c", "#93a95a", "#5a4430", 1.0)
    _lorry(canvas, 700, 838)
    _helpers(canvas)
    for x, y, level in ((150, 950, 2), (1240, 930, 2), (1130, 940, 1), (1340, 950, 3)):
        for k in range(level):
            carton(canvas, x, y - k * 76, 104, 74, mix("#b98a4e", "#d3a866", k / 2))
    for x, y in ((1010, 926), (930, 942)):
        canvas.soft([oval(x, y + 2, 80, 9)], "#2a1c14", 0.6, 5)
        sack = loop(move(path("-60,0 -66,-40 -30,-60 34,-60 66,-38 60,0"), x, y), 4)
        canvas.poly(sack, "#efe4cb")
        canvas.shade(sack, "#6d5636", 0.75, 60, 0.25)
        canvas.stroke(move(path("-58,-38 -20,-46 30,-44 62,-34"), x, y), "#a3865a", 2, 0.8)
        canvas.rect(x - 24, y - 34, 44, 18, "#2f5a6b", 0.7)
    return canvas.finish(0.5, 0.5)


def _tents(canvas: Canvas) -> None:
    """Draw the tents of those who lost their houses."""
    for x, y, size, ink in (
        (140, 640, 1.0, "#e6d8b8"),
        (330, 620, 0.8, "#c98f4a"),
        (30, 600, 0.7, "#4f7f92"),
    ):
        canvas.soft([oval(x, y, 150 * size, 12)], "#3a2a1c", 0.5, 6)
        canvas.poly(move(path("-130,0 -30,-130 80,-130 140,0"), x, y, size), ink)
        canvas.poly(move(path("-130,0 -30,-130 20,0"), x, y, size), darker(ink, 0.25))
        canvas.poly(move(path("-70,0 -36,-100 -14,0"), x, y, size), darker(ink, 0.65))


SCENES = {"bantuan": bantuan}
