"""Will draw the wheel of a bus or a lorry."""

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.shapes import (
    oval,
)


def wheel(canvas: Canvas, x: float, y: float, r: float) -> None:
    """Draw the wheel of a bus."""
    for share, ink in ((1.0, "#1c1a1c"), (0.62, "#8f8a82"), (0.5, "#c9c2b4"), (0.2, "#5d5a55")):
        canvas.oval(x, y, r * share, r * share, ink)
    for k in range(8):
        canvas.oval(
            *oval(x, y, r * 0.36, r * 0.36, 0, 1, k * 45, k * 45 + 1)[0],
            r * 0.05,
            r * 0.05,
            "#4a4742",
        )
