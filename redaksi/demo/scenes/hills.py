"""Will draw ranges of hills, paler towards the foot, where the haze lies."""

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, lighter
from redaksi.demo.scenes.shapes import ridge

# Where the range stands, how rough it is, its colour, and its one peak (place, height, width).
Range = tuple[float, float, Ink, tuple[float, float, float]]


def hills(canvas: Canvas, bottom: float, *ranges: Range, haze: float = 0.3) -> None:
    """Draw ranges of hills, the farthest first."""
    for y, rough, ink, peak in ranges:
        outline = ridge(canvas.rng, y, rough, bottom=bottom, peaks=(peak,))
        canvas.gradient(outline, [(0, ink), (1, lighter(ink, haze))])
