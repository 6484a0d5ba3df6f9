"""Will set charts on paper: titles, sources, scales and the labels beside the lines."""

from collections.abc import Sequence

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter
from redaksi.demo.scenes.shapes import box, ribbon

PAPER_WHITE = "#fbf7ec"
QUIET = "#5a554c"
HAIR = "#d6cfc0"
TEXT = "#1c1a17"

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
RAIN = (268, 241, 203, 138, 74, 38, 21, 12, 26, 87, 189, 254)

WEEKS = 12
PRICES: tuple[tuple[str, Ink, tuple[int, ...]], ...] = (
    ("Cabai rawit", "#9c1f1c", (39, 42, 47, 55, 64, 71, 76, 74, 68, 62, 58, 44)),
    ("Cabai keriting", "#c77b22", (28, 29, 31, 34, 39, 42, 44, 43, 40, 37, 35, 31)),
    ("Bawang merah", "#6b2f52", (33, 33, 34, 34, 35, 37, 38, 37, 37, 36, 36, 36)),
    ("Tomat", "#2f6b52", (7, 8, 8, 9, 11, 13, 14, 13, 12, 11, 10, 9)),
)


def _sheet(canvas: Canvas, title: str, subtitle: str) -> None:
    """Lay the paper and write title, subtitle and source."""
    canvas.backdrop([(0, "#fdfaf2"), (1, "#f6f0e1")])
    canvas.rect(80, 72, 112, 12, "#9c1f1c")
    canvas.rect(80, 72, 1280, 3, TEXT)
    canvas.text((80, 140), title, 50, TEXT, bold=1.6)
    canvas.text((80, 196), subtitle, 29, QUIET)
    canvas.rect(80, 884, 1280, 1.5, HAIR)
    canvas.text((80, 914), "Data contoh, bukan hasil pengamatan. Grafik: Suar Mataram", 24, QUIET)


def _scale(canvas: Canvas, marks: Sequence[int], zero: float, unit: float) -> None:
    """Draw the horizontal lines of a chart with their numbers."""
    for mark in marks:
        y = zero - mark * unit
        canvas.rect(150, y, 1130, 1.5, TEXT if mark == 0 else HAIR)
        canvas.text((132, y), str(mark), 26, QUIET, "rm")


def grafik_hujan(name: str) -> Image.Image:
    """Draw a bar chart of the rain of twelve months."""
    canvas = Canvas(name)
    _sheet(
        canvas,
        "Hujan datang dari November sampai April",
        "Curah hujan bulanan di sebuah pos hujan rekaan, milimeter",
    )
    zero, unit = 800.0, 1.92
    dry = box(150 + 4 * 94.2, 268, 6 * 94.2, zero - 268)
    canvas.poly(dry, "#f0e2bf")
    canvas.text((dry[0][0] + 20, 300), "Musim kemarau", 28, "#7a4b00", bold=0.6)
    _scale(canvas, (0, 50, 100, 150, 200, 250), zero, unit)
    for i, (month, value) in enumerate(zip(MONTHS, RAIN, strict=True)):
        x, high = 165 + i * 94.2, value * unit
        ink: Ink = "#2f5f87" if value >= 100 else "#c08a34"
        bar = box(x, zero - high, 64, high)
        canvas.gradient(bar, [(0, lighter(ink, 0.08)), (1, darker(ink, 0.12))])
        canvas.shade(bar, darker(ink, 0.5), 0.3, 0, 0.3)
        canvas.text((x + 32, zero - high - 22), str(value), 28, TEXT, "mm", 0.8)
        canvas.text((x + 32, zero + 32), month, 27, QUIET, "mm")
    mean = sum(RAIN) / len(RAIN)
    y = zero - mean * unit
    for i in range(47):
        canvas.rect(150 + i * 24, y - 1.5, 14, 3, "#9c1f1c")
    canvas.text((1290, y - 14), "Rata-", 25, "#9c1f1c", "lm", 0.6)
    canvas.text((1290, y + 14), f"rata {round(mean)}", 25, "#9c1f1c", "lm", 0.6)
    return canvas.finish(0.16, 0)


def grafik_harga(name: str) -> Image.Image:
    """Draw a line chart of four prices over twelve weeks."""
    canvas = Canvas(name)
    _sheet(
        canvas,
        "Cabai rawit kembali di bawah Rp50.000",
        "Harga eceran di Mataram, ribu rupiah per kilogram",
    )
    zero, unit, step = 800.0, 6.5, 84.0
    _weeks(canvas, zero, unit, step)
    lead = PRICES[0]
    area = [(150 + i * step, zero - value * unit) for i, value in enumerate(lead[2])]
    body = [*area, (area[-1][0], zero), (area[0][0], zero)]
    canvas.shade(body, lead[1], 0.3, 270, 0.05)
    for words, ink, values in reversed(PRICES):
        first = words == lead[0]
        way = [(150 + i * step, zero - value * unit) for i, value in enumerate(values)]
        canvas.poly(ribbon(way, [9 if first else 5]), ink)
        for x, y in way[:: 1 if first else 11]:
            canvas.oval(x, y, 8 if first else 6, 8 if first else 6, PAPER_WHITE)
            canvas.oval(x, y, 5.4 if first else 4, 5.4 if first else 4, ink)
        x, y = way[-1]
        shift = {"Cabai rawit": -6, "Bawang merah": 4, "Cabai keriting": 12}.get(words, 0)
        canvas.text(
            (x + 24, y + shift), f"{words} {values[-1]}", 28, ink, "lm", 1.2 if first else 0.6
        )
    top = max(range(WEEKS), key=lambda week: lead[2][week])
    canvas.text((area[top][0], area[top][1] - 32), f"{lead[2][top]}", 34, lead[1], "mm", 1.2)
    return canvas.finish(0.16, 0)


def _weeks(canvas: Canvas, zero: float, unit: float, step: float) -> None:
    """Draw the frame of the chart: prices upwards, weeks to the right."""
    for mark in (0, 20, 40, 60, 80):
        canvas.rect(150, zero - mark * unit, 940, 1.5, TEXT if mark == 0 else HAIR)
        canvas.text((132, zero - mark * unit), str(mark), 26, QUIET, "rm")
    for week in range(WEEKS):
        canvas.rect(150 + week * step, zero, 1.5, 9, TEXT)
    for week, words in ((0, "11 pekan lalu"), (5, "6 pekan lalu"), (11, "Pekan ini")):
        anchor = "lm" if week == 0 else "mm"
        canvas.text((150 + week * step, zero + 36), words, 26, QUIET, anchor)


SCENES = {"grafik-hujan": grafik_hujan, "grafik-harga": grafik_harga}
