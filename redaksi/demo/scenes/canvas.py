"""Will hold the drawing surface: twice as large as the picture, so that edges come out smooth."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from redaksi.demo.scenes import texture
from redaksi.demo.scenes.colours import Ink, rgb
from redaksi.demo.scenes.shapes import Point, oval, ribbon
from redaksi.demo.scenes.silhouette import SCALE, Group
from redaksi.demo.scenes.texture import Box

WIDTH, HEIGHT = 1440, 960
PORTRAIT_WIDTH, PORTRAIT_HEIGHT = 960, 1200
Stops = Sequence[tuple[float, Ink]]


class Canvas:
    """Take drawing calls in picture units and give the finished picture."""

    def __init__(self, name: str, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.rng = random.Random(name)  # noqa: S311  # pictures, not secrets
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * SCALE, height * SCALE))
        # Opaque shapes are most of the work, and a pen without blending is faster.
        self.pen = ImageDraw.Draw(self.image)
        self.glass = ImageDraw.Draw(self.image, "RGBA")
        self._groups: list[Group] = []

    def poly(self, points: Sequence[Point], ink: Ink, alpha: float = 1) -> None:
        """Fill a polygon."""
        flat = [v * SCALE for point in points for v in point]
        if alpha >= 1:
            self.pen.polygon(flat, fill=rgb(ink))
        else:
            self.glass.polygon(flat, fill=(*rgb(ink), round(255 * alpha)))
        for group in self._groups:
            group.add(flat)

    def rect(
        self, x: float, y: float, width: float, height: float, ink: Ink, alpha: float = 1
    ) -> None:
        """Fill an upright rectangle."""
        self.poly([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], ink, alpha)

    def oval(  # noqa: PLR0913  # a shape has a place, sizes and inks
        self, x: float, y: float, rx: float, ry: float, ink: Ink, alpha: float = 1, turn: float = 0
    ) -> None:
        """Fill an ellipse."""
        steps = 14 if max(rx, ry) < 12 else 28 if max(rx, ry) < 60 else 56
        self.poly(oval(x, y, rx, ry, turn, steps), ink, alpha)

    def stroke(
        self, points: Sequence[Point], ink: Ink, width: float | Sequence[float], alpha: float = 1
    ) -> None:
        """Draw a line with round ends; several widths make it swell or taper."""
        widths = [width] if isinstance(width, (int, float)) else width
        self.poly(ribbon(points, widths), ink, alpha)

    def text(
        self, at: Point, words: str, size: float, ink: Ink, anchor: str = "lm", bold: float = 0
    ) -> None:
        """Write words; the anchor is Pillow's, bold thickens the strokes."""
        font = ImageFont.load_default(size=round(size * SCALE))
        place = (at[0] * SCALE, at[1] * SCALE)
        self.pen.text(place, words, rgb(ink), font, anchor, stroke_width=bold * SCALE / 2)

    def region(self, points: Sequence[Point]) -> Box:
        """Give the pixels that hold a shape, cut at the edge of the canvas."""
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        return (
            max(0, int(min(xs) * SCALE)),
            max(0, int(min(ys) * SCALE)),
            min(self.image.width, int(max(xs) * SCALE) + 2),
            min(self.image.height, int(max(ys) * SCALE) + 2),
        )

    def mask(self, points: Sequence[Point], region: Box) -> Image.Image:
        """Give the shape as a mask of the size of its region."""
        mask = Image.new("L", (region[2] - region[0], region[3] - region[1]))
        flat = [(x * SCALE - region[0], y * SCALE - region[1]) for x, y in points]
        ImageDraw.Draw(mask).polygon(flat, fill=255)
        return mask

    def gradient(self, points: Sequence[Point], stops: Stops, *, sideways: bool = False) -> None:
        """Fill a shape with a gradient from top to bottom or from left to right."""
        region = self.region(points)
        if region[2] <= region[0] or region[3] <= region[1]:
            return
        axis = 0 if sideways else 1
        low, high = min(p[axis] for p in points), max(p[axis] for p in points)
        fill = texture.ramp(region, stops, (low * SCALE, high * SCALE), sideways=sideways)
        self.image.paste(fill, region[:2], self.mask(points, region))
        for group in self._groups:
            group.add([v * SCALE for point in points for v in point])

    def backdrop(self, stops: Stops, top: float = 0, bottom: float | None = None) -> None:
        """Fill the whole width with a gradient from top to bottom."""
        low = self.height if bottom is None else bottom
        region = (0, round(top * SCALE), self.image.width, round(low * SCALE))
        span = (region[1], region[3])
        self.image.paste(texture.ramp(region, stops, span), region[:2])

    def shade(
        self,
        points: Sequence[Point],
        ink: Ink,
        alpha: float,
        angle: float = 90,
        start: float = 0.0,
        grainy: float = 1.0,
    ) -> None:
        """Lay a grainy shadow (or light) over a shape, growing along the angle."""
        region = self.region(points)
        if region[2] - region[0] < 2 or region[3] - region[1] < 2:
            return
        mask = texture.grainy(region, angle, start, alpha, grainy)
        self.image.paste(rgb(ink), region, ImageChops.multiply(mask, self.mask(points, region)))

    def glow(  # noqa: PLR0913  # a shape has a place, sizes and inks
        self, x: float, y: float, rx: float, ry: float, ink: Ink, alpha: float, power: float = 1.6
    ) -> None:
        """Lay a round light that fades to its edge."""
        left, top = round((x - rx) * SCALE), round((y - ry) * SCALE)
        disc = texture.disc(round(power * 10), round(alpha * 255))
        size = (max(2, round(rx * 2 * SCALE)), max(2, round(ry * 2 * SCALE)))
        disc = disc.resize(size, Image.Resampling.BILINEAR)
        crop = (max(0, -left), max(0, -top), disc.width, disc.height)
        room = (self.image.width - left, self.image.height - top)
        crop = (*crop[:2], min(crop[2], room[0]), min(crop[3], room[1]))
        if crop[2] > crop[0] and crop[3] > crop[1]:
            disc = disc.crop(crop)
            at = (left + crop[0], top + crop[1])
            self.image.paste(rgb(ink), (*at, at[0] + disc.width, at[1] + disc.height), disc)

    def soft(self, shapes: Sequence[Sequence[Point]], ink: Ink, alpha: float, blur: float) -> None:
        """Draw shapes with soft edges, on a small sheet that is then enlarged."""
        every = [p for shape in shapes for p in shape]
        wide = [(x + s * blur * 3, y + s * blur * 3) for x, y in every for s in (-1, 1)]
        region = self.region(wide)
        if region[2] <= region[0] or region[3] <= region[1]:
            return
        step = 4 if blur < 6 else 8 if blur < 24 else 16
        size = ((region[2] - region[0]) // step + 1, (region[3] - region[1]) // step + 1)
        sheet = Image.new("L", size)
        pen = ImageDraw.Draw(sheet)
        for shape in shapes:
            pen.polygon(
                [
                    ((x * SCALE - region[0]) / step, (y * SCALE - region[1]) / step)
                    for x, y in shape
                ],
                fill=round(255 * alpha),
            )
        sheet = sheet.filter(ImageFilter.GaussianBlur(blur * SCALE / step))
        sheet = sheet.resize((size[0] * step, size[1] * step), Image.Resampling.BILINEAR)
        full = (region[2] - region[0], region[3] - region[1])
        self.image.paste(rgb(ink), region, sheet.crop((0, 0, *full)))

    @contextmanager
    def clip(self, points: Sequence[Point], reach: float | None = None) -> Iterator[None]:
        """Keep what is drawn inside the shape; nothing may go further out than `reach`."""
        region = self.region(points)
        wide: Box = (0, 0, *self.image.size)
        if reach is not None:
            more = round(reach * SCALE)
            wide = (
                max(0, region[0] - more),
                max(0, region[1] - more),
                min(wide[2], region[2] + more),
                min(wide[3], region[3] + more),
            )
        before = self.image.crop(wide)
        yield
        after = self.image.crop(region)
        self.image.paste(before, wide[:2])
        self.image.paste(after, region[:2], self.mask(points, region))

    @contextmanager
    def group(self) -> Iterator[Group]:
        """Remember the silhouette of what is drawn, to light it as one thing."""
        group = Group(self.image)
        self._groups.append(group)
        yield group
        self._groups.remove(group)

    def finish(self, grain: float = 0.5, vignette: float = 0.4) -> Image.Image:
        """Bring the picture to its size and print the grain on it."""
        return texture.printed(self.image.reduce(SCALE), grain, vignette)
