"""Will draw the map of Lombok and Sumbawa."""

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
from redaksi.demo.scenes.colours import Ink, darker
from redaksi.demo.scenes.peta import OUTLINES
from redaksi.demo.scenes.shapes import Point, ribbon

LAND_INKS: dict[str, Ink] = {
    "Lombok Barat": "#d9a86a", "Lombok Tengah": "#c98a5c", "Lombok Timur": "#dcc083",
    "Lombok Utara": "#a9ad72", "Kota Mataram": "#9c1f1c", "Sumbawa Barat": "#cfa05a",
    "Sumbawa": "#e0c88f", "Dompu": "#b3a768", "Bima": "#d3a878", "Kota Bima": "#9c1f1c",
}  # fmt: skip


LABELS: tuple[tuple[str, float, float, float, str], ...] = (
    ("Sumbawa", 117.42, -8.73, 30, "mm"), ("Sumbawa Barat", 117.0, -9.16, 24, "mm"),
    ("Dompu", 118.36, -8.76, 27, "mm"), ("Bima", 118.83, -8.63, 28, "mm"),
)  # fmt: skip


# Lombok is too small for its names: they stand at sea, with a line to the land.
LEADERS: tuple[tuple[str, Point, Point], ...] = (
    ("Lombok Utara", (166, 350), (116.22, -8.36)), ("Lombok Barat", (128, 706), (115.98, -8.79)),
    ("Lombok Tengah", (262, 744), (116.28, -8.78)), ("Lombok Timur", (352, 334), (116.60, -8.40)),
)  # fmt: skip


def _islands_sea(canvas: Canvas, view: Projection) -> None:
    """Draw the shallows around both islands."""
    rings: list[tuple[float, Ink]] = [(46, "#b9d0ca"), (26, "#a3c2bf"), (12, "#8fb3b4")]
    sea(canvas, [ring for name in OUTLINES for ring in view.rings(name)], rings)


def _islands(canvas: Canvas, view: Projection) -> None:
    """Draw the land with its regencies, in the dyes of the weavers."""
    names = list(OUTLINES)
    every = [ring for name in names for ring in view.rings(name)]
    canvas.soft([[(x + 5, y + 9) for x, y in ring] for ring in every], "#2a4a52", 0.55, 4)
    for name in names:
        for ring in view.rings(name):
            canvas.poly(ring, LAND_INKS[name])
    relief(canvas, every, "#6b4a2a", 0.42)
    for name in names:
        for ring in view.rings(name):
            canvas.poly(ribbon([*ring, ring[0]], [2.6]), "#fbf5e6", 0.9)


def peta_ntb(name: str) -> Image.Image:
    """Draw a map of Lombok and Sumbawa with their regencies."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#cfded6"), (1, "#c0d5d0")])
    view = Projection(115.76, -8.0, 372, 52, 300)
    _islands_sea(canvas, view)
    _graticule(canvas, view)
    _islands(canvas, view)
    ink = darker("#1f3a5c", 0.1)
    _names(canvas, view)
    for words, x, y in (("LAUT FLORES", 900, 268), ("SAMUDRA HINDIA", 900, 800)):
        spaced(canvas, (x, y), words, 26, "#4f7a86")
    canvas.text((60, 96), "Nusa Tenggara Barat", 58, ink, "lm", 1.8)
    canvas.text((60, 156), "Delapan kabupaten dan dua kota di Lombok dan Sumbawa", 29, "#3a5560")
    compass(canvas, (1330, 150), 62, ink)
    scale_bar(canvas, (62, 846), view, 100, ink)
    canvas.text((1380, 920), NOTE, 22, "#3a5560", "rm")
    return canvas.finish(0.3, 0.25)


def _graticule(canvas: Canvas, view: Projection) -> None:
    """Draw the lines of longitude and latitude."""
    for degree in (116, 117, 118, 119):
        x = view.at(degree, -8)[0]
        canvas.rect(x, 0, 1.2, 960, "#fbf5e6", 0.7)
        canvas.text((x + 8, 944), f"{degree}° BT", 20, "#5d7f84")
    for latitude in (-8, -9):
        y = view.at(116, latitude)[1]
        canvas.rect(0, y, 1440, 1.2, "#fbf5e6", 0.7)
        canvas.text((12, y - 14), f"{-latitude}° LS", 20, "#5d7f84")


def _names(canvas: Canvas, view: Projection) -> None:
    """Write the names of regencies, towns and volcanoes."""
    for words, longitude, latitude, size, anchor in LABELS:
        canvas.text(view.at(longitude, latitude), words, size, "#33231a", anchor, 0.9)
    for words, (x, y), place in LEADERS:
        end = view.at(*place)
        canvas.stroke([(x, y + (16 if y < 500 else -16)), end], "#33231a", 1.6, 0.8)
        canvas.oval(*end, 4, 4, "#33231a")
        canvas.text((x, y), words, 23, "#33231a", "mm", 0.7)
    peak(canvas, view.at(116.45, -8.45), "Rinjani", "#6b1614")
    peak(canvas, view.at(118.0, -8.25), "Tambora", "#6b1614")
    for words, longitude, latitude, anchor in (
        ("Mataram", 116.11, -8.59, "rm"), ("Kota Bima", 118.74, -8.44, "rm"),
        ("Sumbawa Besar", 117.42, -8.50, "rm"),
    ):  # fmt: skip
        x, y = view.at(longitude, latitude)
        canvas.oval(x, y, 7, 7, "#fbf5e6")
        canvas.oval(x, y, 4.6, 4.6, "#1c1a17")
        canvas.text(
            (x - 14, y - (6 if words == "Mataram" else 20)), words, 23, "#1c1a17", anchor, 0.6
        )


SCENES = {"peta-ntb": peta_ntb}
