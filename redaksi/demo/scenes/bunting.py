"""Will draw a string of flags."""

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER
from redaksi.demo.scenes.shapes import sag


def bunting(canvas: Canvas, y: float, size: float) -> None:
    """Hang a string of red and white flags."""
    wire = sag((-20, y), (1460, y - 10), 44, 30)
    canvas.stroke(wire, "#5d4a3a", 2)
    for i, (x, py) in enumerate(wire[1:-1]):
        canvas.poly(
            [(x - size, py), (x + size, py + 1), (x, py + size * 1.9)],
            MADDER if i % 2 else "#f3ead5",
        )
