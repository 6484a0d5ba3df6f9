"""Will draw a window onto trees."""

from redaksi.demo.scenes import plants
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.shapes import box


def window(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    """Draw a window onto trees in the sun."""
    canvas.gradient(box(x, y, wide, high), [(0, "#bfe0e0"), (0.5, "#f3f3d0"), (1, "#b9cf8f")])
    with canvas.clip(box(x, y, wide, high), 160):
        plants.crown(
            canvas, x + wide * 0.3, y + high * 0.86, wide * 0.9, high * 0.5, "#6f9a5a", "#c3d684", 9
        )
    for share in (0, 0.5, 1):
        canvas.rect(x + wide * share - 5, y - 5, 10, high + 10, "#6b4a30")
    for share in (0, 0.4, 1):
        canvas.rect(x - 5, y + high * share - 5, wide + 10, 10, "#6b4a30")
