"""Will draw one fish."""

from collections.abc import Callable

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter
from redaksi.demo.scenes.shapes import Points, loop, move, path, smooth

BODY: Points = path(
    "-0.5,0 -0.44,-0.07 -0.3,-0.14 -0.08,-0.17 0.16,-0.12 0.36,-0.04 "
    "0.36,0.035 0.16,0.1 -0.08,0.15 -0.3,0.13 -0.45,0.05"
)


def fish(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    x: float,
    y: float,
    long: float,
    turn: float,
    back: Ink,
    belly: Ink,
    deep: float = 1.0,
) -> None:
    """Draw one fish, its head to the left."""

    def at(points: Points) -> Points:
        """Place fish points in the picture."""
        return move([(px, py * deep) for px, py in points], x, y, long, turn)

    shadow = at(loop(BODY, 4))
    canvas.poly([(px + 5, py + 10) for px, py in shadow], "#16222c", 0.35)
    tail = at([(0.33, -0.03), (0.52, -0.16 / deep), (0.47, 0), (0.53, 0.16 / deep), (0.33, 0.03)])
    canvas.poly(tail, darker(back, 0.1))
    canvas.poly(at(path("-0.16,-0.15 -0.02,-0.24 0.2,-0.13 0.1,-0.11")), darker(back, 0.2))
    canvas.poly(at(path("-0.06,0.13 0.04,0.21 0.12,0.1")), darker(belly, 0.25))
    canvas.poly(shadow, belly)
    _markings(canvas, long, back, belly, at)
    canvas.oval(*at([(-0.4, -0.025)])[0], long * 0.026, long * 0.026, "#f3e7c4")
    canvas.oval(*at([(-0.4, -0.025)])[0], long * 0.015, long * 0.015, "#14120f")


def _markings(
    canvas: Canvas, long: float, back: Ink, belly: Ink, at: Callable[[Points], Points]
) -> None:
    """Draw the dark back, the gill and the fin."""
    canvas.poly(
        at(
            loop(
                path(
                    "-0.5,0 -0.44,-0.07 -0.3,-0.14 -0.08,-0.17 0.16,-0.12 0.36,-0.04 "
                    "0.3,-0.01 0.1,-0.03 -0.14,-0.05 -0.34,-0.02"
                ),
                4,
            )
        ),
        back,
    )
    canvas.poly(
        at(loop(path("-0.4,0 -0.1,-0.02 0.3,0 0.1,0.03 -0.2,0.05"), 4)), lighter(belly, 0.5), 0.7
    )
    canvas.stroke(
        at(smooth(path("-0.29,-0.11 -0.25,-0.02 -0.3,0.09"), steps=5)),
        darker(back, 0.2),
        long * 0.009,
        0.7,
    )
    canvas.poly(at(path("-0.22,0 -0.1,0.05 -0.13,0.08 -0.23,0.04")), darker(back, 0.1), 0.7)
