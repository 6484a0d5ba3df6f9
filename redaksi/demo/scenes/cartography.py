"""Will draw what every map has: projection, sea, relief, scale and signs."""

import math
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

from redaksi.demo.scenes import texture
from redaksi.demo.scenes.canvas import SCALE, Canvas
from redaksi.demo.scenes.colours import Ink, lighter, rgb
from redaksi.demo.scenes.peta import regency
from redaksi.demo.scenes.shapes import Point, Points

STRETCH = math.cos(math.radians(8.6))


DEGREE_KM = 111.2


# The mask of the land is drawn this much smaller than the canvas.
MASK_STEP = 4


NOTE = "Peta disederhanakan, bukan untuk navigasi."


@dataclass(frozen=True)
class Projection:
    """Where a longitude and a latitude lie in the picture."""

    west: float
    north: float
    scale: float
    left: float
    top: float

    def at(self, longitude: float, latitude: float) -> Point:
        """Give the place of the picture."""
        return (
            self.left + (longitude - self.west) * STRETCH * self.scale,
            self.top + (self.north - latitude) * self.scale,
        )

    def rings(self, name: str) -> list[Points]:
        """Give the outlines of a regency in the picture."""
        return [[self.at(*point) for point in ring] for ring in regency(name)]


def _land_mask(canvas: Canvas, shapes: list[Points]) -> Image.Image:
    """Give the land as a small mask."""
    mask = Image.new("L", (canvas.image.width // MASK_STEP, canvas.image.height // MASK_STEP))
    pen = ImageDraw.Draw(mask)
    for shape in shapes:
        pen.polygon([v * SCALE / MASK_STEP for point in shape for v in point], fill=255)
    return mask


def sea(canvas: Canvas, shapes: list[Points], rings: list[tuple[float, Ink]]) -> None:
    """Lay lines of depth around the coasts; each ring is its reach in pixels and its colour."""
    mask = _land_mask(canvas, shapes)
    # A coast that is blurred and cut again at a low brightness has moved out and lost its corners.
    table = [0] * 18 + [min(255, (v - 17) * 12) for v in range(18, 256)]
    sea = canvas.image.resize(mask.size, Image.Resampling.NEAREST)
    for reach, ink in rings:
        ring = mask.filter(ImageFilter.GaussianBlur(reach * SCALE / MASK_STEP / 1.5)).point(table)
        sea.paste(rgb(ink), (0, 0), ring)
    canvas.image.paste(sea.resize(canvas.image.size, Image.Resampling.BILINEAR))


def relief(canvas: Canvas, shapes: list[Points], ink: Ink, alpha: float) -> None:
    """Mottle the land, as hills would."""
    size = (720, 480)
    noise = texture.clouds("relief", *size, 40, 4)
    table = [max(0, min(255, round((v - 118) * 3.2 * alpha))) for v in range(256)]
    mask = _land_mask(canvas, shapes).resize(size, Image.Resampling.BILINEAR)
    hills = Image.composite(noise.point(table), Image.new("L", size), mask)
    canvas.image.paste(rgb(ink), (0, 0), hills.resize(canvas.image.size, Image.Resampling.BILINEAR))


def spaced(canvas: Canvas, at: Point, words: str, size: float, ink: Ink) -> None:
    """Write words with wide spaces between the letters, as seas are named."""
    gap = size * 0.92
    x = at[0] - gap * (len(words) - 1) / 2
    for letter in words:
        canvas.text((x, at[1]), letter, size, ink, "mm")
        x += gap


def scale_bar(canvas: Canvas, at: Point, view: Projection, kilometres: int, ink: Ink) -> None:
    """Draw a bar as long as some kilometres."""
    wide = kilometres / DEGREE_KM * view.scale
    x, y = at
    for i in range(4):
        canvas.rect(x + i * wide / 4, y, wide / 4, 7, ink if i % 2 == 0 else lighter(ink, 0.6))
    canvas.text((x, y + 26), "0", 22, ink, "mm")
    canvas.text((x + wide, y + 26), f"{kilometres} km", 22, ink, "mm")


def compass(canvas: Canvas, at: Point, size: float, ink: Ink) -> None:
    """Draw a compass rose with U for north."""
    x, y = at
    for k in range(8):
        a = math.radians(k * 45 - 90)
        long = size if k % 2 == 0 else size * 0.55
        tip = (x + math.cos(a) * long, y + math.sin(a) * long)
        for side in (-1, 1):
            b = a + side * math.radians(22)
            foot = (x + math.cos(b) * size * 0.22, y + math.sin(b) * size * 0.22)
            canvas.poly([(x, y), foot, tip], ink if side > 0 else lighter(ink, 0.55))
    canvas.text((x, y - size - 20), "U", 28, ink, "mm", 0.8)


def peak(canvas: Canvas, at: Point, words: str, ink: Ink) -> None:
    """Mark a volcano."""
    x, y = at
    canvas.poly([(x - 15, y + 10), (x, y - 15), (x + 15, y + 10)], ink)
    canvas.poly([(x - 5, y - 6), (x, y - 15), (x + 5, y - 6), (x, y - 3)], "#fbf5e6")
    canvas.text((x + 20, y + 1), words, 22, ink, "lm", 0.5)
