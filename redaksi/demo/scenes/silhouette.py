"""Will hold the silhouette of several shapes, to light them as one thing."""

from PIL import Image, ImageChops, ImageDraw

from redaksi.demo.scenes import texture
from redaksi.demo.scenes.colours import Ink, rgb
from redaksi.demo.scenes.texture import Box

# Pictures are drawn twice as large as they are printed, so that edges come out smooth.
SCALE = 2


class Group:
    """Hold the silhouette of several shapes."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self.shapes: list[list[float]] = []

    def add(self, flat: list[float]) -> None:
        """Add a polygon given as x, y, x, y … in pixels."""
        self.shapes.append(flat)

    def _sheet(self) -> tuple[Image.Image, Box]:
        """Draw the silhouette as a mask."""
        xs = [v for flat in self.shapes for v in flat[::2]]
        ys = [v for flat in self.shapes for v in flat[1::2]]
        image = self.image
        left, top = max(0, int(min(xs)) - 8), max(0, int(min(ys)) - 8)
        right = min(image.width, int(max(xs)) + 10)
        bottom = min(image.height, int(max(ys)) + 10)
        right, bottom = max(right, left + 2), max(bottom, top + 2)
        mask = Image.new("L", (right - left, bottom - top))
        pen = ImageDraw.Draw(mask)
        for flat in self.shapes:
            pen.polygon([v - (top if i % 2 else left) for i, v in enumerate(flat)], fill=255)
        return mask, (left, top, right, bottom)

    def rim(self, dx: float, dy: float, ink: Ink, alpha: float) -> None:
        """Light the edge that looks away from (dx, dy)."""
        mask, region = self._sheet()
        moved = Image.new("L", mask.size)
        moved.paste(mask, (round(dx * SCALE), round(dy * SCALE)))
        edge = ImageChops.subtract(mask, moved).point(_times(alpha))
        self.image.paste(rgb(ink), region, edge)

    def shade(self, ink: Ink, alpha: float, angle: float = 0, start: float = 0.0) -> None:
        """Lay a grainy shadow over the whole silhouette."""
        mask, region = self._sheet()
        grain = texture.grainy(region, angle, start, alpha, 1.0)
        self.image.paste(rgb(ink), region, ImageChops.multiply(mask, grain))


def _times(share: float) -> list[int]:
    """Give a table that multiplies every brightness."""
    return [round(v * share) for v in range(256)]
