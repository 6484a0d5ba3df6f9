"""Will draw the volcano under the stars."""

from PIL import Image, ImageChops

from redaksi.demo.scenes import plants, texture, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, rgb
from redaksi.demo.scenes.people import HIPS, STAND_BACK, Look, person
from redaksi.demo.scenes.shapes import Points, loop, move, path, ridge, smooth, wobble


def _band(canvas: Canvas, angle: float, ink: Ink, alpha: float, spread: int) -> None:
    """Lay a cloudy band of far stars across the sky."""
    size = (720, 480)
    strip = Image.new("L", (1, 1000))
    strip.putdata([round(255 * 2.72 ** -(((i - 500) / spread) ** 2)) for i in range(1000)])
    sheet = strip.resize((1000, 1000)).rotate(angle, Image.Resampling.BILINEAR)
    sheet = sheet.crop((250, 300, 970, 780))
    noise = texture.clouds("milky way", *size, 120, 5)
    table = [max(0, min(255, round((v - 70) * 2.0))) for v in range(256)]
    mask = ImageChops.multiply(sheet, noise.point(table)).point(
        [round(v * alpha) for v in range(256)]
    )
    area = canvas.image.width, round(canvas.image.width * 2 / 3)
    canvas.image.paste(rgb(ink), (0, 0), mask.resize(area, Image.Resampling.BILINEAR))


def _stars(canvas: Canvas, count: int, bottom: float) -> None:
    """Strew stars, thinner towards the horizon."""
    rng = canvas.rng
    for _ in range(count):
        x, y = rng.uniform(0, 1440), bottom * rng.random() ** 1.25
        size = 0.55 + 1.5 * rng.random() ** 5
        tone = rng.choice(["#fff6df", "#dfe9f5", "#ffe3bd", "#ffffff"])
        canvas.rect(x, y, size, size, tone, rng.uniform(0.35, 1))
    for _ in range(16):
        x, y = rng.uniform(0, 1440), rng.uniform(0, bottom * 0.75)
        canvas.glow(x, y, 11, 11, "#fff3d8", 0.5)
        canvas.oval(x, y, 1.9, 1.9, "#fffaf0")


def _crater(canvas: Canvas) -> None:
    """Draw the far wall of the crater with the summit."""
    rng = canvas.rng
    wall = path(
        "-10,470 90,452 200,476 330,440 450,462 580,432 700,448 800,420 "
        "880,372 960,300 1020,236 1060,208 1096,222 1150,270 1230,330 "
        "1330,372 1450,404"
    )
    edge = wobble(rng, smooth(wall, steps=6), 3)
    body: Points = [*edge, (1450, 960), (-10, 960)]
    canvas.gradient(body, [(0, "#33455e"), (0.45, "#223249"), (1, "#142034")])
    for i in range(54):
        x, y = edge[rng.randrange(len(edge))]
        drop = rng.uniform(60, 240)
        way = smooth(
            [
                (x, y + 10),
                (x + rng.uniform(-18, 18), y + drop * 0.5),
                (x + rng.uniform(-50, 50), y + drop),
            ],
            steps=5,
        )
        canvas.stroke(way, "#5d7187" if i % 2 else "#0f1828", [1, rng.uniform(4, 14), 1], 0.24)
    canvas.shade(
        [p for p in edge if p[0] > 1050] + path("1450,960 1130,960 1090,640 1110,420"),
        "#0b1322",
        0.6,
        20,
        0.2,
    )
    canvas.stroke([p for p in edge if p[0] < 1060], "#8ea3b8", 2.2, 0.5)


def _lake(canvas: Canvas) -> None:
    """Draw the crater lake, and the young cone in it."""
    rng = canvas.rng
    shore = loop(
        path(
            "70,640 230,612 430,600 650,596 860,606 1040,632 1120,668 1010,720 "
            "800,760 520,764 250,730 110,688"
        ),
        6,
    )
    canvas.gradient(shore, [(0, "#5b7f95"), (0.4, "#2f5a78"), (1, "#173350")])
    with canvas.clip(shore):
        canvas.poly(path("520,590 900,596 760,716 690,742 630,700"), "#14263c", 0.7)
        for _ in range(90):
            x, y = rng.uniform(80, 1110), rng.uniform(606, 758)
            canvas.rect(x, y, rng.uniform(1, 2.6), 1, "#eef3f0", rng.uniform(0.2, 0.8))
        weather.waves(canvas, 604, 760, "#bcd3da", 44, 0.3, 60, 1120, 0.5)
    _cone(canvas)


