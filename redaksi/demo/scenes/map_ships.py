"""Will draw the chart of the ships around Lombok."""

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.cartography import (
    NOTE,
    Projection,
    compass,
    peak,
    relief,
    scale_bar,
    sea,
    spaced,
)
from redaksi.demo.scenes.colours import Ink
from redaksi.demo.scenes.peta import OUTLINES
from redaksi.demo.scenes.shapes import Point, Points, box, loop, oval, ribbon, smooth, wobble


def _dashes(way: Points, every: int) -> list[Points]:
    """Cut a line into dashes."""
    return [way[i : i + every // 2 + 1] for i in range(0, len(way) - every // 2, every)]


def _ship(canvas: Canvas, at: Point, ink: Ink) -> None:
    """Draw a small ship."""
    x, y = at
    canvas.poly([(x - 24, y), (x + 26, y), (x + 17, y + 12), (x - 17, y + 12)], ink)
    canvas.rect(x - 14, y - 10, 26, 9, ink)
    canvas.rect(x - 4, y - 19, 8, 9, ink)


def _route(canvas: Canvas, stops: Points, ink: Ink) -> Points:
    """Draw a shipping route as a dashed curve."""
    way = smooth(stops, steps=26)
    for dash in _dashes(way, 6):
        canvas.stroke(dash, ink, 5.5)
    return way


def _harbour(canvas: Canvas, at: Point, words: str, anchor: str, ink: Ink = "#fbf5e6") -> None:
    """Mark a harbour and write its name."""
    x, y = at
    canvas.oval(x, y, 11, 11, "#14243a")
    canvas.oval(x, y, 8, 8, ink)
    canvas.oval(x, y, 3.4, 3.4, "#14243a")
    side = -22 if anchor[0] == "r" else 22 if anchor[0] == "l" else 0
    drop = 30 if anchor[0] == "m" else 0
    canvas.text((x + side, y + drop), words, 27, ink, anchor, 0.7)


def _timetable(canvas: Canvas) -> None:
    """Write how often ships sail, as an example."""
    canvas.poly(box(60, 764, 700, 162), "#101d30", 0.82)
    canvas.rect(60, 764, 700, 4, "#e0b040")
    canvas.text((84, 794), "Pelayaran per hari (data contoh)", 25, "#e6d8b8", "lm", 0.5)
    rows = (
        ("Lembar ke Padangbai, Bali", "18", "#8fc3d3"),
        ("Kayangan ke Poto Tano, Sumbawa", "24", "#8fc3d3"),
        ("Lembar ke Gili Lebur dan Gili Anyar (pulau rekaan)", "1", "#f0b85a"),
    )
    for i, (words, number, ink) in enumerate(rows):
        y = 830 + i * 34
        canvas.rect(84, y - 3, 26, 6, ink)
        canvas.text((124, y), words, 25, "#fbf5e6")
        canvas.text((736, y), number, 27, "#fbf5e6", "rm", 0.8)


def _routes(canvas: Canvas, view: Projection) -> None:
    """Draw the routes with their harbours and the two invented islands."""
    lembar, kayangan = view.at(116.06, -8.725), view.at(116.672, -8.49)
    tano, lebur, anyar = view.at(116.80, -8.56), view.at(115.84, -8.585), view.at(115.70, -8.49)
    mouth = view.at(115.99, -8.68)
    for at, size in ((lebur, 26), (anyar, 18)):
        canvas.oval(*at, size * 1.7, size * 1.3, "#3f6f86")
        shore = wobble(canvas.rng, oval(*at, size, size * 0.7, 20, 9)[:-1], size * 0.16)
        canvas.poly(loop(shore, 4), "#e9d9b4")
    west = _route(
        canvas, [lembar, mouth, view.at(115.78, -8.70), (-20, view.at(115, -8.64)[1])], "#8fc3d3"
    )
    strait = _route(canvas, [kayangan, view.at(116.735, -8.51), tano], "#8fc3d3")
    _route(
        canvas,
        [lembar, mouth, view.at(115.92, -8.63), lebur, view.at(115.76, -8.55), anyar],
        "#f0b85a",
    )
    _ship(canvas, west[44], "#fbf5e6")
    _ship(canvas, (strait[26][0], strait[26][1] - 8), "#fbf5e6")
    _harbour(canvas, lembar, "Lembar", "lm", "#1c1a17")
    _harbour(canvas, kayangan, "Kayangan", "rm", "#1c1a17")
    _harbour(canvas, tano, "Poto Tano", "lm", "#1c1a17")
    for (x, y), words in ((lebur, "Gili Lebur"), (anyar, "Gili Anyar")):
        canvas.text((x, y - 42), words, 27, "#f7d9a0", "mm", 0.7)
    canvas.text((18, west[-1][1] + 44), "ke Padangbai", 26, "#bfe0e8", "lm", 0.5)


def peta_kapal(name: str) -> Image.Image:
    """Draw a chart of the ferries around Lombok, at night."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#1d3a58"), (1, "#142a44")])
    view = Projection(115.45, -8.04, 800, 0, 20)
    names = [name for name in OUTLINES if name.startswith(("Lombok", "Kota Mataram", "Sumbawa"))]
    every = [ring for name in names for ring in view.rings(name)]
    rings: list[tuple[float, Ink]] = [
        (110, "#204262"),
        (64, "#27506f"),
        (30, "#2f5f7d"),
        (12, "#3f7489"),
    ]
    sea(canvas, every, rings)
    canvas.soft([[(x + 6, y + 12) for x, y in ring] for ring in every], "#0a1626", 0.6, 7)
    for ring in every:
        canvas.poly(ring, "#e9d9b4")
        canvas.poly(ribbon([*ring, ring[0]], [2]), "#e9d9b4")
    relief(canvas, every, "#a3854f", 0.6)
    for ring in (r for name in names if not name.startswith("Sumbawa") for r in view.rings(name)):
        canvas.poly(ribbon([*ring, ring[0]], [1.6]), "#a3854f", 0.55)
    peak(canvas, view.at(116.45, -8.41), "G. Rinjani", "#6b1614")
    x, y = view.at(116.11, -8.59)
    canvas.oval(x, y, 7, 7, "#1c1a17")
    canvas.text((x + 16, y), "Mataram", 27, "#1c1a17", "lm", 0.8)
    spaced(canvas, view.at(116.37, -8.66), "LOMBOK", 34, "#7a5c30")
    canvas.text(view.at(117.0, -8.75), "SUMBAWA", 27, "#7a5c30", "mm")
    spaced(canvas, (200, 690), "SELAT LOMBOK", 23, "#7fb0c0")
    canvas.text(view.at(116.655, -8.75), "Selat Alas", 24, "#9fc9d3", "mm")
    _routes(canvas, view)
    canvas.text((60, 84), "Kapal di sekitar Lombok", 52, "#fbf5e6", "lm", 1.6)
    canvas.text((60, 138), "Rute disederhanakan; dua gili di barat rekaan", 28, "#bcd3da")
    _timetable(canvas)
    scale_bar(canvas, (800, 872), view, 30, "#e6d8b8")
    compass(canvas, (1360, 120), 54, "#e6d8b8")
    canvas.text((1380, 934), NOTE, 22, "#bcd3da", "rm")
    return canvas.finish(0.35, 0.4)


SCENES = {"peta-kapal": peta_kapal}
