"""Will draw the flag."""

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import TURMERIC
from redaksi.demo.scenes.shapes import smooth


def flag(canvas: Canvas, x: float, y: float, height: float, wide: float) -> None:
    """Draw the red and white flag on its pole; y is the ground."""
    canvas.stroke([(x, y), (x, y - height)], "#e9e2d0", [height * 0.014, height * 0.009])
    canvas.oval(x, y - height, height * 0.012, height * 0.012, TURMERIC)
    high = wide * 0.62
    top = smooth(
        [
            (x, y - height * 0.98),
            (x + wide * 0.3, y - height * 0.98 - high * 0.1),
            (x + wide * 0.65, y - height * 0.98 + high * 0.1),
            (x + wide, y - height * 0.98),
        ],
        steps=6,
    )
    for shift, ink in ((0.0, "#b3221f"), (high / 2, "#f8f2e4")):
        upper = [(px, py + shift) for px, py in top]
        canvas.poly([*upper, *[(px, py + high / 2) for px, py in reversed(upper)]], ink)
    canvas.shade([*top, *[(px, py + high) for px, py in reversed(top)]], "#2a1418", 0.45, 0, 0.3)