def _cone(canvas: Canvas) -> None:
    """Draw the young cone in the lake."""
    rng = canvas.rng
    cone = wobble(
        rng,
        loop(
            path(
                "500,618 580,590 650,528 684,494 700,500 722,500 738,492 776,530 "
                "842,588 930,622 720,634"
            ),
            5,
        ),
        1.5,
    )
    canvas.gradient(cone, [(0, "#3a3a48"), (1, "#1a2434")])
    canvas.shade(cone, "#090f1b", 0.75, 0, 0.35)
    canvas.glow(711, 496, 60, 40, "#d98a5a", 0.25)
    smoke = [
        loop(path("700,494 716,452 704,410 742,360 800,330 770,376 736,420 738,456 722,494"), 5)
    ]
    canvas.soft(smoke, "#b9a69a", 0.2, 9)


def _tent(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw a tent with a lamp in it."""
    canvas.glow(x, y - size * 0.2, size * 2.1, size * 1.2, "#ffb45e", 0.55)
    dome = smooth(move(path("-1,0 -0.8,-0.5 -0.1,-0.86 0.66,-0.54 1,0"), x, y, size), steps=7)
    canvas.gradient(dome, [(0, "#a8481f"), (0.55, "#f0a04a"), (1, "#ffdf9c")])
    canvas.poly(move(path("-0.1,-0.86 -0.44,0 0.2,0"), x, y, size), "#ffe9b4", 0.55)
    canvas.stroke(dome[14:], "#6b2a12", 2.4, 0.7)
    canvas.stroke([(x - size * 0.1, y - size * 0.84), (x - size * 0.44, y)], "#6b2a12", 2, 0.6)


def rinjani(name: str) -> Image.Image:
    """Draw the volcano and its crater lake under the stars, seen from a camp on the rim."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#0a1324"), (0.25, "#172a45"), (0.45, "#3b5068"), (0.53, "#8b8684")])
    _band(canvas, 38, "#a9bad2", 0.6, 120)
    _band(canvas, 38, "#f3dcc4", 0.62, 44)
    _stars(canvas, 900, 470)
    _river(canvas)
    _crater(canvas)
    _lake(canvas)
    canvas.soft(
        [weather.lens(-100, 640, 900, 46), weather.lens(700, 668, 900, 40)], "#7f93a6", 0.3, 14
    )
    _camp(canvas)
    return canvas.finish(vignette=0.5)


def _river(canvas: Canvas) -> None:
    """Strew the stars of the Milky Way."""
    for _ in range(700):
        along, off = canvas.rng.uniform(-100, 900), canvas.rng.gauss(0, 52)
        size = canvas.rng.uniform(0.5, 1.5)
        canvas.rect(
            150 + along + off * 0.6,
            520 - along * 0.78 + off,
            size,
            size,
            "#fff6e4",
            canvas.rng.uniform(0.2, 0.9),
        )


def _camp(canvas: Canvas) -> None:
    """Draw the rim in front with its tents and two hikers."""
    rng = canvas.rng
    rim = ridge(rng, 838, 26, peaks=((90, 110, 190), (1400, 90, 230)), count=120)
    canvas.gradient(rim, [(0, "#1a2029"), (0.3, "#10151d"), (1, "#0a0d13")])
    for x, y in weather.strew(rng, 60, 0, 850, 1440, 960):
        plants.grass(canvas, x, y, rng.uniform(14, 40), "#222b2c", 6)
    _tent(canvas, 1010, 874, 86)
    _tent(canvas, 1200, 856, 62)
    hiker = Look(top="#22334d", bottom="#15181f", sleeves="long", head="cap", hair="#6b1614")
    friend = Look(top="#5c2320", bottom="#171a20", sleeves="long", head="hair")
    with canvas.group() as group:
        person(canvas, 404, 886, 190, hiker, STAND_BACK)
        person(canvas, 474, 890, 180, friend, HIPS)
    group.rim(-2, 0.6, "#ffc078", 0.6)


SCENES = {"rinjani": rinjani}
