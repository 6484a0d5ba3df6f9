"""Will draw books on a board."""

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter

BOOKS: tuple[Ink, ...] = (
    "#b5402c",
    "#e0b64f",
    "#2f6b8a",
    "#efe6cf",
    "#4d7a4c",
    "#8a3d5a",
    "#1f2f4a",
    "#c97b3a",
    "#7c1c1a",
    "#d8c79c",
)


def shelf(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Fill one board with upright and leaning books; y is the board."""
    rng = canvas.rng
    at = x
    while at < x + width - 16:
        thick = rng.uniform(0.16, 0.34) * height
        tall = rng.uniform(0.66, 0.96) * height
        ink = rng.choice(BOOKS)
        lean = rng.uniform(4, 9) if rng.random() < 0.1 else 0
        canvas.poly(
            [(at, y), (at + lean, y - tall), (at + lean + thick, y - tall), (at + thick, y)], ink
        )
        canvas.poly(
            [
                (at + thick * 0.7, y),
                (at + lean + thick * 0.7, y - tall),
                (at + lean + thick, y - tall),
                (at + thick, y),
            ],
            darker(ink, 0.3),
        )
        if rng.random() < 0.6:
            canvas.rect(
                at + lean * 0.7 + 1, y - tall * 0.78, thick * 0.66, height * 0.06, lighter(ink, 0.5)
            )
        at += thick + lean + 1.4
